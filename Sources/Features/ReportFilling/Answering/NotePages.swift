import Calendar
import Campaigns
import Design
import HTML
import Platform
import Questionnaires
import Reports

enum NotePages {
    static func show(_ notes: NoteView, _ links: ReportLinks, status: Int = 200) -> Page {
        let question = notes.question
        let title = "Pregunta \(question.number)"
        return Page(title, status: status, trail: links.trail(notes.view), section: ReportLinks.section) { html in
            var errors = notes.proof.errors
            if let problem = notes.doubtProblem { errors.append(FieldError("duda", problem)) }
            errors += notes.decision.errors
            html.errorSummary(errors)
            html.h1(title)
            html.p(question.text, .class("lead"))
            writeAnswer(notes, links, &html)
            writeDecision(notes, links, &html)
            writeSaid(notes, links, &html)
            writeEvidence(notes, links, &html)
            writeDoubts(notes, links, &html)
            writeHistory(notes, &html)
        }
    }

    private static func writeAnswer(_ notes: NoteView, _ links: ReportLinks, _ html: inout HTML) {
        let answer = notes.given?.answer.map { SectionPages.words($0, notes.question) } ?? "Sin responder"
        html.card { card in
            card.facts { facts in
                facts.fact("Respuesta", answer)
                if let former = notes.former {
                    facts.fact("La vez anterior", SectionPages.words(former, notes.question))
                }
                facts.fact("Prueba que pide", notes.question.evidence.isEmpty ? "Ninguna" : notes.question.evidence)
                if !notes.question.basis.isEmpty { facts.fact("Norma", notes.question.basis) }
                if let settled = notes.settled { facts.fact("El Programa dijo", settled) }
            }
        }
        html.p { $0.a("Ir a responderla", .href(links.place(of: notes.question, notes.view.campaign.id))) }
    }

    private static func writeDecision(_ notes: NoteView, _ links: ReportLinks, _ html: inout HTML) {
        guard notes.given?.acceptance == .waiting else { return writeOvertaken(notes, &html) }
        guard links.mayReview, notes.view.isOpen else {
            return html.callout(nil, .due) { $0.p("El «no aplica» espera la decisión del Programa.") }
        }
        html.h2("Decidir sobre el «no aplica»")
        writeConflict(notes, &html)
        html.changeForm(
            to: links.to(ReportRoutes.exempt, notes.view.campaign.id, notes.question.number), token: links.proof
        ) { form in
            form.hiddenField("revision", String(notes.given?.revision ?? 0))
            form.radioField(
                FormField(
                    "decision", "Decisión", value: notes.decision.decision?.rawValue ?? "",
                    error: notes.decision.error("decision")),
                choices: [
                    FormChoice(GivenAnswer.Acceptance.accepted.rawValue, "Aceptar que no aplica"),
                    FormChoice(GivenAnswer.Acceptance.refused.rawValue, "No aceptarlo: la entidad debe responder"),
                ])
            form.longField(
                FormField(
                    "motivo", "Por qué", value: notes.decision.words, error: notes.decision.error("motivo"),
                    maximum: DecisionForm.longest), rows: 3)
            form.buttonRow { $0.submitButton("Guardar la decisión") }
        }
    }

    /// What somebody did while the decision was typed.
    private static func writeConflict(_ notes: NoteView, _ html: inout HTML) {
        guard let conflict = notes.decision.conflict else { return }
        html.callout("Alguien se adelantó: no se guardó su decisión", .due, level: 2) { box in
            box.p(conflict)
            if let read = notes.decision.read {
                box.p("La razón que usted leyó:")
                box.blockquote(read)
            }
            if case .notApplicable(let reason) = notes.given?.answer, notes.given?.acceptance == .waiting {
                box.p("La razón que dio después:")
                box.blockquote(reason)
            }
            if let settled = notes.settled {
                box.p(
                    notes.given?.acceptance == .accepted
                        ? "El Programa aceptó que no aplica, y escribió:"
                        : "El Programa no aceptó que no aplica, y escribió:")
                box.blockquote(settled)
            }
        }
    }

    /// A decision that came too late: nothing waits any more, and what was typed can still be copied.
    private static func writeOvertaken(_ notes: NoteView, _ html: inout HTML) {
        guard notes.decision.conflict != nil else { return }
        html.h2("Decidir sobre el «no aplica»")
        writeConflict(notes, &html)
        html.longField(
            FormField("motivo", "Lo que usted escribió", value: notes.decision.words, isRequired: false), rows: 3)
    }

    private static func writeSaid(_ notes: NoteView, _ links: ReportLinks, _ html: inout HTML) {
        guard !notes.said.isEmpty else { return }
        html.h2("Observaciones del Programa")
        for thing in notes.said { html.writeObservation(thing, notes.names) }
        let address = links.to(ProgrammeNotes.list, notes.view.campaign.id) + "#p\(notes.question.number)"
        html.p { $0.a("Responder al Programa", .href(address)) }
    }

