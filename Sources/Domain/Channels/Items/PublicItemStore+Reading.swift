public import Calendar
public import Database
import Platform

/// What the first page of a site shows.
public struct HomeItems: Sendable {
    /// The freshest first.
    public var news: [PublicItem] = []
    /// The nearest first; what lasts several days and has begun is among them.
    public var events: [PublicItem] = []
    /// Calls and vacancies that are open, the one that closes first in front.
    public var calls: [PublicItem] = []
    /// Pictures of the news, by identifier.
    public var pictures: [String: PictureNote] = [:]

    public init() {}
}

/// As much of a picture as a list needs.
public struct PictureNote: Sendable, Hashable {
    public let id: String
    public let name: String
    public let width: Int
    public let height: Int

    public init(id: String, name: String, width: Int, height: Int) {
        self.id = id
        self.name = name
        self.width = width
        self.height = height
    }

    public init(_ media: Media) {
        self.init(id: media.id, name: media.name, width: media.width, height: media.height)
    }

    /// About 400 pixels wide, inside the place.
    public var smallPath: String { "/archivos/\(id)/pequena/\(name)" }
}

/// Which items of a channel are asked for.
public struct ReaderFilter: Sendable, Hashable {
    public var year: Int?
    /// Value of the field `tipo`.
    public var type: String?

    public init(year: Int? = nil, type: String? = nil) {
        self.year = year
        self.type = type
    }

    public var isEmpty: Bool { year == nil && type == nil }
}

/// How much of each item is read.
public enum ItemDepth: Sendable {
    /// Title, summary, day and picture.
    case list
    /// The typed fields as well.
    case values
    /// The text as well.
    case text
}

extension PublicItemStore {
    /// All that the first page shows of the items, in one question whose work does not grow with their number.
    /// - Parameter hidden: channels the public may not read.
    public func home(on today: Day, hidden: [String], _ reading: some Querying) throws -> HomeItems {
        let month = today.adding(days: -31).iso
        let year = today.adding(days: -366).iso
        let seen: SQL = "entity_id = \(entity.code) AND channel NOT IN \(list: hidden + [""])"
        let picture: SQL = """
            (SELECT m.width || '/' || m.height || '/' || m.name FROM media m
                WHERE m.entity_id = item_public.entity_id AND m.id = item_public.picture)
            """
        var home = HomeItems()
        try reading.each(
            """
            SELECT * FROM (SELECT \(splice: Self.columns), 'news' AS part, \(splice: picture) AS shown FROM item_public
                WHERE \(splice: seen) AND kind = 'noticia' ORDER BY day DESC, item_id DESC LIMIT 6) AS a
            UNION ALL
            SELECT * FROM (SELECT \(splice: Self.columns), 'event' AS part, NULL AS shown FROM item_public
                WHERE \(splice: seen) AND kind = 'evento' AND day >= \(month)
                    AND (day >= \(today.iso) OR until_day >= \(today.iso)) ORDER BY day, item_id LIMIT 5) AS b
            UNION ALL
            SELECT * FROM (SELECT \(splice: Self.columns), 'call' AS part, NULL AS shown FROM item_public
                WHERE \(splice: seen) AND kind = 'convocatoria' AND day >= \(year) AND until_day >= \(today.iso)
                ORDER BY until_day, item_id LIMIT 4) AS c
            """
        ) { row in
            let item = Self.item(row)
            switch row.text(15) {
            case "news":
                home.news.append(item)
                if let id = item.picture, let note = Self.note(id, row.text(16)) { home.pictures[id] = note }
            case "event": home.events.append(item)
            default: home.calls.append(item)
            }
        }
        home.news.sort { ($0.day, $0.id) > ($1.day, $1.id) }
        home.events.sort { ($0.day, $0.id) < ($1.day, $1.id) }
        home.calls.sort { ($0.untilDay ?? $0.day, $0.id) < ($1.untilDay ?? $1.day, $1.id) }
        return home
    }

    private static func note(_ id: String, _ shown: String) -> PictureNote? {
        let parts = shown.split(separator: "/", maxSplits: 2)
        guard parts.count == 3, let width = Int(parts[0]), let height = Int(parts[1]) else { return nil }
        return PictureNote(id: id, name: String(parts[2]), width: width, height: height)
    }

    /// Items of a channel in its order.
    public func items(
        in channel: String, _ filter: ReaderFilter = ReaderFilter(), _ depth: ItemDepth, from: Int = 0, limit: Int = 20,
        _ reading: some Querying
    ) throws -> [PublicItem] {
        try reading.all(
            """
            SELECT \(splice: Self.columns)\(splice: Self.more(depth)) FROM item_public
            WHERE entity_id = \(entity.code) AND channel = \(channel)\(splice: Self.condition(filter))
            ORDER BY sort_key DESC, item_id DESC LIMIT \(limit) OFFSET \(from)
            """
        ) { row in
            Self.item(
                row, text: depth == .text ? row.text(16) : "",
                values: depth == .list ? [:] : ItemValues.read(row.text(15)))
        }
    }

    public func count(in channel: String, _ filter: ReaderFilter, _ reading: some Querying) throws -> Int {
        try reading.value(
            """
            SELECT count(*) FROM item_public
            WHERE entity_id = \(entity.code) AND channel = \(channel)\(splice: Self.condition(filter))
            """) ?? 0
    }

