import Calendar
import Channels
import HTTP
import Platform

/// What machines ask a site for.
enum MachineFiles {
    static let endpoints = [
        Endpoint(.entity, SiteRoutes.mapFile, needs: .everyone) { context, _ in .plain(try map(context)) },
        Endpoint(.entity, SiteRoutes.robots, needs: .everyone) { context, _ in
            let address = try SiteLinks(context).full(SiteRoutes.mapFile.path)
            return .plain(.text("User-agent: *\nSitemap: \(address)\n"))
        },
    ]

    /// The entity's addresses for search engines: one file, or an index of numbered ones where they do not fit.
    private static func map(_ context: Context) throws -> Response {
        let links = try SiteLinks(context)
        let pages = try context.publicPages.flatMap { try $0.list(context.services, context.tenant) }
        let parts = SiteMapPart.parts(of: pages.count)
        guard let asked = context.request.query[SiteMapPart.field] else {
            return parts.count < 2 ? addresses(pages[...], links) : index(parts, links)
        }
        guard let part = parts.first(where: { String($0.number) == asked }) else { throw Failure.notFound }
        return addresses(pages[part.range], links)
    }

    private static func addresses(_ pages: ArraySlice<PublicPage>, _ links: SiteLinks) -> Response {
        let items = pages.map { page in
            let changed = page.changed.map { "<lastmod>\($0.day.iso)</lastmod>" } ?? ""
            return "<url><loc>\(links.full(page.path).inXML)</loc>\(changed)</url>\n"
        }
        return file("urlset", items)
    }

    private static func index(_ parts: [SiteMapPart], _ links: SiteLinks) -> Response {
        let address = links.full(SiteRoutes.mapFile.path)
        return file(
            "sitemapindex",
            parts.map { "<sitemap><loc>\("\(address)?\(SiteMapPart.field)=\($0.number)".inXML)</loc></sitemap>\n" })
    }

    private static func file(_ root: String, _ items: [String]) -> Response {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <\(root) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(items.joined())</\(root)>

            """
        return Response(
            headers: [("Content-Type", "application/xml; charset=utf-8"), ("Cache-Control", "no-cache")],
            body: Array(text.utf8))
    }
}

extension String {
    /// As text of an XML file: what may not stand there at all is left out.
    var inXML: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\t", "\n", "\r": text.unicodeScalars.append(scalar)
            default:
                if scalar.value >= 32, scalar.value != 0xFFFE, scalar.value != 0xFFFF {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        return text
    }
}
