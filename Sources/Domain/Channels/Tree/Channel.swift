/// A channel of one entity's site: what the template defines, with what the entity changed.
public struct Channel: Sendable, Hashable {
    /// Stable name and address: `noticias`.
    public let key: String
    /// As the template numbers it, or empty for the entity's own.
    public let number: String
    public let title: String
    public let about: String
    /// Identifier of ``ItemKind``; nil where it only gathers others.
    public let kind: String?
    public let parent: String?
    /// Group *Gestión de canales* of seed 004, or nil.
    public let group: String?
    /// How often the template asks for something new, in words.
    public let frequency: String
    public let office: String
    /// Whether the entity added it.
    public let isOwn: Bool
    public let isHidden: Bool

    public var path: String { "/" + key }

    /// A channel that no template has any more: what stands in it can still be opened and moved.
    public static func lost(_ key: String, kind: String?) -> Channel {
        Channel(
            key: key, number: "", title: key, about: "", kind: kind, parent: nil, group: nil, frequency: "", office: "",
            isOwn: false, isHidden: true)
    }
}

/// All channels of an entity's site, in order.
public struct ChannelTree: Sendable, Hashable {
    /// Parents before their children, each in its place.
    public let channels: [Channel]
    /// The first level, without what is hidden.
    public let roots: [Channel]
    private let places: [String: Int]
    private let below: [String: [Channel]]

    public init(_ channels: [Channel]) {
        self.channels = channels
        places = Dictionary(
            channels.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let shown = channels.filter { !$0.isHidden }
        roots = shown.filter { $0.parent == nil }
        below = Dictionary(grouping: shown.filter { $0.parent != nil }) { $0.parent ?? "" }
    }

    public subscript(_ key: String) -> Channel? { places[key].map { channels[$0] } }

    public func children(of key: String) -> [Channel] { below[key] ?? [] }

    /// How many levels of channels stand under it; none under one that does not exist yet.
    public func levels(below key: String) -> Int {
        let own = way(to: key).count
        return channels.map { way(to: $0.key) }.filter { $0.contains { $0.key == key } }.map { $0.count - own }.max()
            ?? 0
    }

    /// From the first level down to the channel itself.
    public func way(to key: String) -> [Channel] {
        var way: [Channel] = []
        var next: String? = key
        while let step = next, let channel = self[step], way.count < 8 {
            way.insert(channel, at: 0)
            next = channel.parent
        }
        return way
    }

    /// Whether the public may read it: neither it nor what it stands under is hidden.
    public func isPublic(_ key: String) -> Bool {
        let way = way(to: key)
        return !way.isEmpty && way.allSatisfy { !$0.isHidden }
    }
}

/// What an entity decides of a channel of its own besides its name.
public struct ChannelPlace: Sendable, Hashable {
    /// Identifier of ``ItemKind``; empty where it only gathers others.
    public let kind: String
    /// Key of the channel it stands under; empty on the first level.
    public let parent: String

    public init(kind: String, parent: String) {
        self.kind = kind
        self.parent = parent
    }
}

/// What an entity says of a channel: changes to the template's, or a channel of its own.
public struct ChannelChange: Sendable, Hashable {
    public let key: String
    /// Empty: the template's.
    public var title: String
    public var about: String
    public var kind: String
    public var parent: String
    /// Place among its brothers; 0 leaves the template's order, own channels stand after it.
    public var position: Int
    public var isOwn: Bool
    public var isHidden: Bool

    public init(
        key: String, title: String = "", about: String = "", kind: String = "", parent: String = "", position: Int = 0,
        isOwn: Bool = false, isHidden: Bool = false
    ) {
        self.key = key
        self.title = title
        self.about = about
        self.kind = kind
        self.parent = parent
        self.position = position
        self.isOwn = isOwn
        self.isHidden = isHidden
    }
}
