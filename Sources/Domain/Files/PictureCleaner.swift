import Pictures

/// Takes out of a photograph what tells where, when and with what it was taken, and leaves the picture itself
/// untouched: a notice board on a neighbour's wall must not carry the coordinates of that house.
public enum PictureCleaner {
    /// The first bytes of every PNG.
    public static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// The same picture without its notes; nil where it is not whole.
    public static func cleaned(_ bytes: [UInt8], _ type: EvidenceFileType) -> [UInt8]? {
        switch type {
        case .jpeg: JPEGCleaner(bytes).cleaned()
        case .png: png(bytes)
        default: bytes
        }
    }

    /// Chunks without which the picture would look different; all others (tEXt, iTXt, zTXt, eXIf, tIME…) are dropped.
    private static let kept: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs",
    ]

    private static func png(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: pngSignature) else { return nil }
        var result = pngSignature
        var position = pngSignature.count
        while position + 12 <= bytes.count {
            let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
            let end = position + 12 + length
            guard end <= bytes.count else { return nil }
            let name = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
            if kept.contains(name) { result += bytes[position..<end] }
            if name == "IEND" { return result }
            position = end
        }
        return nil
    }
}

/// Walks through the segments of a JPEG (ITU-T T.81, annex B).
struct JPEGCleaner {
    private let bytes: [UInt8]
    private var position = 2
    private var result: [UInt8] = [0xFF, 0xD8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Without Exif, XMP, comments and what cameras append after the end; which way is up is kept.
    consuming func cleaned() -> [UInt8]? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        while let marker = nextMarker() {
            switch marker {
            case 0xD9: return result + [0xFF, 0xD9]
            case 0xDA:
                guard copySegment(marker) else { return nil }
                copyScan()
            default:
                guard keep(marker) ? copySegment(marker) : skipSegment(marker) else { return nil }
            }
        }
        return nil
    }

    /// The next marker's code; fill bytes before it are passed over.
    private mutating func nextMarker() -> UInt8? {
        guard position + 1 < bytes.count, bytes[position] == 0xFF else { return nil }
        while position < bytes.count, bytes[position] == 0xFF { position += 1 }
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    /// Applications' own segments go, but for JFIF (0), the colour profile (2) and Adobe's colours (14).
    private func keep(_ marker: UInt8) -> Bool {
        switch marker {
        case 0xE0, 0xEE: true
        case 0xE2: holds("ICC_PROFILE", at: position + 2)
        case 0xE1...0xEF, 0xFE: false
        default: true
        }
    }

    private mutating func copySegment(_ marker: UInt8) -> Bool {
        guard let end = segmentEnd() else { return false }
        result += [0xFF, marker] + bytes[position..<end]
        position = end
        return true
    }

    private mutating func skipSegment(_ marker: UInt8) -> Bool {
        guard let end = segmentEnd() else { return false }
        if marker == 0xE1, holds("Exif\0\0", at: position + 2) {
            let orientation = ExifOrientation.read(Array(bytes[position + 8..<end]))
            if let orientation, orientation != 1 { result += ExifOrientation.segment(orientation) }
        }
        position = end
        return true
    }

    private func segmentEnd() -> Int? {
        guard position + 2 <= bytes.count else { return nil }
        let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
        return length >= 2 && position + length <= bytes.count ? position + length : nil
    }

    /// The picture's own data: to the next marker that is neither a stuffed zero nor a restart.
    private mutating func copyScan() {
        let start = position
        while position + 1 < bytes.count {
            let next = bytes[position + 1]
            if bytes[position] == 0xFF, next != 0, next != 0xFF, !(0xD0...0xD7).contains(next) { break }
            position += 1
        }
        result += bytes[start..<position]
    }

    private func holds(_ text: String, at start: Int) -> Bool {
        start + text.utf8.count <= bytes.count && bytes[start...].starts(with: text.utf8)
    }
}
