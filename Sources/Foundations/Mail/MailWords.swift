/// Words out of a message, made safe to show and to store.
enum MailWords {
    /// One line without controls, marks of direction and invisible signs, at most 300 characters.
    static func line(_ text: String) -> String {
        var words: [Character] = []
        for character in text where !isInvisible(character) {
            let isBlank = character.isWhitespace
            if isBlank, words.last == " " || words.isEmpty { continue }
            words.append(isBlank ? " " : character)
            if words.count == 300 { break }
        }
        if words.last == " " { words.removeLast() }
        return String(words)
    }

    /// Several lines, each without controls; at most so many characters.
    static func lines(_ text: String, limit: Int) -> String {
        let kept = text.prefix(limit).split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
            String(line.filter { $0 == "\t" || !isInvisible($0) })
        }
        return trimmed(kept.joined(separator: "\n"))
    }

    static func trimmed(_ text: String) -> String {
        var part = text[...]
        while part.first?.isWhitespace == true { part = part.dropFirst() }
        while part.last?.isWhitespace == true { part = part.dropLast() }
        return String(part)
    }

    private static func isInvisible(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first, !character.isWhitespace else { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned: true
        default: false
        }
    }
}
