import Spanish

/// A piece of a text of dates: a number with its count of digits, a folded word, or one of the signs that join them.
enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case sign(Character)

    /// Spaces, parentheses, quotes and other ornaments are left out.
    static func all(in text: String) -> [Token] {
        var tokens: [Token] = []
        var rest = Spanish.folded(text)[...]
        while let first = rest.first {
            if first.isASCII, first.isNumber {
                let digits = rest.prefix { $0.isASCII && $0.isNumber }
                tokens.append(.number(decimal(digits.utf8) ?? .max, digits: digits.count))
                rest = rest.dropFirst(digits.count)
            } else if first.isLetter, first != "º" {
                let word = rest.prefix { $0.isLetter && $0 != "º" }
                tokens.append(.word(String(word)))
                rest = rest.dropFirst(word.count)
            } else {
                if ".,:/-–°º".contains(first) { tokens.append(.sign(first)) }
                rest = rest.dropFirst()
            }
        }
        return tokens
    }
}
