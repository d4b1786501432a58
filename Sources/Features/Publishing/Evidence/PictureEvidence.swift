import Calendar
import Channels
import Database
import Platform
import Spanish

/// Pictures with words for who does not see them.
enum PictureEvidence {
    private struct Picture: Sendable {
        let isDescribed: Bool
        let record: IndicatorReading.Record
    }

    static let described = EvidenceRule(
        "pictures-described", "Las imágenes del sitio tienen texto alternativo"
    ) { entity, _, days in
        let pictures = try all(entity, until: days.upperBound)
        guard !pictures.isEmpty else { return .unknown("El sitio no tiene imágenes publicadas.") }
        let described = pictures.filter(\.isDescribed)
        let words =
            "\(described.count) de \(Spanish.count(pictures.count, "imagen tiene", "imágenes tienen")) descripción."
        guard !described.isEmpty else { return .unknown(words) }
        let records = described.prefix(10).map(\.record)
        return described.count == pictures.count
            ? .proven(words, by: Array(records)) : .suggested(words, by: Array(records), answering: "parcial")
    }

    /// Every use of a picture in something the public reads.
    private static func all(_ entity: EntityScope, until day: Day) throws -> [Picture] {
        try entity.read { reading in
            try reading.all(
                """
                SELECT m.alt, p.title, p.channel, p.slug FROM item_public p
                JOIN media_use u ON u.entity_id = p.entity_id AND u.item_id = p.item_id
                JOIN media m ON m.entity_id = u.entity_id AND m.id = u.media_id
                WHERE p.entity_id = \(entity.code) AND p.published_at <= \(day.end.milliseconds)
                    AND m.kind = \(Media.Kind.picture.rawValue)
                ORDER BY p.published_at DESC, p.item_id, m.id LIMIT 5000
                """
            ) { row in
                Picture(
                    isDescribed: !row.text(0).isEmpty,
                    record: .init(row.text(1), path: "/\(row.text(2))/\(row.text(3))", isPublic: true))
            }
        }
    }
}
