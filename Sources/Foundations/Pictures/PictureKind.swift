/// What a file is by its first bytes, never by its name.
enum PictureKind: Sendable {
    case jpeg, png, gif, webp

    init(_ bytes: [UInt8]) throws(PictureFailure) {
        func begins(_ mark: [UInt8], at start: Int = 0) -> Bool {
            bytes.count >= start + mark.count && bytes[start...].starts(with: mark)
        }
        if begins([0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if begins(Array("GIF87a".utf8)) || begins(Array("GIF89a".utf8)) {
            self = .gif
        } else if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) {
            self = .webp
        } else {
            throw Self.refusal(bytes)
        }
    }

    private static func refusal(_ bytes: [UInt8]) -> PictureFailure {
        let head = Array(bytes.prefix(2_048))
        if head.starts(with: Array("BM".utf8)) { return .unknownFormat("BMP") }
        if head.starts(with: [0x49, 0x49, 0x2A, 0]) || head.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
            return .unknownFormat("TIFF")
        }
        if head.dropFirst(4).starts(with: Array("ftyp".utf8)) { return .unknownFormat("HEIC o AVIF") }
        let words = String(decoding: head.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
        return words.contains("<svg") ? .drawing : .notAPicture
    }
}
