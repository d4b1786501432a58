import Calendar
import Design
import HTML
import HTTP
import Platform
import Spanish

enum NoticeDeskPages {
    private static let title = "Escribir noticias"

    static func list(_ notices: [Notice]) -> Page {
        Page(title, trail: [NoticePages.home], section: NoticeDesk.index.path, wide: true) { html in
            html.h1("Noticias del programa")
            html.buttonRow { $0.linkButton("Escribir un aviso", to: NoticeDesk.fresh.path) }
            guard !notices.isEmpty else {
                html.emptyState("Todavía no hay avisos", "El primero que escriba queda aquí como borrador.", level: 2)
                return
            }
            html.dataTable(
                "Avisos",
                columns: [
                    TableColumn("Título"), TableColumn("Fecha impresa"), TableColumn("Vigente desde"),
                    TableColumn("Estado"), TableColumn("Por revisar"),
                ], rows: notices.map(row), captionHidden: true)
        }
    }

    private static func row(_ notice: Notice) -> [TableCell] {
        let warnings = NoticeCheck.warnings(notice.words).count
        return [
            TableCell(notice.words.title, link: NoticeDesk.edit.path(notice.id)),
            TableCell(notice.words.printed.short), TableCell(notice.words.effective?.short ?? "la misma"),
            TableCell(notice.state.title, notice.state == .published ? .kept : .neutral),
            warnings == 0
                ? TableCell("") : TableCell(Spanish.count(warnings, "fecha no cuadra", "fechas no cuadran"), .due),
        ]
    }

    static func form(_ view: NoticeDeskView) -> Page {
        let heading = view.notice?.words.title ?? "Un aviso nuevo"
        return Page(
            heading, status: view.status, trail: [NoticePages.home, TrailStep(title, NoticeDesk.index.path)],
            section: NoticeDesk.index.path
        ) { html in
            html.errorSummary(view.problems.errors)
            html.h1(heading)
            if let notice = view.notice { state(notice, view, &html) }
            warnings(view.warnings, &html)
            html.form(
                .method(.post), .action(view.notice.map { NoticeDesk.save.path($0.id) } ?? NoticeDesk.create.path),
                .multipart, .novalidate, .data("keep", "sí")
            ) { form in
                form.proof(view.proof)
                form.hiddenField("visto", String(view.form.seen))
                fields(view, &form)
                form.buttonRow { $0.submitButton("Guardar") }
            }
            if let notice = view.notice, notice.state != .published {
                html.h2("Así se verá")
                html.card { NoticeDeskPages.preview(notice.words, view.files, &$0) }
            }
        }
    }

    private static func warnings(_ warnings: [String], _ html: inout HTML) {
        guard !warnings.isEmpty else { return }
        html.callout("Lo que no cuadra", .due, level: 2) { box in
            box.ul { list in
                for warning in warnings { list.li(warning) }
            }
            box.p(
                "Nada se corrige solo. Si el aviso se imprimió así, déjelo así: ponga desde cuándo vale y explique la diferencia."
            )
        }
    }

    private static func fields(_ view: NoticeDeskView, _ form: inout HTML) {
        let (typed, problems) = (view.form, view.problems)
        form.textField(FormField("titulo", "Título", value: typed.title, error: problems.of("titulo"), maximum: 200))
        form.dateField(
            FormField(
                "impreso", "Fecha impresa", hint: "La que lleva el aviso, aunque tenga un error.",
                value: typed.printed, error: problems.of("impreso")))
        form.dateField(
            FormField(
                "vigente", "Vigente desde", hint: "Solo si no es la fecha impresa.", value: typed.effective,
                error: problems.of("vigente"), isRequired: false))
        form.textField(
            FormField(
                "correccion", "Por qué no son la misma", hint: "Se publica al lado de las fechas.",
                value: typed.correction, error: problems.of("correccion"), isRequired: false, maximum: 500))
        form.textField(FormField("ciudad", "Ciudad", value: typed.city, isRequired: false, maximum: 100))
        form.longField(
            FormField(
                "texto", "Texto", hint: "Un párrafo tras una línea en blanco; ## para un subtítulo, - para una lista.",
                value: typed.body, error: problems.of("texto")), rows: 14)
        form.longField(
            FormField(
                "enlaces", "Enlaces", hint: "Uno por línea: las palabras y, al final, la dirección.",
                value: typed.links, error: problems.of("enlaces"), isRequired: false), rows: 3)
        form.textField(
            FormField(
                "fuente", "Fuente", hint: "De dónde salen estas palabras, si no son del programa.", value: typed.source,
                isRequired: false, maximum: 300))
        DownloadPages.uploadFields(problems, isRequired: false, &form)
    }

    private static func state(_ notice: Notice, _ view: NoticeDeskView, _ html: inout HTML) {
        html.card { card in
            card.p("Está \(notice.state.title).")
            let next: (Notice.State, String) =
                notice.state == .published ? (.withdrawn, "Retirar de la vista") : (.published, "Publicar")
            card.form(.method(.post), .action(NoticeDesk.turn.path(notice.id))) { form in
                form.proof(view.proof)
                form.hiddenField("estado", next.0.rawValue)
                form.buttonRow { row in
                    row.submitButton(next.1, next.0 == .published ? .primary : .danger)
                    if notice.state == .published {
                        row.linkButton("Ver como lo ve el público", to: Notices.show.path(notice.slug), .secondary)
                    }
                }
            }
        }
    }

    /// Without its title, which stands above as the heading of the desk.
    private static func preview(_ words: NoticeWords, _ files: [ProgrammeFile], _ html: inout HTML) {
        NoticePages.writeBody(words, files, level: 3, &html)
    }
}
