import Channels
import Design
import HTML
import HTTP
import Platform
import Spanish

enum ExchangePages {
    static let title = "Intercambio"

    static func index(_ lines: [ExchangeLine], _ trail: [TrailStep]) -> Page {
        Page(title, trail: trail, section: Exchanges.index.path, wide: true) { html in
            html.h1("Llevar y traer contenidos en un archivo")
            html.p(
                "Descargue un canal completo como hoja de cálculo, trabájelo sin conexión y tráigalo de vuelta. Antes de guardar verá qué cambia, y todo entra como borrador.",
                .class("lead"))
            html.dataTable(
                "Canales del sitio", columns: [TableColumn("Canal"), TableColumn("Contenidos", isNumber: true)],
                rows: lines.map { [TableCell($0.title, link: $0.address), TableCell(Spanish.number($0.count))] },
                captionHidden: true)
        }
    }

    static func channel(_ view: ExchangeView) -> Page {
        Page(
            view.title, status: view.problem == nil ? 200 : 422, trail: view.trail,
            section: Exchanges.index.path
        ) { html in
            html.errorSummary(
                view.problem.map { [FieldError("archivo", $0)] } ?? [], title: "El archivo no se puede traer")
            html.h1(view.title)
            html.card("Llevar", level: 2) { card in
                card.p(
                    "\(Spanish.count(view.count, "contenido", "contenidos")), una fila por cada uno, con su borrador más reciente."
                )
                card.ul { list in
                    for file in view.files { list.li { $0.a(file.title, .href(file.address)) } }
                }
            }
            html.card("Traer", level: 2) { writeUpload(view, &$0) }
            html.fold("Qué se lee de cada columna") { fold in
                fold.ul { list in
                    list.li("«Identificador» dice a cuál contenido corresponde la fila; vacío, es uno nuevo.")
                    list.li("Lo que no está en el archivo no se borra ni se cambia.")
                    for field in view.kind.fields where !field.help.isEmpty {
                        list.li("«\(field.title)»: \(field.help)")
                    }
                }
            }
        }
    }

    private static func writeUpload(_ view: ExchangeView, _ card: inout HTML) {
        card.form(.method(.post), .action(view.upload), .multipart) { form in
            form.proof(view.proof)
            form.fileField(
                FormField(
                    "archivo", "Archivo del canal",
                    hint:
                        "Excel (.xlsx), OpenDocument (.ods) o CSV con los mismos encabezados; hasta 5.000 filas y 10 MB.",
                    error: view.problem), accept: ".xlsx,.ods,.csv")
            form.buttonRow { $0.submitButton("Ver qué cambia") }
        }
    }
}
