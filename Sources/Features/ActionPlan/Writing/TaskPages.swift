import Calendar
import Design
import HTML
import Plans
import Platform
import Spanish

/// The list of steps of a plan that is being written, and the page of what is still missing.
enum TaskPages {
    static func tasks(_ draft: Draft, _ readiness: Readiness, _ links: WritingLinks) -> Page {
        Page(draft.course.title, trail: links.trail, section: "/plan", wide: true) { html in
            html.h1(draft.course.title)
            html.p(.class("lead")) { line in
                line.chip(draft.course.state.title, draft.mayChange ? .neutral : .kept)
                line.text(" \(Spanish.capitalized(draft.course.beginning)). Cambió por última vez el ")
                line.text("\(draft.changedAt.day.spoken).")
            }
            html.columns {
                writeSteps(draft, readiness, links, &$0)
            } side: {
                writeSide(draft, readiness, links, &$0)
            }
        }
    }

    private static func writeSteps(_ draft: Draft, _ readiness: Readiness, _ links: WritingLinks, _ html: inout HTML) {
        html.h2("Los pasos del plan")
        html.taskList(
            PlanProblem.Part.allCases.map { part in
                let (words, state) = standing(of: part, draft, readiness)
                return TaskItem(
                    part.title, links.part(part, of: draft.id), detail: detail(of: part, draft.plan), words: words,
                    state)
            })
        html.h2("Cuando termine")
        html.taskList([
            TaskItem(
                "Revisar lo que falta", links.check(draft.id),
                detail: "Todo lo que conviene mirar, con un enlace a cada campo",
                words: words(readiness), readiness.errors.isEmpty ? .kept : .due),
            TaskItem(
                "Comité, aprobación y envío", links.version(draft.id),
                detail: "Puede pasar al comité aunque falten cosas", words: draft.course.state.title),
        ])
    }

    private static func words(_ readiness: Readiness) -> String {
        readiness.errors.isEmpty
            ? (readiness.warnings.isEmpty ? "nada pendiente" : "se puede enviar")
            : Spanish.count(readiness.errors.count, "punto por corregir", "puntos por corregir")
    }

    private static func standing(of part: PlanProblem.Part, _ draft: Draft, _ readiness: Readiness) -> (
        String, Standing
    ) {
        let problems = readiness.problems(in: part)
        let errors = problems.count(where: \.isError)
        if errors > 0 { return (Spanish.count(errors, "punto por corregir", "puntos por corregir"), .missed) }
        if !problems.isEmpty { return (Spanish.count(problems.count, "punto por mirar", "puntos por mirar"), .due) }
        return ("completo", .kept)
    }

    private static func detail(of part: PlanProblem.Part, _ plan: Plan) -> String? {
        switch part {
        case .identity: plan.sections.start.map { "Desde el \($0.text)" } ?? plan.heading.title?.text
        case .legal: Spanish.count(plan.sections.legalFrame.norms.count, "norma", "normas")
        case .aims: plan.sections.vision.map { String($0.text.prefix(90)) }
        case .actions: Spanish.count(plan.actions.count, "acción", "acciones")
        case .signatures: Spanish.count(plan.sections.signatures.count, "firma", "firmas")
        }
    }

    private static func writeSide(_ draft: Draft, _ readiness: Readiness, _ links: WritingLinks, _ side: inout HTML) {
        if !draft.mayChange {
            side.callout("Ya no se puede cambiar", .neutral, level: 2) {
                $0.p("Este plan está \(draft.course.state.title). Los cambios se hacen en otra versión.")
            }
        }
        if let format = readiness.format {
            side.card("El formato", level: 2) { card in
                card.p { line in
                    line.text("Sigue el ")
                    line.a(format.title, .href(links.format(format.id)))
                    line.text(". La guía está también al lado de cada campo.")
                }
            }
        }
        if draft.course.hasDocument {
            side.card("El documento", level: 2) { card in
                card.p { line in
                    line.text("Salió de «\(draft.document.filename)». ")
                    line.a("Ver lo leído junto al documento", .href(links.review(draft.id)))
                }
            }
        }
        if links.mayEdit, draft.mayChange {
            side.card("Ideas de otros", level: 2) { card in
                card.p { line in
                    line.text("Otras entidades ya publicaron su plan. ")
                    line.a("Buscar acciones de ejemplo", .href(links.examples + "?plan=\(draft.id)"))
                }
            }
        }
    }

    static func check(_ draft: Draft, _ readiness: Readiness, _ links: WritingLinks) -> Page {
        Page("Revisar lo que falta", trail: links.trail(draft), section: "/plan") { html in
            html.h1("Revisar lo que falta")
            guard !readiness.problems.isEmpty else {
                html.callout("No encontramos nada pendiente", .kept, level: 2) {
                    $0.p("El plan está completo según el formato. Ya puede pasar al comité y a la aprobación.")
                }
                return writeNext(draft, links, &html)
            }
            html.p(
                "Nada de esto cambia lo que usted escribió. Lo que hay que corregir impide enviar el plan; lo demás lo "
                    + "decide usted.", .class("lead"))
            write(readiness.errors, "Hay que corregir", draft, links, &html)
            write(readiness.warnings, "Conviene mirar", draft, links, &html)
            writeNext(draft, links, &html)
        }
    }

    private static func write(
        _ problems: [PlanProblem], _ title: String, _ draft: Draft, _ links: WritingLinks, _ html: inout HTML
    ) {
        guard !problems.isEmpty else { return }
        html.h2("\(title) (\(problems.count))")
        html.taskList(
            problems.map { problem in
                TaskItem(
                    problem.message, links.field(of: problem, in: draft.id),
                    detail: problem.action.map { "Acción \($0)" } ?? problem.part.title,
                    words: problem.isError ? "por corregir" : "por mirar", problem.isError ? .missed : .due)
            })
    }

    private static func writeNext(_ draft: Draft, _ links: WritingLinks, _ html: inout HTML) {
        html.buttonRow { row in
            row.linkButton("Volver a los pasos", to: links.tasks(draft.id), .secondary)
        }
    }
}
