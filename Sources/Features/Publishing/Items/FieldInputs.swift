import Calendar
import Channels
import Design
import HTML
import Spanish

/// Each field of a kind with the input that fits it.
enum FieldInputs {
    /// Documents one sees to tick; older ones that are ticked stay in sight.
    private static let shownDocuments = 12

    static func write(
        _ field: ItemField, _ form: ItemForm, _ library: ItemLibrary, _ links: ContentLinks, _ box: inout HTML
    ) {
        let question = question(field, form)
        switch field.kind {
        case .line: box.textField(question)
        case .paragraph: box.longField(question, rows: 4)
        case .day: box.dateField(question)
        case .time: box.textField(question, narrow: true)
        case .number, .money, .percent: box.textField(question, narrow: true)
        case .email: box.textField(question, .email)
        case .telephone: box.textField(question, .tel, narrow: true)
        case .link: box.textField(question, .url)
        case .choice: box.selectField(question, choices: field.options.map { FormChoice($0, $0) })
        case .choices: writeChoices(field, question, form, &box)
        case .yesNo: box.checkbox(question, checked: form.values[field.name] == "sí")
        case .picture: writePicture(question, library, links, &box)
        case .document: writeDocuments(field, question, form, library, links, &box)
        }
    }

    private static func question(_ field: ItemField, _ form: ItemForm) -> FormField {
        FormField(
            ItemForm.name(field), field.title, hint: hint(field), value: form.values[field.name] ?? "",
            error: form.error(ItemForm.name(field)), isRequired: field.isRequired, inputMode: inputMode(field.kind),
            maximum: field.kind == .line ? FieldValue.longestLine : nil)
    }

    private static func hint(_ field: ItemField) -> String? {
        let words = [field.help, example(field.kind)].filter { !$0.isEmpty }.joined(separator: " ")
        return words.isEmpty ? nil : words
    }

    private static func example(_ kind: ItemField.Kind) -> String {
        switch kind {
        case .time: "Por ejemplo: 8:00 a. m."
        case .money: "Por ejemplo: 12.500.000"
        case .percent: "De 0 a 100."
        case .email: "Por ejemplo: contacto@ejemplo.gov.co"
        case .telephone: "Por ejemplo: 607 555 1234"
        default: ""
        }
    }

    private static func inputMode(_ kind: ItemField.Kind) -> String? {
        switch kind {
        case .number, .money, .percent: "decimal"
        default: nil
        }
    }

    private static func writeChoices(
        _ field: ItemField, _ question: FormField, _ form: ItemForm, _ box: inout HTML
    ) {
        let typed = form.values[field.name] ?? ""
        box.checkboxField(
            question, choices: field.options.map { FormChoice($0, $0) },
            chosen: Set(field.options.filter(typed.contains)))
    }

    private static func writePicture(
        _ question: FormField, _ library: ItemLibrary, _ links: ContentLinks, _ box: inout HTML
    ) {
        var question = question
        if library.pictures.isEmpty { question.hint = "Todavía no hay imágenes en la biblioteca." }
        box.selectField(
            question, choices: library.pictures.map { FormChoice($0.id, label($0)) }, prompt: "Sin imagen")
        writeUpload("Subir una imagen a la biblioteca", links, &box)
    }

    private static func label(_ media: Media) -> String {
        media.alt.isEmpty ? "\(media.title) (le falta decir qué muestra)" : media.title
    }

    private static func writeDocuments(
        _ field: ItemField, _ question: FormField, _ form: ItemForm, _ library: ItemLibrary, _ links: ContentLinks,
        _ box: inout HTML
    ) {
        guard field.isMany else {
            box.selectField(
                question, choices: library.documents.map { FormChoice($0.id, title($0)) }, prompt: "Sin documento")
            return writeUpload("Subir un documento a la biblioteca", links, &box)
        }
        let chosen = Set((form.values[field.name] ?? "").split(separator: " ").map(String.init))
        let shown = library.documents.enumerated().filter {
            $0.offset < shownDocuments || chosen.contains($0.element.id)
        }
        if shown.isEmpty {
            box.p("\(question.label): todavía no hay documentos en la biblioteca.", .class("hint"))
        } else {
            box.checkboxField(
                question, choices: shown.map { FormChoice($0.element.id, title($0.element)) }, chosen: chosen)
        }
        writeUpload("Subir un documento a la biblioteca", links, &box)
    }

    private static func title(_ media: Media) -> String {
        [media.title, media.day?.short].compactMap(\.self).joined(separator: ", ")
    }

    private static func writeUpload(_ words: String, _ links: ContentLinks, _ box: inout HTML) {
        box.p(.class("hint")) { line in
            line.a(words, .href(links.media))
            line.text(" (guarde antes lo que lleva escrito).")
        }
    }
}
