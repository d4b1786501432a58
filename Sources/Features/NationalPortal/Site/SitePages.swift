import Channels
import Design
import Entities
import HTTP
import Platform

/// Pages about the site itself, for people and for machines.
enum SitePages {
    static let accessibility = Route.get("accesibilidad")
    static let guide = Route.get("guia")
    static let siteMap = Route.get("mapa-del-sitio")
    static let siteMapIndex = Route.get("sitemap.xml")
    static let programmeMap = Route.get("sitemap-programa.xml")
    static let robots = Route.get("robots.txt")
    static let icon = Route.get("favicon.ico")

    /// The portal's own pages.
    static let own = [
        PublicPage(path: Homes.home.path, title: "Inicio"),
        PublicPage(path: Listings.search.path, title: "Entidades del país"),
        PublicPage(path: CountryMaps.map.path, title: "Mapa del país"),
        PublicPage(path: NationalSearch.search.path, title: "Buscar en todos los sitios"),
        PublicPage(path: OpenData.index.path, title: "Datos abiertos"),
        PublicPage(path: FilingChecks.search.path, title: "Comprobar un radicado"),
        PublicPage(path: FilingChecks.keys.path, title: "Llaves públicas de las constancias"),
        PublicPage(path: accessibility.path, title: "Accesibilidad"),
        PublicPage(path: guide.path, title: "Guía de diseño"), PublicPage(path: siteMap.path, title: "Mapa del sitio"),
    ]

    static let endpoints = [
        Endpoint(.nation, accessibility, needs: .everyone) { _, _ in .page(AboutPages.accessibility()) },
        Endpoint(.nation, guide, needs: .everyone) { _, _ in .page(AboutPages.guide()) },
        Endpoint(.nation, siteMap, needs: .everyone) { context, _ in
            .page(AboutPages.siteMap(try pages(context), departments: context.services.directory.departments))
        },
        Endpoint(.nation, siteMapIndex, needs: .everyone, waits: true) { context, _ in
            .plain(try index(context))
        },
        Endpoint(.nation, programmeMap, needs: .everyone) { context, _ in
            let address = context.services.installation.publicAddress
            let departments = context.services.directory.departments
            let paths = try pages(context).map(\.path) + departments.map { Listings.department.path($0.slug) }
            return .plain(SiteMapFiles.map(paths.map { address + $0 }))
        },
        Endpoint(.nation, robots, needs: .everyone) { context, _ in
            .plain(SiteMapFiles.robots(address: context.services.installation.publicAddress))
        },
        Endpoint(.nation, icon, needs: .everyone) { _, _ in .plain(SiteMapFiles.icon()) },
    ]

    /// With so many contents the pages of an entity are counted, to know whether one file holds them.
    private static let nearlyFull = SiteMapPart.most - 5_000

    private static func index(_ context: Context) throws -> Response {
        let services = context.services
        let states = try SiteStates.all(try context.nation())
        return try SiteMapFiles.index(
            services.directory.entities, address: services.installation.publicAddress
        ) { entity in
            guard let state = states[entity.code], state.items > nearlyFull else { return [] }
            return SiteMapPart.parts(
                of: try context.publicPages.map { try $0.list(services, entity.tenant).count }.reduce(0, +))
        }
    }

    private static func pages(_ context: Context) throws -> [PublicPage] {
        try context.publicPages.flatMap { try $0.list(context.services, nil) }
    }
}
