import Calendar
import Plans

/// All that the page of a version shows.
struct CourseView: Sendable {
    let course: PlanCourse
    let words: CourseWords
    let steps: [NamedStep]
    /// All versions of the plan, the first of them first, without those that were discarded.
    let versions: [PlanCourse]
    let reviews: [PlanReview]
    let observations: [PlanObservation]
    /// Comments of the committee nobody has settled yet.
    let openComments: Int

    /// The version that answers or changes this one, if it was begun.
    var next: PlanCourse? { versions.first { $0.amendment?.amends == course.planID } }
    var before: PlanCourse? { versions.first { $0.planID == course.amendment?.amends } }
}

/// What is known of a version's words without reading them all.
struct CourseWords: Sendable, Hashable {
    /// Goes up with every change of them.
    let revision: Int
    let actions: Int
    /// Doubts that somebody must decide before the plan goes on.
    let blocking: Int
}

/// A step with the name of who took it.
struct NamedStep: Sendable, Hashable {
    let step: PlanStep
    /// Nil for commands and jobs, and for people whose account is gone.
    let name: String?

    /// “Amparo Villamizar Leal, alcalde o gobernador”.
    var who: String {
        let parts = [name, step.role.isEmpty ? nil : step.role].compactMap(\.self)
        if parts.isEmpty { return step.person.hasPrefix("[") ? "La plataforma" : "Una persona de la entidad" }
        return parts.joined(separator: ", ")
    }
}

/// What may happen next and whose it is, in plain words.
struct NextStep: Sendable, Hashable {
    let kind: Kind
    let title: String
    let words: String
    /// Who may take it: “quien edita el plan”.
    let whose: String

    enum Kind: Sendable, Hashable {
        case toCommittee, toDraft, approve, submit, wait, correct, execute, close, adjust
    }

    /// The first is the one that moves the plan on.
    static func of(_ view: CourseView, approver: String) -> [NextStep] {
        switch view.course.state {
        case .draft: [toCommittee]
        case .inCommittee: [approve(view, approver), toDraft]
        case .published: [approve(view, approver)]
        case .approved: [submit]
        case .submitted: [wait]
        case .returned: view.next == nil ? [correct] : []
        case .accepted: [execute] + (view.next == nil ? [adjust] : [])
        case .executing: [close(approver)] + (view.next == nil ? [adjust] : [])
        case .closed, .superseded, .discarded: []
        }
    }

    private static let editors = "quien edita el plan"
    private static let leads = "quien representa a la entidad o lidera el Comité GEL-T"

    private static let toCommittee = NextStep(
        kind: .toCommittee, title: "Pasar al comité",
        words: "El comité lee el plan y comenta cada acción. Las palabras se pueden seguir corrigiendo.", whose: editors
    )

    private static let toDraft = NextStep(
        kind: .toDraft, title: "Volver a borrador",
        words: "Si los comentarios piden cambios grandes, el plan vuelve a escribirse y pasa otra vez por el comité.",
        whose: editors)

    private static func approve(_ view: CourseView, _ approver: String) -> NextStep {
        let open = view.openComments
        let pending =
            open == 0
            ? "" : open == 1 ? " Queda 1 comentario por resolver." : " Quedan \(open) comentarios por resolver."
        return NextStep(
            kind: .approve, title: "Aprobar el plan",
            words: "Desde la aprobación las palabras no cambian más y el plan se ve en el sitio de la entidad."
                + pending,
            whose: approver)
    }

    private static let submit = NextStep(
        kind: .submit, title: "Enviar al Programa",
        words: "Revise las fechas y lo que falta. Al enviarlo recibe un número de radicado y una constancia firmada.",
        whose: leads)

    private static let wait = NextStep(
        kind: .wait, title: "Esperar los conceptos",
        words: "Cada entidad nacional revisa sus temas. Cuando la última dé su concepto, el plan queda aceptado o "
            + "devuelto y les llega un mensaje.", whose: "las entidades nacionales")

    private static let correct = NextStep(
        kind: .correct, title: "Corregir",
        words: "Se abre una versión nueva con todas las palabras de esta. Cada observación queda al lado de su acción; "
            + "la versión corregida pasa por el comité y la aprobación, y se envía de nuevo.", whose: editors)

    private static let execute = NextStep(
        kind: .execute, title: "Iniciar la ejecución",
        words: "Desde hoy se sigue el avance de cada acción.", whose: leads)

    private static func close(_ approver: String) -> NextStep {
        NextStep(
            kind: .close, title: "Cerrar el plan",
            words: "Al terminar la vigencia, con una nota sobre lo que se cumplió y lo que no.", whose: approver)
    }

    private static let adjust = NextStep(
        kind: .adjust, title: "Ajustar con un acto administrativo",
        words: "Para cambiar un plan aceptado se abre una versión nueva que dice qué acto la ordena y por qué.",
        whose: editors)
}
