/// Makes an XML part safe for the parser: valid UTF-8 without declaration, and no document type in it.
///
/// Foundation's parser ends the program on names that are no UTF-8, and libxml2 would follow a declared encoding such
/// as UTF-7 in which `<!DOCTYPE` cannot be seen; so the encoding is settled here and the declaration taken away.
enum XMLEncoding {
    /// - Throws: `.externalEntity` where the part declares a document type, `.damaged` where its encoding is not one of
    ///   UTF-8, UTF-16, Latin-1 and Windows-1252 or its bytes do not follow it.
    static func checked(_ bytes: [UInt8]) throws(DocumentFailure) -> [UInt8] {
        let text = withoutDeclaration(try settled(bytes))
        // Zeros and a second declaration would make libxml2 choose an encoding after all.
        guard !text.contains(0), !text.starts(with: declaration) else { throw .damagedContainer }
        guard !text.contains(sequence: "<!DOCTYPE"), !text.contains(sequence: "<!ENTITY") else { throw .externalEntity }
        return text
    }

    private static func settled(_ bytes: [UInt8]) throws(DocumentFailure) -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return try TextDecoding.decode(bytes).bytes
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        switch declaredEncoding(text) {
        case "utf-8", "utf8", "us-ascii", "":
            guard TextDecoding.isUTF8(text) else { throw .damagedContainer }
            return text
        case "iso-8859-1", "windows-1252": return TextDecoding.windows1252(text)
        default: throw .damagedContainer
        }
    }

    /// Lowercase name after `encoding=` in the declaration, "" where none is declared.
    private static func declaredEncoding(_ text: [UInt8]) -> String {
        guard text.starts(with: declaration) else { return "" }
        let head = String(decoding: text.prefix(200).prefix { $0 != Ascii.greater }, as: UTF8.self)
        let words = head.lowercased().split { $0 == "\"" || $0 == "'" || $0 == " " || $0 == "=" }
        guard let label = words.firstIndex(of: "encoding") else { return "" }
        return label + 1 < words.count ? String(words[label + 1]) : "?"
    }

    private static let declaration = Array("<?xml".utf8)

    private static func withoutDeclaration(_ text: [UInt8]) -> [UInt8] {
        guard text.starts(with: declaration), let end = text.firstIndex(of: Ascii.greater) else { return text }
        return Array(text[(end + 1)...])
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
