import Calendar
import Channels
import Design
import HTML
import Platform
import Spanish

struct ItemFormView: Sendable {
    let form: ItemForm
    let channel: Channel
    /// Nil for one that is new.
    let item: Item?
    let library: ItemLibrary
    let rights: ItemRights
    /// Who changed it last.
    let savedBy: String
    /// Whether the public sees the channel.
    let isShown: Bool

    var status: Int { form.conflict != nil ? 409 : form.errors.isEmpty ? 200 : 422 }
}

enum ItemFormPages {
    /// Where the preview stands; the script puts a fresh one there.
    static let preview = "vista-previa"

    static func form(_ view: ItemFormView, _ links: ContentLinks) -> Page {
        let kind = view.form.kind.title.lowercasedFirst
        let title = view.item == nil ? "Escribir en \(view.channel.title)" : view.item?.title ?? ""
        return Page(
            title, status: view.status, trail: links.contents, section: ContentLinks.section, wide: true
        ) { html in
            html.errorSummary(view.form.errors)
            html.h1(title)
            html.p(.class("lead")) { line in
                line.text("\(Spanish.capitalized(kind)) del canal ")
                line.a(view.channel.title, .href(links.list([("canal", view.channel.key)])))
                line.text(". \(view.channel.about)")
            }
            if let conflict = view.form.conflict { writeConflict(conflict, view, links, &html) }
            html.columns(
                work: { writeForm(view, links, &$0) },
                side: { side in
                    writePreview(view, links, &side)
                    writeState(view, links, &side)
                    WritingHelp.write(&side)
                })
        }
    }

    private static func writeConflict(
        _ conflict: ItemConflict, _ view: ItemFormView, _ links: ContentLinks, _ html: inout HTML
    ) {
        html.callout("Otra persona guardó mientras usted escribía", .missed, level: 2) { box in
            box.p(
                "Fue \(conflict.who), el \(conflict.when). Lo suyo sigue en el formulario y no se ha guardado. Así cambia lo que quedó "
                    + "guardado si guarda lo suyo:")
            box.differences(
                ItemDifference.rows(
                    from: conflict.stored, to: view.form.typed, view.form.kind, media: view.library.media),
                caption: "De lo guardado a lo suyo")
            box.p("Puede corregir lo suyo y guardarlo encima, o quedarse con lo guardado.")
            if let item = view.item {
                box.buttonRow { $0.linkButton("Quedarme con lo guardado", to: links.item(item.id), .secondary) }
            }
        }
    }

    private static func writeForm(_ view: ItemFormView, _ links: ContentLinks, _ html: inout HTML) {
        let form = view.form
        let address = view.item.map { links.item($0.id) } ?? links.new(in: view.channel.key)
        html.form(
            .method(.post), .action(address), .novalidate, .data("keep", "sí"), .data("preview", preview)
        ) { box in
            box.proof(links.proof)
            box.hiddenField("revision", String(form.revision))
            box.button(
                "Recuperar lo que escribió aquí y no se guardó", .class("button second"), .type(.button), .hidden,
                .data("recover", "sí"))
            writeTexts(form, &box)
            writePictureChoice(view, links, &box)
            if !form.kind.fields.isEmpty { box.h2("Datos de \(form.kind.title.lowercasedFirst)") }
            for field in form.kind.fields { FieldInputs.write(field, form, view.library, links, &box) }
            writeBody(view, links, &box)
            box.buttonRow { row in
                row.submitButton(form.conflict == nil ? "Guardar borrador" : "Guardar lo mío encima")
                row.submitButton(
                    "Vista previa", .secondary, name: "hacer", value: ItemForm.Wish.preview.rawValue,
                    action: address + "#" + preview)
                row.submitButton(
                    view.rights.publishes ? "Guardar y seguir a publicar" : "Guardar y seguir a revisión", .secondary,
                    name: "hacer", value: ItemForm.Wish.next.rawValue)
            }
        }
    }

