import Channels
import Spanish

/// A column of a channel written as a table.
enum ExchangeColumn: Hashable {
    case id, body, title, summary, text
    /// One of the kind's fields, by name.
    case field(String)
    /// For reading only; what a file says there is not taken.
    case state, address, created, published

    static func all(of kind: ItemKind) -> [ExchangeColumn] {
        [.id, .title, .summary, .text] + kind.fields.map { .field($0.name) }
            + [.body, .state, .address, .created, .published]
    }

    func heading(_ kind: ItemKind) -> String {
        switch self {
        case .id: "Identificador"
        case .body: "Organismo"
        case .title: "Título"
        case .summary: "Resumen"
        case .text: "Texto"
        case .field(let name): kind.field(name)?.title ?? name
        case .state: "Estado (no se lee)"
        case .address: "Dirección (no se lee)"
        case .created: "Creado (no se lee)"
        case .published: "Publicado (no se lee)"
        }
    }

    /// What a heading of a file means, whatever its accents and its case; nil for a column nobody asked for.
    static func read(_ heading: String, _ kind: ItemKind) -> ExchangeColumn? {
        let words = Spanish.slug(heading)
        return all(of: kind).first { Spanish.slug($0.heading(kind)) == words }
    }

    var isRead: Bool {
        switch self {
        case .state, .address, .created, .published: false
        default: true
        }
    }
}

/// An item of a channel as it is written into a row: the words of its draft.
struct ExchangeItem: Sendable, Hashable {
    let id: String
    let slug: String
    let body: SiteBody
    let state: ItemState
    let revision: Int
    let created: String
    let published: String
    let words: ItemWords
}

/// A row of a file: what it says in the columns it has.
struct ExchangeRow: Sendable, Hashable, Codable {
    /// As the spreadsheet counts: the headings are row 1.
    let number: Int
    /// By the names of ``ExchangeTable/keys``.
    let values: [String: String]
}
