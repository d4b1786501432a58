import Calendar
import Design
import HTML
import Plans
import Platform
import Spanish

/// Where a version stands, what comes next and whose it is.
enum CoursePages {
    static func show(_ view: CourseView, _ links: CourseLinks) -> Page {
        let course = view.course
        return Page(course.title, trail: links.trail, section: "/plan", wide: true) { html in
            html.h1(course.title)
            writeLead(view, links, &html)
            html.columns(
                work: { work in
                    writeNext(view, links, &work)
                    ObservationPages.write(view, links, &work)
                    writeSteps(view, &work)
                },
                side: { side in
                    writeFacts(view, links, &side)
                    writeVersions(view, links, &side)
                })
        }
    }

    private static func writeLead(_ view: CourseView, _ links: CourseLinks, _ html: inout HTML) {
        html.p(.class("lead")) { line in
            line.chip(view.course.state.title, view.course.state.standing)
            line.text(" desde el \(view.course.since.spoken) ")
            line.a("Ver las palabras del plan", .href(links.words(view.course.planID)))
        }
    }

    private static func writeNext(_ view: CourseView, _ links: CourseLinks, _ html: inout HTML) {
        let steps = NextStep.of(view, approver: links.approver)
        html.h2("Qué sigue")
        if let next = view.next {
            html.callout(nil) { box in
                box.p { line in
                    line.text("Ya se trabaja en la versión siguiente: ")
                    line.a(next.title, .href(links.to(CourseRoutes.show, next.planID)))
                    line.text(", \(next.state.title).")
                }
            }
        }
        if steps.isEmpty, view.next == nil { html.p(ending(view.course)) }
        for step in steps {
            html.card(step.title, marked: step == steps.first) { card in
                card.p(step.words)
                writeStep(step, view, links, &card)
            }
        }
    }

    private static func ending(_ course: PlanCourse) -> String {
        switch course.state {
        case .closed: "Este plan terminó: su ejecución se cerró."
        case .superseded: "Otra versión tomó el lugar de esta. Se conserva tal como se aprobó."
        case .discarded: "Este borrador se descartó."
        default: "Por ahora no hay nada que hacer."
        }
    }

    /// The button for who may press it; for the others, whose it is.
    private static func writeStep(_ step: NextStep, _ view: CourseView, _ links: CourseLinks, _ card: inout HTML) {
        let plan = view.course.planID
        if step.kind == .wait { return }
        guard step.isFor(links) else { return card.p("Le corresponde a \(step.whose).", .class("hint")) }
        switch step.kind {
        case .toCommittee: card.stepButton("Pasar al comité", links.to(CourseRoutes.toCommittee, plan), links)
        case .toDraft: card.stepButton("Volver a borrador", links.to(CourseRoutes.toDraft, plan), links, .secondary)
        case .approve: card.stepLink("Leer y aprobar", links.to(CourseRoutes.approval, plan))
        case .submit: card.stepLink("Revisar y enviar", links.to(CourseRoutes.submission, plan))
        case .correct: card.stepButton("Corregir en una versión nueva", links.to(CourseRoutes.correct, plan), links)
        case .execute: card.stepButton("Iniciar la ejecución", links.to(CourseRoutes.execute, plan), links)
        case .close: card.stepLink("Cerrar el plan", links.to(CourseRoutes.closing, plan))
        case .adjust: card.stepLink("Ajustar el plan", links.to(CourseRoutes.adjustment, plan), .secondary)
        case .wait: break
        }
    }

    private static func writeSteps(_ view: CourseView, _ html: inout HTML) {
        html.h2("Recorrido")
        html.timeline(
            view.steps.map { step in
                TimelineStep(
                    Spanish.capitalized(step.step.kind.title), "\(step.step.at.spoken) · \(step.who)",
                    instant: step.step.at.iso, note: note(step.step, view.course))
            }, current: view.steps.count)
    }

    private static func note(_ step: PlanStep, _ course: PlanCourse) -> String? {
        let number = step.kind == .submitted ? course.filingNumber.map { "radicado \($0)" } : nil
        let parts = [number, step.note.isEmpty ? nil : step.note].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    private static func writeFacts(_ view: CourseView, _ links: CourseLinks, _ side: inout HTML) {
        let course = view.course
        side.card("Este plan", level: 2) { card in
            card.facts { list in
                list.fact("Versión", String(course.version))
                if let vigencia = course.vigencia { list.fact("Vigencia", String(vigencia)) }
                list.fact("Acciones", String(view.words.actions))
                if let amendment = course.amendment { list.fact("Por qué", amendment.words) }
                if let number = course.filingNumber {
                    list.fact("Radicado") { value in
                        value.a(number, .href(links.to(CourseRoutes.receipt, course.planID)))
                        value.text(course.isOnTime == false ? ", fuera de plazo" : ", a tiempo")
                    }
                }
            }
            card.p { line in
                line.text("En papel: ")
                for (index, kind) in Downloads.Kind.allCases.enumerated() {
                    if index > 0 { line.text(" · ") }
                    line.a(kind.title, .href(links.paper(course.planID, kind)))
                }
            }
            card.p { line in
                line.a("Comentarios del comité", .href(links.to(CourseRoutes.comments, course.planID)))
                line.text(view.openComments == 0 ? "" : " (\(view.openComments) por resolver)")
            }
        }
    }

    private static func writeVersions(_ view: CourseView, _ links: CourseLinks, _ side: inout HTML) {
        guard view.versions.count > 1 else { return }
        side.card("Versiones", level: 2) { card in
            card.ul { list in
                for version in view.versions.reversed() {
                    list.li { item in
                        item.a("Versión \(version.version)", .href(links.to(CourseRoutes.show, version.planID)))
                        item.text(", \(version.state.title)")
                        if let amends = version.amendment?.amends {
                            item.text(". ")
                            item.a("Qué cambió", .href(links.differences(amends, version.planID)))
                        }
                    }
                }
            }
        }
    }
}

extension NextStep {
    /// Whether this person may take it.
    func isFor(_ links: CourseLinks) -> Bool {
        switch kind {
        case .toCommittee, .toDraft, .correct, .adjust: links.mayEdit
        case .approve, .close: links.mayApprove
        case .submit, .execute: links.maySubmit
        case .wait: false
        }
    }
}

extension PlanState {
    var standing: Standing {
        switch self {
        case .inCommittee, .approved: .due
        case .returned: .missed
        case .accepted, .executing, .published: .kept
        case .draft, .submitted, .closed, .superseded, .discarded: .neutral
        }
    }
}

extension PlanAmendment {
    /// “Ajuste por Decreto 26 del 4 de marzo de 2011: cambió el presupuesto”.
    var words: String {
        let act = PlanAct(kind: actKind, number: actNumber, day: actDay).words
        return Spanish.capitalized(kind.title) + (act.isEmpty ? "" : " por \(act)")
            + (reason.isEmpty ? "" : ": \(reason)")
    }
}

extension HTML {
    /// A form that is one button.
    mutating func stepButton(
        _ words: String, _ address: String, _ links: CourseLinks, _ weight: ButtonWeight = .primary
    ) {
        form(.method(.post), .action(address)) { form in
            form.proof(links.proof)
            form.submitButton(words, weight)
        }
    }

    mutating func stepLink(_ words: String, _ address: String, _ weight: ButtonWeight = .primary) {
        buttonRow { $0.linkButton(words, to: address, weight) }
    }
}
