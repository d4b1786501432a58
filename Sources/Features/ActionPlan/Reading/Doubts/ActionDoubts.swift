import Plans
import Spanish

/// Doubts about one action by itself.
enum ActionDoubts {
    static func doubts(_ action: PlanAction, path: String, in plan: Plan) -> [Doubt] {
        var doubts: [Doubt] = []
        for (index, indicator) in action.indicators.enumerated() {
            doubts += self.doubts(indicator, of: action, path: "\(path).indicators[\(index)]")
        }
        doubts += terms(action, path)
        doubts += lists(action, path)
        if plan.layout == .threeColumns, action.activities.isEmpty {
            let message = "La acción \(action.number) no dice cómo se hará. Complete la descripción o el medio."
            doubts.append(Doubt(.meansMissing, message, path: path + ".activities", lines: action.lines))
        }
        return doubts
    }

    private static func doubts(_ indicator: Indicator, of action: PlanAction, path: String) -> [Doubt] {
        let lines = indicator.name.lines + indicator.goal.words.lines.filter { !indicator.name.lines.contains($0) }
        let name = indicator.name.text
        if name.isEmpty {
            let message = "La meta «\(indicator.goal.words.text)» no tiene indicador al lado."
            return [Doubt(.goalWithoutIndicator, message, path: path, lines: lines)]
        }
        var doubts = goal(indicator, path + ".goal", lines)
        if let copied = copiedWord(name, action.action.text) {
            doubts.append(
                Doubt(
                    .copiedWords,
                    "El indicador «\(name)» habla de \(copied.found), pero la acción trata de \(copied.expected). ¿Se copió de otra fila?",
                    path: path + ".name", lines: lines))
        }
        return doubts
    }

    private static func goal(_ indicator: Indicator, _ path: String, _ lines: [Int]) -> [Doubt] {
        let unit = IndicatorUnit.of(indicator.name.text)
        let raw = indicator.goal.words.text
        switch indicator.goal.value {
        case .none:
            return [
                Doubt(
                    .goalMissing, "El indicador «\(indicator.name.text)» no tiene meta. Queda sin meta; no es cero.",
                    path: path, lines: lines)
            ]
        case .percent(let value):
            var doubts: [Doubt] = []
            if value > 100 {
                doubts.append(Doubt(.percentOver100, "La meta «\(raw)» pasa del 100 %.", path: path, lines: lines))
            }
            if unit == .count {
                let message =
                    "El indicador «\(indicator.name.text)» cuenta cosas, pero su meta es un porcentaje («\(raw)»). Aclare qué se mide."
                doubts.append(Doubt(.goalUnitMismatch, message, path: path, lines: lines))
            }
            return doubts
        case .count where unit == .percent:
            let message =
                "El indicador «\(indicator.name.text)» es un porcentaje, pero su meta no lo es («\(raw)»). Aclare qué se mide."
            return [Doubt(.goalUnitMismatch, message, path: path, lines: lines)]
        case .text:
            return [
                Doubt(
                    .goalNotMeasurable,
                    "La meta «\(raw)» no se puede medir. Escriba una cantidad, un porcentaje o una frecuencia.",
                    path: path, lines: lines)
            ]
        case .frequency where unit == .count:
            let message =
                "La meta «\(raw)» dice cada cuánto, pero el indicador «\(indicator.name.text)» cuenta cuántos. Escriba cuántos se esperan."
            return [Doubt(.goalNotMeasurable, message, path: path, lines: lines)]
        case .count, .frequency, .date: return []
        }
    }

    private static func copiedWord(_ indicator: String, _ action: String) -> (found: String, expected: String)? {
        let indicator = Spanish.folded(indicator)
        let action = Spanish.folded(action)
        for (found, expected) in [("servicio", "tramite"), ("tramite", "servicio")] {
            guard indicator.holds(found), !indicator.holds(expected), action.holds(expected),
                !action.holds(found)
            else { continue }
            return found == "servicio" ? ("servicios", "trámites") : ("trámites", "servicios")
        }
        return nil
    }

    private static func terms(_ action: PlanAction, _ path: String) -> [Doubt] {
        let term = action.term
        let path = path + ".term"
        switch term.value {
        case .none:
            return [Doubt(.termMissing, "La acción \(action.number) no tiene plazo.", path: path, lines: action.lines)]
        case .text:
            return [
                Doubt(
                    .termNotUnderstood, "No se entendió el plazo «\(term.words.text)» de la acción \(action.number).",
                    path: path, lines: term.words.lines)
            ]
        case .untilYear, .year, .month, .date:
            let words = FoldedWords(action.action.text).words
            guard let rhythm = words.first(where: { $0.hasSuffix("mente") && NumberWords.rhythm($0) != nil }) else {
                return []
            }
            let message =
                "La acción \(action.number) se hace «\(rhythm)», pero su plazo es «\(term.words.text)». Se entiende que se repite hasta entonces; confírmelo."
            return [Doubt(.recurrenceAgainstTerm, message, path: path, lines: action.lines)]
        case .duration, .permanent, .recurrence: return []
        }
    }

    private static func lists(_ action: PlanAction, _ path: String) -> [Doubt] {
        let (activities, responsibles) = (action.activities.count, action.responsibles.count)
        guard activities > 1, responsibles > 1, activities != responsibles else { return [] }
        return [
            Doubt(
                .listsNotAligned,
                "La acción \(action.number) tiene \(activities) actividades y \(responsibles) responsables: no se sabe quién responde por cada actividad.",
                path: path + ".responsibles", lines: action.lines)
        ]
    }
}

/// What an indicator measures in, by its words.
enum IndicatorUnit {
    case count, percent, other

    static func of(_ name: String) -> IndicatorUnit {
        let words = FoldedWords(name).words
        guard let first = words.first else { return .other }
        if ["porcentaje", "%", "proporcion", "tasa"].contains(first) { return .percent }
        let counts = ["numero", "cantidad", "total", "no", "nº", "personas", "visitas", "visitantes", "usuarios"]
        return counts.contains(first) ? .count : .other
    }
}
