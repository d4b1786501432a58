public import Calendar

/// The three bodies that write in one site (seeds 003 and 004).
public enum SiteBody: String, Sendable, Hashable, Codable, CaseIterable {
    case government = "alcaldia"
    case council = "concejo"
    case ombudsman = "personeria"

    /// “Alcaldía”, “Gobernación”, “Concejo municipal”, “Asamblea departamental”, “Personería”.
    public func title(isDepartment: Bool) -> String {
        switch self {
        case .government: isDepartment ? "Gobernación" : "Alcaldía"
        case .council: isDepartment ? "Asamblea departamental" : "Concejo municipal"
        case .ombudsman: isDepartment ? "Órganos de control" : "Personería"
        }
    }
}

/// How far an item has come. The public sees the words of its published version, whatever the draft says.
public enum ItemState: String, Sendable, Hashable, CaseIterable {
    case draft = "borrador"
    case review = "en-revision"
    case scheduled = "programado"
    case published = "publicado"
    case archived = "archivado"

    public var title: String {
        switch self {
        case .draft: "borrador"
        case .review: "en revisión"
        case .scheduled: "programado"
        case .published: "publicado"
        case .archived: "archivado"
        }
    }
}

/// What an item says, in one version.
public struct ItemWords: Sendable, Hashable {
    public var title: String
    /// One or two sentences for lists and for search engines.
    public var summary: String
    /// Markdown.
    public var text: String
    /// Values of the kind's fields, by name; days as `2014-11-21`, several choices and media separated by spaces.
    public var values: [String: String]

    public init(title: String = "", summary: String = "", text: String = "", values: [String: String] = [:]) {
        self.title = title
        self.summary = summary
        self.text = text
        self.values = values
    }
}

/// An item of a channel as those who work on it see it.
public struct Item: Sendable, Hashable {
    public let id: String
    public let channel: String
    /// Identifier of ``ItemKind``.
    public let kind: String
    /// Last part of its address.
    public let slug: String
    public let body: SiteBody
    /// Of the version that is being written.
    public let title: String
    public let state: ItemState
    /// Number of the version that is being written.
    public let draft: Int
    /// Number of the version the public sees.
    public let published: Int?
    /// Grows with each change; who saves says which one they saw.
    public let revision: Int
    /// When it is to be published, and when to be taken out of sight.
    public let publishAt: Instant?
    public let expireAt: Instant?
    public let createdBy: String
    public let createdAt: Instant
    public let changedBy: String
    public let changedAt: Instant
    /// When the public first saw it.
    public let publishedAt: Instant?

    public init(
        id: String, channel: String, kind: String, slug: String, body: SiteBody, title: String, state: ItemState,
        draft: Int, published: Int?, revision: Int, publishAt: Instant?, expireAt: Instant?, createdBy: String,
        createdAt: Instant, changedBy: String, changedAt: Instant, publishedAt: Instant?
    ) {
        self.id = id
        self.channel = channel
        self.kind = kind
        self.slug = slug
        self.body = body
        self.title = title
        self.state = state
        self.draft = draft
        self.published = published
        self.revision = revision
        self.publishAt = publishAt
        self.expireAt = expireAt
        self.createdBy = createdBy
        self.createdAt = createdAt
        self.changedBy = changedBy
        self.changedAt = changedAt
        self.publishedAt = publishedAt
    }

    /// Inside the place: `/noticias/vacunacion-en-las-veredas`.
    public var path: String { "/\(channel)/\(slug)" }

    /// Whether the public sees words other than those being written, or none.
    public var hasUnpublishedWords: Bool { published != draft }
}

/// Words of an item at one time, and who wrote them.
public struct ItemVersion: Sendable, Hashable {
    public let number: Int
    public let words: ItemWords
    public let writtenBy: String
    public let writtenAt: Instant
    /// When it was published or replaced; sealed words never change.
    public let sealedAt: Instant?

    public init(number: Int, words: ItemWords, writtenBy: String, writtenAt: Instant, sealedAt: Instant?) {
        self.number = number
        self.words = words
        self.writtenBy = writtenBy
        self.writtenAt = writtenAt
        self.sealedAt = sealedAt
    }
}

/// An item as the public sees it.
public struct PublicItem: Sendable, Hashable {
    public let id: String
    public let channel: String
    public let kind: String
    public let slug: String
    public let body: SiteBody
    public let title: String
    public let summary: String
    /// Markdown; empty where only a list was asked for.
    public let text: String
    /// Empty where only a list was asked for.
    public let values: [String: String]
    /// The day it is about: of the event, of the regulation, or of its publication.
    public let day: Day
    /// Last day of what lasts several days.
    public let untilDay: Day?
    /// Identifier of the picture that stands for it, and what the picture shows.
    public let picture: String?
    public let pictureAlt: String
    /// Number of the administration that published it.
    public let administration: Int
    public let publishedAt: Instant
    public let changedAt: Instant
    public let version: Int

    /// Inside the place: `/noticias/vacunacion-en-las-veredas`.
    public var path: String { "/\(channel)/\(slug)" }

    public init(
        id: String, channel: String, kind: String, slug: String, body: SiteBody, title: String, summary: String,
        text: String = "", values: [String: String] = [:], day: Day, untilDay: Day? = nil, picture: String? = nil,
        pictureAlt: String = "", administration: Int = 0, publishedAt: Instant, changedAt: Instant, version: Int
    ) {
        self.id = id
        self.channel = channel
        self.kind = kind
        self.slug = slug
        self.body = body
        self.title = title
        self.summary = summary
        self.text = text
        self.values = values
        self.day = day
        self.untilDay = untilDay
        self.picture = picture
        self.pictureAlt = pictureAlt
        self.administration = administration
        self.publishedAt = publishedAt
        self.changedAt = changedAt
        self.version = version
    }
}
