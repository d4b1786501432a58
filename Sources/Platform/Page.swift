public import Design
public import HTML
public import HTTP

/// The middle of a page and what the frame around it needs to know.
public struct Page: Sendable {
    public var title: String
    /// One sentence for search engines and for links that are shared.
    public var description: String
    public var status: Int
    /// Where in the site it stands, from the home downwards, without the page itself.
    public var trail: [TrailStep]
    /// Which menu entry is the current one: the path of the entry.
    public var section: String?
    /// Uses the whole width (tables, two columns).
    public var wide: Bool
    /// Names the content: when set, browsers and the compressor may keep the page under it. Must change with anything
    /// that shows on the page.
    public var version: String?
    /// Seconds after which the browser asks again (pages of work in progress, so that they need no script).
    public var refresh: Int?
    /// Cookies to set with the answer.
    public var cookies: [Cookie]
    /// Stylesheets this page alone needs.
    public var styles: [StaticFile] = []
    /// The channel of the entity's site this page belongs to: visits are counted by it.
    public var channel: String?
    /// Other forms of this page: a feed, structured data; full addresses or paths from the root.
    public var alternates: [Alternate] = []
    /// A picture that represents the page where links to it are shared; a path from the root.
    public var picture: String?
    /// Asks search engines to leave the page out (previews, forms).
    public var isUnlisted = false
    public var write: @Sendable (inout HTML) -> Void

    public init(
        _ title: String, description: String = "", status: Int = 200, trail: [TrailStep] = [], section: String? = nil,
        wide: Bool = false, version: String? = nil, refresh: Int? = nil, cookies: [Cookie] = [],
        _ write: @escaping @Sendable (inout HTML) -> Void
    ) {
        self.title = title
        self.description = description
        self.status = status
        self.trail = trail
        self.section = section
        self.wide = wide
        self.version = version
        self.refresh = refresh
        self.cookies = cookies
        self.write = write
    }

    /// The page with the sheets that only some pages bring: `Page("Mapa") { … }.styled(.data)`.
    public func styled(_ sheets: StaticFile...) -> Page {
        var page = self
        page.styles += sheets
        return page
    }
}

/// The same content in another form.
public struct Alternate: Sendable, Hashable {
    /// `application/atom+xml`, `application/ld+json`, `text/calendar`.
    public let type: String
    public let title: String
    public let path: String

    public init(type: String, title: String, path: String) {
        self.type = type
        self.title = title
        self.path = path
    }
}

public struct TrailStep: Sendable, Hashable {
    public let title: String
    public let path: String

    public init(_ title: String, _ path: String) {
        self.title = title
        self.path = path
    }
}
