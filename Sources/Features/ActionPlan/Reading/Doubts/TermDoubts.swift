import Calendar
import Plans
import Spanish

/// Doubts about terms: when they begin, whether they follow each other, whether the norm still reaches them.
enum TermDoubts {
    static func doubts(_ plan: Plan) -> [Doubt] {
        withoutStart(plan) + beforeStart(plan) + beyondFramework(plan) + committee(plan) + order(plan)
    }

    private static func withoutStart(_ plan: Plan) -> [Doubt] {
        guard plan.startYear == nil else { return [] }
        let open = plan.actions.filter {
            if case .duration = $0.term.value { true } else { false }
        }
        guard let first = open.first else { return [] }
        let message =
            "Hay plazos que solo dicen cuánto duran («\(first.term.words.text)») y el plan no dice cuándo empieza: \(list(open)). Indique la fecha de inicio del plan."
        return [
            Doubt(.durationWithoutStart, message, path: path(first) + ".term", lines: open.flatMap(\.term.words.lines))
        ]
    }

    private static func beforeStart(_ plan: Plan) -> [Doubt] {
        guard let start = plan.startYear, let day = Day(start, 1, 1) else { return [] }
        return plan.actions.filter { $0.term.due.map { $0 < day } ?? false }.map { action in
            let message =
                "El plazo «\(action.term.words.text)» de la acción \(action.number) es anterior al comienzo del plan (\(start))."
            return Doubt(.termBeforeStart, message, path: path(action) + ".term", lines: action.term.words.lines)
        }
    }

    /// The last date of the table of phases; where the plan only names Decreto 1151 or its phases, 1 December 2012.
    private static func beyondFramework(_ plan: Plan) -> [Doubt] {
        guard let last = lastDeadline(plan) else { return [] }
        let late = plan.actions.filter { action in
            guard let due = action.term.due else { return false }
            return due.yearMonth > last.yearMonth
        }
        guard let first = late.first else { return [] }
        let message =
            "El marco legal de las fases (Decreto 1151 de 2008) vence el \(last.short), y hay plazos que van más allá: \(list(late)). Confirme con qué norma se cumplen."
        return [Doubt(.beyondFramework, message, path: path(first) + ".term", lines: late.flatMap(\.term.words.lines))]
    }

    private static func lastDeadline(_ plan: Plan) -> Day? {
        if let last = plan.sections.legalFrame.phases.compactMap(\.territorial.due).max() { return last }
        let named = plan.sections.legalFrame.norms.contains("Decreto 1151 de 2008")
        let phases = plan.actions.contains { $0.phase.map { !$0.kinds.isEmpty } ?? false }
        return named || phases ? Day(2012, 12, 1) : nil
    }

    /// The committee cannot meet before the act that creates it.
    private static func committee(_ plan: Plan) -> [Doubt] {
        guard
            let creation = plan.actions.first(where: {
                speaks($0, of: ["creacion", "crear", "conformacion", "conformar"])
            }),
            let created = creation.term.due
        else { return [] }
        let early = plan.actions.filter { action in
            guard action.number != creation.number, let due = action.term.due else { return false }
            return due < created && speaks(action, of: ["reunion", "acta"])
        }
        return early.map { action in
            let message =
                "La acción \(action.number) cuenta con el comité («\(action.term.words.text)») antes de que se cree en la acción \(creation.number) («\(creation.term.words.text)»)."
            return Doubt(
                .committeeBeforeCreation, message, path: path(action) + ".term", lines: creation.lines + action.lines)
        }
    }

    private static func speaks(_ action: PlanAction, of stems: [String]) -> Bool {
        let texts = [action.action.text] + (stems.contains("creacion") ? [] : action.activities.map(\.text))
        return texts.contains { text in
            let words = FoldedWords(text)
            return words.hasStem("comite") && stems.contains { words.hasStem($0) }
        }
    }

