import Foundation

/// An instrument for other programs: each question with the component and the activity it belongs to.
enum InstrumentJSON {
    private struct Whole: Encodable {
        let id, title, note, basis: String
        let vigencia: Int
        let isOfficial: Bool
        let components: [Instrument.Component]
        let questions: [Entry]
    }

    private struct Entry: Encodable {
        let number, component: Int
        let activity, criterion, text, answerType, level, area, evidence: String
        let options, rules: [String]
        let alsoInSessions: [Int]
        let condition, notApplicable: String?
        let weight: Double
    }

    static func text(_ instrument: Instrument) throws -> String {
        let questions = instrument.questions.map { question in
            Entry(
                number: question.number, component: instrument.component(of: question)?.number ?? 0,
                activity: instrument.activity(of: question.criterion)?.code ?? "", criterion: question.criterion,
                text: question.text, answerType: question.answerType.rawValue, level: question.level.rawValue,
                area: question.area, evidence: question.evidence, options: question.options, rules: question.rules,
                alsoInSessions: question.alsoInSessions, condition: question.condition,
                notApplicable: question.notApplicable, weight: question.weight)
        }
        let whole = Whole(
            id: instrument.id, title: instrument.title, note: instrument.note, basis: instrument.basis,
            vigencia: instrument.vigencia, isOfficial: instrument.isOfficial, components: instrument.components,
            questions: questions)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(whole), as: UTF8.self)
    }
}
