import Campaigns
import Entities
import HTTP
import Platform

/// The nation's table of who is where with the report, and the ways to look at it.
enum ConsoleDesk {
    static let list = Route.get("consola", "reportes")
    static let components = Route.get("consola", "reportes", "componentes")
    static let departments = Route.get("consola", "reportes", "departamentos")
    static let categories = Route.get("consola", "reportes", "categorias")
    static let csv = Route.get("consola", "reportes", "lista.csv")
    static let xlsx = Route.get("consola", "reportes", "lista.xlsx")

    static let endpoints: [Endpoint] = [
        Endpoint(.nation, list, needs: ConsolePermissions.see) { context, _ in .page(try page(context)) },
        Endpoint(.nation, components, needs: ConsolePermissions.see) { context, _ in
            .page(try view(context) { GroupPages.components($0, $1) })
        },
        Endpoint(.nation, departments, needs: ConsolePermissions.see) { context, _ in
            .page(
                try view(context) {
                    GroupPages.groups($0, $0.departments(context.services.directory), $1, .departments)
                })
        },
        Endpoint(.nation, categories, needs: ConsolePermissions.see) { context, _ in
            .page(
                try view(context) { GroupPages.groups($0, $0.categories(context.services.directory), $1, .categories) })
        },
        // Over a thousand rows are not work for an event thread.
        Endpoint(.nation, csv, needs: ConsolePermissions.see, waits: true) { context, _ in
            let (view, lines) = try found(context)
            return .plain(.download(LineFiles.csv(lines, view), name: "reportes.csv", type: "text/csv; charset=utf-8"))
        },
        Endpoint(.nation, xlsx, needs: ConsolePermissions.see, waits: true) { context, _ in
            let (view, lines) = try found(context)
            let file = try LineFiles.xlsx(lines, view)
            return .plain(.download(file, name: "reportes.xlsx", type: LineFiles.xlsxType))
        },
    ]

    static let navigation = [
        NavigationItem(
            .nation, "Consola de reportes", list.path, needs: ConsolePermissions.see, order: 61, in: .consoles)
    ]

    private static func page(_ context: Context) throws -> Page {
        let (nation, filter) = try read(context)
        guard let nation else { return ConsolePages.noCampaign() }
        let found = filter.apply(nation.lines, context.services.directory)
        let pages = max(1, (found.count + ConsoleView.pageSize - 1) / ConsoleView.pageSize)
        guard filter.page <= pages else { throw Failure.notFound }
        return ConsolePages.list(
            ConsoleView(
                nation: nation, filter: filter, found: found.count, pages: pages,
                shown: Array(found.dropFirst((filter.page - 1) * ConsoleView.pageSize).prefix(ConsoleView.pageSize)),
                calls: LineFilter().apply(nation.lines, context.services.directory)
                    .filter(\.forecast.likelihood.needsCall),
                departments: context.services.directory.departments,
                mayRemind: context.may(ConsolePermissions.remind)))
    }

    private static func view(_ context: Context, _ page: (NationView, LineFilter) -> Page) throws -> Page {
        let (nation, filter) = try read(context)
        return nation.map { page($0, filter) } ?? ConsolePages.noCampaign()
    }

    private static func read(_ context: Context) throws -> (NationView?, LineFilter) {
        let filter = LineFilter(context.request.query)
        return (try NationView.read(filter.campaign, try context.nation()), filter)
    }

    private static func found(_ context: Context) throws -> (NationView, [ReportLine]) {
        let (nation, filter) = try read(context)
        guard let nation else { throw Failure.notFound }
        return (nation, filter.apply(nation.lines, context.services.directory))
    }
}

/// What the console's list shows.
struct ConsoleView: Sendable {
    static let pageSize = 50
    static let firstCalls = 3

    let nation: NationView
    let filter: LineFilter
    /// How many the filter leaves.
    let found: Int
    let pages: Int
    let shown: [ReportLine]
    /// Who needs a call, whatever the filter: who is helped soonest comes first.
    let calls: [ReportLine]
    let departments: [Department]
    let mayRemind: Bool
}

enum ConsoleTab: CaseIterable {
    case list, components, departments, categories, exemptions, reminders, sample

    var title: String {
        switch self {
        case .list: "Entidad por entidad"
        case .components: "Por componente"
        case .departments: "Por departamento"
        case .categories: "Por categoría"
        case .exemptions: "«No aplica» por decidir"
        case .reminders: "Recordatorios"
        case .sample: "Muestra de verificación"
        }
    }

    var path: String {
        switch self {
        case .list: ConsoleDesk.list.path
        case .components: ConsoleDesk.components.path
        case .departments: ConsoleDesk.departments.path
        case .categories: ConsoleDesk.categories.path
        case .exemptions: Exemptions.list.path
        case .reminders: Reminders.index.path
        case .sample: DrawDesk.desk.path
        }
    }
}
