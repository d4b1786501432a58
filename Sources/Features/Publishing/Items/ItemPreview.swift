import Channels
import HTML
import Markdown

/// An item as a reader will see it, for who has not published it yet.
struct ItemPreview: Sendable {
    let words: ItemWords
    let kind: ItemKind
    let media: [String: Media]
    /// Turns an address inside the entity's site into one the browser finds.
    let address: @Sendable (String) -> String

    /// - Parameter level: of its title, 1 to 3.
    func write(level: Int, _ html: inout HTML) {
        html.article { article in
            writeTitle(level, &article)
            if !words.summary.isEmpty { article.p(words.summary, .class("lead")) }
            for field in kind.fields where field.kind == .picture { writePictures(field, &article) }
            Markdown.write(words.text, into: &article, level: level + 1, rewrite: address)
            writeFacts(&article)
            for field in kind.fields where field.kind == .document { writeDocuments(field, level, &article) }
        }
    }

    private func writeTitle(_ level: Int, _ html: inout HTML) {
        let title = words.title.isEmpty ? "Sin título" : words.title
        switch level {
        case 1: html.h1(title)
        case 2: html.h2(title)
        default: html.h3(title)
        }
    }

    private func writePictures(_ field: ItemField, _ html: inout HTML) {
        for picture in chosen(field) {
            html.p { $0.img(.src(address(picture.mediumPath)), .alt(picture.alt)) }
        }
    }

    private func writeFacts(_ html: inout HTML) {
        let filled = kind.fields.filter { field in
            field.kind != .picture && field.kind != .document && !(words.values[field.name] ?? "").isEmpty
        }
        guard !filled.isEmpty else { return }
        html.dl(.class("facts")) { list in
            for field in filled {
                list.div { row in
                    row.dt(field.title)
                    row.dd(FieldValue.spoken(words.values[field.name] ?? "", field))
                }
            }
        }
    }

    private func writeDocuments(_ field: ItemField, _ level: Int, _ html: inout HTML) {
        let documents = chosen(field)
        guard !documents.isEmpty else { return }
        html.ul { list in
            for document in documents {
                list.li { $0.a(document.title, .href(address(document.path))) }
            }
        }
    }

    private func chosen(_ field: ItemField) -> [Media] {
        (words.values[field.name] ?? "").split(separator: " ").compactMap { media[String($0)] }
    }
}
