/// Text of a file as UTF-8, whatever encoding it came in.
struct DecodedText {
    var bytes: [UInt8]
    var notes: [ReadingNote] = []
}

/// Finds the encoding of a text: byte order marks first, then UTF-8 if it is valid, then UTF-16 by its zeros, then
/// Windows-1252 (of which Latin-1 is the printable part).
enum TextDecoding {
    /// - Throws: `.unknownFormat` where the bytes are not text.
    static func decode(_ bytes: [UInt8]) throws(DocumentFailure) -> DecodedText {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try plain(Array(bytes.dropFirst(3))) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), littleEndian: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), littleEndian: false) }
        return try plain(bytes)
    }

    private static func plain(_ bytes: [UInt8]) throws(DocumentFailure) -> DecodedText {
        let controls = countControls(bytes)
        if controls.zeros > 0 { return try guessedUTF16(bytes, zeros: controls) }
        if controls.others * 50 > bytes.count { throw .unknownFormat }
        if isUTF8(bytes) { return DecodedText(bytes: bytes) }
        return repaired(bytes)
    }

    // MARK: UTF-16

    private static func guessedUTF16(_ bytes: [UInt8], zeros: Controls) throws(DocumentFailure) -> DecodedText {
        guard zeros.zeros * 5 > bytes.count, zeros.evenZeros == 0 || zeros.evenZeros == zeros.zeros else {
            throw .unknownFormat
        }
        var text = utf16(bytes[...], littleEndian: zeros.evenZeros == 0)
        text.notes.append(
            ReadingNote(.guessedEncoding, "El texto se leyó como UTF-16, aunque no lo declara; revise tildes y eñes."))
        return text
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> DecodedText {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(littleEndian ? first | second << 8 : first << 8 | second)
            index += 2
        }
        return DecodedText(bytes: Array(String(decoding: units, as: UTF16.self).utf8))
    }

    // MARK: Windows-1252

    /// Valid UTF-8 stays, every other byte is read as Windows-1252; thus a file pasted together from both is healed.
    private static func repaired(_ bytes: [UInt8]) -> DecodedText {
        var text = DecodedText(bytes: [])
        text.bytes.reserveCapacity(bytes.count + bytes.count / 8)
        var (index, sequences, strays) = (0, 0, 0)
        while index < bytes.count {
            let length = sequenceLength(bytes, at: index)
            if length > 0 {
                text.bytes.append(contentsOf: bytes[index..<index + length])
                sequences += length > 1 ? 1 : 0
                index += length
            } else {
                text.bytes.append(contentsOf: String(windows1252(bytes[index])).utf8)
                strays += 1
                index += 1
            }
        }
        text.notes = [note(sequences: sequences, strays: strays)]
        return text
    }

    private static func note(sequences: Int, strays: Int) -> ReadingNote {
        if sequences > strays {
            return ReadingNote(
                .invalidBytes, "El texto es UTF-8 con \(strays) bytes dañados, leídos uno a uno; revise tildes y eñes.")
        }
        return ReadingNote(
            .guessedEncoding, "El texto no es UTF-8; se leyó como Windows-1252 (Latin-1). Revise tildes y eñes.")
    }

    /// Every byte read as Windows-1252.
    static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
        bytes.flatMap { $0 < 0x80 ? [$0] : Array(String(windows1252($0)).utf8) }
    }

    private static func windows1252(_ byte: UInt8) -> Character {
        guard byte >= 0x80, byte < 0xA0 else { return Character(Unicode.Scalar(byte)) }
        return upperControls[Int(byte - 0x80)]
    }

    /// 0x80–0x9F of Windows-1252; five of them are unassigned.
    private static let upperControls = Array("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ")

    // MARK: Bytes

    private struct Controls {
        var zeros = 0
        var evenZeros = 0
        var others = 0
    }

    private static func countControls(_ bytes: [UInt8]) -> Controls {
        var found = Controls()
        for (index, byte) in bytes.enumerated() where byte < 0x20 {
            switch byte {
            case 0:
                found.zeros += 1
                found.evenZeros += index & 1 == 0 ? 1 : 0
            case 0x09...0x0D: break
            default: found.others += 1
            }
        }
        return found
    }

    static func isUTF8(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            let length = sequenceLength(bytes, at: index)
            if length == 0 { return false }
            index += length
        }
        return true
    }

    /// Length of the valid UTF-8 sequence that begins here, 0 where none does (RFC 3629, table of section 4).
    private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
        let first = bytes[index]
        if first < 0x80 { return 1 }
        let (length, low, high): (Int, UInt8, UInt8) =
            switch first {
            case 0xC2...0xDF: (2, 0x80, 0xBF)
            case 0xE0: (3, 0xA0, 0xBF)
            case 0xED: (3, 0x80, 0x9F)
            case 0xE1...0xEF: (3, 0x80, 0xBF)
            case 0xF0: (4, 0x90, 0xBF)
            case 0xF4: (4, 0x80, 0x8F)
            case 0xF1...0xF3: (4, 0x80, 0xBF)
            default: (0, 0, 0)
            }
        guard length > 0, index + length <= bytes.count, (low...high).contains(bytes[index + 1]) else { return 0 }
        for next in index + 2..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
