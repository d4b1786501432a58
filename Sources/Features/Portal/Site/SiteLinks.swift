import Design
import Entities
import HTTP
import Platform

/// Where the pages of an entity's site lead; pages know no request.
struct SiteLinks: Sendable {
    let tenant: Tenant
    /// What stands before an address inside the place; empty on the entity's own host.
    let prefix: String
    /// Full address of the site as it was asked for, without a slash at the end.
    let origin: String
    /// The programme's own address, where this is not its host; empty otherwise.
    let programme: String

    init(_ context: Context) throws {
        tenant = try context.entity().tenant
        prefix = context.path("")
        origin = context.origin + prefix
        programme = context.onOwnHost ? context.services.installation.publicAddress : ""
    }

    /// For work without a request: the entity's own host where it has one, or its place under the programme's.
    init(_ tenant: Tenant, _ services: Services) {
        self.tenant = tenant
        prefix = ""
        origin =
            services.tenants.host(of: tenant).map { "https://\($0)" }
            ?? services.installation.publicAddress + "/" + tenant.slug
        programme = services.installation.publicAddress
    }

    /// Path of a page of this site: `links("/noticias")`.
    func callAsFunction(_ inside: String) -> String {
        guard inside.hasPrefix("/") else { return inside }
        return inside == "/" && !prefix.isEmpty ? prefix : prefix + inside
    }

    /// The same with scheme and host, for files that leave the site.
    func full(_ inside: String) -> String { inside == "/" && !prefix.isEmpty ? origin : origin + inside }

    /// What stands in a text: addresses of this site are written from its root, all others whole.
    func inText(_ address: String) -> String { address.hasPrefix("//") ? address : self(address) }

    func step(_ title: String, _ inside: String) -> TrailStep { TrailStep(title, self(inside)) }

    var searchBox: SearchBox {
        SearchBox(action: self(SiteRoutes.search.path), suggestions: self(SiteRoutes.suggestions.path))
    }

    var home: TrailStep { step("Inicio", "/") }
}
