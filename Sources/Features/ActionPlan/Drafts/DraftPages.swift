import Calendar
import Design
import HTML
import Plans
import Platform
import Spanish

/// What the plan's home in the back office shows.
struct OfficeView: Sendable {
    let drafts: [DraftSummary]
    let publishedAt: Instant?
    let mayEdit: Bool
    let errors: [FieldError]
}

enum DraftPages {
    static func home(_ view: OfficeView, _ links: DraftLinks) -> Page {
        let title = "Plan de acción"
        return Page(
            title, status: view.errors.isEmpty ? 200 : 422, trail: [TrailStep("Oficina", links.office)],
            section: "/plan"
        ) { html in
            html.errorSummary(view.errors)
            html.h1(title)
            writeStanding(view, links, &html)
            if view.mayEdit { writeUpload(view, links, &html) }
            writeDrafts(view.drafts, links, &html)
        }
    }

    /// Shown while the document is read; the browser asks again by itself, with or without scripts.
    static func progress(_ document: PlanDocument, _ job: Job?, _ links: DraftLinks) -> Page {
        let failed = job?.state == .failed
        return Page(
            failed ? "No pudimos leer el documento" : "Leyendo el documento", trail: links.trail,
            refresh: failed ? nil : 1
        ) { html in
            html.h1(failed ? "No pudimos leer el documento" : "Leyendo «\(document.filename)»")
            if failed {
                writeFailure(document, job, links, &html)
            } else {
                html.p(
                    "Suele tardar pocos segundos. Puede cerrar esta página: el trabajo sigue y el borrador lo espera.",
                    .class("lead"))
                html.progressBar(
                    job.map(\.words).flatMap { $0.isEmpty ? nil : $0 } ?? "En espera de turno", done: job?.done ?? 0,
                    of: max(job?.total ?? 0, 4), id: "avance")
            }
        }
    }

    private static func writeStanding(_ view: OfficeView, _ links: DraftLinks, _ html: inout HTML) {
        guard let at = view.publishedAt else {
            return html.p(
                "\(links.entityName) todavía no tiene un plan publicado. Suba el documento en que existe hoy; usted revisa "
                    + "lo que entendimos antes de que alguien más lo vea.", .class("lead"))
        }
        html.p(.class("lead")) { line in
            line.text("El plan publicado es del \(at.day.short). ")
            line.a("Verlo como la ciudadanía", .href(links.publicPage))
        }
    }

    private static func writeUpload(_ view: OfficeView, _ links: DraftLinks, _ html: inout HTML) {
        html.card("Subir el documento del plan", level: 2) { card in
            card.form(.method(.post), .action(links.receive), .multipart) { form in
                form.proof(links.proof)
                form.fileField(
                    FormField(
                        "documento", "Documento del plan",
                        hint:
                            "Word (.docx), Excel (.xlsx), LibreOffice (.odt, .ods), PDF con texto, página web, CSV o texto; "
                            + "hasta 10 MB. El original se conserva.",
                        error: view.errors.first { $0.field == "documento" }?.message),
                    accept: ".docx,.xlsx,.odt,.ods,.pdf,.html,.htm,.csv,.txt,.md,.tsv")
                form.buttonRow { $0.submitButton("Leer el documento") }
            }
        }
    }

    private static func writeDrafts(_ drafts: [DraftSummary], _ links: DraftLinks, _ html: inout HTML) {
        html.h2("Borradores y versiones")
        guard !drafts.isEmpty else {
            return html.emptyState(
                "Aún no hay borradores", "Cuando suba un documento, aquí queda lo que entendimos, listo para revisar.")
        }
        html.taskList(
            drafts.map { draft in
                let isPublished = draft.state == "publicado"
                let doubts = Spanish.count(draft.openDoubts, "punto por mirar", "puntos por mirar")
                return TaskItem(
                    draft.filename, links.review(draft.id),
                    detail:
                        "\(Spanish.count(draft.actions, "acción", "acciones")) · "
                        + (draft.cameByMail ? "llegó por correo el " : "leído el ") + draft.createdAt.day.short,
                    words: isPublished ? "publicado" : draft.openDoubts == 0 ? "listo para aceptar" : doubts,
                    isPublished ? .kept : draft.openDoubts == 0 ? .neutral : .due)
            })
    }

    private static func writeFailure(_ document: PlanDocument, _ job: Job?, _ links: DraftLinks, _ html: inout HTML) {
        html.callout(nil, .missed) { $0.p(job?.words ?? "El trabajo se detuvo por una razón interna.") }
        html.p("El documento «\(document.filename)» quedó guardado; no se creó ningún borrador.")
        html.buttonRow { row in
            row.linkButton("Subir otro documento", to: links.home)
            row.linkButton("Descargar el original", to: links.original(document.id), .secondary)
        }
    }
}
