import Calendar
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

    /// The entity's addresses for search engines (sitemaps.org): at most as many as one file may hold.
    private static func map(_ context: Context) throws -> Response {
        let links = try SiteLinks(context)
        let pages = try context.publicPages.flatMap { try $0.list(context.services, context.tenant) }
        let items = pages.prefix(50_000).map { page in
            let changed = page.changed.map { "<lastmod>\($0.day.iso)</lastmod>" } ?? ""
            return "<url><loc>\(links.full(page.path).inXML)</loc>\(changed)</url>\n"
        }
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(items.joined())</urlset>

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
