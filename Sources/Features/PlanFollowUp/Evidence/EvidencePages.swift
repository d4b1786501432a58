import Design
import HTML
import Platform

enum EvidencePages {
    static func form(_ form: EvidenceForm, _ task: PlanTask, _ action: FollowedAction, _ links: FollowUpLinks) -> Page {
        let title = "Agregar una prueba"
        return Page(
            title, status: form.errors.isEmpty ? 200 : 422,
            trail: links.trail(action) + [TrailStep("Actividad", links.task(task.key))],
            section: FollowUpLinks.section
        ) { html in
            html.errorSummary(form.errors)
            html.h1(title)
            html.p("De la actividad «\(task.title)».", .class("lead"))
            html.changeForm(to: links.newEvidence(task.key), token: links.proof, files: true, keep: true) { box in
                fields(form, &box)
                box.buttonRow { row in
                    row.submitButton("Guardar la prueba")
                    row.a("Volver a la actividad", .href(links.task(task.key)))
                }
            }
        }
    }

    private static func fields(_ form: EvidenceForm, _ box: inout HTML) {
        func error(_ field: String) -> String? { form.errors.first { $0.field == field }?.message }
        box.radioField(
            FormField("clase", "Qué es", value: form.kind, error: error("clase")),
            choices: Evidence.Kind.noted.map { FormChoice($0.rawValue, $0.title) })
        box.dateField(FormField("dia", "Día de lo que muestra", value: form.day, error: error("dia")))
        box.longField(
            FormField(
                "descripcion", "Qué muestra",
                hint: "Una frase: «Cartelera en la plaza de mercado, con la dirección del sitio».",
                value: form.description, error: error("descripcion"), maximum: 1000), rows: 3)
        box.fileField(
            FormField(
                "archivo", "Archivo",
                hint:
                    "Fotografía, PDF o documento, hasta 10 MB. A las fotografías se les quita el lugar donde se tomaron.",
                error: error("archivo"), isRequired: false),
            accept: ".jpg,.jpeg,.png,.pdf,.docx,.xlsx,.odt")
        box.textField(
            FormField(
                "enlace", "Dirección de una página", hint: "Si lo que prueba está publicado en internet.",
                value: form.link,
                error: error("enlace"), isRequired: false, inputMode: "url", maximum: 1000))
        box.checkbox(
            FormField(
                "publica", "Mostrarla en la página pública",
                hint: "Revise que no haya datos ni caras de personas que no lo hayan permitido.", isRequired: false),
            checked: form.isPublic)
    }
}
