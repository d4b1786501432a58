import Design
import Foundation
import HTTP
import Plans

/// An opinion as it was typed.
struct ReviewForm: Sendable {
    static let longest = 2000

    var revision: Int
    /// By action.
    var observations: [Int: String]
    var summary: String
    var verdict: String
    /// Whether the button that gives the verdict was pressed.
    var gives: Bool
    /// Why it was not kept, where somebody else saved meanwhile.
    var conflict: String?

    /// What is stored.
    init(_ review: PlanReview, _ observations: [PlanObservation]) {
        revision = review.revision
        self.observations = Dictionary(
            observations.filter { $0.body == review.body }.map { ($0.action, $0.text) }
        ) { first, _ in first }
        summary = review.summary
        verdict = review.verdict?.rawValue ?? ""
        gives = false
    }

    init(fields: Fields, actions: [Int]) {
        revision = Int(fields["revision"] ?? "") ?? 0
        observations = Dictionary(uniqueKeysWithValues: actions.map { ($0, Self.text("observacion-\($0)", fields)) })
        summary = Self.text("resumen", fields)
        verdict = fields["concepto"] ?? ""
        gives = fields["paso"] == "dar"
    }

    static func text(_ name: String, _ fields: Fields) -> String {
        (fields[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    var errors: [FieldError] {
        let long = observations.sorted { $0.key < $1.key }.filter { $0.value.count > Self.longest }.map {
            FieldError("observacion-\($0.key)", "Escriba menos de \(Self.longest) letras; lleva \($0.value.count).")
        }
        return long + summaryErrors + (gives ? verdictErrors : [])
    }

    private var summaryErrors: [FieldError] {
        summary.count > Self.longest
            ? [FieldError("resumen", "Escriba menos de \(Self.longest) letras; lleva \(summary.count).")] : []
    }

    private var verdictErrors: [FieldError] {
        guard let verdict = PlanReview.Verdict(rawValue: verdict) else {
            return [FieldError("concepto", "Elija el concepto de su entidad.")]
        }
        let saysNothing = summary.isEmpty && observations.values.allSatisfy(\.isEmpty)
        return verdict == .withObservations && saysNothing
            ? [FieldError("resumen", "Escriba al menos una observación: la entidad debe saber qué corregir.")] : []
    }

    func opinion(of body: OwnerBody) -> PlanOpinion {
        PlanOpinion(
            body: body, revision: revision, observations: observations, summary: summary,
            verdict: gives ? PlanReview.Verdict(rawValue: verdict) : nil)
    }

    /// The same words on top of what a colleague saved meanwhile.
    func onTop(of review: PlanReview, because words: String) -> ReviewForm {
        var form = self
        form.revision = review.revision
        form.conflict = words
        return form
    }
}