    private static func more(_ depth: ItemDepth) -> SQL {
        switch depth {
        case .list: ""
        case .values: ", fields"
        case .text: ", fields, text"
        }
    }

    /// Values stand in the fields as `ItemValues` writes them; the types that may be asked for come from the kind.
    private static func condition(_ filter: ReaderFilter) -> SQL {
        let year: SQL = filter.year.map { " AND day >= \("\($0)-01-01") AND day <= \("\($0)-12-31")" } ?? ""
        let type: SQL = filter.type.map { " AND fields LIKE \("%\"tipo\":\"\($0)\"%")" } ?? ""
        return "\(splice: year)\(splice: type)"
    }

    /// Years and types of a channel's items with how many there are of each: for filters. Reads all of them; callers
    /// keep the answer.
    public func facets(
        of channel: String, _ reading: some Querying
    ) throws -> (years: [Int: Int], types: [String: Int]) {
        var years: [Int: Int] = [:]
        var types: [String: Int] = [:]
        try reading.each(
            "SELECT day, fields FROM item_public WHERE entity_id = \(entity.code) AND channel = \(channel) LIMIT 20000"
        ) { row in
            if let day = Day(iso: row.text(0)) { years[day.year, default: 0] += 1 }
            if let type = ItemValues.read(row.text(1))["tipo"], !type.isEmpty { types[type, default: 0] += 1 }
        }
        return (years, types)
    }

    /// The items that stand before and after one in its channel's order.
    public func neighbours(
        of id: String, in channel: String, _ reading: some Querying
    ) throws -> (before: PublicItem?, after: PublicItem?) {
        let here: SQL = """
            SELECT sort_key FROM item_public WHERE entity_id = \(entity.code) AND item_id = \(id)
            """
        let same: SQL = "entity_id = \(entity.code) AND channel = \(channel)"
        var found: (before: PublicItem?, after: PublicItem?) = (nil, nil)
        try reading.each(
            """
            SELECT * FROM (SELECT \(splice: Self.columns), 1 AS part FROM item_public
                WHERE \(splice: same) AND (sort_key, item_id) > ((\(splice: here)), \(id))
                ORDER BY sort_key, item_id LIMIT 1) AS a
            UNION ALL
            SELECT * FROM (SELECT \(splice: Self.columns), 2 AS part FROM item_public
                WHERE \(splice: same) AND (sort_key, item_id) < ((\(splice: here)), \(id))
                ORDER BY sort_key DESC, item_id DESC LIMIT 1) AS b
            """
        ) { row in
            if row.int(15) == 1 { found.before = Self.item(row) } else { found.after = Self.item(row) }
        }
        return found
    }

    /// What happens or is open between two days, in the order of the days.
    public func between(
        _ days: ClosedRange<Day>, kinds: [String], hidden: [String], limit: Int, _ reading: some Querying
    ) throws -> [PublicItem] {
        let first = days.lowerBound.adding(days: -366).iso
        return try reading.all(
            """
            SELECT \(splice: Self.columns), fields FROM item_public
            WHERE entity_id = \(entity.code) AND kind IN \(list: kinds) AND channel NOT IN \(list: hidden + [""])
                AND day >= \(first) AND day <= \(days.upperBound.iso)
                AND (day >= \(days.lowerBound.iso) OR until_day >= \(days.lowerBound.iso))
            ORDER BY day, item_id LIMIT \(limit)
            """
        ) { Self.item($0, values: ItemValues.read($0.text(15))) }
    }

    /// What was published last, in some channels or in the whole site.
    /// - Parameters:
    ///   - channels: nil for all of them.
    ///   - since: only what the public first saw after that.
    public func latest(
        channels: [String]?, hidden: [String] = [], since: Instant? = nil, limit: Int, _ reading: some Querying
    ) throws -> [PublicItem] {
        let some: SQL = channels.map { " AND channel IN \(list: $0)" } ?? ""
        let late: SQL = since.map { " AND published_at > \($0.milliseconds)" } ?? ""
        return try reading.all(
            """
            SELECT \(splice: Self.columns) FROM item_public WHERE entity_id = \(entity.code)
                AND channel NOT IN \(list: hidden + [""])\(splice: some)\(splice: late)
            ORDER BY published_at DESC, item_id DESC LIMIT \(limit)
            """
        ) { Self.item($0) }
    }

    /// Whether something stood at this address that was taken out of sight since.
    public func wasWithdrawn(_ slug: String, in channel: String, _ reading: some Querying) throws -> Bool {
        try reading.row(
            """
            SELECT 1 FROM item i WHERE i.entity_id = \(entity.code) AND i.published IS NULL
                AND i.published_at IS NOT NULL AND (i.channel = \(channel) AND i.slug = \(slug)
                OR i.id IN (SELECT a.item_id FROM item_address a WHERE a.entity_id = \(entity.code)
                    AND a.channel = \(channel) AND a.slug = \(slug))) LIMIT 1
            """) != nil
    }

    /// Every item's address and title with its last change, by channel.
    public func all(
        hidden: [String], limit: Int, _ reading: some Querying
    ) throws -> [PublicItem] {
        try reading.all(
            """
            SELECT \(splice: Self.columns) FROM item_public
            WHERE entity_id = \(entity.code) AND channel NOT IN \(list: hidden + [""])
            ORDER BY channel, sort_key DESC, item_id DESC LIMIT \(limit)
            """
        ) { Self.item($0) }
    }
}
