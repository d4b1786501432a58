import Calendar
import Campaigns
import Design
import HTML
import HTTP
import Platform
import Spanish

enum ExtensionPages {
    static func form(
        _ view: CampaignView, _ choice: EntityChoice, _ form: ExtensionForm, _ problems: Problems = Problems(),
        proof: String
    ) -> Page {
        let title = "Conceder una prórroga"
        let trail = CampaignPages.trail + [TrailStep(view.campaign.title, view.path)]
        return CampaignFormPages.page(title, problems, trail: trail) { html in
            html.h1(title)
            html.p(
                "\(view.campaign.title). Todas las entidades tienen plazo hasta el"
                    + " \(view.campaign.lastDayOnTime().spoken).",
                .class("lead"))
            html.errorSummary(problems.errors)
            search(view, choice, problems, &html)
            if let chosen = choice.chosen, !chosen.isExcluded {
                html.card(chosen.name, level: 2, marked: true) { card in
                    if let until = chosen.until {
                        card.p("Ya tiene prórroga hasta el \(until.spoken). La nueva la reemplaza.")
                    }
                    write(view, chosen, form, problems, proof: proof, &card)
                }
            }
        }
    }

    private static func search(
        _ view: CampaignView, _ choice: EntityChoice, _ problems: Problems, _ html: inout HTML
    ) {
        html.form(.method(.get), .action(ExtensionDesk.form.path(view.campaign.id)), .novalidate) { box in
            box.textField(
                CampaignFormPages.field(
                    "entidad", "¿A qué entidad?", choice.query, problems,
                    hint: "Municipio, departamento o código de cinco cifras.", maximum: 100))
            box.submitButton("Buscar", choice.chosen == nil ? .primary : .secondary)
        }
        if let chosen = choice.chosen, chosen.isExcluded {
            html.callout(chosen.name, .due, level: 2) { $0.p("Esa entidad no tiene que entregar en esta campaña.") }
        } else if choice.chosen == nil, !choice.query.isEmpty {
            found(view, choice, &html)
        }
    }

    private static func found(_ view: CampaignView, _ choice: EntityChoice, _ html: inout HTML) {
        guard !choice.found.isEmpty else {
            html.emptyState(
                "No encontramos «\(choice.query)»", "Pruebe con menos letras o con el código de la entidad.", level: 2)
            return
        }
        html.h2(Spanish.count(choice.total, "entidad", "entidades") + " para «\(choice.query)»")
        html.ul { list in
            for line in choice.found {
                list.li { item in
                    item.a(
                        line.name, .href(ExtensionDesk.form.path(view.campaign.id) + "?codigo=\(line.code)"))
                    if let until = line.until { item.text(", con prórroga hasta el \(until.short)") }
                }
            }
        }
        if choice.total > choice.found.count { html.p("Se muestran \(choice.found.count). Escriba más letras.") }
    }

    private static func write(
        _ view: CampaignView, _ chosen: EntityChoice.Line, _ form: ExtensionForm, _ problems: Problems, proof: String,
        _ html: inout HTML
    ) {
        html.form(.method(.post), .action(ExtensionDesk.grant.path(view.campaign.id)), .novalidate) { box in
            box.proof(proof)
            box.hiddenField("codigo", chosen.code)
            box.dateField(
                CampaignFormPages.field(
                    "hasta", "Último día", form.until, problems,
                    hint: "Ese día se recibe, hasta las 11:59 p. m. Si el acto dice «antes del 15», escriba el 14."))
            box.longField(
                CampaignFormPages.field(
                    "motivo", "Motivo", form.reason, problems,
                    hint: "Lo leerá cualquiera. No escriba datos personales ni de salud.", maximum: 500), rows: 3)
            box.textField(
                CampaignFormPages.field(
                    "acto", "Acto que la concede", form.act, problems, isRequired: false,
                    hint: "Por ejemplo: Circular 3 de 2012.", maximum: 200))
            CampaignFormPages.buttons("Conceder la prórroga", view.path, &box)
        }
    }
}
