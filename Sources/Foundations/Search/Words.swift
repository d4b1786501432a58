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
        let scalars = text.unicodeScalars
        var start: String.Index?
        var index = scalars.startIndex
        while index < scalars.endIndex {
            if belongs(scalars[index]) {
                if start == nil { start = index }
            } else if let begun = start {
                add(text, begun..<index, to: &words)
                start = nil
            }
            index = scalars.index(after: index)
        }
        if let begun = start { add(text, begun..<index, to: &words) }
        return words
    }

    private static func add(_ text: String, _ range: Range<String.Index>, to words: inout [Word]) {
        let folded = Spanish.folded(String(text[range].unicodeScalars.prefix(longest)))
        if !folded.isEmpty { words.append(Word(range: range, folded: folded)) }
    }

    /// Letters, digits, and the marks over letters that stand apart from them.
    private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80: false
        case 0xAD, 0x300...0x36F: true
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }
}
