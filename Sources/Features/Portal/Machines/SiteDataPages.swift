import Channels
import Design
import HTML
import HTTP
import Platform
import Spanish

enum SiteDataPages {
    static func index(_ view: SiteView, _ links: SiteLinks) -> Page {
        var page = Page(
            "Datos abiertos de este sitio",
            description: "Los canales y contenidos del sitio de \(links.tenant.inSentence), para reutilizar.",
            trail: [links.home], section: SiteRoutes.map.path, version: "data/\(view.site.version)"
        ) { html in
            html.h1("Datos abiertos de este sitio")
            html.p(
                "Todo lo que publica \(links.tenant.inSentence) en este sitio, en archivos que un programa puede leer. Se pueden usar libremente diciendo de dónde salen.",
                .class("lead"))
            files("Canales", SiteDataFiles.channelsTable.path, SiteDataFiles.channelsJSON.path, links, &html)
            columns("Columnas de los canales", SiteDataFiles.channelColumns, &html)
            html.p("Ahora hay \(Spanish.count(view.summary.items, "contenido publicado", "contenidos publicados")).")
            files("Contenidos", SiteDataFiles.itemsTable.path, SiteDataFiles.itemsJSON.path, links, &html)
            columns("Columnas de los contenidos", SiteDataFiles.itemColumns, &html)
        }
        page.styles = [.site]
        return page
    }

    private static func files(
        _ title: String, _ table: String, _ json: String, _ links: SiteLinks, _ html: inout HTML
    ) {
        html.h2(title)
        html.buttonRow { row in
            row.linkButton("\(title) en CSV", to: links(table), .secondary)
            row.linkButton("\(title) en JSON", to: links(json), .secondary)
        }
    }

    private static func columns(_ title: String, _ columns: [(String, String)], _ html: inout HTML) {
        html.fold(title) { fold in
            fold.dataTable(
                title, columns: [TableColumn("Columna"), TableColumn("Qué es")],
                rows: columns.map { [TableCell($0.0), TableCell($0.1)] }, captionHidden: true)
        }
    }
}
