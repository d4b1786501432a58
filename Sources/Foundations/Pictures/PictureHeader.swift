/// What a picture says of itself before it is decoded.
struct PictureHeader {
    let kind: PictureKind
    let width: Int
    let height: Int
    /// Which way is up, 1 to 8 (Exif, tag 0x0112).
    var orientation = 1
    /// False where its end is missing.
    var isWhole = true

    static func read(_ bytes: [UInt8]) throws(PictureFailure) -> PictureHeader {
        let kind = try PictureKind(bytes)
        let found =
            switch kind {
            case .jpeg: JPEGHeader.read(bytes)
            case .png: png(bytes)
            case .gif: GIFHeader.read(bytes)
            case .webp: WebPHeader.read(bytes)
            }
        guard let found else { throw .broken }
        return found
    }

    /// The first chunk is always IHDR (PNG specification, 11.2.2).
    private static func png(_ bytes: [UInt8]) -> PictureHeader? {
        guard bytes.count >= 33, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        return PictureHeader(kind: .png, width: number(16), height: number(20))
    }
}

/// Walks through the segments of a JPEG (ITU-T T.81, annex B) up to the picture's own data.
enum JPEGHeader {
    static func read(_ bytes: [UInt8]) -> PictureHeader? {
        var position = 2
        var orientation = 1
        var size: (width: Int, height: Int)?
        while let (marker, start) = marker(bytes, position) {
            guard let end = end(bytes, start) else { return nil }
            switch marker {
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                // A second one would let the picture be larger than what was measured.
                guard end - start >= 7, size == nil else { return nil }
                size = (number(bytes, start + 5), number(bytes, start + 3))
            case 0xE1:
                if bytes[(start + 2)..<end].starts(with: "Exif\0\0".utf8) {
                    orientation = ExifOrientation.read(Array(bytes[(start + 8)..<end])).map(Int.init) ?? orientation
                }
            case 0xDA:
                guard let size else { return nil }
                return PictureHeader(
                    kind: .jpeg, width: size.width, height: size.height, orientation: orientation,
                    isWhole: hasEnd(bytes, from: end))
            default: break
            }
            position = end
        }
        return nil
    }

    /// Code of the next marker and where its segment begins; fill bytes are passed over.
    private static func marker(_ bytes: [UInt8], _ position: Int) -> (UInt8, Int)? {
        var position = position
        guard position + 1 < bytes.count, bytes[position] == 0xFF else { return nil }
        while position < bytes.count, bytes[position] == 0xFF { position += 1 }
        return position < bytes.count ? (bytes[position], position + 1) : nil
    }

    private static func end(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard start + 2 <= bytes.count else { return nil }
        let length = number(bytes, start)
        return length >= 2 && start + length <= bytes.count ? start + length : nil
    }

    private static func number(_ bytes: [UInt8], _ start: Int) -> Int {
        Int(bytes[start]) << 8 | Int(bytes[start + 1])
    }

    /// Inside of the data 0xFF is always followed by a zero or a restart, so this can only be the end.
    private static func hasEnd(_ bytes: [UInt8], from start: Int) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var position = start
            while position + 1 < bytes.count {
                if bytes[position] == 0xFF, bytes[position + 1] == 0xD9 { return true }
                position += 1
            }
            return false
        }
    }
}

/// GIF 89a, up to the end of its first picture: films are shown as that.
enum GIFHeader {
    static func read(_ bytes: [UInt8]) -> PictureHeader? {
        guard bytes.count >= 13 else { return nil }
        func number(_ start: Int) -> Int { Int(bytes[start]) | Int(bytes[start + 1]) << 8 }
        var header = PictureHeader(kind: .gif, width: number(6), height: number(8))
        header.isWhole = hasPicture(bytes, from: 13 + colours(bytes[10]))
        return header
    }

    /// Bytes of a table of colours.
    private static func colours(_ packed: UInt8) -> Int { packed & 0x80 == 0 ? 0 : 3 << (Int(packed & 7) + 1) }

    private static func hasPicture(_ bytes: [UInt8], from start: Int) -> Bool {
        var position = start
        while position < bytes.count {
            switch bytes[position] {
            case 0x21:
                guard let end = afterBlocks(bytes, position + 2) else { return false }
                position = end
            case 0x2C:
                guard position + 10 < bytes.count else { return false }
                return afterBlocks(bytes, position + 11 + colours(bytes[position + 9])) != nil
            default: return false
            }
        }
        return false
    }

    private static func afterBlocks(_ bytes: [UInt8], _ start: Int) -> Int? {
        var position = start
        while position < bytes.count {
            if bytes[position] == 0 { return position + 1 }
            position += Int(bytes[position]) + 1
        }
        return nil
    }
}

/// The chunks of a WebP file (RFC 9649).
enum WebPHeader {
    static func read(_ bytes: [UInt8]) -> PictureHeader? {
        guard bytes.count >= 30, let size = size(bytes) else { return nil }
        var header = PictureHeader(kind: .webp, width: size.width, height: size.height)
        header.orientation = orientation(bytes)
        return header
    }

    private static func size(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        func number(_ start: Int, _ count: Int) -> Int {
            bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8X": return (number(24, 3) + 1, number(27, 3) + 1)
        case "VP8L":
            let bits = number(21, 4)
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        case "VP8 ": return (number(26, 2) & 0x3FFF, number(28, 2) & 0x3FFF)
        default: return nil
        }
    }

    private static func orientation(_ bytes: [UInt8]) -> Int {
        var position = 12
        while position + 8 <= bytes.count {
            let length = bytes[(position + 4)..<(position + 8)].reversed().reduce(0) { $0 << 8 | Int($1) }
            let end = position + 8 + length
            guard end <= bytes.count else { return 1 }
            if bytes[position..<position + 4].elementsEqual("EXIF".utf8) {
                let notes = Array(bytes[(position + 8)..<end])
                let head = notes.starts(with: "Exif\0\0".utf8) ? 6 : 0
                return ExifOrientation.read(Array(notes.dropFirst(head))).map(Int.init) ?? 1
            }
            position = end + length % 2
        }
        return 1
    }
}
