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
}

public struct TrailStep: Sendable, Hashable {
    public let title: String
    public let path: String

    public init(_ title: String, _ path: String) {
        self.title = title
        self.path = path
    }
}
