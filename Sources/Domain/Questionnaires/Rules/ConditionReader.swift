/// Reads the text of a condition, word by word.
struct ConditionReader {
    private let words: [String]
    private var place = 0
    private var depth = 0

    private init(_ text: String) { words = Self.cut(text) }

    /// - Throws: ``AnswerProblem`` with a sentence for whoever writes instruments.
    static func read(_ text: String) throws(AnswerProblem) -> Condition {
        var reader = ConditionReader(text)
        let condition = try reader.either()
        guard reader.place == reader.words.count else {
            throw AnswerProblem("Sobra «\(reader.words[reader.place])» en la condición «\(text)».")
        }
        return condition
    }

    private mutating func either() throws(AnswerProblem) -> Condition {
        var left = try both()
        while take("o") { left = .or(left, try both()) }
        return left
    }

    private mutating func both() throws(AnswerProblem) -> Condition {
        var left = try one()
        while take("y") { left = .and(left, try one()) }
        return left
    }

    private mutating func one() throws(AnswerProblem) -> Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth < 32 else { throw AnswerProblem("La condición tiene demasiados paréntesis.") }
        if take("no") { return .not(try one()) }
        if take("(") {
            let inner = try either()
            guard take(")") else { throw AnswerProblem("Falta cerrar un paréntesis en la condición.") }
            return inner
        }
        return try comparison()
    }

    private mutating func comparison() throws(AnswerProblem) -> Condition {
        guard let name = next(), name.first == "q", let number = Int(name.dropFirst()) else {
            throw AnswerProblem("En una condición cada pregunta se nombra como q1, q2…")
        }
        guard let sign = next(), let comparison = Condition.Comparison(rawValue: sign) else {
            throw AnswerProblem("Después de «\(name)» va =, !=, >, >=, < o <=.")
        }
        guard let value = next(), !["y", "o", "(", ")"].contains(value) else {
            throw AnswerProblem("Falta con qué se compara «\(name)».")
        }
        return .answered(number, comparison, value)
    }

    private mutating func next() -> String? {
        guard place < words.count else { return nil }
        place += 1
        return words[place - 1]
    }

    private mutating func take(_ word: String) -> Bool {
        guard place < words.count, words[place] == word else { return false }
        place += 1
        return true
    }

    private static func cut(_ text: String) -> [String] {
        text.replacing("(", with: " ( ").replacing(")", with: " ) ").split(whereSeparator: \.isWhitespace)
            .map(String.init)
    }
}
