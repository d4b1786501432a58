import Calendar
import Design
import HTML
import Plans
import Platform
import Spanish

/// The review page: what was understood beside the document's own words, doubts first, nothing lost.
extension DraftPages {
    static func review(_ draft: Draft, _ links: DraftLinks) -> Page {
        Page("Revisar el plan leído", trail: links.trail, section: "/plan", wide: true) { html in
            html.h1("Revise lo que entendimos")
            writeSummary(draft, links, &html)
            writeDoubts(draft, links, &html)
            writeFrame(draft, links, &html)
            writeActions(draft, links, &html)
            writeLeftOver(draft, &html)
            writeDecision(draft, links, &html)
        }
    }

    private static func writeSummary(_ draft: Draft, _ links: DraftLinks, _ html: inout HTML) {
        let unplaced = draft.lines.count { $0.fate == .unplaced }
        html.p(.class("lead")) { line in
            line.text("De «\(draft.document.filename)» (\(draft.plan.layout.spoken)). ")
            line.a("Descargar el original", .href(links.original(draft.document.id)))
        }
        if let sender = draft.mailedFrom {
            html.callout("Llegó por correo", .neutral, level: 2) { box in
                box.p(
                    "El documento llegó el \(draft.createdAt.day.spoken) en un correo que dice venir de "
                        + "\(sender.isEmpty ? "una dirección sin nombre" : sender). Un remitente se puede falsificar: "
                        + "compruebe que el plan es de su entidad.")
            }
        }
        if draft.mayChange, links.mayEdit {
            html.p(.class("hint")) { line in
                line.text("¿Falta algo que el documento no traía? ")
                line.a("Completarlo por pasos", .href(links.tasks(draft.id)))
            }
        }
        html.statRow { row in
            row.stat(String(draft.plan.actions.count), draft.plan.actions.count == 1 ? "acción" : "acciones")
            row.stat(String(draft.open.count), draft.open.count == 1 ? "punto por mirar" : "puntos por mirar")
            row.stat(
                String(unplaced), unplaced == 1 ? "renglón sin lugar" : "renglones sin lugar",
                detail: "de \(draft.lines.count) con texto")
        }
        switch draft.state {
        case .open: break
        case .published(let at): html.callout(nil, .kept) { $0.p("Publicado el \(at.spoken). Ya no se puede cambiar.") }
        case .discarded(let at): html.callout(nil, .neutral) { $0.p("Descartado el \(at.spoken).") }
        }
    }

    private static func writeDoubts(_ draft: Draft, _ links: DraftLinks, _ html: inout HTML) {
        html.section(.id("dudas")) { html in
            html.h2("Lo que conviene mirar")
            guard !draft.open.isEmpty else {
                return html.p("No queda nada pendiente: todo lo que nos hizo dudar ya tiene respuesta.")
            }
            html.ul(.class("doubts")) { list in
                for doubt in draft.open { list.li { writeDoubt(doubt, draft, links, &$0) } }
            }
            let told = draft.doubts.filter { $0.isInformation && !$0.isSettled }
            guard !told.isEmpty else { return }
            html.details { more in
                more.summary("Lo que arreglamos al leer (\(told.count))")
                more.ul { list in for doubt in told { list.li(doubt.message) } }
            }
        }
    }

    private static func writeDoubt(_ doubt: StoredDoubt, _ draft: Draft, _ links: DraftLinks, _ item: inout HTML) {
        item.p { line in
            line.chip(doubt.blocks ? "grave" : "duda", doubt.blocks ? .missed : .due)
            line.text(" \(doubt.message)")
        }
        item.div(.class("row")) { row in
            if let number = doubt.action, draft.mayChange, links.mayEdit {
                row.a("Corregir la acción \(number)", .href(links.action(draft.id, number)))
            }
            guard draft.mayChange, links.mayEdit else { return }
            row.form(.method(.post), .action(links.settle(draft.id, doubt.number))) { form in
                form.proof(links.proof)
                form.button(.class("button second"), .type(.submit)) { button in
                    button.text("Está bien así")
                    button.span(": \(doubt.message)", .class("unseen"))
                }
            }
        }
    }