    /// Within one phase each dated action is due no earlier than those above it.
    private static func order(_ plan: Plan) -> [Doubt] {
        var latest: [String: Day] = [:]
        var early: [PlanAction] = []
        for action in plan.actions {
            guard let due = action.term.due else { continue }
            let phase = action.phase?.words.text ?? ""
            if let before = latest[phase], due < before { early.append(action) }
            latest[phase] = max(latest[phase] ?? due, due)
        }
        guard let first = early.first else { return [] }
        let message =
            "Los plazos no van en orden: \(list(early)) \(early.count == 1 ? "vence" : "vencen") antes que una acción anterior. No se cambió el orden."
        return [Doubt(.datesOutOfOrder, message, path: path(first) + ".term", lines: early.flatMap(\.term.words.lines))]
    }

    /// "acciones 4, 5 y 7"
    private static func list(_ actions: [PlanAction]) -> String {
        let numbers = actions.map { String($0.number) }
        return (numbers.count == 1 ? "la acción " : "las acciones ") + Spanish.list(numbers)
    }

    private static func path(_ action: PlanAction) -> String { "actions[\(action.number - 1)]" }
}

/// Doubts about what stands twice, and about lines of action that no action takes up.
enum RepetitionDoubts {
    static func doubts(_ plan: Plan) -> [Doubt] {
        repeated(plan) + lines(plan)
    }

    private static func repeated(_ plan: Plan) -> [Doubt] {
        var actions: [String: Int] = [:]
        var texts: [String: Int] = [:]
        var doubts: [Doubt] = []
        for action in plan.actions {
            let key = FurnitureFinder.key(Spanish.folded(action.action.text))
            if let other = actions[key], !key.isEmpty {
                doubts.append(doubt(.duplicateAction, "es igual a", action, plan.actions[other - 1]))
            }
            actions[key] = actions[key] ?? action.number
            let text = FurnitureFinder.key(Spanish.folded(action.activities.map(\.text).joined(separator: " ")))
            guard Shape.wordCount(text) > 4 else { continue }
            if let other = texts[text] {
                doubts.append(doubt(.duplicateText, "tiene la misma descripción que", action, plan.actions[other - 1]))
            }
            texts[text] = texts[text] ?? action.number
        }
        return doubts
    }

    private static func doubt(_ code: Doubt.Code, _ relation: String, _ action: PlanAction, _ other: PlanAction)
        -> Doubt
    {
        let part = code == .duplicateText ? ".activities" : ".action"
        return Doubt(
            code, "La acción \(action.number) \(relation) la acción \(other.number). ¿Es una repetición?",
            path: "actions[\(action.number - 1)]\(part)", lines: other.lines + action.lines)
    }

    private static func lines(_ plan: Plan) -> [Doubt] {
        let lines = plan.sections.actionLines
        guard !lines.isEmpty, !plan.actions.isEmpty else { return [] }
        let stems = plan.actions.map { Set(significant($0.action.text)) }
        let alone = lines.indices.filter { index in
            let own = significant(lines[index].text)
            return !stems.contains { action in own.count { action.contains($0) } >= min(2, max(1, action.count)) }
        }
        guard lines.count != plan.actions.count || !alone.isEmpty else { return [] }
        var message =
            "Hay \(Spanish.count(lines.count, "línea", "líneas")) de acción y \(Spanish.count(plan.actions.count, "acción", "acciones")) en la tabla; no se corresponden una a una."
        if !alone.isEmpty {
            message += " Sin acción propia: " + Spanish.list(alone.map { "«\(lines[$0].text)»" }) + "."
        }
        return [Doubt(.linesWithoutActions, message, path: "sections.actionLines", lines: lines.flatMap(\.lines))]
    }

    private static func significant(_ text: String) -> [String] {
        FoldedWords(text).words
            .filter { $0.utf8.count > 4 && !Connectives.contains($0) && !common.contains($0) }
            .map { String($0.prefix(7)) }
    }

    private static let common: Set<String> = [
        "municipio", "municipal", "gobierno", "linea", "estrategia", "acciones", "accion", "informacion", "actividades",
        "alcaldia", "administracion", "responsabiliza",
    ]
}
