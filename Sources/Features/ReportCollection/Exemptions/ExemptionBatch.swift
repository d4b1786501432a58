import Design
import Entities
import HTTP
import Platform
import Reports

/// One “no aplica” that was ticked in the list, with the reason that stood there.
struct MarkedExemption: Sendable, Hashable {
    let entity: String
    let campaign: String
    let question: Int
    let revision: Int

    init(_ waiting: WaitingExemption) {
        entity = waiting.entity
        campaign = waiting.campaignID
        question = waiting.question
        revision = waiting.revision
    }

    /// From ``carried``; nil for what no page of ours carries.
    init?(carried text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 4, let question = Int(parts[2]), let revision = Int(parts[3]) else { return nil }
        entity = parts[0]
        campaign = parts[1]
        self.question = question
        self.revision = revision
    }

    var carried: String { "\(entity) \(campaign) \(question) \(revision)" }
}

/// One decision, with one reason, on several.
struct BatchForm: Sendable {
    let marked: [MarkedExemption]
    let decision: GivenAnswer.Acceptance?
    let reason: ReasonForm
    let isSent: Bool

    init() {
        (marked, decision, reason, isSent) = ([], nil, ReasonForm(), false)
    }

    init(_ fields: Fields) {
        var seen: Set<MarkedExemption> = []
        marked = fields.all("marcada").compactMap(MarkedExemption.init(carried:)).filter { seen.insert($0).inserted }
        decision = ExemptionForm(fields).decision
        reason = ReasonForm(fields)
        isSent = true
    }

    var errors: [FieldError] {
        guard isSent else { return [] }
        return (marked.isEmpty ? [FieldError("marcadas", "Marque al menos una en la lista.")] : [])
            + (decision == nil ? [FieldError("decision", "Elija si las acepta o no.")] : []) + reason.errors
    }
}

/// What became of one that was ticked and could not be decided any more.
struct LateExemption: Sendable {
    let marked: MarkedExemption
    let entity: Entity?
    /// Why it was left alone.
    let words: String
}
