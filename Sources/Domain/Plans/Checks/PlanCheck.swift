public import Calendar
import Spanish

/// Looks through a plan before it is handed in: what is missing, what contradicts itself, what cannot be followed up.
/// A pure question; the same plan on the same day always gives the same answer.
///
/// ```swift
/// let problems = PlanCheck(format: format, vigencia: 2012, today: today).problems(of: plan)
/// let mayBeSubmitted = !problems.contains(where: \.isError)
/// ```
public struct PlanCheck: Sendable {
    /// Nil for plans in layouts of their own: then only what holds for every plan is looked at.
    public let format: PlanFormat?
    /// The year of the campaign.
    public let vigencia: Int?
    public let today: Day

    public init(format: PlanFormat?, vigencia: Int?, today: Day) {
        self.format = format
        self.vigencia = vigencia
        self.today = today
    }

    /// The frame first, then each action in its order.
    public func problems(of plan: Plan) -> [PlanProblem] {
        let frame = FrameCheck(check: self, plan: plan).problems
        let single = plan.actions.flatMap { ActionCheck(check: self, plan: plan, action: $0).problems }
        let among = ActionOrderCheck(actions: plan.actions).problems
        let ordered = (single + among).enumerated().sorted {
            ($0.element.action ?? 0, $0.offset) < ($1.element.action ?? 0, $1.offset)
        }
        return frame + ordered.map(\.element)
    }
}

/// What is about the plan as a whole.
struct FrameCheck {
    let check: PlanCheck
    let plan: Plan

    var problems: [PlanProblem] { identity + start + aims + actions + formulas }

    private var identity: [PlanProblem] {
        var problems: [PlanProblem] = []
        if plan.heading.title == nil {
            problems.append(PlanProblem(.warning, .identity, field: "titulo", "El plan no tiene título."))
        }
        if let nit = plan.heading.nit, !nit.isRight {
            problems.append(
                PlanProblem(
                    .warning, .identity, field: "nit",
                    "El dígito de verificación del NIT \(nit.text) no corresponde: debería ser \(nit.expectedDigit)."))
        }
        return problems
    }

    /// “5 años” counts from somewhere: without a first day the term has no end (Chitagá, Chipaque).
    private var start: [PlanProblem] {
        let needsStart = plan.actions.contains { if case .duration = $0.term.value { true } else { false } }
        guard let words = plan.sections.start, !words.text.isEmpty else {
            let message =
                needsStart
                ? "Hay plazos que se cuentan desde el primer día del plan, como «5 años»: escriba ese día."
                : "Falta el primer día del plan; desde él se cuentan los plazos como «tres meses»."
            return [PlanProblem(needsStart ? .error : .warning, .identity, field: "inicio", message)]
        }
        guard let day = plan.sections.startDay else {
            return [
                PlanProblem(
                    .error, .identity, field: "inicio",
                    "No entendemos «\(words.text.shortened)» como el primer día del plan. Escríbalo completo: 1 de junio de 2012."
                )
            ]
        }
        guard let vigencia = check.vigencia, day.year > vigencia else { return [] }
        return [
            PlanProblem(
                .warning, .identity, field: "inicio",
                "El plan empieza el \(day.spoken), después de la vigencia \(vigencia).")
        ]
    }

    private var aims: [PlanProblem] {
        let sections = plan.sections
        var problems: [PlanProblem] = []
        if sections.legalFrame.paragraphs.isEmpty, sections.legalFrame.norms.isEmpty {
            problems.append(
                PlanProblem(.warning, .legal, field: "legal", "No dice en qué normas se apoya el plan."))
        }
        if sections.vision == nil {
            problems.append(PlanProblem(.warning, .aims, field: "vision", "El plan no tiene visión."))
        }
        if sections.generalObjective == nil {
            problems.append(PlanProblem(.warning, .aims, field: "objetivo", "El plan no tiene objetivo general."))
        }
        if sections.signatures.allSatisfy({ $0.name == nil && $0.role == nil }) {
            problems.append(PlanProblem(.warning, .signatures, field: "cargo-1", "No dice quién firma el plan."))
        }
        return problems
    }

    private var actions: [PlanProblem] {
        if plan.actions.isEmpty {
            return [PlanProblem(.error, .actions, field: "acciones", "El plan no tiene ninguna acción todavía.")]
        }
        guard let format = check.format else { return [] }
        let used = Set(plan.actions.compactMap { $0.theme?.kind?.rawValue })
        return format.themes.filter { !used.contains($0.key) }.map { theme in
            PlanProblem(
                .warning, .actions, field: "tema-\(theme.key)", "Ninguna acción es del tema «\(theme.title)».")
        }
    }

    private var formulas: [PlanProblem] {
        let texts: [(PlanProblem.Part, String, [Words?])] = [
            (.identity, "titulo", [plan.heading.title]), (.aims, "vision", [plan.sections.vision]),
            (.aims, "objetivo", [plan.sections.generalObjective]),
            (.aims, "especificos", plan.sections.specificObjectives),
            (.legal, "legal", plan.sections.legalFrame.paragraphs),
        ]
        return texts.compactMap { part, field, words in
            let formula = words.compactMap { $0?.text }.first(where: \.looksLikeFormula)
            return formula.map { PlanProblem(.warning, part, field: field, $0.formulaWarning) }
        }
    }
}

extension String {
    /// What a spreadsheet would calculate instead of showing.
    var looksLikeFormula: Bool { first.map { "=+@".contains($0) } ?? false }

    var formulaWarning: String {
        "«\(shortened)» empieza con «\(prefix(1))», como una fórmula. Se guarda como texto y nada la calcula; si sobra, quítelo."
    }

    /// Its beginning, for quoting.
    var shortened: String { count <= 60 ? self : String(prefix(57)) + "…" }
}
