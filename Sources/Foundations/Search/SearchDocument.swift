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