    private static func writeFrame(_ draft: Draft, _ links: DraftLinks, _ html: inout HTML) {
        html.section(.id("marco")) { html in
            html.h2("El marco del plan")
            for part in FramePart.all(of: draft.plan) where !part.words.isEmpty {
                html.comparison(
                    where: LineSpans.spoken(part.lines),
                    original: { $0.sourceLines(part.lines, of: draft) },
                    understood: { side in
                        side.h3(part.title)
                        side.wordList(part.words)
                    })
            }
            if draft.mayChange, links.mayEdit {
                html.buttonRow { $0.linkButton("Corregir el marco", to: links.frame(draft.id), .secondary) }
            }
        }
    }

    private static func writeActions(_ draft: Draft, _ links: DraftLinks, _ html: inout HTML) {
        html.h2("Las acciones")
        for action in draft.plan.actions {
            let doubts = draft.open.count { $0.action == action.number }
            html.comparison(
                id: "accion-\(action.number)", where: LineSpans.spoken(action.lines),
                doubt: doubts == 0 ? nil : Spanish.count(doubts, "punto por mirar", "puntos por mirar"),
                original: { $0.sourceLines(action.lines, of: draft) },
                understood: { side in
                    side.h3("\(action.number). \(action.action.text)")
                    side.actionFacts(action)
                    if draft.mayChange, links.mayEdit { writeActionTools(action.number, draft, links, &side) }
                })
        }
        if draft.mayChange, links.mayEdit {
            html.buttonRow {
                $0.linkButton(
                    "Agregar una acción", to: links.action(draft.id, draft.plan.actions.count + 1), .secondary)
            }
        }
    }

    private static func writeActionTools(_ number: Int, _ draft: Draft, _ links: DraftLinks, _ side: inout HTML) {
        side.div(.class("row")) { row in
            row.linkButton("Corregir la acción \(number)", to: links.action(draft.id, number), .secondary)
            row.details { more in
                more.summary("Quitar la acción \(number)…")
                more.form(.method(.post), .action(links.removal(draft.id, number))) { form in
                    form.proof(links.proof)
                    form.hiddenField("revision", String(draft.revision))
                    form.submitButton("Quitar la acción \(number) del borrador", .danger)
                }
            }
        }
    }

    private static func writeLeftOver(_ draft: Draft, _ html: inout HTML) {
        let unplaced = draft.lines.filter { $0.fate == .unplaced }
        let furniture = draft.lines.filter { $0.fate == .furniture }
        html.section(.id("sin-lugar")) { html in
            html.h2("Renglones sin lugar")
            if unplaced.isEmpty {
                html.p("Ninguno: cada renglón con texto está en el plan o es membrete de página.")
            } else {
                html.p("Estos renglones no encontraron lugar. Si alguno importa, cópielo en la acción o en el marco.")
                html.sourceLines(unplaced.map(\.number), of: draft)
            }
            guard !furniture.isEmpty else { return }
            html.details { more in
                more.summary("Membretes, lemas y pies de página (\(furniture.count) renglones)")
                more.sourceLines(furniture.map(\.number), of: draft)
            }
        }
    }

    private static func writeDecision(_ draft: Draft, _ links: DraftLinks, _ html: inout HTML) {
        guard draft.mayChange else { return }
        html.section(.class("card"), .id("decision")) { card in
            card.h2("Aceptar y publicar")
            if !draft.blocking.isEmpty {
                card.callout(nil, .missed) {
                    $0.p("Hay dudas graves sin resolver; el plan no se puede publicar todavía.")
                }
            } else if links.mayPublish {
                writeAcceptance(draft, links, &card)
            } else {
                card.p("Publicar el plan es decisión del líder del Comité GEL-T o de quien representa a la entidad.")
            }
            guard links.mayEdit else { return }
            card.details { more in
                more.summary("Descartar este borrador…")
                more.form(.method(.post), .action(links.discard(draft.id))) { form in
                    form.proof(links.proof)
                    form.p("El documento original se conserva. Podrá subirlo de nuevo.")
                    form.submitButton("Descartar el borrador", .danger)
                }
            }
        }
    }