    private static func writeTexts(_ form: ItemForm, _ box: inout HTML) {
        box.textField(
            FormField(
                "titulo", "Título",
                hint: "Corto y concreto: qué, dónde y cuándo. Hasta \(ItemForm.longestTitle) letras.",
                value: form.title, error: form.error("titulo"), maximum: ItemForm.longestTitle))
        box.longField(
            FormField(
                "resumen", "Resumen",
                hint: "Una o dos frases: se ven en las listas y cuando alguien comparte el enlace.",
                value: form.summary,
                error: form.error("resumen"), isRequired: false, maximum: ItemForm.longestSummary), rows: 3)
        let count = form.summary.split(whereSeparator: \.isWhitespace).count
        box.p(
            "Lleva \(Spanish.count(count, "palabra", "palabras")); con unas 25 basta.", .class("hint"),
            .data("words", "resumen"))
        box.longField(
            FormField(
                "texto", "Texto",
                hint: "Deje un renglón en blanco entre párrafos. En esta página está la ayuda para darle forma.",
                value: form.text, error: form.error("texto"), isRequired: false), rows: 16)
    }

    /// A picture of the library, put behind the text with what it shows.
    private static func writePictureChoice(_ view: ItemFormView, _ links: ContentLinks, _ box: inout HTML) {
        let pictures = view.library.pictures.filter { !$0.alt.isEmpty }
        guard !pictures.isEmpty else { return }
        box.selectField(
            FormField(
                "imagen-texto", "Poner una imagen en el texto", hint: "Queda al final; después la puede mover.",
                error: view.form.error("imagen-texto"), isRequired: false),
            choices: pictures.map { FormChoice($0.id, $0.title) })
        box.buttonRow { row in
            row.submitButton("Poner la imagen", .secondary, name: "hacer", value: ItemForm.Wish.picture.rawValue)
        }
    }

    private static func writeBody(_ view: ItemFormView, _ links: ContentLinks, _ box: inout HTML) {
        let bodies = Set(view.rights.bodies + [view.form.body])
        guard bodies.count > 1 else { return box.hiddenField("cuerpo", view.form.body.rawValue) }
        box.radioField(
            FormField(
                "cuerpo", "Para quién habla", hint: "Las tres corporaciones escriben en el mismo sitio.",
                value: view.form.body.rawValue, error: view.form.error("cuerpo")),
            choices: SiteBody.allCases.filter(bodies.contains).map { FormChoice($0.rawValue, links.title(of: $0)) })
    }

    private static func writePreview(_ view: ItemFormView, _ links: ContentLinks, _ side: inout HTML) {
        side.div(.id(preview), .tabindex(-1)) { box in
            guard view.form.showsPreview else { return }
            box.card("Vista previa, sin guardar", level: 2) { card in
                ItemPreview(
                    words: view.form.typed, kind: view.form.kind, media: view.library.media,
                    address: { links.inOffice($0) }
                ).write(level: 3, &card)
            }
        }
    }

    private static func writeState(_ view: ItemFormView, _ links: ContentLinks, _ side: inout HTML) {
        side.card("En qué va", level: 2) { card in
            guard let item = view.item else {
                card.p("Todavía no se ha guardado. Al guardarlo será un borrador: nadie fuera de la oficina lo ve.")
                return
            }
            card.p { $0.itemChips(item) }
            card.p(
                "Guardado a \(item.changedAt.clockTimeWithArticle) del \(item.changedAt.day.short) por \(view.savedBy)."
            )
            if !view.isShown { card.p("El canal está oculto: aunque se publique, nadie fuera de la oficina lo verá.") }
            card.ul { list in
                list.li { $0.a("Pasos, programación y recorrido", .href(links.to(ContentRoutes.steps, item.id))) }
                list.li { $0.a("Versiones y enlace para compartir", .href(links.to(ContentRoutes.versions, item.id))) }
                if item.published != nil { list.li { $0.a("Verlo en el sitio", .href(links.inSite(item.path))) } }
            }
        }
    }
}
