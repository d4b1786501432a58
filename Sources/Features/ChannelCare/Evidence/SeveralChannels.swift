import Calendar
import Platform
import Spanish

/// What is proven, or only hinted at, by several channels together.
enum SeveralChannels {
    /// For questions with options: each option is proven by its own channel, and what has none stays unmarked.
    static let options = EvidenceRule(
        "channels-have-items", "Cada canal que se pregunta tiene contenido publicado", argument: .options
    ) { entity, keys, days in
        let slots = EvidenceArgument.keys(keys)
        let found = try slots.map { $0 == "-" ? nil : try Slot($0, entity, days) }
        let places = slots.indices.filter { found[$0]?.records.isEmpty == false }
        let full = places.compactMap { found[$0] }
        guard !full.isEmpty else { return .unknown("Ninguno de esos canales tiene contenido publicado.") }
        let empty = found.compactMap(\.self).filter(\.records.isEmpty).map { "«\($0.title)»" }
        var words = "Hay contenido en \(Spanish.list(full.map { "«\($0.title)»" }))"
        words += empty.isEmpty ? "." : "; nada en \(Spanish.list(empty))."
        if found.contains(where: { $0 == nil }) { words += " Las demás opciones no tienen un canal que las pruebe." }
        let answer = places.map { String($0 + 1) }.joined(separator: " ")
        return .proven(words, by: full.flatMap { $0.records.prefix(4) }, answering: answer)
    }

    /// Proven where all of them have documents.
    static let documents = EvidenceRule(
        "documents-in-all", "Cada uno de los canales tiene documentos para descargar", argument: .channels
    ) { entity, keys, days in
        let found = try EvidenceArgument.keys(keys).map { try Slot($0, entity, days, withDocuments: true) }
        let full = found.filter { !$0.records.isEmpty }
        guard !full.isEmpty else { return .unknown("Ninguno de esos canales tiene documentos.") }
        let records = full.flatMap { $0.records.prefix(6) }
        let words = "Hay documentos en \(Spanish.list(full.map { "«\($0.title)»" }))"
        guard full.count == found.count else {
            let empty = found.filter(\.records.isEmpty).map { "«\($0.title)»" }
            return .suggested(words + "; faltan en \(Spanish.list(empty)).", by: records, answering: "parcial")
        }
        return .proven(words + ".", by: records)
    }

    /// What stands in these channels may serve; whether it answers the question, a person says.
    static let related = EvidenceRule(
        "channel-related", "Hay contenido publicado que puede servir", argument: .channels, canProve: false
    ) { entity, keys, days in
        let found = try EvidenceArgument.keys(keys).map { try Slot($0, entity, days) }.filter { !$0.records.isEmpty }
        guard !found.isEmpty else { return .unknown("No hay contenido publicado en los canales que podrían servir.") }
        let titles = Spanish.list(found.map { "«\($0.title)»" })
        return .suggested("Hay contenido en \(titles); mire si responde la pregunta.", by: found.flatMap(\.records))
    }

    /// A channel with what it shows by the end of those days.
    private struct Slot {
        let title: String
        let records: [IndicatorReading.Record]

        init(_ key: String, _ entity: EntityScope, _ days: ClosedRange<Day>, withDocuments: Bool = false) throws {
            guard let channel = try WatchedChannel(key, entity) else {
                (title, records) = (key, [])
                return
            }
            title = channel.title
            records = try channel.items(until: days.upperBound, withDocuments: withDocuments).records
        }
    }
}
