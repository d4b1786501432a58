import Calendar
import Channels
import HTTP
import Platform

/// The site as open data: its channels and its items, as tables and as JSON.
enum SiteDataFiles {
    static let channelsTable = SiteRoutes.data.then("canales.csv")
    static let channelsJSON = SiteRoutes.data.then("canales.json")
    static let itemsTable = SiteRoutes.data.then("contenidos.csv")
    static let itemsJSON = SiteRoutes.data.then("contenidos.json")

    static let endpoints = [
        Endpoint(.entity, SiteRoutes.data, needs: .everyone) { context, _ in
            let view = try SiteView.read(try context.entity())
            return .page(SiteDataPages.index(view, try SiteLinks(context)))
        },
        Endpoint(.entity, channelsTable, needs: .everyone) { context, _ in
            .plain(table(try channels(context), columns: channelColumns))
        },
        Endpoint(.entity, channelsJSON, needs: .everyone) { context, _ in
            .plain(json(try channels(context), columns: channelColumns, name: "canales"))
        },
        Endpoint(.entity, itemsTable, needs: .everyone, waits: true) { context, _ in
            .plain(table(try items(context), columns: itemColumns))
        },
        Endpoint(.entity, itemsJSON, needs: .everyone, waits: true) { context, _ in
            .plain(json(try items(context), columns: itemColumns, name: "contenidos"))
        },
    ]

    /// Name of each column and what stands in it.
    static let channelColumns = [
        ("clave", "Nombre fijo del canal y última parte de su dirección"), ("numero", "Como lo numera la plantilla"),
        ("titulo", "Nombre del canal"), ("padre", "Canal del que hace parte"), ("tipo", "Qué contenidos tiene"),
        ("contenidos", "Cuántos hay publicados"), ("cambio", "Último cambio, en hora universal"),
        ("direccion", "Dónde se lee"),
    ]

    static let itemColumns = [
        ("id", "Nombre fijo del contenido"), ("canal", "Clave del canal"), ("tipo", "Clase de contenido"),
        ("titulo", "Título"), ("resumen", "Resumen"), ("dia", "Día del que trata"),
        ("hasta", "Último día, si dura varios"),
        ("quien", "Quién lo escribió: alcaldía, concejo o personería"), ("publicado", "Primera publicación"),
        ("cambio", "Último cambio"), ("version", "Número de la versión publicada"), ("direccion", "Dónde se lee"),
    ]

    private static func channels(_ context: Context) throws -> [[String]] {
        let view = try SiteView.read(try context.entity())
        let links = try SiteLinks(context)
        return view.tree.channels.filter { view.tree.isPublic($0.key) }.map { channel in
            let content = view.summary.content[channel.key]
            return [
                channel.key, channel.number, channel.title, channel.parent ?? "", channel.kind ?? "",
                String(content?.items ?? 0), content?.changed.iso ?? "", links.full(channel.path),
            ]
        }
    }

    private static func items(_ context: Context) throws -> [[String]] {
        let view = try SiteView.read(try context.entity())
        let links = try SiteLinks(context)
        return try SitePagesStore(view: view).all().map { item in
            [
                item.id, item.channel, item.kind, item.title, item.summary, item.day.iso, item.untilDay?.iso ?? "",
                item.body.rawValue, item.publishedAt.iso, item.changedAt.iso, String(item.version),
                links.full(item.path),
            ]
        }
    }

    private static func json(_ rows: [[String]], columns: [(String, String)], name: String) -> Response {
        let objects = rows.map { row in JSONText.object(zip(columns, row).map { ($0.0, .text($1)) }) }
        var response = Response.json(JSONText.object([(name, .list(objects))]).bytes)
        response.headers.append(("Cache-Control", "no-cache"))
        return response
    }

    /// RFC 4180, UTF-8 with the mark that spreadsheets need to show accents.
    private static func table(_ rows: [[String]], columns: [(String, String)]) -> Response {
        let lines = [columns.map(\.0)] + rows
        let text = "\u{FEFF}" + lines.map { $0.map(\.inTable).joined(separator: ",") + "\r\n" }.joined()
        return Response(
            headers: [("Content-Type", "text/csv; charset=utf-8"), ("Cache-Control", "no-cache")],
            body: Array(text.utf8))
    }
}

extension String {
    /// As a cell of a CSV file. What a spreadsheet would take for a formula is disarmed by an apostrophe.
    fileprivate var inTable: String {
        let isFormula = first.map { "=+-@\t\r".contains($0) } ?? false
        let value = isFormula ? "'" + self : self
        guard value.utf8.contains(where: { [10, 13, 34, 44].contains($0) }) else { return value }
        return "\"" + value.replacing("\"", with: "\"\"") + "\""
    }
}
