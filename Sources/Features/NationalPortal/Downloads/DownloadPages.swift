import Calendar
import Design
import HTML
import HTTP
import Platform
import Spanish

enum DownloadPages {
    static func index(_ view: DownloadView) -> Page {
        Page(
            "Descargas", description: "Formatos, marcos, datos abiertos y guías del programa.",
            status: view.problems.errors.isEmpty ? 200 : 422, trail: [NoticePages.home],
            section: Downloads.index.path
        ) { html in
            html.errorSummary(view.problems.errors)
            html.h1("Descargas")
            html.p("Lo que el programa entrega para trabajar, también sin conexión.", .class("lead"))
            group(
                "Formatos del plan de acción",
                "En la página de cada uno están su guía y el formato vacío, en Excel y en Word.", view.formats, &html)
            files(view, &html)
            group(
                "Marcos de Gobierno en línea",
                "Componentes, fases y plazos de cada decreto, como datos (JSON).", view.frameworks, &html)
            group(
                "Datos abiertos", "Todas las entidades que reportan, para usar en otros programas.",
                [
                    Link("Entidades, en CSV", OpenData.csv.path), Link("Entidades, en JSON", OpenData.json.path),
                    Link("Qué trae cada columna", OpenData.index.path),
                ], &html)
            group(
                "Guías", "Cómo está hecho este sitio.",
                [Link("Guía de diseño", SitePages.guide.path), Link("Accesibilidad", SitePages.accessibility.path)],
                &html)
            if view.mayWrite { upload(view, &html) }
        }
    }

    private static func group(_ title: String, _ words: String, _ links: [Link], _ html: inout HTML) {
        guard !links.isEmpty else { return }
        html.h2(title)
        html.p(words)
        html.ul { list in
            for link in links { list.li { $0.a(link.title, .href(link.address)) } }
        }
    }

    private static func files(_ view: DownloadView, _ html: inout HTML) {
        guard !view.files.isEmpty else { return }
        html.h2("Documentos del programa")
        html.ul { list in
            for file in view.files {
                list.li { item in
                    item.a("\(file.title) (\(file.facts))", .href(file.path))
                    item.text(" ")
                    item.small("desde el \(file.at.day.short)")
                    if view.mayWrite { remove(file, view.proof, &item) }
                }
            }
        }
    }

    private static func remove(_ file: ProgrammeFile, _ proof: String, _ item: inout HTML) {
        item.form(.method(.post), .action(Downloads.remove.path(file.id))) { form in
            form.proof(proof)
            form.button(.type(.submit), .class("button second")) { button in
                button.text("Retirar")
                button.span(" \(file.title)", .class("unseen"))
            }
        }
    }

    private static func upload(_ view: DownloadView, _ html: inout HTML) {
        html.card("Poner un archivo para descargar", level: 2) { card in
            card.form(.method(.post), .action(Downloads.add.path), .multipart, .novalidate) { form in
                form.proof(view.proof)
                uploadFields(view.problems, title: view.title, isRequired: true, &form)
                form.buttonRow { $0.submitButton("Poner el archivo") }
            }
        }
    }

    /// A file and what it is called; a notice takes one too.
    static func uploadFields(
        _ problems: NoticeProblems, title: String = "", isRequired: Bool, _ form: inout HTML
    ) {
        form.fileField(
            FormField(
                "archivo", isRequired ? "Archivo" : "Adjuntar un archivo",
                hint: "PDF, Word, Excel, OpenDocument, CSV, JSON, texto o ZIP; hasta 20 MB.",
                error: problems.of("archivo"), isRequired: isRequired), accept: NewFile.accepted)
        form.textField(
            FormField(
                "archivo-titulo", "Cómo se llama el archivo", value: title, error: problems.of("archivo-titulo"),
                isRequired: isRequired, maximum: 200))
    }
}
