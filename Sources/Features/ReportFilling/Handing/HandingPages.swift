import Calendar
import Campaigns
import Design
import Filings
import HTML
import Platform
import Questionnaires
import Reports
import Spanish

/// Before the report leaves: everything that is missing, each with its place, the dates, and the signature.
enum HandingPages {
    static func check(_ handing: HandingView, _ links: ReportLinks) -> Page {
        let (view, readiness) = (handing.view, handing.readiness)
        let refusal = handing.refusal ?? ReportDelivery.refusal(view.standing, view.report, at: view.now)
        let isRefused = handing.refusal != nil || handing.changes != nil
        let status = handing.error != nil ? 422 : isRefused ? 409 : 200
        return Page("Revisar y enviar", status: status, trail: links.trail(view), section: ReportLinks.section) {
            html in
            html.errorSummary(handing.error.map { [FieldError("declaracion", $0)] } ?? [])
            html.h1("Revisar y enviar")
            guard view.isOpen else { return writeDone(view, links, &html) }
            if let changes = handing.changes { writeChanges(changes, view, links, &html) }
            html.progressBar("Preguntas respondidas", done: view.answered, of: view.asked)
            writeClock(view, &html)
            if let refusal { html.callout("Ahora no se puede enviar", .missed, level: 2) { $0.p(refusal) } }
            writeMissing("Faltan por responder", readiness.missing, view, links, &html)
            writeMissing(
                "El Programa no aceptó que no aplican: hay que responderlas", readiness.refused, view, links, &html)
            writeMissing("Esperan que el Programa acepte que no aplican", readiness.waiting, view, links, &html)
            writeUnproven(readiness.unproven, view, links, &html)
            writeBroken(handing.broken, view, links, &html)
            writeSignature(handing, isTaken: refusal == nil, links, &html)
        }
    }

    private static func writeDone(_ view: ReportView, _ links: ReportLinks, _ html: inout HTML) {
        html.writeStanding(view, links)
        html.buttonRow { $0.linkButton("Ver la constancia", to: links.to(ReportRoutes.receipt, view.campaign.id)) }
    }

    /// Nobody signs what they did not read.
    private static func writeChanges(
        _ changes: [HandingChange], _ view: ReportView, _ links: ReportLinks, _ html: inout HTML
    ) {
        html.callout("El reporte cambió mientras usted lo leía: no se envió nada", .due, level: 2) { box in
            guard !changes.isEmpty else {
                return box.p("Esta es la página como está ahora. Léala, marque la casilla y firme.")
            }
            box.p(
                "\(Spanish.count(changes.count, "pregunta cambió", "preguntas cambiaron")) desde que usted abrió esta "
                    + "página. Léalas aquí, marque otra vez la casilla y firme.")
            box.ul { list in
                for change in changes {
                    list.li { item in
                        let question = change.question
                        item.a(
                            "\(question.number). \(question.text)",
                            .href(links.to(ReportRoutes.question, view.campaign.id, question.number)))
                        item.text(" \(words(change)) ")
                        if let given = change.given, let name = change.name {
                            item.small(
                                "La última respuesta es de \(name), el \(given.at.day.short), \(given.at.clockTime).")
                        }
                    }
                }
            }
        }
    }

    private static func words(_ change: HandingChange) -> String {
        guard change.isAsked else { return "Ya no se pregunta." }
        guard let answer = change.given?.answer else { return "Quedó sin responder." }
        let proofs = change.proofs == 0 ? "sin pruebas" : "con \(Spanish.count(change.proofs, "prueba", "pruebas"))"
        return "Ahora dice «\(SectionPages.words(answer, change.question))», \(proofs)."
    }

    private static func writeClock(_ view: ReportView, _ html: inout HTML) {
        html.card("Las fechas", level: 2) { card in
            card.facts { list in
                list.fact("A tiempo", "hasta terminar el \(view.standing.lastDayOnTime.spoken)")
                list.fact("Se recibe", "hasta terminar el \(view.standing.lastDay.spoken)")
                if let until = view.standing.extensionUntil {
                    list.fact("Prórroga de su entidad", "hasta el \(until.spoken)")
                }
                list.fact("Ahora") { value in
                    value.time(view.now.exact, .datetime(view.now.iso))
                    value.small(" (hora de Colombia, en el reloj del servidor: es el único que cuenta)")
                }
            }
        }
    }

