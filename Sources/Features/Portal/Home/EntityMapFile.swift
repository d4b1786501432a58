import HTTP

/// The entity's addresses for search engines (sitemaps.org).
enum EntityMapFile {
    static func map(_ addresses: [String]) -> Response {
        let items = addresses.map { "<url><loc>\($0.replacing("&", with: "&amp;"))</loc></url>\n" }.joined()
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(items)</urlset>

            """
        return Response(
            headers: [("Content-Type", "application/xml; charset=utf-8"), ("Cache-Control", "no-cache")],
            body: Array(text.utf8))
    }
}
