public import Calendar

/// Something that can be found: what it is called, what it says, and where it stands.
public struct SearchDocument: Sendable, Hashable {
    /// Code of the entity whose it is.
    public let entity: String
    /// Unique within the entity: `item/…`, `media/…`.
    public let id: String
    /// What sort of thing it is, for filters: `noticia`, `documento`.
    public let kind: String
    /// The channel it stands in, for filters; may be empty.
    public let channel: String
    public let title: String
    /// Shown in results where no better excerpt is found.
    public let summary: String
    /// Everything else that can be found in it, as plain text.
    public let text: String
    /// Inside the entity's public pages: `/noticias/vacunacion`.
    public let path: String
    public let day: Day

    public init(
        entity: String, id: String, kind: String, channel: String, title: String, summary: String, text: String,
        path: String, day: Day
    ) {
        self.entity = entity
        self.id = id
        self.kind = kind
        self.channel = channel
        self.title = title
        self.summary = summary
        self.text = text
        self.path = path
        self.day = day
    }
}

extension SearchDocument {
    /// Texts beyond this many characters are not found to their end; a document of 100 pages fits.
    private static let longestText = 400_000

    /// Without what the database refuses or what would fill it.
    var bounded: SearchDocument {
        SearchDocument(
            entity: entity, id: id, kind: kind, channel: channel, title: Self.clean(title, 1000),
            summary: Self.clean(summary, 4000), text: Self.clean(text, Self.longestText), path: path, day: day)
    }

    private static func clean(_ text: String, _ limit: Int) -> String {
        let short = text.utf8.count <= limit ? text : String(text.unicodeScalars.prefix(limit))
        return short.utf8.contains(0) ? String(short.unicodeScalars.filter { $0.value != 0 }) : short
    }
}
