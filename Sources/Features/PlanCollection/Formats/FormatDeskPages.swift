import Calendar
import Design
import HTML
import HTTP
import Plans
import Platform
import Spanish

/// How the national administration publishes a format: a file, what it changes, a note.
enum FormatDeskPages {
    private static let title = "Publicar un formato de plan"

    static func desk(_ formats: [PublishedFormat], problems: [String], proof: String) -> Page {
        Page(
            title, status: problems.isEmpty ? 200 : 422, trail: [TrailStep("Formatos", FormatDesk.index.path)],
            section: FormatDesk.index.path
        ) { html in
            html.errorSummary(problems.map { FieldError("formato", $0) }, title: "El archivo no se puede publicar")
            html.h1(title)
            html.p(
                "El formato es un archivo JSON: campos con su guía, temas, organismos y normas. Antes de publicarlo verá "
                    + "qué cambia. Lo publicado no se puede cambiar; se publica otro.", .class("lead"))
            html.card("Subir el archivo", level: 2) { writeUpload(hasProblems: !problems.isEmpty, proof, &$0) }
            html.h2("Publicados")
            html.dataTable(
                "Formatos publicados",
                columns: [TableColumn("Formato"), TableColumn("Vigencia"), TableColumn("Desde"), TableColumn("Nota")],
                rows: formats.map { one in
                    [
                        TableCell(one.format.title, link: FormatDesk.show.path(one.format.id)),
                        TableCell(String(one.format.vigencia)), TableCell(one.at.day.short),
                        TableCell(one.note.isEmpty ? "Viene con la plataforma" : one.note),
                    ]
                }, captionHidden: true)
            html.p(
                "Para empezar, descargue uno de los publicados como datos (JSON) desde su página, cámbiele el id y la "
                    + "vigencia y ajuste lo que haga falta.", .class("hint"))
        }
    }

    private static func writeUpload(hasProblems: Bool, _ proof: String, _ card: inout HTML) {
        card.form(.method(.post), .action(FormatDesk.review.path), .multipart) { form in
            form.proof(proof)
            form.fileField(
                FormField(
                    "formato", "Archivo del formato", hint: "JSON, hasta 64 KB.",
                    error: hasProblems ? "Corrija el archivo y súbalo de nuevo." : nil), accept: ".json")
            form.buttonRow { $0.submitButton("Revisar el archivo") }
        }
    }

    static func proposal(_ proposal: FormatProposal, proof: String) -> Page {
        let format = proposal.format
        let changes = proposal.present.map(format.changes) ?? []
        return Page(
            "Revisar antes de publicar", status: proposal.status,
            trail: [TrailStep("Formatos", FormatDesk.index.path), TrailStep(title, FormatDesk.desk.path)],
            section: FormatDesk.index.path, wide: true
        ) { html in
            if let error = proposal.error { html.errorSummary([FieldError("nota", error)]) }
            html.h1("Revise antes de publicar")
            html.p(
                "«\(format.title)», vigencia \(format.vigencia), "
                    + Spanish.count(format.columns.count, "campo", "campos") + " y "
                    + Spanish.count(format.themes.count, "tema", "temas") + ".", .class("lead"))
            html.h2("Qué cambia")
            writeChanges(changes, from: proposal.present, &html)
            html.h2("Publicar")
            html.form(.method(.post), .action(FormatDesk.publish.path), .novalidate) { form in
                form.proof(proof)
                form.hiddenField("formato", proposal.text)
                form.longField(
                    FormField(
                        "nota", "Por qué se publica", hint: "Una o dos frases; quedan a la vista de todos.",
                        value: proposal.note, error: proposal.error, maximum: FormatProposal.longestNote), rows: 3)
                form.buttonRow { row in
                    row.submitButton("Publicar el formato")
                    row.linkButton("Volver sin publicar", to: FormatDesk.desk.path, .secondary)
                }
            }
        }
    }

    private static func writeChanges(_ changes: [PlanFormatChange], from present: PlanFormat?, _ html: inout HTML) {
        guard let present else { return html.p("No hay ningún formato publicado con qué compararlo.") }
        guard !changes.isEmpty else { return html.p("Nada: dice lo mismo que «\(present.title)».") }
        html.p("Frente a «\(present.title)»: \(Spanish.count(changes.count, "cambio", "cambios")).")
        html.dataTable(
            "Diferencias", columns: [TableColumn("Dónde"), TableColumn("Decía"), TableColumn("Dirá")],
            rows: changes.map { change in
                [
                    TableCell(change.place), TableCell(change.before ?? "(no estaba)"),
                    TableCell(change.after ?? "(se quita)"),
                ]
            }, captionHidden: true)
    }
}
