import Spanish

/// What the letters of some words look like.
public enum Shape {
    public static func startsLowercase(_ text: String) -> Bool {
        text.unicodeScalars.first?.properties.isLowercase ?? false
    }

    public static func startsUppercase(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.first?.properties.isUppercase ?? false
    }

    public static func endsLowercase(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.last?.properties.isLowercase ?? false
    }

    /// Letters, and none of them small: "MARCO LEGAL".
    public static func isCapitals(_ text: String) -> Bool {
        var letters = 0
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            if scalar.properties.isLowercase { return false }
            letters += 1
        }
        return letters > 1
    }

    public static func endsSentence(_ text: String) -> Bool {
        guard let last = text.utf8.last else { return true }
        return ".:;!?".utf8.contains(last)
    }

    /// Nothing but dashes, underscores, equal signs and spaces: a rule, or the line under a Markdown heading row.
    public static func isRule(_ text: String) -> Bool {
        var marks = 0
        for byte in text.utf8 {
            switch byte {
            case 0x20, 0x09, UInt8(ascii: "|"), UInt8(ascii: ":"): continue
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "*"): marks += 1
            default: return false
            }
        }
        return marks > 0
    }

    public static func hasDigit(_ text: String) -> Bool { text.utf8.contains { (48...57).contains($0) } }

    public static func wordCount(_ text: String) -> Int { text.utf8.split(separator: 0x20).count }
}

/// The words of a text, folded and without the punctuation at their ends; what the meanings are read from.
public struct FoldedWords {
    public let words: [String]

    public init(_ text: String) {
        self.init(folded: Spanish.folded(text))
    }

    public init(folded: String) {
        var words: [String] = []
        var word: [UInt8] = []
        for byte in folded.utf8 {
            if byte >= 0x80 || FoldedWords.isInner(byte) {
                word.append(byte)
            } else {
                FoldedWords.close(&word, into: &words)
            }
        }
        FoldedWords.close(&word, into: &words)
        self.words = words
    }

    /// Letters, digits, `%`, and what may stand inside a number, a date or an address.
    private static func isInner(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x41...0x5A, 0x25, 0x2C...0x2F, 0x40: true
        default: false
        }
    }

    /// Ends a word without the punctuation at its ends.
    private static func close(_ word: inout [UInt8], into words: inout [String]) {
        guard !word.isEmpty else { return }
        while let last = word.last, (0x2C...0x2F).contains(last) { word.removeLast() }
        let text = word.drop { (0x2C...0x2F).contains($0) }
        if !text.isEmpty { words.append(String(decoding: text, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
    }

    public func contains(_ phrase: String...) -> Bool { phrase.contains { index(of: $0) != nil } }

    /// Where a phrase of one or more words begins.
    public func index(of phrase: String) -> Int? {
        guard phrase.utf8.contains(0x20) else { return words.firstIndex(of: phrase) }
        let wanted = phrase.utf8.split(separator: 0x20)
        guard !wanted.isEmpty, words.count >= wanted.count else { return nil }
        return (0...(words.count - wanted.count)).first { start in
            wanted.indices.allSatisfy { words[start + $0].utf8.elementsEqual(wanted[$0]) }
        }
    }

    public func hasStem(_ stems: String...) -> Bool { stems.contains { stem in words.contains { $0.hasPrefix(stem) } } }
}
