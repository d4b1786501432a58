import Calendar
import Channels
import Design
import HTML
import Platform
import Spanish

enum MediaPages {
    static func list(_ entries: [MediaEntry], count: Int, _ filter: MediaFilter, _ links: MediaLinks) -> Page {
        Page("Archivos", trail: [TrailStep("Oficina", links.office)], section: MediaLinks.section, wide: true) { html in
            html.h1("Archivos")
            html.p("Las imágenes y los documentos que muestran los contenidos del sitio.", .class("lead"))
            html.buttonRow { row in
                row.linkButton("Agregar una imagen", to: links.newFile(.picture))
                row.linkButton("Agregar un documento", to: links.newFile(.document), .secondary)
            }
            writeFilters(filter, links, &html)
            guard !entries.isEmpty else { return writeNothing(filter, links, &html) }
            writeTable(entries, count, links, &html)
            let pages = (count + MediaFilter.pageSize - 1) / MediaFilter.pageSize
            html.pagination(page: filter.page, of: pages) { page in
                var other = filter
                other.page = page
                return links.list(other)
            }
        }
    }

    private static func writeFilters(_ filter: MediaFilter, _ links: MediaLinks, _ html: inout HTML) {
        func link(_ title: String, _ kind: Media.Kind?) -> FilterLink {
            FilterLink(
                title, links.list(MediaFilter(kind: kind, words: filter.words)), current: filter.kind == kind)
        }
        html.filterBar(
            "Clase de archivo",
            [link("Todos", nil), link("Imágenes", .picture), link("Documentos", .document)])
        html.form(.method(.get), .action(links.list(MediaFilter()))) { form in
            if let kind = filter.kind { form.hiddenField("clase", kind.rawValue) }
            form.textField(
                FormField("q", "Buscar por título o nombre", value: filter.words, isRequired: false, maximum: 100),
                .search)
            form.buttonRow { $0.submitButton("Buscar", .secondary) }
        }
    }

    private static func writeNothing(_ filter: MediaFilter, _ links: MediaLinks, _ html: inout HTML) {
        if filter == MediaFilter() {
            html.emptyState(
                "Todavía no hay archivos", "Agregue las imágenes y los documentos que sus contenidos van a mostrar.",
                action: Link("Agregar una imagen", links.newFile(.picture)), level: 2)
        } else {
            html.emptyState(
                "Ningún archivo es así", "Cambie lo que busca o vea todos.",
                action: Link("Ver todos", links.list(MediaFilter())), level: 2)
        }
    }

    private static func writeTable(_ entries: [MediaEntry], _ count: Int, _ links: MediaLinks, _ html: inout HTML) {
        html.dataTable(
            Spanish.count(count, "archivo", "archivos"),
            columns: [
                TableColumn("Archivo"), TableColumn("Clase"), TableColumn("Fecha"),
                TableColumn("Tamaño", isNumber: true), TableColumn("Uso"),
            ],
            rows: entries.map { row($0, links) })
    }

    private static func row(_ entry: MediaEntry, _ links: MediaLinks) -> [TableCell] {
        let media = entry.media
        let name = TableCell { cell in
            if media.kind == .picture { thumbnail(media, links, &cell) }
            cell.a(media.title, .href(links.show(media.id)))
        }
        let use =
            entry.uses == 0
            ? TableCell("sin publicar", .neutral)
            : TableCell(Spanish.count(entry.uses, "contenido", "contenidos"), .kept)
        return [
            name, TableCell(media.kind == .picture ? "Imagen" : media.documentType),
            TableCell((media.day ?? entry.addedAt.day).short), TableCell(Spanish.bytes(media.size)), use,
        ]
    }

    /// The title beside it says what it is.
    private static func thumbnail(_ media: Media, _ links: MediaLinks, _ html: inout HTML) {
        let height = max(1, media.width == 0 ? 64 : 96 * media.height / media.width)
        html.img(.src(links.small(media)), .alt(""), .width(96), .height(min(height, 192)), .lazy)
        html.br()
    }

    static func newFile(_ form: MediaForm, _ links: MediaLinks) -> Page {
        let title = form.kind == .picture ? "Agregar una imagen" : "Agregar un documento"
        return Page(
            title, status: form.errors.isEmpty ? 200 : 422, trail: links.trail, section: MediaLinks.section
        ) { html in
            html.errorSummary(form.errors)
            html.h1(title)
            html.changeForm(to: links.newFile(form.kind), token: links.proof, files: true, keep: true) { box in
                writeFile(form, &box)
                writeFields(form, &box)
                box.buttonRow { row in
                    row.submitButton(form.kind == .picture ? "Guardar la imagen" : "Guardar el documento")
                    row.a("Volver a los archivos", .href(links.list(MediaFilter())))
                }
            }
        }
    }

