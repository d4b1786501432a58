import Channels
import Design
import HTML
import Platform
import Spanish

/// What the channels ask of a person when they sit down at their desk: their own, and all of them for the web master.
enum CarePanel {
    static let panel = Panel(order: 14) { context in
        guard context.place == .office, let person = context.viewer.person, context.may(CarePermissions.see) else {
            return nil
        }
        let entity = try context.entity()
        let isKeeper = context.may(CarePermissions.decide)
        let site = try SiteStore(entity: entity).site()
        guard site.version > 0 else { return nil }
        let tree = try ChannelStore(entity: entity).tree(site)
        let board = try FreshnessBoards(entity: entity).board(site)
        let desk = CareDesk(entity: entity)
        let rows = desk.rows(tree, board, try CareStore(entity: entity).cares(), try desk.people())
        let open = rows.filter { $0.mark == .missed || $0.mark == .due }
        let own = open.filter { $0.owner.person == person.id }
        guard isKeeper || !own.isEmpty || rows.contains(where: { $0.owner.person == person.id }) else { return nil }
        let links = CareLinks(context)
        return PanelView("Canales al día") { html in
            write(isKeeper ? own + open.filter { $0.owner.person != person.id } : own, own: own.count, links, &html)
        }
    }

    private static func write(_ rows: [CareRow], own: Int, _ links: CareLinks, _ html: inout HTML) {
        guard !rows.isEmpty else {
            return html.p { line in
                line.text("Ningún canal está atrasado ni por vencer. ")
                line.a("Ver los canales", .href(links.home))
            }
        }
        html.taskList(
            rows.prefix(5).enumerated().map { index, row in
                let who = index < own ? "Usted responde" : row.owner.name.isEmpty ? row.owner.office : row.owner.name
                let often = row.freshness?.promise.frequency ?? ""
                return TaskItem(
                    row.title, links.channel(row.key),
                    detail: [who, often].filter { !$0.isEmpty }.joined(separator: " · "), words: row.word, row.mark)
            })
        html.p { line in
            line.text("\(Spanish.count(rows.count, "canal", "canales")) por atender. ")
            line.a("Ver todos los canales", .href(links.home))
        }
    }
}
