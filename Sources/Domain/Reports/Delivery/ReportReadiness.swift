public import Questionnaires

/// What keeps a report from being handed in, question by question.
public struct ReportReadiness: Sendable, Hashable {
    /// Asked and not answered.
    public let missing: [Question]
    /// “No aplica” on which the programme has not decided.
    public let waiting: [Question]
    /// “No aplica” that the programme refused: they have to be answered.
    public let refused: [Question]
    /// Answered with something to show for it, and nothing shown. A warning: who hands in without it may be asked.
    public let unproven: [Question]
    public let asked: Int

    public var isComplete: Bool { missing.isEmpty && waiting.isEmpty && refused.isEmpty }

    public init(_ circle: ReportCircle, _ given: [Int: GivenAnswer], proven: Set<Int>, component: Int? = nil) {
        let asked = circle.rules.instrument.questions.filter { question in
            (component == nil || circle.component(of: question) == component)
                && circle.isAsked(question) { given[$0]?.answer }
        }
        self.asked = asked.count
        waiting = asked.filter { given[$0.number]?.acceptance == .waiting }
        refused = asked.filter { given[$0.number]?.acceptance == .refused }
        missing = asked.filter { given[$0.number]?.answer == nil }
        unproven = asked.filter { question in
            question.isEvidenceRequired && !proven.contains(question.number)
                && Self.says(given[question.number]?.counted)
        }
    }

    /// Whether an answer claims something that can be shown.
    static func says(_ answer: Answer?) -> Bool {
        switch answer {
        case nil, .no, .notApplicable: false
        case .count(let number): number > 0
        case .percent(let value): value > 0
        case .several(let places): !places.isEmpty
        default: true
        }
    }
}

extension ReportCircle {
    /// Questions whose answer says that something is there, where the instrument wants something to show for it.
    public func claims(_ answers: [Int: Answer]) -> [Question] {
        rules.instrument.questions.filter { question in
            question.isEvidenceRequired && ReportReadiness.says(answers[question.number])
                && isAsked(question) { answers[$0] }
        }
    }
}
