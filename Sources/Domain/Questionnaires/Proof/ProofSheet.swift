public import Calendar
public import Platform

/// What the platform found for an entity and the days a report asks about, question by question.
public struct ProofSheet: Sendable, Hashable {
    public let days: ClosedRange<Day>
    /// When it was looked for.
    public let at: Instant
    /// By number; questions without a rule that a feature provides are not here.
    public let questions: [Int: QuestionProof]

    init(_ instrument: Instrument, days: ClosedRange<Day>, at: Instant, found: [String: FoundProof]) {
        self.days = days
        self.at = at
        var questions: [Int: QuestionProof] = [:]
        for question in instrument.questions {
            let findings = question.rules.compactMap { found[$0] }
            if !findings.isEmpty { questions[question.number] = QuestionProof(question, findings) }
        }
        self.questions = questions
    }

    public subscript(_ number: Int) -> QuestionProof { questions[number] ?? .ask }

    /// How many questions of an instrument are proven, suggested and to be asked.
    public func counts(_ instrument: Instrument) -> [QuestionProof.Standing: Int] {
        var counts: [QuestionProof.Standing: Int] = [.proven: 0, .suggested: 0, .ask: 0]
        for question in instrument.questions { counts[self[question.number].standing, default: 0] += 1 }
        return counts
    }
}

/// Which questions of an instrument the rules of this program may answer.
public struct ProofCover: Sendable, Hashable {
    /// Numbers of questions with a rule that can prove.
    public let provable: Set<Int>
    /// Numbers of questions with rules that only look for related things.
    public let hinted: Set<Int>
    /// Distinct rules with their arguments.
    public let calls: Int
    /// Names in the instrument that no feature provides yet.
    public let unprovided: Set<String>

    public init(_ instrument: Instrument, _ rules: [EvidenceRule]) {
        let known = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
        var (provable, hinted, calls): (Set<Int>, Set<Int>, Set<String>) = ([], [], [])
        var unprovided: Set<String> = []
        for question in instrument.questions {
            for text in question.rules {
                guard let rule = known[EvidenceCall(text).rule] else {
                    unprovided.insert(EvidenceCall(text).rule)
                    continue
                }
                calls.insert(text)
                if rule.canProve { provable.insert(question.number) } else { hinted.insert(question.number) }
            }
        }
        self.provable = provable
        self.hinted = hinted.subtracting(provable)
        self.calls = calls.count
        self.unprovided = unprovided
    }

    /// Questions with a rule of either kind.
    public var count: Int { provable.count + hinted.count }
}
