import Calendar
import Design
import HTML
import Plans
import Platform
import Spanish

/// The steps that ask for more than a button: approval, adjustment, closing.
enum DecisionPages {
    static func approval(
        _ form: ApprovalForm, _ errors: [FieldError], _ toMend: ToMend, _ view: CourseView, _ links: CourseLinks
    ) -> Page {
        page("Aprobar el plan", errors, view, links) { html in
            html.p(
                "Va a aprobar \(view.course.title.lowercasedFirst) de la \(links.entityName): "
                    + "\(Spanish.count(view.words.actions, "acción", "acciones")). Desde ese momento sus palabras no cambian "
                    + "y la ciudadanía lo ve en el sitio.", .class("lead"))
            html.p { $0.a("Leer el plan completo", .href(links.words(view.course.planID))) }
            writePending(view, links, &html)
            if !toMend.errors.isEmpty { return writeToMend(toMend, &html) }
            html.form(.method(.post), .action(links.to(CourseRoutes.approve, view.course.planID))) { box in
                box.proof(links.proof)
                box.hiddenField("revision", String(form.revision))
                writeAct(form.act, errors, "Acto que adopta el plan (si lo hay)", isRequired: false, &box)
                box.checkbox(
                    FormField(
                        "declaracion",
                        "He leído el plan y lo apruebo en nombre de la \(links.entityName).",
                        error: errors.message("declaracion")), checked: form.agrees)
                box.buttonRow { $0.submitButton("Aprobar el plan") }
            }
        }
    }

    /// For who came here and may not: whose it is, and that nothing happened.
    static func notYours(_ title: String, _ deed: String, _ view: CourseView, _ links: CourseLinks) -> Page {
        Page(title, status: 403, trail: links.trail(view.course), section: "/plan") { html in
            html.h1(title)
            html.callout(nil, .missed) { box in
                box.p(
                    "\(deed) le corresponde solo a \(links.approver), que representa legalmente a la entidad. Usted "
                        + "entró como \(links.role.lowercasedFirst); no se cambió nada.")
            }
            html.stepLink("Volver al plan", links.to(CourseRoutes.show, view.course.planID), .secondary)
        }
    }

    static func adjustment(_ form: AdjustmentForm, _ errors: [FieldError], _ view: CourseView, _ links: CourseLinks)
        -> Page
    {
        page("Ajustar el plan", errors, view, links) { html in
            html.p(
                "Se abre una versión nueva con todas las palabras de esta. La versión actual sigue en pie hasta que se "
                    + "apruebe la nueva.", .class("lead"))
            html.form(.method(.post), .action(links.to(CourseRoutes.adjust, view.course.planID))) { box in
                box.proof(links.proof)
                writeAct(form.act, errors, "Acto que ordena el ajuste", isRequired: true, &box)
                box.longField(
                    FormField(
                        "razon", "Por qué se ajusta", hint: "La ciudadanía lo lee junto a la versión nueva.",
                        value: form.reason, error: errors.message("razon"), maximum: TextRule.longest), rows: 4)
                box.buttonRow { $0.submitButton("Abrir la versión nueva") }
            }
        }
    }

    static func closing(_ note: String, _ errors: [FieldError], _ view: CourseView, _ links: CourseLinks) -> Page {
        page("Cerrar el plan", errors, view, links) { html in
            html.p(
                "Al cerrarlo termina el seguimiento de \(view.course.title.lowercasedFirst). La nota queda a la vista de "
                    + "todos.", .class("lead"))
            html.form(.method(.post), .action(links.to(CourseRoutes.close, view.course.planID))) { box in
                box.proof(links.proof)
                box.longField(
                    FormField(
                        "nota", "Qué se cumplió y qué no", value: note, error: errors.message("nota"),
                        maximum: TextRule.longest), rows: 5)
                box.buttonRow { $0.submitButton("Cerrar el plan") }
            }
        }
    }

    private static func page(
        _ title: String, _ errors: [FieldError], _ view: CourseView, _ links: CourseLinks,
        _ write: @escaping @Sendable (inout HTML) -> Void
    ) -> Page {
        Page(title, status: errors.isEmpty ? 200 : 422, trail: links.trail(view.course), section: "/plan") { html in
            html.errorSummary(errors)
            html.h1(title)
            write(&html)
        }
    }

    /// Approved words never change, so what would keep the plan from being handed in is mended first.
    private static func writeToMend(_ toMend: ToMend, _ html: inout HTML) {
        let count = Spanish.count(toMend.errors.count, "punto", "puntos")
        html.callout("Falta corregir \(count) antes de aprobar", .missed, level: 2) { box in
            box.ul { list in
                for problem in toMend.errors.prefix(5) {
                    list.li((problem.action.map { "Acción \($0): " } ?? "") + problem.message)
                }
            }
            box.p { $0.a("Ver todo lo que falta y dónde se corrige", .href(toMend.list)) }
        }
    }

    private static func writePending(_ view: CourseView, _ links: CourseLinks, _ html: inout HTML) {
        guard view.openComments > 0 else { return }
        html.callout(nil, .due) { box in
            box.p { line in
                line.text(
                    view.openComments == 1
                        ? "Queda 1 comentario del comité por resolver. "
                        : "Quedan \(view.openComments) comentarios del comité por resolver. ")
                line.a("Leerlos", .href(links.to(CourseRoutes.comments, view.course.planID)))
            }
        }
    }

    private static func writeAct(
        _ act: ActForm, _ errors: [FieldError], _ legend: String, isRequired: Bool, _ box: inout HTML
    ) {
        box.fieldset { set in
            set.legend(legend)
            set.selectField(
                FormField(
                    "clase", "Clase de acto", value: act.kind, error: errors.message("clase"), isRequired: isRequired),
                choices: ActForm.kinds.map { FormChoice($0, $0) })
            set.textField(
                FormField(
                    "numero", "Número", value: act.number, error: errors.message("numero"), isRequired: isRequired),
                narrow: true)
            set.dateField(
                FormField(
                    "fecha", "Día del acto", value: act.day, error: errors.message("fecha"), isRequired: isRequired))
        }
    }
}

extension [FieldError] {
    func message(_ field: String) -> String? { first { $0.field == field }?.message }
}

extension String {
    /// “Plan de acción” inside a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
