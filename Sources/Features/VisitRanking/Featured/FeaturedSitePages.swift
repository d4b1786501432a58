import Calendar
import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

enum FeaturedSitePages {
    static func list(shown: [FeaturedEntry], past: [FeaturedEntry]) -> Page {
        Page(
            "Sitios web destacados",
            description: "Sitios de alcaldías y gobernaciones que se mantienen al día y sirven de ejemplo.",
            trail: RecognitionLinks.trail, section: Rankings.index.path, wide: true
        ) { html in
            html.h1("Sitios web destacados")
            html.recognitionBar(current: FeaturedSites.list.path)
            html.p(
                "Sitios que se mantienen al día y traen lo que la gente necesita. Los escoge el Programa y dice por qué.",
                .class("lead"))
            if shown.isEmpty {
                html.emptyState("Ahora no hay ninguno destacado", "Pronto habrá nuevos ejemplos.", level: 2)
            }
            for entry in shown { card(entry, &html) }
            history(past, &html)
        }
        .styled(.data)
    }

    private static func card(_ entry: FeaturedEntry, _ html: inout HTML) {
        html.card(entry.entity.tenant.officialName, level: 2) { card in
            card.p(entry.site.reason)
            if entry.site.measure.channels > 0 { card.p(words(entry.site.measure), .class("hint")) }
            card.p { line in
                line.a("Visitar el sitio", .href(RecognitionLinks.home(of: entry.entity.tenant)))
                line.text(" · \(entry.entity.department) · destacado hasta el \(entry.site.until.short)")
            }
        }
    }

    private static func words(_ measure: SiteMeasure) -> String {
        "Cuando se escogió tenía \(Spanish.count(measure.channels, "canal", "canales")) con contenido, \(Spanish.number(measure.freshChannels)) al día en el último mes."
    }

    private static func history(_ past: [FeaturedEntry], _ html: inout HTML) {
        guard !past.isEmpty else { return }
        html.h2("Antes destacados")
        html.ul { list in
            for entry in past.prefix(60) {
                list.li { line in
                    line.a(entry.entity.tenant.officialName, .href(RecognitionLinks.home(of: entry.entity.tenant)))
                    line.text(
                        ", del \(entry.site.from.short) al \((entry.site.endedAt?.day ?? entry.site.until).short)")
                }
            }
        }
    }

    // MARK: Desk

    static func desk(
        proposals: [FeatureProposal], sites: [FeaturedEntry], _ form: FeaturedForm, today: Day,
        _ links: RecognitionLinks
    ) -> Page {
        Page(
            "Sitios destacados", status: form.errors.isEmpty ? 200 : 422, trail: RecognitionLinks.consoleTrail,
            section: RankingDesk.desk.path, wide: true
        ) { html in
            html.errorSummary(form.errors)
            html.h1("Sitios destacados")
            html.consoleBar(current: FeaturedSites.desk.path)
            html.columns {
                propose(proposals, &$0)
                current(sites, today, links, &$0)
            } side: {
                choose(form, links, &$0)
            }
        }
    }

    private static func propose(_ proposals: [FeatureProposal], _ html: inout HTML) {
        html.h2("Los más completos y al día")
        guard !proposals.isEmpty else {
            html.p("Todavía ninguna entidad ha publicado en sus canales.")
            return
        }
        html.p("Primero los que tienen más canales al día en los últimos \(SiteMeasure.freshDays) días. Usted decide.")
        html.dataTable(
            "Sitios por frescura",
            columns: [
                TableColumn("Entidad"), TableColumn("Canales al día", isNumber: true),
                TableColumn("Con contenido", isNumber: true), TableColumn("Publicaciones", isNumber: true),
                TableColumn("Escoger"),
            ], rows: proposals.map(row), captionHidden: true)
    }

    private static func row(_ proposal: FeatureProposal) -> [TableCell] {
        let (tenant, measure) = (proposal.tenant, proposal.measure)
        return [
            TableCell(tenant.officialName, link: RecognitionLinks.home(of: tenant)),
            TableCell(Spanish.number(measure.freshChannels)), TableCell(Spanish.number(measure.channels)),
            TableCell(Spanish.number(measure.items)),
            TableCell { cell in
                cell.a(
                    "Destacar", .href(FeaturedSites.desk.path + "?entidad=\(tenant.code)#entidad"),
                    .aria("label", "Destacar \(tenant.officialName)"))
            },
        ]
    }

    private static func current(_ sites: [FeaturedEntry], _ today: Day, _ links: RecognitionLinks, _ html: inout HTML) {
        html.h2("Escogidos")
        guard !sites.isEmpty else {
            html.p("Todavía no se ha destacado ninguno.")
            return
        }
        for entry in sites.prefix(40) {
            html.card(entry.entity.tenant.officialName, level: 3) { card in
                card.p { line in
                    let standing = standing(entry.site, today)
                    line.chip(standing.0, standing.1)
                    line.text(" Del \(entry.site.from.short) al \(entry.site.until.short).")
                }
                card.p(entry.site.reason)
                if entry.site.endedAt == nil, today <= entry.site.until { end(entry.site, links, &card) }
            }
        }
    }

    private static func end(_ site: FeaturedSite, _ links: RecognitionLinks, _ card: inout HTML) {
        card.changeForm(to: FeaturedSites.end.path(site.id), token: links.proof) { form in
            form.textField(
                FormField("nota", "Por qué se termina", isRequired: false, id: "nota-\(site.id)", maximum: 200))
            form.buttonRow { $0.submitButton("Dejar de destacar", .secondary) }
        }
    }

    private static func standing(_ site: FeaturedSite, _ today: Day) -> (String, Standing) {
        if site.endedAt != nil { return ("terminado antes", .neutral) }
        if site.isShown(on: today) { return ("destacado", .kept) }
        return site.isComing(on: today) ? ("por empezar", .due) : ("ya pasó", .neutral)
    }

    private static func choose(_ form: FeaturedForm, _ links: RecognitionLinks, _ html: inout HTML) {
        func error(_ field: String) -> String? { form.errors.first { $0.field == field }?.message }
        html.card("Destacar un sitio", level: 2) { card in
            card.changeForm(to: FeaturedSites.choose.path, token: links.proof, keep: true) { box in
                box.textField(
                    FormField(
                        "entidad", "Entidad", hint: "Código de cinco cifras, o el nombre si nadie más lo tiene.",
                        value: form.entity, error: error("entidad"), maximum: 100))
                box.dateField(FormField("desde", "Primer día", value: form.from, error: error("desde")))
                box.dateField(FormField("hasta", "Último día", value: form.until, error: error("hasta")))
                box.longField(
                    FormField(
                        "razon", "Por qué", hint: "Qué hace bien. Lo verá todo el mundo.", value: form.reason,
                        error: error("razon"), maximum: FeaturedForm.longestReason), rows: 4)
                box.buttonRow { $0.submitButton("Destacar") }
            }
        }
    }
}
