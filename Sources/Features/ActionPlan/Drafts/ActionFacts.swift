import Calendar
import Design
import HTML
import Plans
import Spanish

extension HTML {
    /// What an action promises: goal, term and who answers for it first.
    mutating func actionFacts(_ action: PlanAction) {
        facts { list in
            list.indicatorFacts(action.indicators)
            list.listFact("Para qué sirve", action.benefits.map(\.text))
            list.listFact(action.indicators.isEmpty ? "Cómo" : "Actividades", action.activities.map(\.text))
            list.listFact("Responsables", action.responsibles.map(\.words.text))
            list.listFact("Recursos", action.resources.map(\.words.text))
            list.fact("Plazo") { value in
                value.strong(action.term.words.text.isEmpty ? "sin plazo" : action.term.words.text)
                if let due = action.term.due { value.small(" (hasta el \(due.short))") }
            }
            if let source = action.source { list.fact("Idea de", source.sentence) }
            for extra in action.extras {
                list.fact(extra.heading.isEmpty ? "Otra columna" : extra.heading, extra.words.text)
            }
        }
    }

    /// One indicator is a pair of rows; several are rows of their own, each goal beside what it measures.
    private mutating func indicatorFacts(_ indicators: [Indicator]) {
        for indicator in indicators {
            fact(indicators.count == 1 ? "Meta" : "Meta: \(indicator.name.text)") { value in
                value.strong(indicator.goal.words.text.isEmpty ? "sin meta" : indicator.goal.words.text)
                if indicators.count == 1, !indicator.name.text.isEmpty { value.small(" (\(indicator.name.text))") }
            }
        }
    }

    private mutating func listFact(_ label: String, _ words: [String]) {
        let words = words.filter { !$0.isEmpty }
        guard !words.isEmpty else { return }
        fact(label) { value in
            if words.count == 1 { return value.text(words[0]) }
            value.ul { list in for word in words { list.li(word) } }
        }
    }
}
