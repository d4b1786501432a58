import Channels
import Design
import HTML
import Platform

/// A form for each step this person may take.
enum StepForms {
    static func write(_ view: StepsView, _ links: ContentLinks, _ html: inout HTML) {
        let (item, rights) = (view.item, view.rights)
        if rights.mayPublish(item) { writePublish(view, links, &html) }
        if rights.maySubmit(item) { writeSubmit(view, links, &html) }
        if rights.mayReturn(item) { writeReturn(view, links, &html) }
        if rights.mayRestore(item) { writeRestore(view, links, &html) }
        if rights.mayArchive(item) { writeArchive(view, links, &html) }
    }

    private static func writePublish(_ view: StepsView, _ links: ContentLinks, _ html: inout HTML) {
        let (form, item) = (view.form, view.item)
        html.card(item.published == nil ? "Publicar" : "Publicar los cambios", level: 3, marked: true) { card in
            card.stepForm(links.to(ContentRoutes.publish, item.id), view, links) { box in
                box.dateField(
                    FormField(
                        "hasta", "Último día a la vista", hint: "Vacío: se queda hasta que alguien lo archive.",
                        value: form.until, error: form.error("hasta"), isRequired: false))
                box.buttonRow { $0.submitButton("Publicar ahora") }
                box.h4("O dejarlo programado")
                box.dateField(
                    FormField("publicar", "Día", value: form.day, error: form.error("publicar"), isRequired: false))
                box.textField(
                    FormField(
                        "hora", "Hora", hint: "Por ejemplo, 3:30 p. m. Vacía: a las 8:00 a. m.", value: form.hour,
                        error: form.error("hora"), isRequired: false), narrow: true)
                box.buttonRow {
                    $0.submitButton("Programar", .secondary, action: links.to(ContentRoutes.schedule, item.id))
                }
            }
        }
    }

    private static func writeSubmit(_ view: StepsView, _ links: ContentLinks, _ html: inout HTML) {
        let isMain = !view.rights.publishes
        html.card("Enviar a revisión", level: 3, marked: isMain) { card in
            card.p("Quienes publican reciben un correo. Mientras lo revisan, usted puede seguir corrigiendo.")
            card.stepForm(links.to(ContentRoutes.submit, view.item.id), view, links) { box in
                box.noteField("Nota para quien revisa", id: "nota-revision", view.form, isRequired: false)
                box.buttonRow { $0.submitButton("Enviar a revisión", isMain ? .primary : .secondary) }
            }
        }
    }

    private static func writeReturn(_ view: StepsView, _ links: ContentLinks, _ html: inout HTML) {
        let publishes = view.rights.publishes
        html.card(publishes ? "Devolver a borrador" : "Retirar de la revisión", level: 3) { card in
            card.stepForm(links.to(ContentRoutes.giveBack, view.item.id), view, links) { box in
                box.noteField(publishes ? "Qué hay que corregir" : "Nota", id: "nota", view.form, isRequired: publishes)
                box.buttonRow {
                    $0.submitButton(publishes ? "Devolver con esta nota" : "Retirar de la revisión", .secondary)
                }
            }
        }
    }

    private static func writeRestore(_ view: StepsView, _ links: ContentLinks, _ html: inout HTML) {
        html.card("Restaurar", level: 3, marked: true) { card in
            card.p("Vuelve a ser un borrador con las mismas palabras y la misma dirección.")
            card.stepForm(links.to(ContentRoutes.restore, view.item.id), view, links) { box in
                box.buttonRow { $0.submitButton("Restaurar como borrador") }
            }
        }
    }

    private static func writeArchive(_ view: StepsView, _ links: ContentLinks, _ html: inout HTML) {
        let isSeen = view.item.published != nil
        html.card(isSeen ? "Quitarlo de la vista" : "Descartar el borrador", level: 3) { card in
            card.p(
                isSeen
                    ? "Deja de verse en el sitio y en las búsquedas. Se conserva con su historia y se puede restaurar."
                    : "Queda en el archivo y se puede restaurar.")
            card.stepForm(links.to(ContentRoutes.archive, view.item.id), view, links) { box in
                box.buttonRow { $0.submitButton(isSeen ? "Archivar" : "Descartar", .danger) }
            }
        }
    }
}

extension HTML {
    /// A form that takes a step on the revision that was seen.
    fileprivate mutating func stepForm(
        _ address: String, _ view: StepsView, _ links: ContentLinks, content: (inout HTML) -> Void
    ) {
        changeForm(to: address, token: links.proof) { box in
            box.hiddenField("revision", String(view.item.revision))
            content(&box)
        }
    }

    fileprivate mutating func noteField(_ label: String, id: String, _ form: StepForm, isRequired: Bool) {
        longField(
            FormField(
                "nota", label, value: form.note, error: form.error("nota"), isRequired: isRequired, id: id,
                maximum: StepForm.longestNote), rows: 3)
    }
}