    private static func writeEvidence(_ notes: NoteView, _ links: ReportLinks, _ html: inout HTML) {
        html.h2("Pruebas", .id("pruebas"))
        if notes.evidence.isEmpty { html.p("Todavía no hay pruebas.") }
        for piece in notes.evidence { write(piece, notes, links, &html) }
        guard links.mayAnswer, notes.view.isOpen else { return }
        html.fold("Agregar una prueba", isOpen: !notes.proof.errors.isEmpty) { fold in
            fold.changeForm(
                to: links.to(ReportRoutes.addEvidence, notes.view.campaign.id, notes.question.number),
                token: links.proof, files: true
            ) { writeProofFields(notes, &$0) }
        }
    }

    private static func write(_ piece: ReportEvidence, _ notes: NoteView, _ links: ReportLinks, _ html: inout HTML) {
        let campaign = notes.view.campaign.id
        html.card(piece.description, level: 3) { card in
            card.p { line in
                switch piece.kind {
                case .link: line.a(piece.link, .href(piece.link))
                case .record: line.a("Abrir la página del sitio", .href(links.inPublic(piece.link)))
                case .internalRecord: line.a("Abrir el registro de la oficina", .href(links.inOffice(piece.link)))
                case .file:
                    line.a(
                        "Descargar «\(piece.file?.name ?? "")»", .href(links.to(ReportRoutes.file, campaign, piece.id)))
                }
                line.text(" ")
                line.small("\(piece.kind.title). \(notes.name(piece.person)), \(piece.at.day.short)")
            }
            card.writeBroken(notes.links[piece.link])
            guard links.mayAnswer, notes.view.isOpen else { return }
            card.changeForm(to: links.to(ReportRoutes.withdraw, campaign, piece.id), token: links.proof) { form in
                form.buttonRow { $0.submitButton("Retirar esta prueba", .secondary) }
            }
        }
    }

    private static func writeProofFields(_ notes: NoteView, _ form: inout HTML) {
        let proof = notes.proof
        form.textField(
            FormField(
                "descripcion", "Qué muestra", hint: "Una frase: «Acta de la reunión del comité del 4 de marzo».",
                value: proof.description, error: proof.error("descripcion"), maximum: 500))
        form.textField(
            FormField(
                "enlace", "Enlace", hint: "Dirección de una página en internet.", value: proof.link,
                error: proof.error("enlace"), isRequired: false, inputMode: "url", maximum: 2000))
        form.fileField(
            FormField(
                "archivo", "Archivo", hint: "Fotografía, PDF o documento, hasta 10 MB.",
                error: proof.error("archivo"), isRequired: false), accept: ".jpg,.jpeg,.png,.pdf,.docx,.xlsx,.odt")
        if !notes.pages.isEmpty {
            form.selectField(
                FormField(
                    "pagina", "Página del sitio de la entidad", value: proof.page, error: proof.error("pagina"),
                    isRequired: false), choices: notes.pages.map { FormChoice($0.path, $0.title) })
        }
        form.buttonRow { $0.submitButton("Guardar la prueba") }
    }

    private static func writeDoubts(_ notes: NoteView, _ links: ReportLinks, _ html: inout HTML) {
        html.h2("Dudas", .id("dudas"))
        for doubt in notes.doubts {
            html.card { card in
                card.p { line in
                    line.text(doubt.words + " ")
                    if doubt.isSettled { line.chip("resuelta", .kept) } else { line.chip("sin resolver", .due) }
                }
                card.p("\(notes.name(doubt.person)), \(doubt.at.day.short)", .class("hint"))
                guard !doubt.isSettled, links.mayAnswer else { return }
                card.changeForm(
                    to: links.to(ReportRoutes.settleDoubt, notes.view.campaign.id, doubt.id), token: links.proof
                ) { form in form.buttonRow { $0.submitButton("Ya está resuelta", .secondary) } }
            }
        }
        guard links.mayAnswer else { return }
        html.changeForm(
            to: links.to(ReportRoutes.addDoubt, notes.view.campaign.id, notes.question.number), token: links.proof,
            keep: true
        ) { form in
            form.longField(
                FormField(
                    "duda", "Anotar una duda", hint: "La ven las personas de la entidad y del Programa.",
                    value: notes.doubt, error: notes.doubtProblem, maximum: 2000), rows: 3)
            form.buttonRow { $0.submitButton("Anotar la duda", .secondary) }
        }
    }

    /// How it came, where it was not typed in its form.
    private static func way(_ change: AnswerChange) -> String {
        switch change.origin {
        case ReportStore.proofOrigin: "; aceptó lo que la plataforma comprobó"
        case ReportStore.suggestionOrigin: "; como la plataforma lo había sugerido"
        case "hoja": "; con el archivo de Excel"
        default: ""
        }
    }

    private static func writeHistory(_ notes: NoteView, _ html: inout HTML) {
        guard !notes.history.isEmpty else { return }
        html.h2("Historia")
        html.ul { list in
            for change in notes.history {
                let words = change.answer.map { SectionPages.words($0, notes.question) } ?? "Se quitó la respuesta"
                list.li { item in
                    item.text(words + ". ")
                    item.small(
                        "\(notes.name(change.person)), \(change.at.day.short), \(change.at.clockTime)\(way(change))")
                }
            }
        }
    }
}
