import CGD

/// A decoded picture with all its colours; freed when nobody holds it.
struct Canvas: ~Copyable {
    private let image: gdImagePtr

    /// Silenced once for the process.
    private static let isReady: Bool = {
        gelt_gd_be_silent()
        return true
    }()

    /// Decodes a picture; nil where it is broken.
    init?(_ bytes: [UInt8], _ kind: PictureKind) {
        guard Self.isReady, let decoded = Self.inColours(Self.decoded(bytes, kind)) else { return nil }
        image = decoded
    }

    /// An empty one, wholly transparent.
    init?(width: Int, height: Int) {
        guard width > 0, height > 0, let made = gdImageCreateTrueColor(Int32(width), Int32(height)) else { return nil }
        image = made
        gdImageAlphaBlending(image, 0)
        gdImageSaveAlpha(image, 1)
    }

    deinit { gdImageDestroy(image) }

    var width: Int { Int(image.pointee.sx) }
    var height: Int { Int(image.pointee.sy) }

    /// Red, green, blue, and 0 (opaque) to 127 from the lowest byte upwards: `0xAARRGGBB`.
    func colour(_ x: Int, _ y: Int) -> Int32 { gdImageGetPixel(image, Int32(x), Int32(y)) }

    var hasTransparency: Bool {
        for y in 0..<height {
            guard let row = image.pointee.tpixels[y] else { continue }
            for x in 0..<width where row[x] >> 24 & 0x7F > 0 { return true }
        }
        return false
    }

    /// The same picture in another size.
    func resized(to size: (width: Int, height: Int)) -> Canvas? {
        guard let result = Canvas(width: size.width, height: size.height) else { return nil }
        gdImageCopyResampled(
            result.image, image, 0, 0, 0, 0, Int32(size.width), Int32(size.height), Int32(width), Int32(height))
        return result
    }

    /// The same picture upright, where `orientation` is how Exif says it lies.
    func turned(_ orientation: Int) -> Canvas? {
        let (lastX, lastY) = (width - 1, height - 1)
        let size = orientation >= 5 ? (height, width) : (width, height)
        guard let result = Canvas(width: size.0, height: size.1) else { return nil }
        for y in 0..<size.1 {
            guard let row = result.image.pointee.tpixels[y] else { return nil }
            for x in 0..<size.0 {
                let from = Self.origin(x, y, orientation, lastX, lastY)
                guard let source = image.pointee.tpixels[from.y] else { return nil }
                row[x] = source[from.x]
            }
        }
        return result
    }

    private static func origin(
        _ x: Int, _ y: Int, _ orientation: Int, _ lastX: Int, _ lastY: Int
    ) -> (x: Int, y: Int) {
        switch orientation {
        case 2: (lastX - x, y)
        case 3: (lastX - x, lastY - y)
        case 4: (x, lastY - y)
        case 5: (y, x)
        case 6: (y, lastY - x)
        case 7: (lastX - y, lastY - x)
        case 8: (lastX - y, x)
        default: (x, y)
        }
    }

    /// As a photograph, so that slow lines show it whole and coarse first.
    func jpeg(quality: Int32) -> [UInt8]? {
        gdImageInterlace(image, 1)
        return taken { gdImageJpegPtr(image, $0, quality) }
    }

    func png() -> [UInt8]? {
        gdImageInterlace(image, 0)
        return taken { gdImagePngPtrEx(image, $0, 9) }
    }

    private func taken(_ encode: (UnsafeMutablePointer<Int32>) -> UnsafeMutableRawPointer?) -> [UInt8]? {
        var count: Int32 = 0
        guard let bytes = encode(&count) else { return nil }
        defer { gdFree(bytes) }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    }

    /// Pictures with a palette get a colour for each point.
    private static func inColours(_ image: gdImagePtr?) -> gdImagePtr? {
        guard let image else { return nil }
        if image.pointee.trueColor != 0 || gdImagePaletteToTrueColor(image) != 0 { return image }
        gdImageDestroy(image)
        return nil
    }

    private static func decoded(_ bytes: [UInt8], _ kind: PictureKind) -> gdImagePtr? {
        bytes.withUnsafeBytes { buffer in
            // The library only reads what it is given.
            let (count, start) = (Int32(buffer.count), UnsafeMutableRawPointer(mutating: buffer.baseAddress))
            return switch kind {
            case .jpeg: gdImageCreateFromJpegPtrEx(count, start, 1)
            case .png: gdImageCreateFromPngPtr(count, start)
            case .gif: gdImageCreateFromGifPtr(count, start)
            case .webp: gdImageCreateFromWebpPtr(count, start)
            }
        }
    }
}
