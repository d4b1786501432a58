import Channels
import Design
import HTTP
import Markdown
import Spanish

/// An item as a form holds it: it keeps what was typed whether or not it can be taken.
struct ItemForm: Sendable {
    static let longestTitle = 160
    static let longestSummary = 400
    static let longestText = 100 * 1024
    /// Bytes that are read at all, so that a text that is too long comes back with its words.
    static let readText = 200 * 1024

    /// What else was pressed than “save”.
    enum Wish: String, Sendable {
        case save = "guardar"
        case preview = "vista"
        case next = "seguir"
        case picture = "imagen"
    }

    let kind: ItemKind
    /// The one that was seen; 0 for a new item.
    var revision = 0
    var title = ""
    var summary = ""
    var text = ""
    /// As typed, by field.
    var values: [String: String] = [:]
    var body = SiteBody.government
    var wish = Wish.save
    /// Picture of the library that is to be put into the text.
    var picture = ""
    var errors: [FieldError] = []
    var showsPreview = false
    var conflict: ItemConflict?

    init(_ kind: ItemKind, body: SiteBody) {
        self.kind = kind
        self.body = body
    }

    init(_ kind: ItemKind, _ item: Item, _ words: ItemWords) {
        self.kind = kind
        revision = item.revision
        (title, summary, text, body) = (words.title, words.summary, words.text, item.body)
        for field in kind.fields { values[field.name] = FieldValue.shown(words.values[field.name] ?? "", field) }
    }

    init(_ kind: ItemKind, _ fields: Fields, fallback: SiteBody) {
        self.kind = kind
        revision = Int(fields["revision"] ?? "") ?? 0
        title = (fields["titulo"] ?? "").oneLine
        summary = (fields["resumen"] ?? "").oneLine
        text = (fields["texto"] ?? "").unixLines
        body = fields["cuerpo"].flatMap(SiteBody.init(rawValue:)) ?? fallback
        wish = fields["hacer"].flatMap(Wish.init(rawValue:)) ?? .save
        picture = fields["imagen-texto"] ?? ""
        for field in kind.fields {
            let typed = fields.all(Self.name(field))
            values[field.name] = field.isMany ? typed.joined(separator: " ") : typed.first ?? ""
        }
    }

    /// Name of a field of the kind in the form.
    static func name(_ field: ItemField) -> String { "campo-" + field.name }

    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }

    /// What was typed, as it stands.
    var typed: ItemWords {
        var words = ItemWords(title: title, summary: summary, text: text)
        for field in kind.fields {
            let typed = values[field.name] ?? ""
            words.values[field.name] = (try? FieldValue.read(typed, field).get()) ?? typed
        }
        return words
    }

    /// What was typed, if it can be kept; nil where something has to be mended, with the errors set. A draft may be
    /// incomplete: what the kind demands is asked for when it goes on.
    mutating func accepted(_ library: ItemLibrary, bodies: [SiteBody]) -> ItemWords? {
        checkTexts()
        if !bodies.contains(body) { errors.append(FieldError("cuerpo", "Elija para quién escribe.")) }
        for field in kind.fields {
            switch FieldValue.read(values[field.name] ?? "", field) {
            case .failure(let problem): errors.append(FieldError(Self.name(field), problem.words))
            case .success(let value): check(value, of: field, library)
            }
        }
        return errors.isEmpty ? typed : nil
    }

    private mutating func checkTexts() {
        if title.isEmpty { errors.append(FieldError("titulo", "Escriba el título.")) }
        if title.count > Self.longestTitle {
            errors.append(
                FieldError("titulo", "El título tiene \(title.count) letras; caben hasta \(Self.longestTitle)."))
        }
        if summary.count > Self.longestSummary {
            errors.append(
                FieldError("resumen", "El resumen tiene \(summary.count) letras; caben hasta \(Self.longestSummary)."))
        }
        if text.utf8.count > Self.longestText {
            let words =
                "El texto pesa \(Spanish.bytes(text.utf8.count)); caben hasta 100 KB. Pase una parte a un documento."
            errors.append(FieldError("texto", words))
        } else if !Markdown.silentPictures(text).isEmpty {
            errors.append(
                FieldError(
                    "texto", "Diga qué muestra cada imagen, entre los corchetes: ![La plaza en día de mercado](…)."))
        }
    }

    private mutating func check(_ value: String, of field: ItemField, _ library: ItemLibrary) {
        guard field.kind == .picture || field.kind == .document else { return }
        for id in value.split(separator: " ").map(String.init) {
            guard let media = library.media[id], media.kind == (field.kind == .picture ? .picture : .document) else {
                errors.append(FieldError(Self.name(field), "Ese archivo ya no está en la biblioteca; elija otro."))
                continue
            }
            if media.kind == .picture, media.alt.isEmpty {
                errors.append(
                    FieldError(
                        Self.name(field),
                        "«\(media.title)» no dice qué muestra; escríbalo en Archivos y elíjala de nuevo."))
            }
        }
    }

    /// Puts a picture of the library behind the text.
    mutating func insert(_ media: Media?) {
        guard let media else {
            errors.append(FieldError("imagen-texto", "Elija una imagen de la biblioteca."))
            return
        }
        let gap = text.isEmpty ? "" : text.hasSuffix("\n") ? "\n" : "\n\n"
        text += gap + "![\(media.alt)](\(media.mediumPath))\n"
    }
}

/// What somebody else saved meanwhile.
struct ItemConflict: Sendable {
    let stored: ItemWords
    let who: String
    let when: String
}

extension String {
    /// Without line breaks, and without blanks at both ends and in rows.
    var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Line ends as the database keeps them; without blank lines at both ends.
    var unixLines: String {
        let text = replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        guard let first = text.firstIndex(where: { $0 != "\n" }), let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
