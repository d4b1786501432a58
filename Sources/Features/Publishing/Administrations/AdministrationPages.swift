import Calendar
import Channels
import Design
import HTML
import HTTP
import Platform

enum AdministrationPages {
    static func list(
        _ form: AdministrationForm, _ known: [Administration], today: Day, _ links: DecisionLinks
    ) -> Page {
        Page(
            "Administraciones", status: form.errors.isEmpty ? 200 : 422, trail: [links.office],
            section: SiteDecisionRoutes.administrations.path, wide: true
        ) { html in
            html.h1("Administraciones")
            html.p(
                "Cuando cambia el gobierno, lo publicado antes se conserva y cada página dice de quién fue.",
                .class("lead"))
            html.errorSummary(form.errors)
            html.columns {
                governments(form, known, today, links, &$0)
            } side: {
                add(form, links, &$0)
            }
        }
    }

    private static func governments(
        _ form: AdministrationForm, _ known: [Administration], _ today: Day, _ links: DecisionLinks,
        _ html: inout HTML
    ) {
        if known.isEmpty {
            html.emptyState(
                "Todavía no hay ninguna",
                "Agregue la que gobierna hoy y, si publicó en este sitio, la anterior: así cada contenido queda con quien lo publicó.",
                level: 2)
        }
        for one in known {
            html.card(one.title, level: 2, marked: one.ended == nil) { card in
                if one.ended == nil { card.chip("gobierna", .kept) }
                card.facts { rows in
                    rows.fact("Gobernante", one.head)
                    if !one.slogan.isEmpty { rows.fact("Lema", one.slogan) }
                    rows.fact("Desde", one.began.short)
                    if let ended = one.ended { rows.fact("Hasta", ended.short) }
                }
                if one.ended == nil { end(one, form, today, links, &card) }
            }
        }
    }

    private static func end(
        _ one: Administration, _ form: AdministrationForm, _ today: Day, _ links: DecisionLinks, _ card: inout HTML
    ) {
        let id = "dia-\(one.number)"
        let error = form.errors.first { $0.field == id }?.message
        card.fold("Decir que terminó", isOpen: error != nil) { fold in
            fold.changeForm(
                to: links(SiteDecisionRoutes.endAdministration.path(String(one.number))), token: links.proof
            ) { box in
                box.dateField(
                    FormField("dia", "Último día de gobierno", value: today.iso, error: error, id: id))
                box.submitButton("Terminar esta administración", .secondary)
            }
        }
    }

    private static func add(_ form: AdministrationForm, _ links: DecisionLinks, _ side: inout HTML) {
        func field(_ name: String, _ label: String, _ value: String, hint: String? = nil, optional: Bool = false)
            -> FormField
        {
            FormField(
                name, label, hint: hint, value: value, error: form.errors.first { $0.field == name }?.message,
                isRequired: !optional)
        }
        side.card("Agregar una administración", level: 2) { card in
            card.changeForm(to: links(SiteDecisionRoutes.addAdministration.path), token: links.proof) { box in
                box.textField(field("gobernante", "Quién gobierna o gobernó", form.head))
                box.textField(field("lema", "Lema", form.slogan, optional: true))
                box.dateField(
                    field(
                        "inicio", "Primer día", form.began,
                        hint: "La que gobernaba hasta entonces termina el día anterior."))
                box.dateField(
                    field("fin", "Último día", form.ended, hint: "Vacío si todavía gobierna.", optional: true))
                box.submitButton("Agregar la administración")
            }
        }
    }
}
