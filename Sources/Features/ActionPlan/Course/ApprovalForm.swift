import Calendar
import Design
import HTTP
import Plans
import Spanish

/// The mayor's or governor's approval as it was typed.
struct ApprovalForm: Sendable {
    var revision: Int
    var agrees: Bool
    var act: ActForm

    init(revision: Int) {
        self.revision = revision
        agrees = false
        act = ActForm()
    }

    init(fields: Fields) {
        revision = Int(fields["revision"] ?? "") ?? 0
        agrees = fields["declaracion"] == "sí"
        act = ActForm(fields: fields)
    }

    func errors(today: Day) -> [FieldError] {
        (agrees ? [] : [FieldError("declaracion", "Marque la casilla: el plan se aprueba con su declaración.")])
            + act.errors(isRequired: false, today: today)
    }
}

/// An administrative act as it was typed.
struct ActForm: Sendable {
    var kind = ""
    var number = ""
    var day = ""

    static let kinds = ["Decreto", "Resolución", "Acuerdo", "Ordenanza", "Acta"]

    init() {}

    init(fields: Fields) {
        kind = fields["clase"] ?? ""
        number = (fields["numero"] ?? "").trimmed
        day = (fields["fecha"] ?? "").trimmed
    }

    var isEmpty: Bool { kind.isEmpty && number.isEmpty && day.isEmpty }

    /// Nil where nothing was typed.
    var act: PlanAct? { isEmpty ? nil : PlanAct(kind: kind, number: number, day: Day(iso: day)) }

    /// Whoever begins an act must finish it.
    func errors(isRequired: Bool, today: Day) -> [FieldError] {
        guard isRequired || !isEmpty else { return [] }
        var errors: [FieldError] = []
        if !Self.kinds.contains(kind) { errors.append(FieldError("clase", "Elija la clase de acto.")) }
        if number.isEmpty || number.count > 40 {
            errors.append(FieldError("numero", "Escriba el número del acto, hasta 40 letras."))
        }
        guard let date = Day(iso: day) else {
            return errors + [FieldError("fecha", "Escriba el día del acto; por ejemplo, \(today.iso).")]
        }
        if date > today { errors.append(FieldError("fecha", "El acto no puede ser de un día que no ha llegado.")) }
        return errors
    }
}

/// An adjustment of an accepted plan as it was typed.
struct AdjustmentForm: Sendable {
    var act = ActForm()
    var reason = ""

    init() {}

    init(fields: Fields) {
        act = ActForm(fields: fields)
        reason = (fields["razon"] ?? "").trimmed
    }

    func errors(today: Day) -> [FieldError] {
        act.errors(isRequired: true, today: today) + TextRule.errors("razon", reason, "Diga por qué se ajusta el plan.")
    }

    func amendment(of plan: String) -> PlanAmendment {
        PlanAmendment(
            kind: .adjustment, amends: plan, actKind: act.kind, actNumber: act.number, actDay: Day(iso: act.day),
            reason: reason)
    }
}

enum TextRule {
    static let longest = 2000

    static func errors(_ field: String, _ text: String, _ missing: String) -> [FieldError] {
        if text.isEmpty { return [FieldError(field, missing)] }
        return text.count > longest
            ? [FieldError(field, "Escriba menos de \(longest) letras; lleva \(text.count).")] : []
    }
}

/// What keeps a plan from being approved, and the page that lists it.
struct ToMend: Sendable {
    let errors: [PlanProblem]
    let list: String
}
