public import Calendar

/// What an entity decided about its site as a whole.
public struct Site: Sendable, Hashable {
    /// Grows with every change that shows on a public page; what was made from the site is kept under it.
    public var version: Int
    /// Which menu stands on its pages: `gelt-2012` or `res1519-2020`.
    public var template: String
    /// Raw value of the design's `HeaderStyle`.
    public var header: String
    /// Raw value of the shield's motif; empty: the one its code gives it.
    public var shield: String
    /// Identifier of a picture that stands instead, or empty.
    public var shieldMedia: String
    /// “Lunes a viernes, 8:00 a. m. a 12:00 m. y 2:00 a 6:00 p. m.”
    public var openingHours: String
    /// Whether the public sees how each channel keeps its promise.
    public var showsFreshness: Bool
    public var changedAt: Instant?

    /// A site nobody has touched yet.
    public static let untouched = Site(
        version: 0, template: ChannelTemplates.tree, header: "", shield: "", shieldMedia: "", openingHours: "",
        showsFreshness: false, changedAt: nil)
}

/// Who governed, from when until when; what they published stays theirs (history mode).
public struct Administration: Sendable, Hashable {
    public let number: Int
    public let began: Day
    /// Nil while it governs.
    public let ended: Day?
    /// Mayor or governor.
    public let head: String
    public let slogan: String

    public init(number: Int, began: Day, ended: Day?, head: String, slogan: String) {
        self.number = number
        self.began = began
        self.ended = ended
        self.head = head
        self.slogan = slogan
    }

    /// “Administración 2012–2015”.
    public var title: String {
        ended.map { "Administración \(began.year)–\($0.year)" } ?? "Administración desde \(began.year)"
    }
}
