import Calendar
import HTTP
import Questionnaires
import Reports

/// An answer as it was typed; everything comes back as it was.
struct AnswerForm: Sendable {
    /// Bytes of the longest answer, and letters of the longest reason.
    static let longest = 20_000
    static let longestReason = 2_000
    /// Letters that are shown again; whoever pastes a book sees its beginning.
    static let longestShown = 100_000

    var text = ""
    /// Places chosen of several, from 1, or `ninguna`.
    var chosen: [String] = []
    var isNotApplicable = false
    var reason = ""
    var revision = 0
    var problem: String?
    /// What somebody else saved meanwhile.
    var conflict: GivenAnswer?

    init(_ given: GivenAnswer?, _ question: Question) {
        revision = given?.revision ?? 0
        switch given?.answer {
        case .notApplicable(let why): (isNotApplicable, reason) = (true, why)
        case let answer?:
            text = answer.written(question)
            chosen = text.split(separator: " ").map(String.init)
        case nil: break
        }
    }

    init(_ fields: Fields) {
        chosen = fields.all("respuesta").map { String($0.prefix(Self.longestShown)) }
        text = chosen.first ?? ""
        isNotApplicable = fields["no-aplica"] != nil
        let typed = (fields["razon"] ?? "").trimmed
        reason = String(typed.prefix(Self.longestShown))
        revision = Int(fields["revision"] ?? "") ?? 0
        problem = isNotApplicable ? Self.problem(ofReason: typed) : Self.problem(ofAnswer: fields["respuesta"] ?? "")
    }

    private static func problem(ofReason reason: String) -> String? {
        guard reason.count > longestReason else { return nil }
        return "La razón es demasiado larga. \(TypedText.tooLong(reason, longestReason))\(cut(reason))"
    }

    private static func problem(ofAnswer answer: String) -> String? {
        guard answer.utf8.count > longest else { return nil }
        return "La respuesta es demasiado larga: escriba menos de veinte mil letras.\(cut(answer))"
    }

    private static func cut(_ text: String) -> String {
        text.count > longestShown ? " Se muestra el comienzo de lo que pegó." : ""
    }

    /// The answer, or nil where nothing was typed.
    func read(_ question: Question, today: Day) throws(AnswerProblem) -> QuestionAnswer? {
        if let problem { throw AnswerProblem(problem) }
        if isNotApplicable {
            guard reason.count >= 10 else {
                throw AnswerProblem("Escriba por qué no aplica, en diez letras o más.")
            }
            return .notApplicable(reason)
        }
        guard question.answerType == .several else { return try QuestionAnswer.read(text, for: question, today: today) }
        let places = chosen.filter { $0 != "ninguna" }
        if places.isEmpty { return chosen.isEmpty ? nil : .several([]) }
        guard chosen.count == places.count else {
            throw AnswerProblem("Marcó «Ninguna» y además otras opciones; deje una cosa o la otra.")
        }
        return try QuestionAnswer.read(places.joined(separator: " "), for: question, today: today)
    }
}

extension String {
    /// Without blanks and line breaks at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
