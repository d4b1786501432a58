import Calendar
import Campaigns
import Design
import HTML
import Plans
import Platform
import Spanish

/// What the plan's home in the back office shows.
struct OfficeView: Sendable {
    let drafts: [DraftSummary]
    let courses: [PlanCourse]
    /// What is open for plans now, as this entity has it.
    let standing: CampaignStanding?
    let today: Day
    let publishedAt: Instant?
    let mayEdit: Bool
    let errors: [FieldError]
}

enum DraftPages {
    static func home(_ view: OfficeView, _ links: DraftLinks, _ writing: WritingLinks) -> Page {
        let title = "Plan de acción"
        return Page(
            title, status: view.errors.isEmpty ? 200 : 422, trail: [TrailStep("Oficina", links.office)],
            section: "/plan"
        ) { html in
            html.errorSummary(view.errors)
            html.h1(title)
            writeStanding(view, links, &html)
            if view.mayEdit { writeWays(writing, &html) }
            writePlans(view, links, writing, &html)
            if view.mayEdit { writeUpload(view, links, &html) }
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
        if let standing = view.standing { html.campaignCallout(standing, view.today) }
        guard let at = view.publishedAt else {
            return html.p("La \(links.entityName) todavía no tiene un plan publicado.", .class("lead"))
        }
        html.p(.class("lead")) { line in
            line.text("El plan publicado es del \(at.day.short). ")
            line.a("Verlo como la ciudadanía", .href(links.publicPage))
        }
    }

    /// The four ways to begin, in the words of who has to.
    private static func writeWays(_ links: WritingLinks, _ html: inout HTML) {
        html.h2("Empezar")
        html.needs([
            Need("Escribir un plan nuevo", "Por pasos, con la guía al lado de cada campo.", links.start),
            Need("Partir del plan de otro año", "Escoja qué acciones trae del que ya tiene.", links.former),
            Need("Subir el documento", "Word, Excel, PDF o texto: se lee y usted lo revisa.", links.home + "#subir"),
            Need("Ver ejemplos de otros", "Acciones que otras entidades ya publicaron.", links.examples),
        ])
    }

    private static func writeUpload(_ view: OfficeView, _ links: DraftLinks, _ html: inout HTML) {
        html.card("Subir el documento del plan", level: 2, id: "subir") { card in
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

    private static func writePlans(
        _ view: OfficeView, _ links: DraftLinks, _ writing: WritingLinks, _ html: inout HTML
    ) {
        html.h2("Planes y versiones")
        guard !view.courses.isEmpty else {
            return html.emptyState(
                "Aún no hay planes", "Cuando escriba uno o suba su documento, aquí verá en qué va cada uno.")
        }
        let known = Dictionary(view.drafts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        html.taskList(view.courses.map { item($0, known[$0.planID], links, writing) })
    }

    private static func item(
        _ course: PlanCourse, _ draft: DraftSummary?, _ links: DraftLinks, _ writing: WritingLinks
    ) -> TaskItem {
        let words = course.hasDocument ? links.review(course.planID) : writing.tasks(course.planID)
        let place = course.state.isOpen ? words : writing.version(course.planID)
        let actions = Spanish.count(draft?.actions ?? 0, "acción", "acciones")
        let doubts = draft?.openDoubts ?? 0
        let isWaiting = course.state.isOpen && doubts > 0
        return TaskItem(
            course.title, place,
            detail: "\(actions) · \(beginning(course, draft))",
            words: isWaiting ? Spanish.count(doubts, "punto por mirar", "puntos por mirar") : course.state.title,
            isWaiting || course.state == .returned ? .due : course.state.isOpen ? .neutral : .kept)
    }

    /// How and when it began, with the document's own name where there is one.
    private static func beginning(_ course: PlanCourse, _ draft: DraftSummary?) -> String {
        let began = "\(course.beginning) el \((draft?.createdAt ?? course.since).day.short)"
        guard course.hasDocument, let draft else { return began }
        return "\(began) («\(draft.filename)»)"
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
