import Calendar
import Campaigns
import Design
import HTML
import HTTP
import Platform
import Questionnaires
import Reports
import Spanish

enum ProgrammeNotePages {
    static func list(_ notes: ProgrammeNoteView, _ links: ReportLinks, status: Int = 200) -> Page {
        let title = "Observaciones del Programa"
        return Page(title, status: status, trail: links.trail(notes.view), section: ReportLinks.section) { html in
            if let problem = notes.problem, let typed = notes.typed {
                html.errorSummary([FieldError("respuesta-\(typed.question)", problem)])
            }
            html.h1(title)
            html.p(
                "Lo que el Programa dijo de las respuestas que la entidad envió. Responda aquí mismo; si hay que corregir una "
                    + "respuesta, el Programa vuelve a abrir el reporte.", .class("lead"))
            guard !notes.said.isEmpty else {
                return html.emptyState(
                    "El Programa no ha dicho nada todavía", "Cuando revise el reporte, sus observaciones estarán aquí.",
                    level: 2)
            }
            for question in notes.questions { write(question, notes, links, &html) }
        }
    }

    private static func write(
        _ number: Int, _ notes: ProgrammeNoteView, _ links: ReportLinks, _ html: inout HTML
    ) {
        guard let last = notes.said(of: number).last else { return }
        let text = notes.view.circle.rules.question(number)?.text ?? ""
        html.card("\(number). \(text)", level: 2, id: "p\(number)") { card in
            for thing in notes.said(of: number) { card.writeObservation(thing, notes.names) }
            guard last.verdict != .verified, links.mayAnswer else { return }
            let typed = notes.typed.flatMap { $0.question == number ? $0.words : nil }
            card.changeForm(
                to: links.to(ProgrammeNotes.reply, notes.view.campaign.id, number), token: links.proof, keep: true
            ) { form in
                form.hiddenField("observacion", String(last.number))
                form.longField(
                    FormField(
                        "respuesta", "Responder sobre la pregunta \(number)", value: typed ?? "",
                        error: typed == nil ? nil : notes.problem, id: "respuesta-\(number)", maximum: 2000), rows: 3)
                form.buttonRow { $0.submitButton("Enviar la respuesta", .secondary) }
            }
        }
    }
}

extension HTML {
    /// One thing the programme said, with the replies.
    mutating func writeObservation(_ thing: ReportObservation, _ names: [String: String]) {
        p { line in
            line.chip(
                thing.verdict.title,
                thing.verdict == .verified ? .kept : thing.verdict == .remark ? .due : .missed)
            line.text(" \(thing.words)")
        }
        p("\(thing.role), \(thing.at.day.short)", .class("hint"))
        for reply in thing.replies {
            p { line in
                line.strong("La entidad respondió: ")
                line.text(reply.words)
            }
            p("\(names[reply.person] ?? reply.role), \(reply.at.day.short)", .class("hint"))
        }
    }

    /// How many of the programme's observations wait for the entity, and where they are.
    mutating func writeObservationCount(_ examination: ReportExamination, _ view: ReportView, _ links: ReportLinks) {
        guard examination.looked > 0 else { return }
        card("Observaciones del Programa", level: 2) { card in
            let open = examination.unproven + examination.remarks
            card.taskList([
                TaskItem(
                    "Ver y responder", links.to(ProgrammeNotes.list, view.campaign.id),
                    detail: Spanish.count(examination.verified, "respuesta comprobada", "respuestas comprobadas"),
                    words: examination.waiting > 0
                        ? Spanish.count(examination.waiting, "por responder", "por responder")
                        : open > 0 ? "respondidas" : "al día", examination.waiting > 0 ? .due : .kept)
            ])
        }
    }
}
