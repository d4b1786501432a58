import Calendar
import Channels
import HTTP
import Platform
import Spanish

/// What the care of channels itself proves: who answers, how often, and that somebody looked.
enum CareRecords {
    /// A table of who keeps each channel and how often is proven where every channel of the site has a person with an
    /// account, and a frequency that the entity decided and the template did not.
    static let owned = EvidenceRule(
        "channels-owned", "Cada canal del sitio tiene quien responda y una frecuencia decidida"
    ) { entity, _, _ in
        let desk = CareDesk(entity: entity)
        let site = try SiteStore(entity: entity).site()
        let tree = try ChannelStore(entity: entity).tree(site)
        let board = try FreshnessBoards(entity: entity).board(site)
        let people = try desk.people()
        let rows = desk.rows(tree, board, try CareStore(entity: entity).cares(), people).filter {
            $0.channel?.kind != nil
        }
        let known = Set(people.map(\.id))
        let owned = rows.filter { known.contains($0.owner.person) }
        let decided = owned.filter { row in
            row.coveredBy != nil || row.freshness.map { $0.promise.source != .template } ?? false
        }
        guard !owned.isEmpty else { return .unknown("Ningún canal tiene una persona que responda por él.") }
        let records = [
            IndicatorReading.Record("Quién responde por cada canal y cada cuánto", path: CareRoutes.home.path),
            .init("Canales al día", path: BoardRoutes.show.path, isPublic: true),
        ]
        let words =
            "De \(Spanish.count(rows.count, "canal", "canales")), \(owned.count) tienen quien responda y "
            + "\(decided.count) además una frecuencia decidida por la entidad."
        guard decided.count == rows.count else { return .suggested(words, by: records, answering: "parcial") }
        return .proven(words, by: records)
    }

    /// Looked at, changed or published in each half of the days asked for; who and when is a row for each time.
    static let reviewed = EvidenceRule(
        "channel-reviewed", "El canal se revisó o se actualizó en cada semestre", argument: .channel
    ) { entity, key, days in
        guard let channel = try WatchedChannel(key, entity) else { return .unknown("El sitio no tiene ese canal.") }
        let deeds = try DeedHistoryStore(entity: entity).latest(
            of: channel.family, until: days.upperBound, since: days.lowerBound, limit: 500)
        guard let newest = deeds.first else { return .unknown("En esos días nadie revisó «\(channel.title)».") }
        let middle = days.lowerBound.adding(days: days.lowerBound.days(to: days.upperBound) / 2)
        let first = deeds.last { $0.at.day <= middle }
        let records =
            [IndicatorReading.Record("Historia de «\(channel.title)»", path: CareRoutes.channel.path(key))]
            + (try channel.records(days))
        guard let first, newest.at.day > middle else {
            return .suggested(
                "«\(channel.title)» se revisó el \(newest.at.day.short), y solo en una mitad del periodo.", by: records,
                answering: "parcial")
        }
        return .proven(
            "«\(channel.title)» se revisó en las dos mitades del periodo, entre otras veces el "
                + "\(first.at.day.short) y el \(newest.at.day.short).", by: records)
    }

    /// The site tells it by itself as soon as there is something to tell.
    static let lastUpdated = EvidenceRule(
        "site-last-updated", "El sitio muestra cuándo se actualizó cada canal"
    ) { entity, _, days in
        let board = try FreshnessBoards(entity: entity).board()
        let done = board.lastDays.values.filter { !$0.isReviewOnly }.map(\.day)
        guard let last = done.max() else { return .unknown("Todavía no se ha publicado nada en el sitio.") }
        let record = IndicatorReading.Record("Canales al día", path: BoardRoutes.show.path, isPublic: true)
        let site = try SiteStore(entity: entity).site()
        let began = try entity.read { try DeedDayStore(entity: entity).read(since: last, in: $0) }.siteBegan
        guard site.version > 0, began.map({ $0 <= days.upperBound }) ?? false else {
            return .suggested("El sitio lo muestra, pero se empezó a publicar después.", by: [record])
        }
        return .proven("El sitio muestra la fecha de cada canal; la última es del \(last.short).", by: [record])
    }
}
