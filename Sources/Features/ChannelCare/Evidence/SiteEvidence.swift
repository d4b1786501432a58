import Calendar
import Database
import Platform

/// What the site as a whole can do, where it has something to do it with.
enum SiteEvidence {
    static let all = [
        rule("site-search", "El sitio tiene buscador", "/buscar", "El buscador encuentra lo publicado en el sitio."),
        rule(
            "site-feeds", "El sitio ofrece suscripción a sus novedades", "/novedades.xml",
            "Cualquiera puede suscribirse a las novedades del sitio."),
    ]

    /// A search over nothing proves nothing.
    private static func rule(_ id: String, _ sentence: String, _ path: String, _ words: String) -> EvidenceRule {
        EvidenceRule(id, sentence) { entity, _, days in
            guard entity.services.parts.publicPatterns.contains(path) else {
                return .unknown("El sitio no tiene la página «\(path)».")
            }
            let record = IndicatorReading.Record(sentence, path: path, isPublic: true)
            let count: Int =
                try entity.read { reading in
                    try reading.value(
                        """
                        SELECT count(*) FROM item_public WHERE entity_id = \(entity.code)
                            AND published_at <= \(days.upperBound.end.milliseconds)
                        """)
                } ?? 0
            guard count > 0 else { return .suggested("La página existe; todavía no hay nada publicado.", by: [record]) }
            return .proven(words, by: [record])
        }
    }
}
