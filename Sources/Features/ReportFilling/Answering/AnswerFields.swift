import Calendar
import Campaigns
import Design
import HTML
import Platform
import Questionnaires
import Reports

/// The form of one answer: the control its type asks for, and “no aplica”.
enum AnswerFields {
    static func write(_ question: Question, _ section: SectionView, _ links: ReportLinks, _ html: inout HTML) {
        let form = section.form(question)
        let address = links.to(ReportRoutes.save, section.view.campaign.id, question.number)
        html.form(
            .method(.post), .action(address), .novalidate, .id("f\(question.number)"), .data("save", "sí")
        ) { box in
            box.proof(links.proof)
            box.hiddenField("revision", String(form.revision))
            box.div(.data("said", "sí"), .role("status")) { writeSaid(question, form, section, links, &$0) }
            writeControl(question, form, &box)
            writeNotApplicable(question, form, section, &box)
            box.buttonRow { row in
                row.submitButton("Guardar la respuesta \(question.number)")
                if section.given[question.number]?.answer != nil {
                    row.submitButton("Quitar la respuesta", .secondary, name: "hacer", value: "quitar")
                }
            }
        }
    }

    /// What stands there now, or what somebody else put there meanwhile.
    private static func writeSaid(
        _ question: Question, _ form: AnswerForm, _ section: SectionView, _ links: ReportLinks, _ html: inout HTML
    ) {
        if let conflict = form.conflict { return writeConflict(conflict, question, section, &html) }
        if form.problem != nil { return html.p("No se guardó.", .class("hint")) }
        guard let given = section.given[question.number], given.answer != nil else {
            return html.p("Sin responder.", .class("hint"))
        }
        html.p(.class("hint")) { line in
            line.text(
                "Guardada por \(section.names[given.person] ?? "otra persona"), el \(given.at.day.short) a \(given.at.clockTimeWithArticle) "
            )
            switch given.acceptance {
            case .waiting: line.chip("espera al Programa", .due)
            case .accepted: line.chip("el Programa aceptó que no aplica", .kept)
            case .refused: line.chip("el Programa no aceptó que no aplica", .missed)
            case .none: break
            }
            if let words = section.refusals[question.number] { line.text(" \(words)") }
        }
        guard case .text(let address) = given.answer, question.answerType == .link else { return }
        html.writeBroken(section.links[address])
    }

    private static func writeConflict(
        _ current: GivenAnswer, _ question: Question, _ section: SectionView, _ html: inout HTML
    ) {
        html.callout("Alguien se adelantó: no se guardó lo suyo", .due, level: 3) { box in
            let who = section.names[current.person] ?? "otra persona"
            box.p("Mientras usted respondía, \(who) dejó esta respuesta (\(current.at.clockTime)):")
            box.blockquote(current.answer.map { SectionPages.words($0, question) } ?? "Quitó la respuesta.")
            box.p(
                "Lo que usted escribió sigue abajo. Si guarda de nuevo, queda lo suyo y lo anterior pasa a la historia."
            )
        }
    }

    private static func field(_ question: Question, _ label: String, _ form: AnswerForm, hint: String? = nil)
        -> FormField
    {
        FormField(
            "respuesta", label, hint: hint, value: form.isNotApplicable ? "" : form.text,
            error: form.isNotApplicable ? nil : form.problem, id: SectionPages.name(question.number))
    }

    private static func writeControl(_ question: Question, _ form: AnswerForm, _ box: inout HTML) {
        switch question.answerType {
        case .yesNo:
            box.radioField(
                field(question, "Respuesta", form), choices: [FormChoice("si", "Sí"), FormChoice("no", "No")])
        case .yesPartialNo:
            box.radioField(
                field(question, "Respuesta", form),
                choices: [
                    FormChoice("si", "Sí"), FormChoice("parcial", "Sí, parcialmente"), FormChoice("no", "No"),
                ])
        case .choice:
            box.radioField(
                field(question, "Respuesta", form),
                choices: question.options.enumerated().map { FormChoice(String($0.offset + 1), $0.element) })
        case .several:
            box.checkboxField(
                field(question, "Marque todas las que correspondan", form),
                choices: question.options.enumerated().map { FormChoice(String($0.offset + 1), $0.element) }
                    + [FormChoice("ninguna", "Ninguna")], chosen: Set(form.isNotApplicable ? [] : form.chosen))
        case .percent:
            var field = field(question, "Porcentaje", form, hint: "De 0 a 100.")
            field.inputMode = "decimal"
            box.textField(field, narrow: true)
        case .count:
            var field = field(question, "Cantidad", form, hint: "Un número entero; 0 si no hubo.")
            field.inputMode = "numeric"
            box.textField(field, narrow: true)
        case .date: box.dateField(field(question, "Fecha", form))
        case .link:
            var field = field(question, "Dirección de la página", form, hint: "Completa, con https:// al comienzo.")
            field.inputMode = "url"
            box.textField(field)
        case .text: box.longField(field(question, "Respuesta", form), rows: 4)
        case .table:
            box.longField(
                field(
                    question, "Tabla", form,
                    hint: "Una fila por línea, con las columnas separadas por tabulador, como se pega de una hoja de "
                        + "cálculo: \(question.options.joined(separator: ", "))."), rows: 6)
        }
    }

    private static func writeNotApplicable(
        _ question: Question, _ form: AnswerForm, _ section: SectionView, _ box: inout HTML
    ) {
        box.fold("No aplica a la entidad", isOpen: form.isNotApplicable) { fold in
            fold.p(
                question.notApplicable ?? "Aquí «no aplica» cuenta solo cuando el Programa lo acepte.", .class("hint"))
            fold.checkbox(
                FormField("no-aplica", "No aplica", isRequired: false, id: "no-aplica-\(question.number)"),
                checked: form.isNotApplicable)
            fold.longField(
                FormField(
                    "razon", "Por qué no aplica", value: form.reason,
                    error: form.isNotApplicable ? form.problem : nil, isRequired: false,
                    id: "razon-\(question.number)", maximum: AnswerForm.longestReason), rows: 2)
        }
    }
}
