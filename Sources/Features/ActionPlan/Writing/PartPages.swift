import Design
import HTML
import Plans
import Platform

/// The form of a part of a plan's frame.
enum PartPages {
    static func form(
        _ form: PartForm, _ draft: Draft, _ readiness: Readiness, _ links: WritingLinks, status: Int = 200
    ) -> Page {
        let errors = status == 422 ? form.errors : []
        return Page(form.part.title, status: status, trail: links.trail(draft), section: "/plan") { html in
            html.errorSummary(errors)
            if let conflict = form.conflict { html.conflict(conflict) }
            html.h1(form.part.title)
            if form.part == .identity { writeVigencia(draft, &html) }
            html.form(.method(.post), .action(links.part(form.part, of: draft.id)), .novalidate) { box in
                box.proof(links.proof)
                box.hiddenField("revision", String(form.revision))
                box.hiddenField("base", form.base)
                writeFields(form, errors, readiness, &box)
                box.buttonRow { row in
                    row.submitButton("Guardar")
                    row.linkButton("Volver sin guardar", to: links.tasks(draft.id), .secondary)
                }
            }
        }
    }

    private static func writeVigencia(_ draft: Draft, _ html: inout HTML) {
        guard let vigencia = draft.course.vigencia else { return }
        html.p("Plan para la vigencia \(String(vigencia)).", .class("lead"))
    }

    private static func writeFields(
        _ form: PartForm, _ errors: [FieldError], _ readiness: Readiness, _ box: inout HTML
    ) {
        let problems = readiness.problems(in: form.part)
        for field in PartForm.fields(form.part) {
            let error =
                errors.first { $0.field == field.id }?.message
                ?? problems.first { $0.field == field.id && $0.isError }?.message
            let shown = FormField(
                field.id, field.label, hint: field.hint.isEmpty ? nil : field.hint,
                value: form.texts[field.id, default: ""], error: error, isRequired: field.isRequired,
                maximum: PartForm.longest)
            switch field.kind {
            case .line: box.textField(shown)
            case .text: box.longField(shown, rows: 4)
            case .list: box.longField(shown, rows: 3)
            }
            box.notices(problems.filter { $0.field == field.id && !$0.isError })
        }
        if form.part == .signatures { writeSigners(form, errors, problems, &box) }
    }

    private static func writeSigners(
        _ form: PartForm, _ errors: [FieldError], _ problems: [PlanProblem], _ box: inout HTML
    ) {
        box.p("El cargo basta; el nombre ayuda a saber quién era. Deje vacío lo que sobre.")
        box.notices(problems)
        let spare = max(2, 3 - form.signers.count)
        let blank = PartForm.Signer(name: "", role: "")
        box.fieldset(.class("pairs")) { set in
            set.legend("Quiénes firman")
            for (index, signer) in (form.signers + Array(repeating: blank, count: spare)).enumerated() {
                set.div(.class("pair")) { row in
                    row.textField(
                        FormField(
                            "nombre", "Nombre \(index + 1)", value: signer.name,
                            error: errors.first { $0.field == "nombre-\(index + 1)" }?.message, isRequired: false,
                            id: "nombre-\(index + 1)", maximum: 200))
                    row.textField(
                        FormField(
                            "cargo", "Cargo \(index + 1)", value: signer.role, isRequired: false,
                            id: "cargo-\(index + 1)", maximum: 200))
                }
            }
        }
    }
}

extension HTML {
    /// What a person may let stand, directly below the field it is about.
    mutating func notices(_ problems: [PlanProblem]) {
        for problem in problems {
            p(.class("hint")) { line in
                line.chip("por mirar", .due)
                line.text(" \(problem.message)")
            }
        }
    }

    /// The format's guide of a field, folded away.
    mutating func guide(_ column: PlanFormat.Column?) {
        guard let column else { return }
        fold("Guía: \(column.title)") { fold in
            fold.p(column.guide)
            if !column.example.isEmpty {
                fold.p("Ejemplo: «\(column.example.replacing("\n", with: "; "))».", .class("hint"))
            }
        }
    }
}
