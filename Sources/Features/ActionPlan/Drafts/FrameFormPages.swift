import Design
import HTML
import Platform

enum FrameFormPages {
    static func form(_ form: FrameForm, _ draft: Draft, _ links: DraftLinks, status: Int = 200) -> Page {
        let title = "Corregir el marco del plan"
        let trail = links.trail + [TrailStep("Revisar el plan leído", links.review(draft.id))]
        let errors = status == 200 ? [] : form.errors
        let lines = FramePart.all(of: draft.plan).flatMap(\.lines)
        return Page(title, status: status, trail: trail, section: "/plan", wide: true) { html in
            html.errorSummary(errors)
            if let conflict = form.conflict { html.conflict(conflict) }
            html.h1(title)
            html.columns(
                work: { writeFields(form, showing: errors, draft, links, &$0) },
                side: { side in
                    side.h2("En el documento")
                    side.sourceLines(lines, of: draft)
                })
        }
    }

    private static func writeFields(
        _ form: FrameForm, showing errors: [FieldError], _ draft: Draft, _ links: DraftLinks, _ html: inout HTML
    ) {
        html.form(.method(.post), .action(links.frame(draft.id)), .novalidate) { box in
            box.proof(links.proof)
            box.hiddenField("revision", String(form.revision))
            for text in form.texts {
                let field = FormField(
                    text.field, text.label, hint: text.isList ? "Uno por renglón." : nil, value: text.text,
                    error: errors.first { $0.field == text.field }?.message, isRequired: false, maximum: 12_000)
                text.text.count > 80 || text.isList ? box.longField(field, rows: 5) : box.textField(field)
            }
            box.buttonRow { row in
                row.submitButton("Guardar el marco")
                row.linkButton("Volver sin guardar", to: links.review(draft.id) + "#marco", .secondary)
            }
        }
    }
}
