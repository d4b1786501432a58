import Calendar
import Platform
import Questionnaires
import Reports
import Spanish

/// What the platform found for a report, as it is kept: nothing here judges.
struct ReportProofs: Sendable {
    /// Nil where nobody has looked yet.
    let sheet: ProofSheet?
    let cover: ProofCover
    let instrument: Instrument
    let now: Instant

    /// Older than what the rules promise: its date is told and looking again is offered first.
    var isStale: Bool { sheet.map { now - $0.at >= ProofSheets.maximumAge } ?? true }

    subscript(_ number: Int) -> QuestionProof { sheet?[number] ?? .ask }

    func count(_ standing: QuestionProof.Standing) -> Int { sheet?.counts(instrument)[standing] ?? 0 }

    /// “hoy”, or the day it was looked for.
    var day: String {
        guard let sheet else { return "" }
        return sheet.at.day == now.day ? "hoy" : "el \(sheet.at.day.short)"
    }

    /// Proven answers that nobody has given yet, among the questions that are asked once they are accepted.
    func acceptable(_ view: ReportView, _ given: [Int: GivenAnswer]) -> [ProvenAnswer] {
        let after: (Int) -> Answer? = { given[$0]?.answer ?? provenAnswer($0) }
        return instrument.questions.compactMap { question in
            guard given[question.number]?.answer == nil, let answer = provenAnswer(question.number),
                view.circle.isAsked(question, after)
            else { return nil }
            return ProvenAnswer(
                question: question, answer: answer, proof: self[question.number],
                seen: given[question.number]?.revision ?? 0)
        }
    }

    /// Where a person answered something else than what is proven.
    func different(_ view: ReportView, _ given: [Int: GivenAnswer]) -> [DifferentAnswer] {
        instrument.questions.compactMap { question in
            guard let proven = provenAnswer(question.number), let own = given[question.number]?.answer, own != proven,
                view.circle.isAsked(question, { given[$0]?.answer })
            else { return nil }
            return DifferentAnswer(question: question, own: own, proven: proven)
        }
    }

    private func provenAnswer(_ number: Int) -> Answer? {
        self[number].standing == .proven ? self[number].answer : nil
    }
}

/// An answer that waits to be accepted.
struct ProvenAnswer: Sendable {
    let question: Question
    let answer: Answer
    let proof: QuestionProof
    /// Revision of the answer that stood on the page.
    let seen: Int

    /// As a form carries it: number, revision, mark of the records, and the answer that was shown.
    var carried: String { "\(question.number) \(seen) #\(proof.mark) \(answer.written(question))" }
}

/// What a form brought back of an answer that was shown.
struct ShownProof: Sendable {
    let question: Question
    let seen: Int
    let mark: String
    let answer: Answer

    /// - Throws: `notFound` for what no page of ours carries.
    init(_ carried: String, _ view: ReportView) throws {
        let parts = carried.split(separator: " ", maxSplits: 3).map(String.init)
        guard parts.count == 4, let number = Int(parts[0]), let seen = Int(parts[1]), parts[2].hasPrefix("#"),
            let question = view.circle.rules.question(number), view.circle.isFor(question),
            let answer = try? Answer.read(parts[3], for: question, today: Self.farDay)
        else { throw Failure.notFound }
        self.question = question
        self.seen = seen
        mark = String(parts[2].dropFirst())
        self.answer = answer
    }

    /// What is proven was not typed; the day is the records' own.
    private static let farDay = Day(9999, 12, 31) ?? Day(epochDay: 0)
}

/// What was shown and is not so any more; it was left as it is.
struct LateProofs: Sendable {
    /// Questions whose records changed.
    var records: [Int] = []
    /// Questions where another answer is proven, or where somebody answered.
    var answers: [Int] = []

    var count: Int { records.count + answers.count }

    /// What to do about it, in words; empty where nothing is late.
    var words: String {
        let parts = [
            records.isEmpty ? nil : "Cambiaron los registros que comprueban: \(Self.list(records)).",
            answers.isEmpty ? nil : "Cambiaron mientras tanto y quedaron como están: \(Self.list(answers)).",
        ].compactMap { $0 }
        return parts.isEmpty ? "" : parts.joined(separator: " ") + " Mire lo que hay ahora y decida."
    }

    private static func list(_ numbers: [Int]) -> String { Spanish.list(numbers.map(String.init)) }
}

struct DifferentAnswer: Sendable {
    let question: Question
    let own: Answer
    let proven: Answer
}

extension ReportProofs {
    /// Two rows are read, however many questions and rules there are.
    static func find(_ view: ReportView, _ entity: EntityScope) throws -> ReportProofs {
        ReportProofs(
            sheet: try ProofSheets(entity: entity).latest(
                view.instrument, try ProofSheets.days(of: view.report.vigencia)),
            cover: ProofCover(view.instrument, entity.services.parts.evidence), instrument: view.instrument,
            now: view.now)
    }
}
