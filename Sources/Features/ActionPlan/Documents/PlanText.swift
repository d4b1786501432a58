import Plans
import Spanish

/// A reading as plain text, for a person at a terminal.
enum PlanText {
    static func lines(_ reading: PlanReading) -> [String] {
        let plan = reading.plan
        var lines = [plan.heading.title?.text ?? "Plan sin título", ""]
        for action in plan.actions {
            lines.append("\(action.number). \(action.action.text)")
            if let phase = action.phase { lines.append("   Fase: \(phase.words.text)") }
            for indicator in action.indicators {
                let goal = indicator.goal.words.text.isEmpty ? "sin meta" : indicator.goal.words.text
                lines.append("   Meta: \(goal)" + (indicator.name.text.isEmpty ? "" : " (\(indicator.name.text))"))
            }
            lines += items("Actividades", action.activities) + items("Responsables", action.responsibles.map(\.words))
            lines.append("   Plazo: \(action.term.words.text.isEmpty ? "sin plazo" : action.term.words.text)")
        }
        let doubts = reading.doubts.filter { !$0.code.isInformation }
        if !doubts.isEmpty { lines += ["", "Lo que conviene mirar:"] + doubts.map { "· \($0.message)" } }
        if !reading.unplaced.isEmpty { lines += ["", "Sin lugar:"] + reading.unplaced.map { "· \($0.text)" } }
        return lines
    }

    static func summary(_ reading: PlanReading) -> String {
        let doubts = reading.doubts.count { !$0.code.isInformation }
        return "\(Spanish.count(reading.plan.actions.count, "acción", "acciones")), "
            + "\(Spanish.count(doubts, "punto por mirar", "puntos por mirar")), "
            + "\(Spanish.count(reading.unplaced.count, "renglón", "renglones")) sin lugar."
    }

    private static func items(_ label: String, _ words: [Words]) -> [String] {
        words.isEmpty ? [] : ["   \(label): " + words.map(\.text).joined(separator: "; ")]
    }
}
