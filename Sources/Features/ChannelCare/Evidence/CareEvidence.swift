import Calendar
import Channels
import HTTP
import Platform
import Spanish

/// What the platform can prove of channels. A rule that finds less than what was asked says `suggested`, and one that
/// finds nothing says so.
enum CareEvidence {
    static let all = [
        fresh, hasItems, owner, documents, SeveralChannels.options, SeveralChannels.documents, SeveralChannels.related,
        CareRecords.owned, CareRecords.reviewed, CareRecords.lastUpdated,
    ]

    /// Proven only where the promise held during all of the days asked for and every period of them was kept by
    /// something published; of several channels, all.
    private static let fresh = EvidenceRule(
        "channel-fresh", "El canal se actualizó con la frecuencia prometida", argument: .channels
    ) { entity, keys, days in
        let found = try EvidenceArgument.keys(keys).map { try freshness(entity, $0, days) }
        guard found.count > 1 else { return found.first ?? .unknown("") }
        let words = found.map(\.words).joined(separator: " ")
        let records = found.flatMap(\.records)
        if found.allSatisfy({ $0.strength == .proven }) { return .proven(words, by: records) }
        return records.isEmpty ? .unknown(words) : .suggested(words, by: records)
    }

    private static func freshness(
        _ entity: EntityScope, _ key: String, _ days: ClosedRange<Day>
    ) throws -> EvidenceFinding {
        guard let channel = try WatchedChannel(key, entity) else { return .unknown("El sitio no tiene ese canal.") }
        let kept = try channel.kept(days)
        let records = try channel.records(days)
        guard !records.isEmpty else { return .unknown("En esos días no se publicó nada en «\(channel.title)».") }
        guard let kept, kept.owed > 0 else {
            return .suggested(
                "Se publicó en «\(channel.title)», que no tiene una frecuencia por periodos.", by: records)
        }
        let words = "«\(channel.title)», \(kept.frequency): \(kept.words)."
        return kept.isWhole ? .proven(words, by: records) : .suggested(words, by: records)
    }

    private static let hasItems = EvidenceRule(
        "channel-has-items", "El canal tiene contenido publicado", argument: .channel
    ) { entity, key, days in
        guard let channel = try WatchedChannel(key, entity) else { return .unknown("El sitio no tiene ese canal.") }
        let items = try channel.items(until: days.upperBound)
        if !items.records.isEmpty {
            let count = Spanish.count(items.count, "contenido publicado", "contenidos publicados")
            return .proven("«\(channel.title)» tiene \(count).", by: items.records)
        }
        let related = try channel.neighbours(until: days.upperBound)
        guard !related.isEmpty else { return .unknown("«\(channel.title)» no tiene nada publicado.") }
        return .suggested("«\(channel.title)» no tiene nada publicado; en canales vecinos sí hay.", by: related)
    }

    /// A person with an account answers; an office in words only suggests that somebody does.
    private static let owner = EvidenceRule(
        "channel-owner", "El canal tiene quien responda por él", argument: .channel
    ) { entity, key, _ in
        guard let channel = try WatchedChannel(key, entity) else { return .unknown("El sitio no tiene ese canal.") }
        let desk = CareDesk(entity: entity)
        let rows = desk.rows(channel.tree, channel.board, try CareStore(entity: entity).cares(), try desk.people())
        guard let row = rows.first(where: { $0.key == key }), !row.owner.isProposed else {
            return .unknown("Nadie ha dicho quién responde por «\(channel.title)».")
        }
        let record = IndicatorReading.Record("Canal \(channel.title)", path: CareRoutes.channel.path(key))
        let isKnown = try desk.people().contains { $0.id == row.owner.person }
        guard isKnown else {
            return .suggested("Responde \(row.owner.office), sin una persona con cuenta.", by: [record])
        }
        return .proven("Responde \(row.owner.name).", by: [record])
    }

    private static let documents = EvidenceRule(
        "documents-published", "El canal tiene documentos para descargar", argument: .channel
    ) { entity, key, days in
        guard let channel = try WatchedChannel(key, entity) else { return .unknown("El sitio no tiene ese canal.") }
        let items = try channel.items(until: days.upperBound, withDocuments: true)
        if !items.records.isEmpty {
            let count = Spanish.count(items.count, "contenido", "contenidos")
            return .proven("«\(channel.title)» tiene \(count) con documento.", by: items.records)
        }
        let without = try channel.items(until: days.upperBound)
        guard !without.records.isEmpty else { return .unknown("«\(channel.title)» no tiene nada publicado.") }
        return .suggested("«\(channel.title)» tiene contenido, pero sin documentos.", by: without.records)
    }
}
