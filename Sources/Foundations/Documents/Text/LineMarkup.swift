/// What the marks at the ends of a line of Markdown say: `#` heading, `-` list item, `**` bold.
enum LineMarkup {
    static func paragraph(_ line: ArraySlice<UInt8>, line number: Int) -> Paragraph {
        let indent = line.prefix { $0 == Ascii.space || $0 == Ascii.tab }.reduce(0) { $0 + ($1 == Ascii.tab ? 4 : 1) }
        var words = Ascii.trimmed(line)
        var kind = Paragraph.Kind.body
        if let level = headingLevel(words) {
            kind = .heading(level)
            words = Ascii.trimmed(words.dropFirst(level))
        } else if let marker = listMarker(words) {
            kind = .listItem(level: indent / 2)
            words = Ascii.trimmed(words.dropFirst(marker))
        }
        let bold = isBold(words)
        if bold { words = Ascii.trimmed(words.dropFirst(2).dropLast(2)) }
        return Paragraph(String(decoding: words, as: UTF8.self), kind: kind, bold: bold, lines: number...number)
    }

    private static func headingLevel(_ words: ArraySlice<UInt8>) -> Int? {
        let level = words.prefix { $0 == Ascii.hash }.count
        guard (1...6).contains(level), words.count > level, Ascii.isBlank(words[words.startIndex + level]) else {
            return nil
        }
        return level
    }

    /// Length of `- `, `* `, `+ ` or `• `.
    private static func listMarker(_ words: ArraySlice<UInt8>) -> Int? {
        if words.starts(with: [0xE2, 0x80, 0xA2]), words.count > 3 { return 3 }
        guard let first = words.first, first == Ascii.dash || first == Ascii.star || first == Ascii.plus,
            words.count > 2, words[words.startIndex + 1] == Ascii.space
        else { return nil }
        return 2
    }

    /// One pair of `**` around everything.
    private static func isBold(_ words: ArraySlice<UInt8>) -> Bool {
        guard words.count > 4, words.starts(with: [Ascii.star, Ascii.star]),
            words.suffix(2) == [Ascii.star, Ascii.star]
        else { return false }
        let inner = words.dropFirst(2).dropLast(2)
        return !zip(inner, inner.dropFirst()).contains { $0 == Ascii.star && $1 == Ascii.star }
    }
}
