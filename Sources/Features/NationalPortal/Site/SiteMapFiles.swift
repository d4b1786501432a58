import Channels
import Entities
import HTTP

/// What machines ask a site for.
enum SiteMapFiles {
    /// An index (sitemaps.org): the programme's own map and those of each entity, so that no file ever grows too large
    /// and none costs more than one entity's questions to the database.
    ///
    /// - Parameter parts: of an entity; several where its map is an index itself, which an index may not name.
    static func index(
        _ entities: [Entity], address: String, parts: (Entity) throws -> [SiteMapPart]
    ) rethrows -> Response {
        let own = ["\(address)\(SitePages.programmeMap.path)"]
        // A map may only name addresses of its own host: who has a host names it in its own robots.txt.
        let others = try entities.filter { $0.host == nil }.flatMap { entity in
            let map = "\(address)/\(entity.slug)/sitemap.xml"
            let parts = try parts(entity)
            return parts.count < 2 ? [map] : parts.map { "\(map)?\(SiteMapPart.field)=\($0.number)" }
        }
        return xml("sitemapindex", item: "sitemap", own + others)
    }

    static func map(_ addresses: [String]) -> Response { xml("urlset", item: "url", addresses) }

    static func robots(address: String) -> Response {
        .text(
            """
            User-agent: *
            Disallow: /oficina/
            Disallow: /ingreso
            Disallow: /escritorio
            Sitemap: \(address)\(SitePages.siteMapIndex.path)

            """)
    }

    /// The letters of the programme in a rounded square, as the first look colours them.
    static func icon() -> Response {
        let drawing = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" \
            fill="#0b5d4b"/><path d="M4 21c5-5 8-4 12-1s8 2 12-2v8a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4z" fill="#e8b94a"/>\
            <circle cx="16" cy="10" r="5" fill="#fff"/></svg>
            """
        return Response(
            headers: [("Content-Type", "image/svg+xml"), ("Cache-Control", "public, max-age=86400")],
            body: Array(drawing.utf8))
    }

    private static func xml(_ root: String, item: String, _ addresses: [String]) -> Response {
        let items = addresses.map { "<\(item)><loc>\(escaped($0))</loc></\(item)>\n" }.joined()
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <\(root) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(items)</\(root)>

            """
        return Response(
            headers: [("Content-Type", "application/xml; charset=utf-8"), ("Cache-Control", "no-cache")],
            body: Array(text.utf8))
    }

    private static func escaped(_ address: String) -> String {
        address.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}
