import Database
import Platform
import Spanish

/// Which items an office's list shows; what is nil or empty is not asked for.
public struct ItemFilter: Sendable, Hashable {
    public var channel: String?
    public var states: Set<ItemState>
    public var body: SiteBody?
    /// Words of the title, in any order and without regard to accents.
    public var words: String
    /// Identifier of who wrote it first.
    public var author: String?

    public init(
        channel: String? = nil, states: Set<ItemState> = [], body: SiteBody? = nil, words: String = "",
        author: String? = nil
    ) {
        self.channel = channel
        self.states = states
        self.body = body
        self.words = words
        self.author = author
    }

    /// Every word must stand somewhere in the title.
    fileprivate var condition: SQL {
        var condition: SQL = "1 = 1"
        if let channel { condition = "\(splice: condition) AND channel = \(channel)" }
        if let body { condition = "\(splice: condition) AND body = \(body.rawValue)" }
        if let author { condition = "\(splice: condition) AND created_by = \(author)" }
        if !states.isEmpty {
            condition = "\(splice: condition) AND state IN \(list: states.map(\.rawValue).sorted())"
        }
        return words.split(whereSeparator: \.isWhitespace).prefix(6).reduce(condition) { before, word in
            "\(splice: before) AND title_key LIKE \(Self.pattern(word)) ESCAPE '!'"
        }
    }

    private static func pattern(_ word: Substring) -> String {
        let plain = Spanish.folded(String(word)).map { "!%_".contains($0) ? "!\($0)" : "\($0)" }.joined()
        return "%\(plain)%"
    }
}

extension ItemStore {
    /// Items of the office's lists, those that changed last first.
    public func items(_ filter: ItemFilter = ItemFilter(), from: Int = 0, limit: Int = 50) throws -> [Item] {
        try entity.read { reading in
            try reading.all(
                """
                SELECT \(splice: Self.columns) FROM item WHERE entity_id = \(entity.code)
                    AND \(splice: filter.condition)
                ORDER BY changed_at DESC, id DESC LIMIT \(limit) OFFSET \(from)
                """, Self.item)
        }
    }

    /// What is to be published by its hour, the next first.
    public func scheduled(limit: Int = 50) throws -> [Item] {
        try entity.read { reading in
            try reading.all(
                """
                SELECT \(splice: Self.columns) FROM item WHERE entity_id = \(entity.code)
                    AND state = \(ItemState.scheduled.rawValue) ORDER BY publish_at, id LIMIT \(limit)
                """, Self.item)
        }
    }

    public func count(_ filter: ItemFilter) throws -> Int {
        try entity.read { reading in
            try reading.value(
                "SELECT count(*) FROM item WHERE entity_id = \(entity.code) AND \(splice: filter.condition)") ?? 0
        }
    }

    /// How many items each channel has in each state.
    public func counts() throws -> [String: [ItemState: Int]] {
        var counts: [String: [ItemState: Int]] = [:]
        try entity.read { reading in
            try reading.each(
                "SELECT channel, state, count(*) FROM item WHERE entity_id = \(entity.code) GROUP BY channel, state"
            ) { row in
                guard let state = ItemState(rawValue: row.text(1)) else { return }
                counts[row.text(0), default: [:]][state] = row.int(2)
            }
        }
        return counts
    }
}
