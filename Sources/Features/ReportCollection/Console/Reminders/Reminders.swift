import Campaigns
import Entities
import HTTP
import Platform

/// Writing to many entities at once.
enum Reminders {
    static let index = Route.get("consola", "reportes", "recordatorios")
    static let compose = Route.get("consola", "reportes", "recordatorio")
    static let send = Route.post("consola", "reportes", "recordatorio")
    static let show = Route.get("consola", "reportes", "recordatorios").text("id")

    static let endpoints: [Endpoint] = [
        Endpoint(.nation, index, needs: ConsolePermissions.see) { context, _ in
            try desk.index(context, list: ConsoleDesk.list.path) { $0.consoleViews(.reminders, LineFilter()) }
        },
        Endpoint(.nation, compose, needs: ConsolePermissions.remind) { context, _ in try desk.compose(context) },
        Endpoint(.nation, send, needs: ConsolePermissions.remind) { context, _ in try desk.send(context) },
        Endpoint(.nation, show, needs: ConsolePermissions.see) { context, id in try desk.show(id, context) },
    ]

    private static let places = ReminderPlaces(
        trail: [ConsolePages.home, ConsolePages.console], section: ConsoleDesk.list.path, send: send.path,
        index: index.path
    ) { show.path($0) }

    private static let desk = ReminderDesk(.report, places, usual: ReminderText.usual) { fields, context in
        let filter = LineFilter(fields)
        guard let view = try NationView.read(filter.campaign, try context.nation()) else { throw Failure.notFound }
        let found = filter.apply(view.lines, context.services.directory)
        let address = context.services.installation.publicAddress
        return ReminderChoice(
            fields, campaign: view.campaign, filter: filter.fields, list: filter.address(ConsoleDesk.list.path),
            found: found.map { line in
                ReminderLine(
                    line.entity, state: line.stateWords, reminded: line.reminded,
                    letter: line.needsReminding ? view.letter(to: line, publicAddress: address) : nil)
            })
    }
}
