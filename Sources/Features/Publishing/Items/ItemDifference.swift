import Channels
import Design

/// What changed between two texts of an item, part by part.
enum ItemDifference {
    static func rows(
        from old: ItemWords, to new: ItemWords, _ kind: ItemKind, media: [String: Media] = [:]
    ) -> [DifferenceRow] {
        let texts = [
            DifferenceRow("Título", before: old.title, after: new.title),
            DifferenceRow("Resumen", before: old.summary, after: new.summary),
            DifferenceRow("Texto", before: old.text, after: new.text),
        ]
        return texts
            + kind.fields.map { field in
                DifferenceRow(
                    field.title, before: spoken(old.values[field.name] ?? "", field, media),
                    after: spoken(new.values[field.name] ?? "", field, media))
            }
    }

    private static func spoken(_ value: String, _ field: ItemField, _ media: [String: Media]) -> String {
        guard field.kind == .picture || field.kind == .document else {
            return value.isEmpty ? "" : FieldValue.spoken(value, field)
        }
        return value.split(separator: " ").map { media[String($0)]?.title ?? "archivo \($0)" }.joined(separator: "; ")
    }
}
