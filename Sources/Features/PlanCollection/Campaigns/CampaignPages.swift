import Calendar
import Campaigns
import Design
import HTML
import HTTP
import Platform
import Spanish

enum CampaignPages {
    static let trail = [TrailStep("Inicio", "/"), TrailStep("Campañas", CampaignViews.index.path)]

    static func index(_ views: [CampaignView], mayRun: Bool) -> Page {
        Page(
            "Campañas", description: "Cuándo entregan las alcaldías y gobernaciones sus planes y sus reportes.",
            trail: [TrailStep("Inicio", "/")], section: CampaignViews.index.path
        ) { html in
            html.h1("Campañas")
            html.p(
                "Cuándo entregan las alcaldías y las gobernaciones sus planes de acción y sus reportes de resultados.",
                .class("lead"))
            if mayRun { html.p { $0.linkButton("Abrir una campaña", to: CampaignDesk.fresh.path) } }
            group("Abiertas", views.filter { [.open, .late].contains($0.status) }, &html)
            group("Por abrir", views.filter { $0.status == .future }, &html)
            group("Cerradas", views.filter { $0.status == .closed }, &html)
            if views.isEmpty {
                html.emptyState("Todavía no hay campañas", "Aquí aparecerán sus fechas cuando se abran.", level: 2)
            }
        }
    }

    private static func group(_ title: String, _ views: [CampaignView], _ html: inout HTML) {
        guard !views.isEmpty else { return }
        html.h2(title)
        for view in views {
            html.card(marked: view.status == .open) { card in
                card.h3 { $0.a(view.campaign.title, .href(view.path)) }
                card.p { line in
                    line.chip(view.status.title, view.status.standing)
                    line.text(" " + CampaignWords(campaign: view.campaign).summary(view.status, today: view.today))
                }
                card.p("A tiempo: \(CampaignWords(campaign: view.campaign).onTime.lowercasedFirst)")
            }
        }
    }

    static func show(_ view: CampaignView) -> Page {
        let campaign = view.campaign
        return Page(
            campaign.title, description: "\(campaign.title): \(campaign.close.words).", trail: trail,
            section: CampaignViews.index.path
        ) { html in
            html.h1(campaign.title)
            html.p(.class("lead")) { line in
                line.chip(view.status.title, view.status.standing)
                line.text(" " + CampaignWords(campaign: campaign).summary(view.status, today: view.today))
            }
            if view.mayRun { actions(view, &html) }
            html.card("Fechas", level: 2) { dates(view, &$0) }
            if !view.sessions.isEmpty { html.card("Sesiones de apoyo", level: 2) { sessions(view, &$0) } }
            extensions(view, &html)
            changes(view, &html)
        }
        .styled(.data)
    }

    private static func actions(_ view: CampaignView, _ html: inout HTML) {
        let warnings = view.campaign.warnings(sessions: view.sessions)
        if !warnings.isEmpty {
            html.callout("Conviene revisar", .due, level: 2) { box in
                for warning in warnings { box.p(warning) }
            }
        }
        html.buttonRow { row in
            row.linkButton("Conceder una prórroga", to: ExtensionDesk.form.path(view.campaign.id))
            row.linkButton("Cambiar las fechas", to: CampaignDesk.edit.path(view.campaign.id), .secondary)
        }
    }

    private static func dates(_ view: CampaignView, _ html: inout HTML) {
        let words = CampaignWords(campaign: view.campaign)
        html.facts { list in
            if let opening = words.opening { list.fact("Abre", opening) }
            list.fact("A tiempo", words.onTime)
            if let late = words.late { list.fact("Se recibe fuera de plazo", late) }
            list.fact("Como se anunció", view.campaign.close.words)
            list.fact("Qué se entrega", "\(view.campaign.kind.title), vigencia \(view.campaign.vigencia)")
            list.fact("Base legal", view.campaign.legalBasis)
            list.fact("Quiénes entregan", required(view))
            list.fact("Hora", "La de Colombia, según el reloj del servidor")
        }
    }

    private static func required(_ view: CampaignView) -> String {
        let count = Spanish.count(view.required, "entidad", "entidades")
        let all = "\(count): todas las alcaldías y gobernaciones"
        return view.excluded.isEmpty ? all : "\(all), salvo \(Spanish.list(view.excluded))"
    }

    private static func sessions(_ view: CampaignView, _ html: inout HTML) {
        html.ul { list in
            for session in view.sessions {
                list.li(
                    "\(session.title): \(session.day.spoken), de \(session.starts.spoken) a \(session.ends.spoken)")
            }
        }
    }

    private static func extensions(_ view: CampaignView, _ html: inout HTML) {
        html.h2("Prórrogas", .id("prorrogas"))
        guard !view.extensions.isEmpty else {
            html.p("Ninguna entidad tiene más plazo que las demás.")
            return
        }
        html.p("Estas entidades tienen más plazo. Lo que entreguen hasta ese día cuenta como entregado a tiempo.")
        html.dataTable(
            "Prórrogas concedidas",
            columns: ["Entidad", "Hasta", "Por qué", "Acto", "Concedida"].map { TableColumn($0) },
            rows: view.extensions.map(row), captionHidden: true)
    }

    private static func row(_ line: ExtensionLine) -> [TableCell] {
        let granted = line.granted
        let until = TableCell { html in
            html.text(granted.until.spoken)
            guard line.isReplaced else { return }
            html.text(" ")
            html.chip("cambiada después", .neutral)
        }
        return [
            TableCell(line.entity, link: line.path), until, TableCell(granted.reason),
            TableCell(granted.act.isEmpty ? "no se indicó" : granted.act),
            TableCell("\(granted.grantedAt.day.short), por la administración nacional"),
        ]
    }

    private static func changes(_ view: CampaignView, _ html: inout HTML) {
        html.h2("Cambios", .id("cambios"))
        if view.changes.isEmpty { html.p("No ha cambiado desde que se publicó.") }
        for change in view.changes {
            html.card("\(Spanish.capitalized(change.at.spoken)), por la administración nacional", level: 3) { card in
                card.p("Motivo: \(change.reason)")
                card.ul { list in for line in change.differences { list.li(line) } }
            }
        }
    }
}

extension Campaign.Status {
    var standing: Standing {
        switch self {
        case .future, .closed: .neutral
        case .open: .kept
        case .late: .due
        }
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
