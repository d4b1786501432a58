import Calendar
import Campaigns
import Design
import HTML
import Platform
import Questionnaires
import Reports
import Spanish

/// The questions of a criterion. The script keeps each answer as it is given; without it, a button does.
enum SectionPages {
    static func show(_ section: SectionView, _ links: ReportLinks, status: Int = 200) -> Page {
        let view = section.view
        let title = section.criterion.title
        return Page(title, status: status, trail: links.trail(view), section: ReportLinks.section) { html in
            if let (number, form) = section.typed, let problem = form.problem {
                let field = form.isNotApplicable ? "razon-\(number)" : name(number)
                html.errorSummary([FieldError(field, "Pregunta \(number): \(problem)")])
            }
            html.h1(title)
            html.p(.id("avance-criterio"), .class("lead")) { line in
                line.text("\(section.criterion.code) · \(section.answered) de \(section.asked.count) respondidas")
            }
            if !view.isOpen { html.writeStanding(view, links) }
            html.writeLate(section.late)
            writeAcceptable(section, links, &html)
            html.div(.id("preguntas")) { list in
                for question in section.asked { write(question, section, links, &list) }
            }
            html.buttonRow { row in
                let (before, after) = section.neighbours
                if let after {
                    row.linkButton("Siguiente: \(after.title)", to: address(after, view, links), .secondary)
                }
                if let before {
                    row.linkButton("Anterior: \(before.title)", to: address(before, view, links), .secondary)
                }
            }
        }
    }

    private static func address(_ criterion: Instrument.Criterion, _ view: ReportView, _ links: ReportLinks) -> String {
        links.to(ReportRoutes.section, view.campaign.id, criterion.code)
    }

    static func name(_ number: Int) -> String { "respuesta-\(number)" }

    private static func write(_ question: Question, _ section: SectionView, _ links: ReportLinks, _ html: inout HTML) {
        html.section(.id("p\(question.number)"), .class("card")) { card in
            card.h2("\(question.number). \(question.text)", .id("t\(question.number)"))
            if !question.help.isEmpty { card.p(question.help, .class("hint")) }
            card.writeProof(question, section, links)
            if section.view.isOpen, links.mayAnswer {
                AnswerFields.write(question, section, links, &card)
            } else {
                let answer = section.given[question.number]?.answer
                card.p(answer.map { words($0, question) } ?? "Sin responder", .class("said"))
            }
            writeAround(question, section, links, &card)
        }
    }

    static func words(_ answer: Answer, _ question: Question) -> String {
        if case .notApplicable(let reason) = answer { return "No aplica: \(reason)" }
        return answer.spoken(question)
    }

    /// Two or more at once; a single one has its own button.
    private static func writeAcceptable(_ section: SectionView, _ links: ReportLinks, _ html: inout HTML) {
        let acceptable = section.acceptable
        guard acceptable.count > 1, section.view.isOpen, links.mayAnswer else { return }
        html.callout("La plataforma ya comprobó \(acceptable.count) respuestas de este criterio", .kept, level: 2) {
            box in
            box.p(
                "Son las preguntas \(Spanish.list(acceptable.map { String($0.question.number) })). Debajo de cada una está "
                    + "el registro que lo muestra.")
            box.writeAcceptForm(
                acceptable, section.view, links, from: "criterio", words: "Aceptar las \(acceptable.count) comprobadas")
        }
    }

    private static func writeAround(
        _ question: Question, _ section: SectionView, _ links: ReportLinks, _ card: inout HTML
    ) {
        if let former = section.former[question.number] {
            card.p("La vez anterior: \(words(former, question))", .class("hint"))
        }
        let proofs = section.evidence[question.number]?.count ?? 0
        let doubts = section.doubts[question.number]?.count ?? 0
        card.p { line in
            line.a(
                "Pruebas, dudas e historia de la pregunta \(question.number)",
                .href(links.to(ReportRoutes.question, section.view.campaign.id, question.number)))
            line.text(" ")
            let counts = [
                proofs > 0 ? Spanish.count(proofs, "prueba", "pruebas") : "",
                doubts > 0 ? Spanish.count(doubts, "duda", "dudas") : "",
            ].filter { !$0.isEmpty }
            if !counts.isEmpty { line.text("(\(Spanish.list(counts)))") }
            if proofs == 0, question.isEvidenceRequired { line.small("Pide prueba: \(question.evidence)") }
        }
    }
}
