import Calendar
import Campaigns
import Design
import HTML
import HTTP
import Platform

enum CampaignFormPages {
    static func create(_ form: CampaignForm, _ problems: Problems = Problems(), proof: String) -> Page {
        let title = "Abrir una campaña"
        return page(title, problems, trail: CampaignPages.trail) { html in
            html.h1(title)
            html.p("Las alcaldías y gobernaciones verán las fechas apenas la guarde.", .class("lead"))
            html.errorSummary(problems.errors)
            html.form(.method(.post), .action(CampaignDesk.create.path), .novalidate) { box in
                box.proof(proof)
                box.radioField(
                    field("tipo", "¿Qué se entrega?", form.kind, problems),
                    choices: Campaign.Kind.allCases.map { FormChoice($0.rawValue, $0.title) })
                write(form, problems, &box)
                box.textField(
                    field(
                        "identificador", "Identificador", form.id, problems, isRequired: false,
                        hint: "Está en la dirección de la página. Vacío, será el tipo y la vigencia: plan-2012."))
                buttons("Abrir la campaña", CampaignViews.index.path, &box)
            }
        }
    }

    static func change(
        _ view: CampaignView, _ form: CampaignForm, _ problems: Problems = Problems(), _ conflict: String? = nil,
        proof: String
    ) -> Page {
        let title = "Cambiar las fechas"
        let trail = CampaignPages.trail + [TrailStep(view.campaign.title, view.path)]
        return page(title, problems, status: conflict == nil ? nil : 409, trail: trail) { html in
            html.h1(title)
            html.p("El cambio y su motivo quedan públicos, con lo que decía antes.", .class("lead"))
            html.errorSummary(problems.errors)
            if let conflict { now(view, conflict, &html) }
            html.form(.method(.post), .action(CampaignDesk.change.path(view.campaign.id)), .novalidate) { box in
                box.proof(proof)
                box.hiddenField("version", String(conflict == nil ? form.version : view.changes.count))
                write(form, problems, &box)
                box.longField(
                    field(
                        "motivo", "¿Por qué cambia?", form.reason, problems, hint: "Lo leerá cualquiera.",
                        maximum: 500),
                    rows: 3)
                buttons("Publicar el cambio", view.path, &box)
            }
        }
    }

    /// What the campaign says by now, for whoever was overtaken.
    private static func now(_ view: CampaignView, _ conflict: String, _ html: inout HTML) {
        html.callout("La campaña ya cambió", .missed, level: 2) { box in
            box.p(conflict)
            let (onTime, said) = (CampaignWords(campaign: view.campaign).onTime, view.campaign.close.words)
            box.p("Hoy dice: a tiempo, \(onTime.lowercasedFirst); como se anunció, «\(said)».")
            if let last = view.changes.first { box.p("Motivo del último cambio: \(last.reason)") }
        }
    }

    private static func write(_ form: CampaignForm, _ problems: Problems, _ html: inout HTML) {
        html.textField(
            field(
                "vigencia", "Vigencia", form.vigencia, problems, hint: "El año del que trata, como 2012.",
                inputMode: "numeric"), narrow: true)
        html.textField(field("titulo", "Nombre", form.title, problems, maximum: 200))
        html.longField(field("base", "Base legal", form.legalBasis, problems, maximum: 500), rows: 2)
        html.dateField(
            field("abre", "Abre el", form.opens, problems, isRequired: false, hint: "Desde las 12:00 a. m. de ese día.")
        )
        html.dateField(
            field(
                "a-tiempo", "Último día a tiempo", form.onTimeUntil, problems, isRequired: false,
                hint: "Hasta las 11:59 p. m. Vacío: todo lo que se recibe llega a tiempo."))
        html.dateField(field("cierra", "Cierra el", form.closes, problems, hint: "Después no se recibe nada más."))
        html.checkbox(
            FormField(
                "exclusivo", "Dice «antes del»: ese día ya no se recibe",
                hint: "«Antes del 30 de mayo» se recibe hasta el 29 a las 11:59 p. m.", isRequired: false),
            checked: form.isExclusive)
        html.textField(
            field(
                "palabras", "Cierre como se anuncia", form.words, problems, isRequired: false,
                hint: "Por ejemplo: antes del 30 de mayo de 2012.", maximum: 200))
    }

    static func buttons(_ words: String, _ back: String, _ html: inout HTML) {
        html.buttonRow { row in
            row.submitButton(words)
            row.linkButton("Volver sin guardar", to: back, .secondary)
        }
    }

    static func field(
        _ name: String, _ label: String, _ value: String, _ problems: Problems, isRequired: Bool = true,
        hint: String? = nil, inputMode: String? = nil, maximum: Int? = nil
    ) -> FormField {
        FormField(
            name, label, hint: hint, value: value, error: problems[name], isRequired: isRequired, autocomplete: "off",
            inputMode: inputMode, maximum: maximum)
    }

    static func page(
        _ title: String, _ problems: Problems, status: Int? = nil, trail: [TrailStep],
        _ write: @escaping @Sendable (inout HTML) -> Void
    ) -> Page {
        let isWrong = !problems.errors.isEmpty
        return Page(
            isWrong ? "Error: \(title)" : title, status: status ?? (isWrong ? 422 : 200), trail: trail,
            section: CampaignViews.index.path, write)
    }
}
