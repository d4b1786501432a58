public import Calendar

/// A frequency somebody promised, and the record that says so: “Actualización mensual, 12 veces al año”.
public struct Promised: Sendable, Hashable {
    /// Stable among the promises of its source.
    public let id: String
    /// As it was promised, in the words of the document.
    public let words: String
    /// What it is about, in the words of the document; channels are recognised in it.
    public let subject: String
    public let rule: Keeping.Promise
    public let since: Day
    /// Last day on which it holds.
    public let until: Day?
    /// Title and address (inside the entity's public pages) of what promises it.
    public let source: TrailStep

    public init(
        id: String, words: String, subject: String, rule: Keeping.Promise, since: Day, until: Day?, source: TrailStep
    ) {
        self.id = id
        self.words = words
        self.subject = subject
        self.rule = rule
        self.since = since
        self.until = until
        self.source = source
    }
}

/// Where a feature tells what an entity promised.
public struct PromiseSource: Sendable {
    public let list: @Sendable (EntityScope) throws -> [Promised]

    public init(_ list: @escaping @Sendable (EntityScope) throws -> [Promised]) { self.list = list }
}
