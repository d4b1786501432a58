import Campaigns
import Entities
import HTTP
import Platform

/// The nation's table of who is where, and the ways to look at it.
enum ConsoleDesk {
    static let list = Route.get("consola", "planes")
    static let departments = Route.get("consola", "planes", "departamentos")
    static let categories = Route.get("consola", "planes", "categorias")
    static let calls = Route.get("consola", "planes", "llamadas")
    static let csv = Route.get("consola", "planes", "lista.csv")
    static let xlsx = Route.get("consola", "planes", "lista.xlsx")

    static let endpoints: [Endpoint] =
        [
            Endpoint(.nation, list, needs: ConsolePermissions.see) { context, _ in .page(try page(context)) },
            Endpoint(.nation, departments, needs: ConsolePermissions.see) { context, _ in
                .page(try groups(context) { $0.departments(context.services.directory) })
            },
            Endpoint(.nation, categories, needs: ConsolePermissions.see) { context, _ in
                .page(try groups(context) { $0.categories(context.services.directory) })
            },
            Endpoint(.nation, calls, needs: ConsolePermissions.see) { context, _ in .page(try toCall(context)) },
            // Over a thousand rows are not work for an event thread.
            Endpoint(.nation, csv, needs: ConsolePermissions.see, waits: true) { context, _ in
                let (view, filter) = try read(context)
                let lines = try found(view, filter, context)
                return .plain(.download(LineFiles.csv(lines), name: "planes.csv", type: "text/csv; charset=utf-8"))
            },
            Endpoint(.nation, xlsx, needs: ConsolePermissions.see, waits: true) { context, _ in
                let (view, filter) = try read(context)
                let lines = try found(view, filter, context)
                let file = try LineFiles.xlsx(lines, title: view?.campaign.title ?? "Planes")
                return .plain(.download(file, name: "planes.xlsx", type: LineFiles.xlsxType))
            },
        ] + Reminders.endpoints + PublicPlans.endpoints

    static let navigation = [
        NavigationItem(.nation, "Planes", PublicPlans.show.path, needs: .everyone, order: 15, in: .country),
        NavigationItem(
            .nation, "Consola de planes", list.path, needs: ConsolePermissions.see, order: 60, in: .consoles),
    ]

    private static func page(_ context: Context) throws -> Page {
        let (view, filter) = try read(context)
        guard let view else { return ConsolePages.noCampaign() }
        let found = try found(view, filter, context)
        let pages = max(1, (found.count + ConsoleView.pageSize - 1) / ConsoleView.pageSize)
        guard filter.page <= pages else { throw Failure.notFound }
        return ConsolePages.list(
            ConsoleView(
                nation: view, filter: filter, found: found.count, pages: pages,
                shown: Array(found.dropFirst((filter.page - 1) * ConsoleView.pageSize).prefix(ConsoleView.pageSize)),
                calls: LineFilter().apply(view.lines, context.services.directory)
                    .filter(\.forecast.likelihood.needsCall),
                departments: context.services.directory.departments, mayRemind: context.may(ConsolePermissions.remind),
                office: office(context)))
    }

    private static func groups(_ context: Context, _ groups: (NationView) -> [LineGroup]) throws -> Page {
        let (view, filter) = try read(context)
        guard let view else { return ConsolePages.noCampaign() }
        let isByDepartment = context.request.path == departments.path
        return GroupPages.groups(view, groups(view), filter, isByDepartment: isByDepartment)
    }

    private static func toCall(_ context: Context) throws -> Page {
        let (view, filter) = try read(context)
        guard let view else { return ConsolePages.noCampaign() }
        let found = filter.with { $0.order = .urgency }.apply(view.lines, context.services.directory)
        let lines = found.filter(\.forecast.likelihood.needsCall)
        let shown = Array(lines.dropFirst((filter.page - 1) * CallView.pageSize).prefix(CallView.pageSize))
        guard filter.page == 1 || !shown.isEmpty else { throw Failure.notFound }
        return CallPages.list(
            CallView(
                nation: view, filter: filter, total: lines.count, shown: shown,
                unknown: found.count { $0.forecast.likelihood == .unknown },
                mayRemind: context.may(ConsolePermissions.remind),
                recipients: try Recipients.of(shown.map(\.entity), try context.nation()), office: office(context)))
    }

    private static func read(_ context: Context) throws -> (NationView?, LineFilter) {
        let filter = LineFilter(context.request.query)
        return (try NationView.read(filter.campaign, try context.nation()), filter)
    }

    private static func found(_ view: NationView?, _ filter: LineFilter, _ context: Context) throws -> [EntityLine] {
        guard let view else { throw Failure.notFound }
        return filter.apply(view.lines, context.services.directory)
    }

    /// Where a line leads: to the entity's office for who may work with it, to its public site for the Procuraduría.
    private static func office(_ context: Context) -> @Sendable (Tenant) -> String {
        let place: Place = context.may(ConsolePermissions.remind) ? .office : .entity
        return { Context.path("/plan", place: place, tenant: $0) }
    }
}
