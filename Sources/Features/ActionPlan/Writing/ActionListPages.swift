import Design
import HTML
import Plans
import Platform
import Spanish

/// The actions of a plan under the themes of its format, with what each still lacks.
enum ActionListPages {
    static func list(_ draft: Draft, _ readiness: Readiness, _ links: WritingLinks) -> Page {
        Page("Acciones del plan", trail: links.trail(draft), section: "/plan", wide: true) { html in
            html.h1("Acciones del plan")
            html.p(
                "Una por una, debajo del tema que le corresponde. Puede guardar una acción a medias y completarla después.",
                .class("lead"))
            let mayWrite = links.mayEdit && draft.mayChange
            if mayWrite {
                html.buttonRow { row in
                    row.linkButton("Agregar una acción", to: links.action(draft.id, draft.plan.actions.count + 1))
                    row.linkButton(
                        "Buscar ejemplos de otras entidades", to: links.examples + "?plan=\(draft.id)", .secondary)
                }
            }
            for group in groups(of: draft.plan, readiness.format) {
                write(group, draft, readiness, links, mayWrite: mayWrite, &html)
            }
            html.buttonRow { $0.linkButton("Volver a los pasos", to: links.tasks(draft.id), .secondary) }
        }
    }

    struct Group {
        let key: String
        let title: String
        let guide: String
        let body: String?
        let actions: [PlanAction]
    }

    /// The format's themes in its order, then what has none of them.
    private static func groups(of plan: Plan, _ format: PlanFormat?) -> [Group] {
        let themes = format?.themes ?? []
        let known = Set(themes.map(\.key))
        let rest = plan.actions.filter { !known.contains($0.theme?.kind?.rawValue ?? "") }
        let sorted = themes.map { theme in
            Group(
                key: theme.key, title: theme.title, guide: theme.guide, body: format?.body(theme.body)?.name,
                actions: plan.actions.filter { $0.theme?.kind?.rawValue == theme.key })
        }
        guard !rest.isEmpty else { return sorted }
        let title = themes.isEmpty ? "Todas" : "Sin tema todavía"
        return [Group(key: "", title: title, guide: "", body: nil, actions: rest)] + sorted
    }

    private static func write(
        _ group: Group, _ draft: Draft, _ readiness: Readiness, _ links: WritingLinks, mayWrite: Bool,
        _ html: inout HTML
    ) {
        html.card(group.title, level: 2, id: group.key.isEmpty ? "sin-tema" : "tema-\(group.key)") { card in
            if !group.guide.isEmpty { card.p(group.guide, .class("hint")) }
            if let body = group.body { card.p("Lo revisa: \(body).", .class("hint")) }
            if group.actions.isEmpty {
                card.p("Ninguna acción todavía.")
            } else {
                card.taskList(group.actions.map { item($0, draft, readiness, links) })
            }
            if mayWrite, !group.key.isEmpty {
                card.p {
                    $0.a(
                        "Agregar una acción en «\(group.title)»",
                        .href(links.newAction(draft.id, draft.plan.actions.count + 1, theme: group.key)))
                }
            }
        }
    }

    private static func item(
        _ action: PlanAction, _ draft: Draft, _ readiness: Readiness, _ links: WritingLinks
    ) -> TaskItem {
        let problems = readiness.problems(ofAction: action.number)
        let errors = problems.count(where: \.isError)
        let words =
            errors > 0
            ? Spanish.count(errors, "punto por corregir", "puntos por corregir")
            : problems.isEmpty ? "completa" : Spanish.count(problems.count, "punto por mirar", "puntos por mirar")
        let term = action.term.words.text.isEmpty ? "sin plazo" : action.term.words.text
        let who = action.responsibles.first?.words.text ?? "sin responsable"
        return TaskItem(
            "\(action.number). \(action.action.text)",
            links.action(draft.id, action.number),
            detail: "\(who) · \(term)",
            words: words, errors > 0 ? .missed : problems.isEmpty ? .kept : .due)
    }
}
