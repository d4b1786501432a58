import Calendar
import Design
import HTML
import HTTP
import Platform
import Questionnaires
import Reports
import Spanish

/// One answer that was handed in, with what shows it and what was said of it.
enum AnswerPages {
    static func show(_ view: AnswerView, _ form: ObservationForm, _ errors: [FieldError], _ links: DossierLinks) -> Page
    {
        let status = !errors.isEmpty ? 422 : form.conflict == nil && form.again == nil ? 200 : 409
        let title = "Pregunta \(view.entry.pregunta)"
        let component = view.dossier.components.first { $0.number == view.entry.component }
        let trail =
            DossierPages.trail(view.dossier)
            + (component.map { [TrailStep("\($0.number). \($0.title)", links.component($0.number))] } ?? [])
        return Page(title, status: status, trail: trail, section: ConsoleDesk.list.path, wide: true) { html in
            html.errorSummary(errors)
            html.h1(title)
            html.p(view.entry.texto, .class("lead"))
            if let conflict = form.conflict {
                html.callout("Alguien se adelantó", .due, level: 2) { $0.p(conflict) }
            }
            if let again = form.again { handedAgain(again, &html) }
            html.columns { work in
                answer(view, &work)
                proofs(view, links, &work)
                if links.mayReview { write(view, form, errors, links, &work) }
            } side: {
                said(view, &$0)
            }
            neighbours(view, links, &html)
        }
    }

    /// Nobody judges an answer they have not read.
    private static func handedAgain(_ again: HandedAgain, _ html: inout HTML) {
        html.callout("La entidad envió el reporte otra vez: no se guardó su concepto", .due, level: 2) { box in
            if let read = again.read, !read.isEmpty, again.isOther {
                box.p("Cuando usted la leyó, la respuesta decía:")
                box.blockquote(read)
            }
            box.p(
                again.isOther
                    ? "Abajo está lo que dice y muestra ahora. Lo que usted escribió sigue en su sitio: si todavía vale, "
                        + "guárdelo."
                    : "Esta respuesta y sus pruebas son las mismas que usted leyó. Lo que escribió sigue en su sitio: "
                        + "guárdelo para la nueva entrega.")
        }
    }

    private static func answer(_ view: AnswerView, _ html: inout HTML) {
        html.card { card in
            card.facts { facts in
                facts.fact(view.entry.estado == "no aplica" ? "No aplica, porque" : "Respuesta", view.entry.respuesta)
                if let round = view.dossier.submission?.round, round > 1 {
                    facts.fact("Entrega", "la número \(round); el Programa volvió a abrir la anterior")
                }
                if let origin = view.entry.origin { facts.fact("Origen", Spanish.capitalized(origin.title)) }
                if let former = view.former { facts.fact("La vigencia anterior", former) }
                if let question = view.question {
                    if !question.evidence.isEmpty { facts.fact("Prueba que se pide", question.evidence) }
                    if !question.basis.isEmpty { facts.fact("Norma", question.basis) }
                }
                if view.dossier.drawn.contains(view.entry.number) {
                    facts.fact("Muestra", "Esta pregunta salió sorteada para comprobarla.")
                }
            }
        }
    }

    private static func proofs(_ view: AnswerView, _ links: DossierLinks, _ html: inout HTML) {
        html.h2("Lo que mostró la entidad")
        guard !view.entry.pruebas.isEmpty else { return html.p("Nada.") }
        html.ul { list in
            for proof in view.entry.pruebas {
                list.li { item in
                    switch proof.clase {
                    case ReportEvidence.Kind.link.rawValue: item.a(proof.descripcion, .href(proof.direccion))
                    case ReportEvidence.Kind.record.rawValue:
                        item.a(proof.descripcion, .href(links.sitePrefix + proof.direccion))
                    case ReportEvidence.Kind.file.rawValue:
                        item.a("\(proof.descripcion) (archivo)", .href(links.file(proof.huella)))
                    default: item.a(proof.descripcion, .href(links.officePrefix + proof.direccion))
                    }
                }
            }
        }
    }

    private static func write(
        _ view: AnswerView, _ form: ObservationForm, _ errors: [FieldError], _ links: DossierLinks, _ html: inout HTML
    ) {
        html.h2("Lo que usted concluye")
        html.form(.method(.post), .action(links.question(view.entry.number)), .novalidate) { box in
            box.proof(links.proof)
            box.hiddenField("vista", String(view.last?.number ?? 0))
            box.hiddenField("vuelta", String(view.dossier.submission?.round ?? 0))
            box.radioField(
                FormField(
                    "concepto", "Concepto", value: form.verdict?.rawValue ?? "", error: errors.message("concepto")),
                choices: [
                    FormChoice("comprobada", "Comprobada", hint: "Lo que mostró demuestra la respuesta."),
                    FormChoice(
                        "observada", "Con observación", hint: "Falta algo que la entidad puede mostrar o aclarar."),
                    FormChoice("no-comprobada", "No se pudo comprobar", hint: "Lo que hay no demuestra la respuesta."),
                ])
            box.longField(
                FormField(
                    "palabras", "Observación", hint: "La entidad la lee en su oficina y la responde allí mismo.",
                    value: form.words, error: errors.message("palabras"), isRequired: false,
                    maximum: ObservationForm.longest), rows: 4)
            box.buttonRow { $0.submitButton("Guardar el concepto") }
        }
    }

    private static func said(_ view: AnswerView, _ side: inout HTML) {
        side.card("Lo que se ha dicho", level: 2) { card in
            guard !view.said.isEmpty else { return card.p("Todavía nadie del Programa la ha revisado.") }
            for thing in view.said.reversed() {
                card.p { line in
                    line.chip(thing.verdict.title, thing.verdict.standing)
                    line.text(" ")
                    line.text(thing.words)
                }
                card.p(
                    "\(view.names[thing.person] ?? thing.role), \(thing.at.day.short), vuelta \(thing.round)",
                    .class("hint"))
                for reply in thing.replies {
                    card.p { line in
                        line.strong("La entidad respondió: ")
                        line.text(reply.words)
                    }
                    card.p("\(view.names[reply.person] ?? reply.role), \(reply.at.day.short)", .class("hint"))
                }
            }
        }
    }

    private static func neighbours(_ view: AnswerView, _ links: DossierLinks, _ html: inout HTML) {
        html.p { line in
            if let before = view.neighbours.before {
                line.a("Pregunta \(before)", .href(links.question(before)))
                line.text(" · ")
            }
            line.a("Todo el reporte", .href(links.show))
            if let after = view.neighbours.after {
                line.text(" · ")
                line.a("Pregunta \(after)", .href(links.question(after)))
            }
        }
    }
}