    private static func writeFile(_ form: MediaForm, _ box: inout HTML) {
        let isPicture = form.kind == .picture
        box.fileField(
            FormField(
                "archivo", isPicture ? "Imagen" : "Documento",
                hint: isPicture
                    ? "JPEG, PNG, GIF o WebP, hasta 20 MB. Se ajusta al tamaño de la pantalla y se le quita el lugar donde se tomó."
                    : "PDF, Word, Excel, PowerPoint, LibreOffice, CSV o texto, hasta 20 MB. Prefiera los que se puedan "
                        + "reutilizar: hojas de cálculo y CSV para los datos.",
                error: form.error("archivo")),
            accept: isPicture ? ".jpg,.jpeg,.png,.gif,.webp" : MediaFileType.accept)
    }

    private static func writeFields(_ form: MediaForm, _ box: inout HTML) {
        box.textField(
            FormField(
                "titulo", "Título", hint: form.kind == .picture ? "Con él se encuentra en la biblioteca." : nil,
                value: form.title, error: form.error("titulo"), maximum: 200))
        guard form.kind == .document else {
            return box.longField(
                FormField(
                    "alternativo", "Qué muestra la imagen",
                    hint: "Una frase para quien no la ve: «Vecinos de la vereda Siberia reciben la planta de agua».",
                    value: form.alt, error: form.error("alternativo"), maximum: 500), rows: 2)
        }
        box.selectField(
            FormField("tipo", "Clase de documento", value: form.documentType, error: form.error("tipo")),
            choices: form.documentTypes.map { FormChoice($0, $0) })
        box.dateField(FormField("fecha", "Fecha del documento", value: form.day, error: form.error("fecha")))
    }

    static func show(_ entry: MediaEntry, _ uses: [MediaUse], _ form: MediaForm, _ links: MediaLinks) -> Page {
        let media = entry.media
        return Page(
            media.title, status: form.errors.isEmpty ? 200 : 422, trail: links.trail, section: MediaLinks.section
        ) { html in
            html.errorSummary(form.errors)
            html.h1(media.title)
            if media.kind == .picture { writePicture(media, links, &html) }
            writeFacts(entry, links, &html)
            writeUses(uses, links, &html)
            html.h2(media.kind == .picture ? "Cambiar sus palabras" : "Cambiar sus datos")
            html.changeForm(to: links.show(media.id), token: links.proof, keep: true) { box in
                writeFields(form, &box)
                box.buttonRow { $0.submitButton("Guardar los cambios") }
            }
            if uses.isEmpty { writeRemoval(media, links, &html) }
        }
    }

    private static func writePicture(_ media: Media, _ links: MediaLinks, _ html: inout HTML) {
        let width = min(media.width, 800)
        let height = media.width == 0 ? 0 : media.height * width / media.width
        html.figure { figure in
            figure.img(.src(links.medium(media)), .alt(media.alt), .width(width), .height(height))
        }
    }

    private static func writeFacts(_ entry: MediaEntry, _ links: MediaLinks, _ html: inout HTML) {
        let media = entry.media
        html.facts { facts in
            facts.fact("Archivo") { $0.a(media.name, .href(links.file(media))) }
            facts.fact("Tamaño", Spanish.bytes(media.size))
            if media.kind == .picture { facts.fact("Medidas", "\(media.width) × \(media.height) puntos") }
            facts.fact("Agregado", entry.addedAt.day.short)
            if let words = searchWords(entry.textState) { facts.fact("Búsqueda", words) }
        }
        html.p("Para mostrarlo en un texto, copie esto donde deba quedar:")
        html.codeBlock(markdown(media), label: "Marca para escribirlo en un texto")
    }

    private static func searchWords(_ state: MediaEntry.TextState) -> String? {
        switch state {
        case .none: nil
        case .waiting: "su texto se está leyendo"
        case .read: "se encuentra también por lo que dice adentro"
        case .unreadable: "solo por su título: adentro no hay texto que se pueda leer"
        }
    }

    /// What is typed in a text so that it shows or links the file.
    private static func markdown(_ media: Media) -> String {
        let words = (media.kind == .picture ? media.alt : media.title).filter { !"[]\\".contains($0) }
        return (media.kind == .picture ? "!" : "") + "[\(words)](\(media.path))"
    }

    private static func writeUses(_ uses: [MediaUse], _ links: MediaLinks, _ html: inout HTML) {
        html.h2("Dónde se usa")
        guard !uses.isEmpty else { return html.p("Ningún contenido lo muestra todavía.") }
        html.ul { list in
            for use in uses {
                list.li { item in
                    if use.item.isEmpty {
                        item.text(use.title)
                    } else {
                        item.a(use.title, .href(links.item(use.item)))
                    }
                    item.text(use.isPublic ? " (publicado)" : " (en un borrador)")
                }
            }
        }
    }

    private static func writeRemoval(_ media: Media, _ links: MediaLinks, _ html: inout HTML) {
        html.h2("Retirarlo")
        html.p("Como nada lo muestra, se puede retirar de la biblioteca. No hay manera de traerlo de vuelta.")
        html.changeForm(to: links.remove(media.id), token: links.proof) { form in
            form.buttonRow { $0.submitButton("Retirar el archivo", .danger) }
        }
    }
}

extension MediaForm {
    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }
}
