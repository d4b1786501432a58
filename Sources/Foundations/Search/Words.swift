import Spanish

/// The words of a text: runs of letters and digits of any script.
enum Words {
    /// A word of a text: where it stands, and folded.
    struct Word {
        let range: Range<String.Index>
        let folded: String
    }

    /// Letters beyond these are left off a word.
    private static let longest = 40

    static func folded(_ text: String) -> [String] { all(in: text).map(\.folded) }

    static func all(in text: String) -> [Word] {
        var words: [Word] = []
        let bytes = text.utf8
        let scalars = text.unicodeScalars
        var start: String.Index?
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let isPart = byte < 0x80 ? isAlphanumeric(byte) : belongs(scalars[index])
            if isPart {
                if start == nil { start = index }
            } else if let begun = start {
                add(text, begun..<index, to: &words)
                start = nil
            }
            index = byte < 0x80 ? bytes.index(after: index) : scalars.index(after: index)
        }
        if let begun = start { add(text, begun..<index, to: &words) }
        return words
    }

    private static func add(_ text: String, _ range: Range<String.Index>, to words: inout [Word]) {
        let word = text[range]
        let isLong = word.utf8.count > longest
        let folded = Spanish.folded(isLong ? String(word.unicodeScalars.prefix(longest)) : String(word))
        if !folded.isEmpty { words.append(Word(range: range, folded: folded)) }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// Letters, digits, and the marks over letters that stand apart from them; beyond ASCII.
    private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x36F: true
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }
}
