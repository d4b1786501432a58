import Design
import HTML
import HTTP
import Platform
import Spanish

enum OpenDataPages {
    static func index(entities: Int) -> Page {
        Page(
            "Datos abiertos", description: "El directorio de entidades en CSV y JSON, para usarlo como quiera.",
            trail: [TrailStep("Inicio", Homes.home.path)], section: OpenData.index.path
        ) { html in
            html.h1("Datos abiertos")
            html.p(
                "Lo que se ve en este sitio también se puede descargar y usar sin pedir permiso. Cada plan publicado ofrece además los suyos en su propia página.",
                .class("lead"))
            html.card("Directorio de entidades", level: 2) { card in
                card.p(
                    "\(Spanish.count(entities, "entidad", "entidades")): alcaldías y gobernaciones que reportan al programa."
                )
                card.buttonRow { row in
                    row.linkButton("Descargar en CSV", to: OpenData.csv.path)
                    row.linkButton("Descargar en JSON", to: OpenData.json.path, .secondary)
                }
            }
            html.h2("Qué trae cada columna")
            html.dataTable(
                "Columnas del directorio", columns: [TableColumn("Columna"), TableColumn("Qué es")],
                rows: EntityRecord.columns.map { [TableCell($0.name), TableCell($0.meaning)] }, captionHidden: true)
        }
    }
}
