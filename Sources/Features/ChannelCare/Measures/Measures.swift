import Calendar
import Channels
import Database
import HTTP
import Platform
import Spanish

/// What the site itself can count, for the indicators and the frequencies that plans promise.
enum Measures {
    static let all = [updates, contractingUpdates, procedures, services]

    /// Watches every promised frequency that is about channels: as the web master said, or, until somebody answers, as
    /// the promise's own words propose.
    private static let updates: MeasuredIndicator = {
        var indicator = MeasuredIndicator(
            "channel-updates", title: "Días en que se actualizó el sitio", unit: "días",
            hints: [
                ["actualizacion", "pagina"], ["actualizacion", "sitio"], ["actualizacion", "informacion"],
                ["actualizacion", "mensual"], ["actualizacion", "canal"],
            ]
        ) { entity, days in try count(Care.wholeSite, entity, days) }
        indicator.deeds = SeenPromises.deeds
        return indicator
    }()

    private static let contractingUpdates = MeasuredIndicator(
        "contracting-updates", title: "Días en que se actualizó el canal Contratación", unit: "días",
        hints: [["actualizacion", "contrata"]]
    ) { entity, days in try count("contratacion", entity, days) }

    private static let procedures = MeasuredIndicator(
        "procedures-published", title: "Trámites publicados en el sitio", unit: "trámites",
        hints: [["tramites", "publicad"], ["numero", "tramites", "sitio"]]
    ) { entity, days in try published("tramites", "Trámites", entity, days) }

    private static let services = MeasuredIndicator(
        "services-published", title: "Servicios publicados en el sitio", unit: "servicios",
        hints: [["servicios", "publicad"], ["numero", "servicios", "sitio"]]
    ) { entity, days in try published("servicios", "Servicios", entity, days) }

    private static func count(
        _ channel: String, _ entity: EntityScope, _ days: ClosedRange<Day>
    ) throws -> IndicatorReading? {
        let tree = try ChannelStore(entity: entity).tree(SiteStore(entity: entity).site())
        guard channel == Care.wholeSite || tree[channel] != nil else { return nil }
        let deeds = try entity.read { try DeedDayStore(entity: entity).read(since: days.lowerBound, in: $0) }
        let family = channel == Care.wholeSite ? tree.channels.map(\.key) : tree.family(of: channel)
        let counted = deeds.days(of: family).filter { days.contains($0.day) && !$0.isReviewOnly }
        guard !counted.isEmpty else { return nil }
        let path = channel == Care.wholeSite ? CareRoutes.home.path : CareRoutes.channel.path(channel)
        return IndicatorReading(
            value: Double(counted.count),
            records: [.init("Cómo va \(tree[channel]?.title ?? "cada canal")", path: path)])
    }

    /// What anybody can read on the site today, published by the end of those days.
    private static func published(
        _ channel: String, _ title: String, _ entity: EntityScope, _ days: ClosedRange<Day>
    ) throws -> IndicatorReading? {
        let count: Int =
            try entity.read { reading in
                try reading.value(
                    """
                    SELECT count(*) FROM item_public WHERE entity_id = \(entity.code) AND channel = \(channel)
                        AND published_at <= \(days.upperBound.end.milliseconds)
                    """)
            } ?? 0
        guard count > 0 else { return nil }
        return IndicatorReading(
            value: Double(count), records: [.init("Canal \(title)", path: "/" + channel, isPublic: true)])
    }
}

/// The days on which promised frequencies were seen kept on the site.
enum SeenPromises {
    static let deeds: @Sendable (EntityScope, [Promised], ClosedRange<Day>) throws -> [String: MeasuredDeeds] = {
        entity, promised, days in
        let tree = try ChannelStore(entity: entity).tree(SiteStore(entity: entity).site())
        let (choices, done) = try entity.read { reading in
            (
                try CareStore(entity: entity).choices(in: reading),
                try DeedDayStore(entity: entity).read(since: days.lowerBound, in: reading)
            )
        }
        guard done.siteBegan != nil else { return [:] }
        let map = PromiseMap(promised, tree: tree, choices: choices)
        var seen: [String: MeasuredDeeds] = [:]
        for entry in map.entries where !entry.channels.isEmpty {
            seen[entry.promised.id] = measured(entry, tree, done, days)
        }
        return seen
    }

    private static func measured(
        _ entry: PromiseMap.Entry, _ tree: ChannelTree, _ done: DeedDays, _ days: ClosedRange<Day>
    ) -> MeasuredDeeds {
        let isWhole = entry.channels.contains(Care.wholeSite)
        let family = isWhole ? tree.channels.map(\.key) : entry.channels.flatMap(tree.family)
        let counted = done.days(of: Array(Set(family))).filter { days.contains($0.day) }
        let titles = entry.channels.map { $0 == Care.wholeSite ? "todo el sitio" : "«\(tree[$0]?.title ?? $0)»" }
        let doubt = entry.answer == .confirmed ? "" : " (según las palabras del plan; falta que la entidad lo confirme)"
        return MeasuredDeeds(
            title: Spanish.list(titles) + doubt, days: counted.map(\.day),
            records: entry.channels.map { record($0, tree, done, days) },
            publicRecord: .init("Canales al día", path: BoardRoutes.show.path, isPublic: true))
    }

    private static func record(
        _ channel: String, _ tree: ChannelTree, _ done: DeedDays, _ days: ClosedRange<Day>
    ) -> IndicatorReading.Record {
        let family = channel == Care.wholeSite ? tree.channels.map(\.key) : tree.family(of: channel)
        let counted = done.days(of: family).filter { days.contains($0.day) }
        let reviews = counted.count(where: \.isReviewOnly)
        let count = Spanish.count(counted.count, "día", "días")
        let note = reviews > 0 ? ", \(reviews) por revisión sin cambios" : ""
        return .init(
            "\(tree[channel]?.title ?? Care.wholeSiteTitle): \(count)\(note)", path: CareRoutes.channel.path(channel))
    }
}
