public import Calendar
public import Questionnaires

/// What stands under a question now: the answer, who gave it, and how often it changed.
public struct GivenAnswer: Sendable, Hashable {
    /// What the programme said of a “no aplica” that the instrument does not allow by itself.
    public enum Acceptance: String, Sendable, Hashable {
        /// Nothing to say.
        case none = ""
        case waiting = "espera"
        case accepted = "aceptada"
        case refused = "rechazada"
    }

    public let question: Int
    /// Nil where it was taken back.
    public let answer: Answer?
    /// 1 for the first answer, one more with each change; whoever saves says which one was seen.
    public let revision: Int
    public let acceptance: Acceptance
    public let at: Instant
    /// Identifier of the person.
    public let person: String

    /// The answer as far as it counts: a “no aplica” counts once it is allowed or accepted.
    public var counted: Answer? { [.waiting, .refused].contains(acceptance) ? nil : answer }
}

/// One change of an answer.
public struct AnswerChange: Sendable, Hashable {
    public let revision: Int
    public let answer: Answer?
    /// `formulario`, `hoja` (a workbook), `prueba` (what the platform itself knows), `sugerencia` (what it suggested).
    public let origin: String
    public let at: Instant
    public let person: String
}

/// Somebody else changed the answer since it was read.
public struct AnswerConflict: Error, Sendable, Hashable {
    public let current: GivenAnswer
}

/// How an answer is kept in its column.
enum StoredAnswer {
    static let empty = "vacia"
    static let given = "respuesta"
    static let notApplicable = "no-aplica"

    static func columns(_ answer: Answer?, _ question: Question) -> (kind: String, text: String) {
        switch answer {
        case nil: (empty, "")
        case .notApplicable(let reason): (notApplicable, reason)
        case let answer?: (given, answer.written(question))
        }
    }

    /// Dates were checked when they came in; here no day is too late.
    static func answer(kind: String, text: String, _ question: Question) -> Answer? {
        switch kind {
        case notApplicable: .notApplicable(text)
        case given: quick(text, question) ?? (try? Answer.read(text, for: question, today: Self.farDay)) ?? nil
        default: nil
        }
    }

    /// What nearly all answers are, without the pains that are taken with what somebody types: the country's scores
    /// read a quarter of a million of them.
    private static func quick(_ text: String, _ question: Question) -> Answer? {
        switch question.answerType {
        case .yesNo, .yesPartialNo:
            switch text {
            case "si": .yes
            case "parcial": .partly
            case "no": .no
            default: nil
            }
        case .count: Int(text).map { .count($0) }
        case .link, .text: text.isEmpty ? nil : .text(text)
        default: nil
        }
    }

    private static let farDay = Day(9999, 12, 31) ?? Day(epochDay: 2_900_000)
}
