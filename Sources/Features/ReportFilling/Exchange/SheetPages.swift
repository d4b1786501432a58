import Campaigns
import Design
import HTML
import Platform
import Questionnaires
import Reports
import Spanish

enum SheetPages {
    static func show(_ view: ReportView, _ links: ReportLinks, error: String? = nil) -> Page {
        Page(
            "Llenar en Excel", status: error == nil ? 200 : 422, trail: links.trail(view), section: ReportLinks.section
        ) { html in
            html.errorSummary(error.map { [FieldError("hoja", $0)] } ?? [])
            html.h1("Llenar en Excel")
            html.p(
                "Descargue el reporte con lo que ya está respondido, llénelo sin conexión y súbalo. Antes de guardar verá qué "
                    + "cambia, respuesta por respuesta.", .class("lead"))
            html.buttonRow { row in
                row.linkButton("Descargar el reporte en Excel", to: links.to(ReportRoutes.sheet, view.campaign.id))
            }
            guard view.isOpen, links.mayAnswer else { return }
            html.h2("Subir el archivo lleno")
            html.changeForm(to: links.to(ReportRoutes.upload, view.campaign.id), token: links.proof, files: true) {
                form in
                form.fileField(
                    FormField(
                        "hoja", "Archivo de Excel", hint: "El mismo que descargó aquí, hasta 10 MB.", error: error),
                    accept: ".xlsx")
                form.buttonRow { $0.submitButton("Ver qué cambia") }
            }
        }
    }

    static func preview(_ merge: ReportMerge, _ view: ReportView, _ links: ReportLinks) -> Page {
        Page("Qué cambia con el archivo", trail: links.trail(view), section: ReportLinks.section) { html in
            html.h1("Qué cambia con el archivo")
            html.p(
                "Todavía no se ha guardado nada. "
                    + "\(Spanish.count(merge.changes.count, "respuesta nueva", "respuestas nuevas")), "
                    + "\(Spanish.count(merge.conflicts.count, "diferencia por decidir", "diferencias por decidir")), "
                    + "\(Spanish.count(merge.problems.count, "fila con error", "filas con error")) y \(merge.same) que ya "
                    + "estaban igual.", .class("lead"))
            writeProblems(merge, view, links, &html)
            guard !merge.changes.isEmpty || !merge.conflicts.isEmpty else {
                return html.p { $0.a("Volver", .href(links.to(ReportRoutes.exchange, view.campaign.id))) }
            }
            html.changeForm(to: links.to(ReportRoutes.merge, view.campaign.id), token: links.proof) { form in
                for change in merge.conflicts { writeConflict(change, &form) }
                writeChanges(merge.changes, &form)
                form.buttonRow { row in
                    row.submitButton("Guardar estas respuestas")
                    row.linkButton("No guardar nada", to: links.to(ReportRoutes.exchange, view.campaign.id), .secondary)
                }
            }
        }
    }

    private static func writeProblems(
        _ merge: ReportMerge, _ view: ReportView, _ links: ReportLinks, _ html: inout HTML
    ) {
        guard !merge.problems.isEmpty else { return }
        html.callout("Estas filas no se guardarán", .missed, level: 2) { box in
            box.ul { list in
                for problem in merge.problems { list.li("Pregunta \(problem.number): \(problem.words)") }
            }
        }
    }

    private static func writeConflict(_ change: ReportMerge.Change, _ form: inout HTML) {
        let (question, number) = (change.question, change.question.number)
        let current = change.current?.answer.map { SectionPages.words($0, question) } ?? "Sin responder"
        carry(change, &form)
        form.radioField(
            FormField(
                "elige-\(number)", "\(number). \(question.text)",
                hint: "Alguien la cambió en la plataforma después de que usted descargó el archivo.",
                value: "plataforma"),
            choices: [
                FormChoice("plataforma", "Dejar la de la plataforma", hint: current),
                FormChoice("archivo", "Usar la del archivo", hint: SectionPages.words(change.answer, question)),
            ])
    }

    private static func writeChanges(_ changes: [ReportMerge.Change], _ form: inout HTML) {
        guard !changes.isEmpty else { return }
        form.h2("Respuestas nuevas")
        form.facts { list in
            for change in changes {
                list.fact("\(change.question.number). \(change.question.text)") { value in
                    value.difference(
                        from: change.current?.answer.map { SectionPages.words($0, change.question) } ?? "",
                        to: SectionPages.words(change.answer, change.question))
                }
            }
        }
        for change in changes { carry(change, &form) }
    }

    private static func carry(_ change: ReportMerge.Change, _ form: inout HTML) {
        form.hiddenField("fila", ReportBook.Row(change.typed, revision: change.seen).carried)
    }
}
