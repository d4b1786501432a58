/// Looks at an XML part before the parser does.
enum XMLEncoding {
    /// The part in UTF-8 or in an encoding that extends ASCII.
    /// - Throws: `.externalEntity` where it declares a document type, `.damaged` where its encoding could hide one.
    static func checked(_ bytes: [UInt8]) throws(DocumentFailure) -> [UInt8] {
        let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let text = isWide ? withoutDeclaration(try TextDecoding.decode(bytes).bytes) : bytes
        guard !text.contains(sequence: "<!DOCTYPE"), !text.contains(sequence: "<!ENTITY") else { throw .externalEntity }
        guard isWide || declaresKnownEncoding(text) else { throw .damagedContainer }
        return text
    }

    private static func withoutDeclaration(_ text: [UInt8]) -> [UInt8] {
        guard text.starts(with: Array("<?xml".utf8)), let end = text.firstIndex(of: Ascii.greater) else { return text }
        return Array(text[(end + 1)...])
    }

    /// Only encodings in which `<!DOCTYPE` reads as in ASCII; UTF-7, EBCDIC and others would hide it.
    private static func declaresKnownEncoding(_ text: [UInt8]) -> Bool {
        let declaration = String(decoding: text.prefix { $0 != Ascii.greater }.prefix(200), as: UTF8.self)
        guard declaration.hasPrefix("<?xml") || declaration.hasPrefix("\u{FEFF}<?xml") else {
            return declaration.utf8.first { !Ascii.isBlank($0) && $0 < 0x80 } == Ascii.less
        }
        let names = declaration.lowercased().split { $0 == "\"" || $0 == "'" || $0 == " " || $0 == "=" }
        guard let label = names.firstIndex(of: "encoding") else { return true }
        guard label + 1 < names.count else { return false }
        return ["utf-8", "utf8", "iso-8859-1", "us-ascii", "windows-1252"].contains(names[label + 1])
    }
}

extension [UInt8] {
    /// True where the bytes of the text stand somewhere.
    func contains(sequence text: String) -> Bool { firstIndex(of: Array(text.utf8), from: 0) != nil }

    /// Where the pattern stands first, at or after an index.
    func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first, count >= pattern.count else { return nil }
        var index = start
        while index <= count - pattern.count {
            if self[index] == first, self[index..<index + pattern.count].elementsEqual(pattern) { return index }
            index += 1
        }
        return nil
    }
}
