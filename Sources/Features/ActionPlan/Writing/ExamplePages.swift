import Design
import HTML
import Plans
import Platform
import Spanish

struct ExampleLine: Sendable {
    let example: Example
    let entityName: String
    let department: String
    let address: String
}

/// What the page of examples shows.
struct ExampleView: Sendable {
    let words: String
    let theme: Theme.Kind?
    /// The plan a person came from.
    let chosen: String?
    let drafts: [PlanCourse]
    let found: [ExampleLine]

    var isAsked: Bool { !words.isEmpty || theme != nil }
}

enum ExamplePages {
    static func search(_ view: ExampleView, _ links: WritingLinks) -> Page {
        Page("Ejemplos de otras entidades", trail: links.trail, section: "/plan") { html in
            html.h1("Ejemplos de otras entidades")
            html.p(
                "Acciones de planes que otras alcaldías y gobernaciones ya publicaron. Al copiar una se conserva de dónde "
                    + "viene, y usted la ajusta a su entidad.", .class("lead"))
            writeSearch(view, links, &html)
            guard view.isAsked else { return }
            writeFound(view, links, &html)
        }
    }

    private static func writeSearch(_ view: ExampleView, _ links: WritingLinks, _ html: inout HTML) {
        html.form(.method(.get), .action(links.examples), .role("search")) { form in
            if let plan = view.chosen { form.hiddenField("plan", plan) }
            form.textField(
                FormField(
                    "q", "Palabras", hint: "Por ejemplo: rendición de cuentas, chat, ventanilla.", value: view.words,
                    isRequired: false, maximum: 120), .search)
            form.selectField(
                FormField("tema", "Tema", value: view.theme?.rawValue ?? "", isRequired: false),
                choices: Theme.Kind.choices, prompt: "Todos los temas")
            form.buttonRow { $0.submitButton("Buscar") }
        }
    }

    private static func writeFound(_ view: ExampleView, _ links: WritingLinks, _ html: inout HTML) {
        html.h2(Spanish.count(view.found.count, "acción", "acciones"))
        guard !view.found.isEmpty else {
            return html.emptyState(
                "No encontramos ninguna", "Pruebe con menos palabras o con otro tema. Las tildes no importan.")
        }
        if view.found.count == ExampleStore.most {
            html.p(
                "Se muestran las \(ExampleStore.most) más recientes; con otra palabra llega más cerca.", .class("hint"))
        }
        if view.drafts.isEmpty {
            html.callout("Para copiar hace falta un plan abierto", .due) { box in
                box.p { $0.a("Escribir un plan nuevo", .href(links.start)) }
            }
        }
        for (index, line) in view.found.enumerated() { write(line, index + 1, view, links, &html) }
    }

    private static func write(
        _ line: ExampleLine, _ place: Int, _ view: ExampleView, _ links: WritingLinks, _ html: inout HTML
    ) {
        html.card(line.example.action, marked: true) { card in
            card.facts { facts in
                facts.fact("De quién") { value in
                    value.a("\(line.entityName), acción \(line.example.number)", .href(line.address))
                    value.small(" (\(line.department))")
                }
                if let theme = line.example.theme { facts.fact("Tema", theme.title) }
                if !line.example.term.isEmpty { facts.fact("Plazo", line.example.term) }
            }
            guard !view.drafts.isEmpty else { return }
            card.form(.method(.post), .action(links.copyExample)) { form in
                form.proof(links.proof)
                form.hiddenField("entidad", line.example.entity)
                form.hiddenField("publicado", line.example.plan)
                form.hiddenField("numero", String(line.example.number))
                writeTarget(view, place, &form)
                form.button(.class("button second"), .type(.submit)) { button in
                    button.text("Copiar como nuestra")
                    button.span(": \(line.example.action)", .class("unseen"))
                }
            }
        }
    }

    /// Where there is only one plan open, or a person came from one, nothing has to be chosen.
    private static func writeTarget(_ view: ExampleView, _ place: Int, _ form: inout HTML) {
        if let only = view.chosen ?? (view.drafts.count == 1 ? view.drafts.first?.planID : nil) {
            return form.hiddenField("borrador", only)
        }
        form.selectField(
            FormField("borrador", "En cuál de sus planes", id: "borrador-\(place)"),
            choices: view.drafts.map { FormChoice($0.planID, "\($0.title) (\($0.beginning))") }, prompt: nil)
    }
}
