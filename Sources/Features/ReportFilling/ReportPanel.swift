import Calendar
import Campaigns
import Design
import HTML
import Platform
import Reports

/// What the report asks of a person when they sit down at their desk.
enum ReportPanel {
    static let panel = Panel(order: 14) { context in
        guard context.place == .office, context.may(ReportPermissions.see) else { return nil }
        let entity = try context.entity()
        guard let standing = try Campaigns.current(.report, for: entity) else { return nil }
        let store = ReportStore(entity: entity)
        let (report, counts) = try entity.read { reading in
            let report = try store.report(in: standing.campaign.id, in: reading)
            return (report, try report.map { try store.counts($0, in: reading) } ?? [])
        }
        let links = ReportLinks(context)
        return PanelView("Reporte de resultados") { html in
            write(report, counts, standing, links, &html)
        }
    }

    private static func write(
        _ report: Report?, _ counts: [ReportCount], _ standing: CampaignStanding, _ links: ReportLinks,
        _ html: inout HTML
    ) {
        guard let report else {
            return html.p { line in
                line.text("«\(standing.campaign.title)» está abierta hasta el \(standing.lastDay.spoken). ")
                line.a("Empezar el reporte", .href(links.home))
            }
        }
        html.p { line in
            let (answered, asked) = (counts.reduce(0) { $0 + $1.answered }, counts.reduce(0) { $0 + $1.asked })
            line.text(
                report.state == .open
                    ? "\(answered) de \(asked) preguntas respondidas; se recibe hasta el \(standing.lastDay.spoken). "
                    : "Enviado, radicado \(report.filingNumber ?? ""). ")
            line.a("Ver el reporte", .href(links.to(ReportRoutes.tasks, report.campaignID)))
            line.text(" · ")
            line.a("Avance y puntaje", .href(links.standing))
        }
    }
}
