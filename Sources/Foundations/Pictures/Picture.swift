import Synchronization

/// A picture that somebody sent, drawn anew: upright, in up to three widths, and without anything that is not the
/// picture itself. Where it was taken, what was hidden in it and what was hung behind it do not survive.
///
/// ```swift
/// let picture = try Picture.read(upload.contents())
/// print(picture.large.width, picture.format.contentType)   // 1600 image/jpeg
/// ```
public struct Picture: Sendable, Hashable {
    /// What the drawn pictures are.
    public enum Format: String, Sendable, Hashable {
        case jpeg, png

        public var contentType: String { self == .jpeg ? "image/jpeg" : "image/png" }
        public var fileExtension: String { self == .jpeg ? "jpg" : "png" }
    }

    /// The picture in one size.
    public struct Form: Sendable, Hashable {
        /// In pixels.
        public let width: Int
        public let height: Int
        public let bytes: [UInt8]
    }

    public let format: Format
    /// At most 1600 pixels wide.
    public let large: Form
    /// About 800 pixels wide; nil where the picture is not larger than that.
    public let medium: Form?
    /// About 400 pixels wide; nil where the picture is not larger than that.
    public let small: Form?

    /// Reads and draws a picture. Blocks for as long as that takes (about a second for a photograph of 12 megapixels)
    /// and may be called from any thread; pictures are decoded one at a time, because each may need 160 MB meanwhile.
    ///
    /// - Throws: a sentence for the person who sent it.
    public static func read(_ bytes: [UInt8], limits: PictureLimits = .standard) throws(PictureFailure) -> Picture {
        guard bytes.count <= limits.bytes else { throw .tooHeavy(limits.bytes) }
        let header = try PictureHeader.read(bytes)
        guard header.width > 0, header.height > 0 else { throw .broken }
        guard
            header.width <= limits.side, header.height <= limits.side,
            header.width * header.height <= limits.pixels
        else { throw .tooLarge(header.width, header.height, limits) }
        guard header.isWhole, let picture = turn.withLock({ _ in draw(bytes, header) }) else { throw .broken }
        return picture
    }

    private static let turn = Mutex(())

    private static func draw(_ bytes: [UInt8], _ header: PictureHeader) -> Picture? {
        guard let large = upright(bytes, header) else { return nil }
        guard let (format, form) = Drawing.encoded(large, isPhotograph: header.kind == .jpeg) else { return nil }
        return Picture(
            format: format, large: form, medium: smaller(large, 800, format), small: smaller(large, 400, format))
    }

    private static func smaller(_ large: borrowing Canvas, _ width: Int, _ format: Format) -> Form? {
        guard large.width > width else { return nil }
        guard let canvas = large.resized(to: Drawing.size(large.width, large.height, within: width)) else { return nil }
        return Drawing.form(canvas, format)
    }

    /// The picture in its largest form. It is made smaller first and turned then, which needs less memory.
    private static func upright(_ bytes: [UInt8], _ header: PictureHeader) -> Canvas? {
        guard let canvas = Canvas(bytes, header.kind) else { return nil }
        let isLying = header.orientation >= 5
        let (width, height) = isLying ? (canvas.height, canvas.width) : (canvas.width, canvas.height)
        let size = Drawing.size(width, height, within: 1600)
        let turned = isLying ? (size.height, size.width) : (size.width, size.height)
        return canvas.resized(to: turned)?.turned(header.orientation)
    }
}

/// What a picture may cost to read.
public struct PictureLimits: Sendable, Hashable {
    public var bytes: Int
    /// Width × height, told by its header before anything is decoded.
    public var pixels: Int
    /// Pixels of one side.
    public var side: Int

    public init(bytes: Int = 20 << 20, pixels: Int = 40_000_000, side: Int = 12_000) {
        self.bytes = bytes
        self.pixels = pixels
        self.side = side
    }

    /// 20 MB, 40 megapixels, 12,000 pixels a side.
    public static let standard = PictureLimits()
}
