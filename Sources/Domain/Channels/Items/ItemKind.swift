/// What the items of a channel are made of: news, an event, a regulation… as data (`Data/channels/kinds.json`).
public struct ItemKind: Sendable, Hashable, Codable {
    /// Stable name: `noticia`.
    public let id: String
    /// “Noticia”.
    public let title: String
    /// “Noticias”.
    public let plural: String
    /// Name of the field whose day orders and dates the items; items are ordered by publication without one, and by
    /// title where it is `titulo`.
    public let order: String?
    /// Whether it is about something that happens, and so belongs in the calendar.
    public let isEvent: Bool
    /// Type of schema.org for structured data.
    public let schema: String
    public let fields: [ItemField]

    public func field(_ name: String) -> ItemField? { fields.first { $0.name == name } }
}

/// One field of an item beyond title, summary and text, which all items have.
public struct ItemField: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case line = "linea"
        case paragraph = "parrafo"
        case day = "fecha"
        case time = "hora"
        case number = "numero"
        case money = "dinero"
        case percent = "porcentaje"
        case choice = "opcion"
        case choices = "opciones"
        case link = "enlace"
        case email = "correo"
        case telephone = "telefono"
        /// Identifiers of media, separated by spaces.
        case document = "documento"
        case picture = "imagen"
        case yesNo = "si-no"
    }

    /// Stable name: `fecha`.
    public let name: String
    public let title: String
    public let kind: Kind
    public let isRequired: Bool
    public let help: String
    /// What may be chosen.
    public let options: [String]
    /// Whether it may hold several media.
    public let isMany: Bool
}
