import Calendar
import Campaigns
import Design
import Entities
import Foundation
import HTTP
import Platform
import Questionnaires
import Reports

/// A page of the national list of “no aplica” that wait.
struct ExemptionList: Sendable {
    static let size = 50

    let items: [(waiting: WaitingExemption, entity: Entity, question: Question?)]
    /// Question → how many wait, of all entities.
    let counts: [Int: Int]
    let texts: [Int: String]
    let question: Int?
    let campaign: String?
    let page: Int
    /// What was ticked and typed, where it could not be taken as it was.
    var form = BatchForm()
    /// What was left alone of the last decision on several, and how many were decided.
    var late: [LateExemption] = []
    var decided = 0

    var total: Int { question.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +) }
    var pages: Int { max(1, (total + Self.size - 1) / Self.size) }

    func address(question: Int? = nil, page: Int = 1) -> String {
        var fields = Fields()
        if let campaign { fields.append("campana", campaign) }
        if let question { fields.append("pregunta", String(question)) }
        if page > 1 { fields.append("pagina", String(page)) }
        return fields.isEmpty ? Exemptions.list.path : Exemptions.list.path + "?" + fields.encoded
    }
}

/// One “no aplica”, to be decided.
struct ExemptionView: Sendable {
    let entity: Entity
    let campaign: Campaign
    let report: Report
    let question: Question
    let given: GivenAnswer
    /// The last one that was given.
    let reason: String
    /// What was answered in the vigencia before.
    let former: String?
    /// What the programme decided before, where the answer was decided.
    let settled: String?
    /// How many others wait with the same question.
    let others: Int
}

extension ExemptionView {
    var isWaiting: Bool { given.acceptance == .waiting && report.state == .open }

    /// What stands in its place now, where the entity no longer says that it does not apply.
    var answered: String? {
        switch given.answer {
        case .notApplicable: nil
        case let answer?: answer.spoken(question)
        case nil: "La dejó sin responder"
        }
    }
}

struct ExemptionForm: Sendable {
    let decision: GivenAnswer.Acceptance?
    let reason: ReasonForm
    /// Revision of the answer that was read; nil where the form does not say.
    let seen: Int?
    /// Why it was not kept, where somebody was quicker.
    var conflict: String?
    /// The reason that was read, where the entity gave another one meanwhile.
    var read: String?

    init() {
        decision = nil
        seen = nil
        reason = ReasonForm()
    }

    init(_ fields: Fields) {
        let word = fields["decision"] ?? ""
        decision = [.accepted, .refused].first { $0.rawValue == word }
        reason = ReasonForm(fields)
        seen = fields["revision"].flatMap { Int($0) }
    }

    var errors: [FieldError] {
        (decision == nil ? [FieldError("decision", "Elija si lo acepta o no.")] : []) + reason.errors
    }
}
