import Calendar
import Channels
import Design
import HTML
import HTTP
import Platform

enum BannerPages {
    static func list(
        _ form: BannerForm, _ raised: [RaisedBanner], _ names: [String: String], now: Instant, _ links: DecisionLinks
    ) -> Page {
        let current = raised.filter { [.standing, .waiting].contains($0.state(at: now)) }
        let past = raised.filter { [.over, .lowered].contains($0.state(at: now)) }
        return Page(
            "Avisos del sitio", status: form.errors.isEmpty ? 200 : 422, trail: [links.office],
            section: SiteDecisionRoutes.banners.path, wide: true
        ) { html in
            html.h1("Avisos del sitio")
            html.p(
                "Un aviso se ve encima de todas las páginas: una creciente, una vía cerrada, un cambio de horario.",
                .class("lead"))
            html.errorSummary(form.errors)
            html.columns {
                standing(current, names, now, links, &$0)
                raise(form, links, &$0)
            } side: {
                history(past, names, &$0)
            }
        }
    }

    private static func standing(
        _ current: [RaisedBanner], _ names: [String: String], _ now: Instant, _ links: DecisionLinks,
        _ html: inout HTML
    ) {
        html.h2("Ahora")
        if current.isEmpty { html.p("No hay ningún aviso levantado.") }
        for one in current {
            let isStanding = one.state(at: now) == .standing
            html.card("\(one.banner.kind.title): \(one.banner.title)", marked: true) { card in
                card.chip(isStanding ? "se ve ahora" : "programado", isStanding ? .kept : .due)
                card.p(one.banner.words)
                card.facts { rows in
                    rows.fact("Desde", one.from.spoken)
                    rows.fact("Hasta", one.until.spoken)
                    rows.fact("Lo levantó", "\(name(one.raisedBy, names)), \(one.raisedAt.spoken)")
                }
                card.changeForm(to: links(SiteDecisionRoutes.lower.path(one.id)), token: links.proof) { form in
                    form.submitButton(isStanding ? "Bajar este aviso" : "Quitar este aviso", .danger)
                }
            }
        }
    }

    private static func raise(_ form: BannerForm, _ links: DecisionLinks, _ html: inout HTML) {
        func field(_ name: String, _ label: String, _ value: String, hint: String? = nil, optional: Bool = false)
            -> FormField
        {
            FormField(
                name, label, hint: hint, value: value, error: form.errors.first { $0.field == name }?.message,
                isRequired: !optional)
        }
        html.h2("Levantar un aviso")
        html.changeForm(to: links(SiteDecisionRoutes.raise.path), token: links.proof) { box in
            box.radioField(field("clase", "Clase", form.kind), choices: kinds)
            box.textField(field("titulo", "Qué pasa", form.title, hint: "Una frase: «Creciente del río Chitagá»."))
            box.longField(field("texto", "Qué deben hacer las personas", form.words), rows: 3)
            box.textField(
                field(
                    "enlace", "Dónde se cuenta más", form.link, hint: "Como /noticias/creciente, o https://…",
                    optional: true))
            box.textField(field("enlace-titulo", "Palabras del enlace", form.linkTitle, optional: true))
            box.dateField(field("desde", "Desde", form.from))
            box.dateField(
                field(
                    "hasta", "Hasta", form.until,
                    hint: "Ese día incluido; \(BannerForm.mostDays) días como mucho. Se baja solo."))
            box.submitButton("Levantar el aviso")
        }
    }

    private static let kinds = [
        FormChoice(SiteBanner.Kind.emergency.rawValue, "Emergencia", hint: "Hay peligro para la vida."),
        FormChoice(SiteBanner.Kind.warning.rawValue, "Alerta", hint: "Puede haber peligro o un servicio falla."),
        FormChoice(SiteBanner.Kind.notice.rawValue, "Aviso", hint: "Algo cambia: horario, sede, plazo."),
        FormChoice(SiteBanner.Kind.mourning.rawValue, "Duelo"),
    ]

    private static func history(_ past: [RaisedBanner], _ names: [String: String], _ side: inout HTML) {
        side.h2("Anteriores")
        if past.isEmpty { side.p("Aquí queda quién levantó cada aviso y cuándo se bajó.") }
        for one in past {
            side.card("\(one.banner.kind.title): \(one.banner.title)") { card in
                card.p(one.banner.words)
                card.p("Lo levantó \(name(one.raisedBy, names)), \(one.raisedAt.spoken).", .class("hint"))
                if let at = one.loweredAt, let by = one.loweredBy {
                    card.p("Lo bajó \(name(by, names)), \(at.spoken).", .class("hint"))
                } else {
                    card.p("Terminó solo: \(one.until.spoken).", .class("hint"))
                }
            }
        }
    }

    private static func name(_ person: String, _ names: [String: String]) -> String {
        names[person] ?? "una persona que ya no está"
    }
}
