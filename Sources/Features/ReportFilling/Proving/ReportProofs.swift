import Calendar
import Platform
import Questionnaires
import Reports

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

    /// As a form carries it: number, revision, and the answer that was shown.
    var carried: String { "\(question.number) \(seen) \(answer.written(question))" }
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
