import Calendar
import Channels
import Database
import Platform
import Spanish

/// A channel of one entity, as evidence is sought in it.
struct WatchedChannel {
    let entity: EntityScope
    let key: String
    let title: String
    let tree: ChannelTree
    let board: FreshnessBoard

    /// Nil where the site has no such channel, or hides it.
    init?(_ key: String, _ entity: EntityScope) throws {
        let site = try SiteStore(entity: entity).site()
        tree = try ChannelStore(entity: entity).tree(site)
        let isWhole = key == Care.wholeSite
        guard isWhole || tree.isPublic(key) else { return nil }
        board = try FreshnessBoards(entity: entity).board(site)
        title = isWhole ? Care.wholeSiteTitle : tree[key]?.title ?? key
        self.key = key
        self.entity = entity
    }

    var family: [String] { key == Care.wholeSite ? tree.channels.map(\.key) : tree.family(of: key) }

    /// How the promise was kept in those days.
    struct Kept {
        let frequency: String
        let owed: Int
        let words: String
        /// All of the days asked for, and each period by something published.
        let isWhole: Bool
    }

    /// Nil where nothing is promised by periods.
    func kept(_ asked: ClosedRange<Day>) throws -> Kept? {
        guard let row = board.promise(for: key), row.isJudged, let since = row.since else { return nil }
        // The board looks back a year or two; older days are read anew with the rules of today's promise.
        let began = try firstDay()
        let first = max(asked.lowerBound, row.promise.since ?? began ?? since)
        let done = try entity.read { try DeedDayStore(entity: entity).read(since: first, in: $0) }
        let days = done.days(of: family)
        func judged(_ days: [DeedDay]) -> Keeping {
            Keeping(
                of: row.promise.rule, since: first, until: asked.upperBound, done: days.map(\.day), today: row.today,
                grace: row.promise.grace, working: BusinessCalendar())
        }
        let (all, published) = (judged(days), judged(days.filter { !$0.isReviewOnly }))
        let owed = all.periods.filter { $0.promised > 0 }
        let kept = owed.count { $0.state == .kept || $0.state == .late }
        let byItems = published.periods.count { $0.promised > 0 && ($0.state == .kept || $0.state == .late) }
        let isCovered = first == asked.lowerBound && (began.map { $0 <= first.adding(days: 31) } ?? false)
        var words = "\(kept) de \(Spanish.count(owed.count, row.nouns.one, row.nouns.many))"
        if byItems < kept { words += ", \(kept - byItems) solo por revisión" }
        if !isCovered { words += ", desde el \(max(first, began ?? first).short)" }
        return Kept(
            frequency: row.promise.frequency, owed: owed.count, words: words,
            isWhole: isCovered && !owed.isEmpty && byItems == owed.count)
    }

    private func firstDay() throws -> Day? {
        try entity.read { try DeedDayStore(entity: entity).read(since: board.today, in: $0) }.began(family)
    }

    /// What was published or changed in those days, as anybody may open it today; the newest first.
    func records(_ days: ClosedRange<Day>) throws -> [IndicatorReading.Record] {
        let deeds = try DeedHistoryStore(entity: entity).latest(
            of: family, until: days.upperBound, since: days.lowerBound, limit: 200)
        var seen: Set<String> = []
        return deeds.compactMap(\.item).filter { seen.insert($0.path).inserted }
            .prefix(40).map { .init($0.title, path: $0.path, isPublic: true) }
    }

    /// What is public now and was so by that day.
    func items(until day: Day, withDocuments: Bool = false) throws -> (count: Int, records: [IndicatorReading.Record]) {
        try items(family, until: day, withDocuments: withDocuments)
    }

    /// Items of the channels beside it: related, and no proof.
    func neighbours(until day: Day) throws -> [IndicatorReading.Record] {
        guard let parent = tree[key]?.parent else { return [] }
        return try items(tree.family(of: parent).filter { !family.contains($0) }, until: day, withDocuments: false)
            .records
    }

    private func items(
        _ channels: [String], until day: Day, withDocuments: Bool
    ) throws -> (count: Int, records: [IndicatorReading.Record]) {
        guard !channels.isEmpty else { return (0, []) }
        let (end, needs) = (day.end.milliseconds, withDocuments ? 1 : 0)
        let found: SQL = """
            FROM item_public p WHERE p.entity_id = \(entity.code) AND p.channel IN \(list: channels)
                AND p.published_at <= \(end) AND (\(needs) = 0 OR EXISTS (
                    SELECT 1 FROM media_use u JOIN media m ON m.entity_id = u.entity_id AND m.id = u.media_id
                    WHERE u.entity_id = p.entity_id AND u.item_id = p.item_id
                        AND m.kind = \(Media.Kind.document.rawValue)))
            """
        return try entity.read { reading in
            let count: Int = try reading.value("SELECT count(*) \(splice: found)") ?? 0
            let records = try reading.all(
                """
                SELECT p.title, p.channel, p.slug \(splice: found)
                ORDER BY p.published_at DESC, p.item_id LIMIT 20
                """
            ) { IndicatorReading.Record($0.text(0), path: "/\($0.text(1))/\($0.text(2))", isPublic: true) }
            return (count, records)
        }
    }
}