    private static func writeAcceptance(_ draft: Draft, _ links: DraftLinks, _ card: inout HTML) {
        let open = draft.open.count
        if open > 0 {
            card.p(
                "Quedan \(Spanish.count(open, "punto", "puntos")) por mirar. Puede publicar y corregir después con otra versión."
            )
        } else {
            card.p(
                "Al publicar, la ciudadanía ve el plan en el sitio de la entidad y puede descargarlo como datos abiertos."
            )
        }
        card.form(.method(.post), .action(links.publish(draft.id))) { form in
            form.proof(links.proof)
            form.hiddenField("revision", String(draft.revision))
            form.submitButton("Aceptar y publicar el plan")
        }
    }
}

extension HTML {
    /// Lines of the document as they stand there, with their numbers.
    mutating func sourceLines(_ numbers: [Int], of draft: Draft) {
        let wanted = Set(numbers)
        let lines = draft.lines.filter { wanted.contains($0.number) }
        guard !lines.isEmpty else { return p("Escrito aquí; no viene del documento.", .class("hint")) }
        div(.class("source")) { box in
            for line in lines {
                box.p { row in
                    row.span("\(line.number)", .class("number"), .aria("hidden", "true"))
                    row.text(" " + line.text.replacing("\t", with: " │ ").trimmed)
                }
            }
        }
    }

    /// One item as a sentence, several as a list.
    mutating func wordList(_ words: [String]) {
        if words.count == 1 { return p(words[0]) }
        ul { list in for word in words { list.li(word) } }
    }
}

/// A titled part of the plan's frame, with its words and their lines.
struct FramePart: Sendable {
    let title: String
    let words: [String]
    let lines: [Int]

    init(_ title: String, _ words: [Words]) {
        self.title = title
        self.words = words.map(\.text)
        lines = words.flatMap(\.lines)
    }

    static func all(of plan: Plan) -> [FramePart] {
        let sections = plan.sections
        return [
            FramePart("Título", [plan.heading.title].compactMap(\.self)),
            FramePart("De quién es", [plan.heading.municipality, plan.heading.department].compactMap(\.self)),
            FramePart("Marco legal", sections.legalFrame.paragraphs),
            FramePart("Plazos de las fases", sections.legalFrame.phases.map(\.asWords)),
            FramePart("Visión", [sections.vision].compactMap(\.self)),
            FramePart("Objetivo general", [sections.generalObjective].compactMap(\.self)),
            FramePart("Objetivos específicos", sections.specificObjectives),
            FramePart("Líneas de acción", sections.actionLines),
            FramePart("Actividades que se deben establecer", sections.closingRequirements),
            FramePart("Soporte técnico", sections.support.rows.map(\.asWords)),
            FramePart("Incentivos", sections.incentives),
            FramePart("Firmas", sections.signatures.map(\.asWords)),
        ]
    }
}

extension PhaseDeadline {
    var asWords: Words {
        Words(
            "\(phase.text): \(territorial.words.text)",
            lines: phase.lines + national.words.lines + territorial.words.lines)
    }
}

extension SupportRow {
    var asWords: Words {
        Words(
            "\(problem.text) \(procedure.text) \(assistance.text)",
            lines: problem.lines + procedure.lines + assistance.lines)
    }
}

extension Signature {
    var asWords: Words {
        Words(
            [name?.text, role?.text].compactMap(\.self).joined(separator: ", "),
            lines: (name?.lines ?? []) + (role?.lines ?? []))
    }
}

extension LineSpans {
    /// “renglones 12 a 15 y 20”, or nil where there are none.
    static func spoken(_ lines: [Int]) -> String? {
        let text = text(lines)
        guard !text.isEmpty else { return nil }
        let spans = text.split(separator: ",").map { String($0).replacing("-", with: " a ") }
        return (Set(lines).count == 1 ? "renglón " : "renglones ") + Spanish.list(spans)
    }
}

extension PlanLayout {
    var spoken: String {
        switch self {
        case .eightColumns: "marco operativo de 8 columnas"
        case .threeColumns: "plan por fases, de 3 columnas"
        case .unified: "formato unificado de 2012"
        }
    }
}
