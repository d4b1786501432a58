import Calendar
import Questionnaires
import Reports

/// What a workbook would change, before anything is written.
struct ReportMerge: Sendable {
    struct Change: Sendable {
        let question: Question
        let answer: Answer
        /// As it was typed, to come back with the form.
        let typed: ReportBook.Row
        let current: GivenAnswer?

        var seen: Int { current?.revision ?? 0 }
    }

    struct Problem: Sendable {
        let number: Int
        let words: String
    }

    /// Nobody touched these since the workbook was made.
    private(set) var changes: [Change] = []
    /// Somebody did: the person chooses, one by one.
    private(set) var conflicts: [Change] = []
    private(set) var problems: [Problem] = []
    private(set) var same = 0

    init(_ rows: [ReportBook.Row], _ circle: ReportCircle, _ given: [Int: GivenAnswer], today: Day) {
        var seen: Set<Int> = []
        for row in rows {
            guard let question = circle.rules.question(row.number), circle.isFor(question) else {
                problems.append(Problem(number: row.number, words: "Esa pregunta no está en el reporte."))
                continue
            }
            guard seen.insert(row.number).inserted else {
                problems.append(Problem(number: row.number, words: "Está dos veces en el archivo; cuenta la primera."))
                continue
            }
            take(row, question, given[row.number], today)
        }
    }

    private mutating func take(_ row: ReportBook.Row, _ question: Question, _ current: GivenAnswer?, _ today: Day) {
        do throws(AnswerProblem) {
            guard let answer = try Self.answer(row, question, today: today) else { return }
            let change = Change(question: question, answer: answer, typed: row, current: current)
            if current?.answer == answer {
                same += 1
            } else if row.revision == change.seen {
                changes.append(change)
            } else {
                conflicts.append(change)
            }
        } catch {
            problems.append(Problem(number: row.number, words: error.sentence))
        }
    }

    static func answer(_ row: ReportBook.Row, _ question: Question, today: Day) throws(AnswerProblem) -> Answer? {
        if row.answer.isEmpty {
            guard row.reason.count >= 10 else {
                throw AnswerProblem("Escriba por qué no aplica, en diez letras o más.")
            }
            guard row.reason.count <= AnswerForm.longestReason else {
                throw AnswerProblem(
                    "La razón es demasiado larga. \(TypedText.tooLong(row.reason, AnswerForm.longestReason))")
            }
            return .notApplicable(row.reason)
        }
        guard row.reason.isEmpty else {
            throw AnswerProblem("Tiene respuesta y también razón para no aplicar; deje una de las dos.")
        }
        return try Answer.read(row.answer, for: question, today: today)
    }
}
