import Calendar
import Design
import HTTP
import Platform

/// Where a person enters: what must I do, by when, how are we doing.
enum Desk {
    static let show = Route.get("escritorio")
    static let office = Route<Void>.get()

    static let endpoints = [
        Endpoint(.nation, show, needs: .signedIn) { context, _ in .page(DeskPages.desk(try view(context))) },
        Endpoint(.office, office, needs: .office) { context, _ in .page(try officeHome(context)) },
    ]

    /// Panels of so many entities stand on the desk itself; who works for more chooses one first.
    private static let entitiesWithPanels = 3

    private static func view(_ context: Context) throws -> DeskView {
        let person = try context.person()
        let tenants = Self.tenants(of: context.viewer, context.services)
        let shown = tenants.count <= entitiesWithPanels ? tenants : []
        return DeskView(
            name: person.name, roles: roles(context.viewer, context.services), panels: try panels(context),
            offices: try tenants.map { tenant in
                DeskView.Office(
                    tenant: tenant, path: Context.path("/", place: .office, tenant: tenant),
                    panels: shown.contains(tenant) ? try panels(inside(tenant, context)) : [])
            },
            runsProgramme: context.may(.runProgramme))
    }

    private static func officeHome(_ context: Context) throws -> Page {
        guard let tenant = context.tenant else { throw Failure.notFound }
        return DeskPages.office(
            OfficeView(
                tenant: tenant, roles: roles(context.viewer, context.services, only: tenant),
                panels: try panels(context), publicPath: context.publicPath("/"),
                peoplePath: context.may(.seePeople) ? context.path(People.show.path) : nil))
    }

    private static func panels(_ context: Context) throws -> [PanelView] {
        try context.panels.compactMap { try $0.view(context) }
    }

    /// The same request seen from an entity's back office, for the panels of the entities a person works for.
    private static func inside(_ tenant: Tenant, _ context: Context) -> Context {
        Context(
            services: context.services, request: context.request, place: .office, tenant: tenant,
            viewer: context.viewer, onOwnHost: false, proof: FormProof(context.formProof),
            panels: context.panels)
    }

    /// Entities a person works for, by name.
    private static func tenants(of viewer: Viewer, _ services: Services) -> [Tenant] {
        Set(viewer.grants.compactMap(\.entity)).compactMap(services.tenants.tenant(code:)).sorted { $0.slug < $1.slug }
    }

    private static func roles(_ viewer: Viewer, _ services: Services, only tenant: Tenant? = nil) -> [String] {
        viewer.grants.filter { tenant == nil || $0.entity == nil || $0.entity == tenant?.code }.map { grant in
            let place = grant.entity.flatMap(services.tenants.tenant(code:))?.officialName
            let role = [grant.role.title, place].compactMap(\.self).joined(separator: ", ")
            return grant.until.map { "\(role), hasta el \($0.short)" } ?? role
        }
    }
}

struct DeskView: Sendable {
    struct Office: Sendable {
        let tenant: Tenant
        let path: String
        let panels: [PanelView]
    }

    let name: String
    let roles: [String]
    let panels: [PanelView]
    let offices: [Office]
    let runsProgramme: Bool

    var isEmpty: Bool { panels.isEmpty && offices.allSatisfy(\.panels.isEmpty) }
}

struct OfficeView: Sendable {
    let tenant: Tenant
    let roles: [String]
    let panels: [PanelView]
    let publicPath: String
    /// Where this person sees the entity's people, or nil.
    let peoplePath: String?
}
