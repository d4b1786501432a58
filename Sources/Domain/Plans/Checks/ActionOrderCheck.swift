import Calendar
import Spanish

/// What can only be seen with all the actions side by side.
struct ActionOrderCheck {
    let actions: [PlanAction]

    var problems: [PlanProblem] { repeated + committee }

    /// Rows copied and never rewritten (seed 004 has two).
    private var repeated: [PlanProblem] {
        var first: [String: Int] = [:]
        return actions.compactMap { action in
            let words = FoldedWords(action.action.text).words.joined(separator: " ")
            guard !words.isEmpty else { return nil }
            guard let before = first[words] else {
                first[words] = action.number
                return nil
            }
            return PlanProblem(
                .warning, .actions, action: action.number, field: "accion",
                "Dice lo mismo que la acción \(before). Si son distintas, aclare en qué.")
        }
    }

    /// A committee that meets before it exists (seed 004: May and June).
    private var committee: [PlanProblem] {
        guard let created = actions.compactMap({ creation($0) }).min() else { return [] }
        return actions.compactMap { action in
            guard creation(action) == nil, meets(action), let due = action.term.due, due < created else { return nil }
            return PlanProblem(
                .warning, .actions, action: action.number, field: "tiempo",
                "El comité se reuniría antes de estar creado (hasta el \(created.spoken)); revise el orden.")
        }
    }

    private func creation(_ action: PlanAction) -> Day? {
        let words = FoldedWords(action.action.text)
        let creates = words.hasStem("crea", "conform", "constitu", "integra") && words.hasStem("comite")
        return creates ? action.term.due : nil
    }

    private func meets(_ action: PlanAction) -> Bool {
        let words = FoldedWords(([action.action] + action.activities).map(\.text).joined(separator: " "))
        return words.hasStem("comite") && words.hasStem("reuni", "sesion", "acta")
    }
}
