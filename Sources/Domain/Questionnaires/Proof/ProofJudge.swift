public import Calendar
public import Platform

/// Asks the rules of all features. Each rule with its argument is judged once, however many questions cite it, so that
/// the work is bounded by the number of distinct citations and not by the number of questions.
public enum ProofJudge {
    /// What is found now.
    /// - Parameter numbers: only these questions; nil for all.
    public static func sheet(
        _ instrument: Instrument, _ entity: EntityScope, _ days: ClosedRange<Day>, only numbers: Set<Int>? = nil
    ) throws -> ProofSheet {
        var asked = instrument
        if let numbers { asked.questions = asked.questions.filter { numbers.contains($0.number) } }
        return ProofSheet(
            asked, days: days, at: entity.services.now(), found: try found(asked.questions, entity, days))
    }

    static func found(
        _ questions: [Question], _ entity: EntityScope, _ days: ClosedRange<Day>,
        told: (Int, Int) throws -> Void = { _, _ in }
    ) throws -> [String: FoundProof] {
        let rules = Dictionary(entity.services.parts.evidence.map { ($0.id, $0) }) { first, _ in first }
        let calls = Set(questions.flatMap(\.rules)).sorted()
        var found: [String: FoundProof] = [:]
        for (place, text) in calls.enumerated() {
            try told(place, calls.count)
            let call = EvidenceCall(text)
            guard let rule = rules[call.rule], rule.argument.accepts(call.argument) else { continue }
            let finding = try rule.judge(entity, call.argument, days)
            found[text] = FoundProof(
                call: call, sentence: rule.sentence, finding: rule.canProve ? finding : finding.weak)
        }
        return found
    }
}

extension EvidenceFinding {
    /// What a rule found that only looks for related things.
    fileprivate var weak: EvidenceFinding {
        strength == .proven ? .suggested(words, by: records, answering: answer) : self
    }
}
