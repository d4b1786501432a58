import Calendar
import Spanish

/// What is about one action.
struct ActionCheck {
    let check: PlanCheck
    let plan: Plan
    let action: PlanAction

    var problems: [PlanProblem] { missing + theme + goals + responsibles + term + formulas }

    private func problem(_ severity: PlanProblem.Severity, _ field: String, _ message: String) -> PlanProblem {
        PlanProblem(severity, .actions, action: action.number, field: field, message)
    }

    private var missing: [PlanProblem] {
        let empty: [(PlanColumn, String, Bool, String)] = [
            (.action, "accion", action.action.text.isEmpty, "Falta decir cuál es la acción."),
            (.benefits, "beneficios", action.benefits.isEmpty, "Faltan los beneficios para los ciudadanos."),
            (.indicators, "indicador-1", action.indicators.isEmpty, "Falta un indicador."),
            (.goals, "meta-1", action.indicators.isEmpty, "Falta una meta."),
            (.activities, "actividades", action.activities.isEmpty, "Faltan las actividades: los pasos para lograrla."),
            (.responsibles, "responsables", action.responsibles.isEmpty, "Falta quién responde por la acción."),
            (.resources, "recursos", action.resources.isEmpty, "Faltan los recursos."),
            (.term, "tiempo", action.term.words.text.isEmpty, "Falta el plazo."),
        ]
        return empty.filter { column, _, isEmpty, _ in
            isEmpty && (column == .action || requires(column))
        }.map { problem(.error, $0.1, $0.3) }
    }

    /// A plan in a layout of its own, read from a document, has not all the columns that the format asks for.
    private func requires(_ column: PlanColumn) -> Bool {
        plan.layout == .unified && check.format?.requires(column) == true
    }

    private var theme: [PlanProblem] {
        guard let format = check.format, format.isAsked(.theme) else { return [] }
        guard let kind = action.theme?.kind else {
            return [
                problem(
                    requires(.theme) ? .error : .warning, "tema",
                    "Falta elegir de cuál tema es; de eso depende qué organismo la revisa.")
            ]
        }
        return format.theme(kind) == nil
            ? [problem(.error, "tema", "El formato no tiene el tema «\(kind.title)».")] : []
    }

    private var goals: [PlanProblem] {
        action.indicators.enumerated().flatMap { index, indicator in
            goalProblems(of: indicator, "meta-\(index + 1)", "indicador-\(index + 1)")
        }
    }

    private func goalProblems(of indicator: Indicator, _ goal: String, _ name: String) -> [PlanProblem] {
        let text = indicator.goal.words.text
        if text.isEmpty {
            return [
                problem(
                    .warning, goal,
                    "El indicador «\(indicator.name.text.shortened)» queda sin meta, que no es lo mismo que cero.")
            ]
        }
        if text.hasNegativeNumber { return [problem(.error, goal, "La meta «\(text.shortened)» es negativa.")] }
        if case .percent(let percent) = indicator.goal.value, percent > 100 {
            return [
                problem(
                    .error, goal,
                    "La meta «\(text.shortened)» pasa del 100 %. Si es un aumento, diga cuánto habrá al final.")
            ]
        }
        if indicator.name.text.isEmpty {
            return [problem(.warning, name, "La meta «\(text.shortened)» no dice qué se mide.")]
        }
        return mismatch(indicator).map { [problem(.warning, goal, $0)] } ?? []
    }

    /// An indicator that counts with a goal in percent (“Número de funcionarios…”, “100 %”), or the other way round.
    private func mismatch(_ indicator: Indicator) -> String? {
        let words = FoldedWords(indicator.name.text).words
        let counts = words.first.map { ["numero", "cantidad", "no", "total"].contains($0) } ?? false
        let measuresPercent = words.first.map { $0.hasPrefix("porcentaje") || $0 == "%" || $0 == "proporcion" } ?? false
        switch indicator.goal.value {
        case .percent where counts:
            return "El indicador cuenta («\(indicator.name.text.shortened)») y la meta es un porcentaje: "
                + "aclare si quiere un número o un porcentaje."
        case .count where measuresPercent:
            return "El indicador es un porcentaje y la meta un número («\(indicator.goal.words.text.shortened)»): "
                + "escríbala con el signo %."
        default: return nil
        }
    }

    private var responsibles: [PlanProblem] {
        action.responsibles.filter { $0.offices == [.other] }.map { responsible in
            problem(
                .warning, "responsables",
                "No reconocemos un cargo ni una oficina en «\(responsible.words.text.shortened)». Mejor el cargo que el nombre."
            )
        }
    }

    private var term: [PlanProblem] {
        let text = action.term.words.text
        guard !text.isEmpty else { return [] }
        if case .text = action.term.value {
            return [
                problem(
                    .error, "tiempo",
                    "No entendemos el plazo «\(text.shortened)». Escriba una fecha, un mes, un año, una duración o cada cuánto."
                )
            ]
        }
        guard let due = action.term.due else { return [] }
        if let start = plan.sections.startDay {
            guard due >= start else {
                return [
                    problem(
                        .error, "tiempo",
                        "El plazo «\(text.shortened)» es anterior al primer día del plan (\(start.spoken)).")
                ]
            }
        } else if let vigencia = check.vigencia, due.year < vigencia {
            return [problem(.error, "tiempo", "El plazo «\(text.shortened)» es anterior a la vigencia \(vigencia).")]
        }
        return due < check.today ? [problem(.warning, "tiempo", "El plazo «\(text.shortened)» ya pasó.")] : []
    }

    private var formulas: [PlanProblem] {
        let texts: [(String, [Words])] = [
            ("accion", [action.action]), ("beneficios", action.benefits), ("actividades", action.activities),
            ("responsables", action.responsibles.map(\.words)), ("recursos", action.resources.map(\.words)),
            ("tiempo", [action.term.words]),
        ]
        let pairs = action.indicators.enumerated().flatMap { index, pair in
            [("indicador-\(index + 1)", [pair.name]), ("meta-\(index + 1)", [pair.goal.words])]
        }
        return (texts + pairs).compactMap { field, words in
            words.map(\.text).first(where: \.looksLikeFormula).map { problem(.warning, field, $0.formulaWarning) }
        }
    }
}

extension String {
    /// A minus directly before a digit and not inside a word or a date: “-5 %”, “reducir a −3”.
    fileprivate var hasNegativeNumber: Bool {
        var before: Character = " "
        var wasMinus = false
        for character in self {
            if wasMinus, character.isNumber { return true }
            wasMinus = (character == "-" || character == "−") && before.isWhitespace
            before = character
        }
        return false
    }
}
