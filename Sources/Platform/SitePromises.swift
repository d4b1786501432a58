public import Calendar
public import Design

/// A row of “Lo que prometimos” on an entity's first page: what was promised and how it stands.
public struct SitePromise: Sendable, Hashable {
    /// “Noticias, cada semana”.
    public let promise: String
    /// “al día”, “vence en 9 días”.
    public let state: String
    public let standing: Standing
    /// Where more is told, inside the entity's public pages.
    public let path: String?

    public init(_ promise: String, _ state: String, _ standing: Standing, path: String? = nil) {
        self.promise = promise
        self.state = state
        self.standing = standing
        self.path = path
    }
}

/// Where a feature tells an entity's first page how its promises stand. It is asked at each reading of the page: at
/// most one question to the database, and none where the answer only changes with the site.
public struct SitePromises: Sendable {
    /// What the page asks.
    public struct Question: Sendable {
        public let entity: EntityScope
        /// The version of the site; what was made from its rows may be kept on the shelf under it and the day.
        public let version: Int
        public let today: Day

        public init(entity: EntityScope, version: Int, today: Day) {
            self.entity = entity
            self.version = version
            self.today = today
        }
    }

    public let list: @Sendable (Question) throws -> [SitePromise]

    public init(_ list: @escaping @Sendable (Question) throws -> [SitePromise]) { self.list = list }
}
