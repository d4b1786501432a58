import Calendar
import Channels
import Database
import HTTP
import Platform

/// What the site as a whole can do, where it has something to do it with.
enum SiteEvidence {
    static let all = [
        rule(
            "site-search", "El sitio tiene buscador", SiteRoutes.search,
            "El buscador encuentra lo publicado en el sitio."),
        rule(
            "site-feeds", "El sitio ofrece suscripción a sus novedades", SiteRoutes.feed,
            "Cualquiera puede suscribirse a las novedades del sitio.", also: [SiteRoutes.subscription]),
        page,
    ]

    /// A search over nothing proves nothing.
    private static func rule(
        _ id: String, _ sentence: String, _ route: Route<Void>, _ words: String, also others: [Route<Void>] = []
    ) -> EvidenceRule {
        EvidenceRule(id, sentence) { entity, _, days in
            let known = entity.services.parts.publicPatterns
            let paths = ([route] + others).map(\.path)
            guard paths.allSatisfy(known.contains) else { return .unknown("El sitio no tiene esa página.") }
            let records = paths.map { IndicatorReading.Record("\(sentence): \($0)", path: $0, isPublic: true) }
            guard try published(entity, until: days.upperBound) > 0 else {
                return .suggested("La página existe; todavía no hay nada publicado.", by: records)
            }
            return .proven(words, by: records)
        }
    }

    /// A page that every site has by itself: it may serve, and a person says whether it answers the question.
    private static let page = EvidenceRule(
        "site-page", "El sitio tiene una página que puede servir", argument: .page, canProve: false
    ) { entity, path, days in
        guard let title = titles[path], entity.services.parts.publicPatterns.contains(path) else {
            return .unknown("El sitio no tiene la página «\(path)».")
        }
        let record = IndicatorReading.Record(title, path: path, isPublic: true)
        guard try published(entity, until: days.upperBound) > 0 else {
            return .unknown("La página «\(title)» existe; todavía no hay nada publicado en el sitio.")
        }
        return .suggested("«\(title)» está en el sitio; mire si responde la pregunta.", by: [record])
    }

    private static let titles: [String: String] = [
        SiteRoutes.accessibility.path: "Declaración de accesibilidad", SiteRoutes.data.path: "Datos del sitio",
        SiteRoutes.siteData.path: "Datos enlazados del sitio (JSON-LD)", SiteRoutes.map.path: "Mapa del sitio",
        SiteRoutes.home.path: "Página de inicio", SiteRoutes.calendar.path: "Calendario de actividades",
        SiteRoutes.transparency.path: "Transparencia", securityFile: "Contacto de seguridad (security.txt)",
    ]

    private static let securityFile = "/.well-known/security.txt"

    private static func published(_ entity: EntityScope, until day: Day) throws -> Int {
        try entity.read { reading in
            try reading.value(
                """
                SELECT count(*) FROM item_public WHERE entity_id = \(entity.code)
                    AND published_at <= \(day.end.milliseconds)
                """)
        } ?? 0
    }
}