    private static func writeMissing(
        _ title: String, _ questions: [Question], _ view: ReportView, _ links: ReportLinks, _ html: inout HTML
    ) {
        guard !questions.isEmpty else { return }
        html.h2("\(title) (\(questions.count))")
        for component in view.instrument.components {
            let own = questions.filter { view.circle.component(of: $0) == component.number }
            guard !own.isEmpty else { continue }
            html.fold(
                "\(component.number). \(component.title): \(Spanish.count(own.count, "pregunta", "preguntas"))",
                isOpen: questions.count <= 12
            ) { $0.writeLinks(own, view, links) }
        }
    }

    private static func writeUnproven(
        _ questions: [Question], _ view: ReportView, _ links: ReportLinks, _ html: inout HTML
    ) {
        guard !questions.isEmpty else { return }
        html.fold("Respuestas sin la prueba que piden (\(questions.count)); no impiden enviar") { fold in
            fold.p("El Programa puede pedirlas después. Agregarlas ahora evita una devolución.")
            fold.ul { list in
                for question in questions {
                    list.li { item in
                        item.a(
                            "\(question.number). \(question.text)",
                            .href(links.to(ReportRoutes.question, view.campaign.id, question.number) + "#pruebas"))
                    }
                }
            }
        }
    }

    private static func writeBroken(
        _ questions: [Question], _ view: ReportView, _ links: ReportLinks, _ html: inout HTML
    ) {
        guard !questions.isEmpty else { return }
        html.fold("Enlaces que no responden (\(questions.count)); no impiden enviar") {
            $0.writeLinks(questions, view, links)
        }
    }

    private static func writeSignature(
        _ handing: HandingView, isTaken: Bool, _ links: ReportLinks, _ html: inout HTML
    ) {
        let view = handing.view
        html.h2("Firmar y enviar")
        guard handing.readiness.isComplete else {
            return html.p("Solo se recibe el reporte con la totalidad de las preguntas respondidas.")
        }
        guard links.maySubmit else {
            return html.p("Lo firma y envía \(links.signer), con su segundo paso de ingreso.")
        }
        guard isTaken else { return }
        html.p(
            "Al enviarlo, las respuestas quedan como están, cualquiera puede verlas y usted recibe una constancia firmada "
                + "con número de radicado.")
        html.changeForm(to: links.to(ReportRoutes.submit, view.campaign.id), token: links.proof) { form in
            form.hiddenField("visto", handing.seen.carried)
            form.checkbox(
                FormField(
                    "declaracion", "Revisé el reporte y lo firmo en nombre de \(links.entityName).",
                    error: handing.error))
            form.buttonRow { $0.submitButton("Firmar y enviar al Programa") }
        }
    }

    static func reopening(_ view: ReportView, _ links: ReportLinks, typed: String = "", error: String? = nil) -> Page {
        Page(
            "Volver a abrir el reporte", status: error == nil ? 200 : 422, trail: links.trail(view),
            section: ReportLinks.section
        ) { html in
            html.errorSummary(error.map { [FieldError("motivo", $0)] } ?? [])
            html.h1("Volver a abrir el reporte")
            guard !view.isOpen else { return html.p("Este reporte ya está abierto.") }
            html.p(
                "La entidad podrá corregirlo y enviarlo de nuevo en cualquier momento. Lo que ya se envió se conserva.",
                .class("lead"))
            html.changeForm(to: links.to(ReportRoutes.reopen, view.campaign.id), token: links.proof, keep: true) {
                form in
                form.longField(
                    FormField("motivo", "Qué hay que corregir", value: typed, error: error, maximum: 2000), rows: 5)
                form.buttonRow { $0.submitButton("Volver a abrir") }
            }
        }
    }
}

extension HTML {
    fileprivate mutating func writeLinks(_ questions: [Question], _ view: ReportView, _ links: ReportLinks) {
        ul { list in
            for question in questions {
                list.li { item in
                    item.a(
                        "\(question.number). \(question.text)", .href(links.place(of: question, view.campaign.id)))
                }
            }
        }
    }
}
