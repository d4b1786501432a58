public import Calendar

/// A change of what a campaign says, with the text it had before: who, when and why stay and are public.
public struct CampaignChange: Sendable, Hashable {
    /// From 1, in the order of the changes.
    public let version: Int
    public let at: Instant
    /// Identifier of the person. Pages show the role.
    public let by: String
    public let reason: String
    /// The campaign as it was before.
    public let before: Campaign
}

extension Campaign {
    /// What differs from an earlier text, a sentence each.
    public func differences(from before: Campaign) -> [String] {
        let day = { (day: Day?) in day?.spoken ?? "sin fecha" }
        let rows: [(String, String, String)] = [
            ("Nombre", before.title, title), ("Base legal", before.legalBasis, legalBasis),
            ("Abre", day(before.opens), day(opens)),
            ("Último día a tiempo", day(before.onTimeUntil), day(onTimeUntil)),
            ("Último día en que se recibe", day(before.close.lastDay), day(close.lastDay)),
            ("Cierre en palabras", before.close.words, close.words),
        ]
        return rows.filter { $0.1 != $0.2 }.map { "\($0.0): antes «\($0.1)», ahora «\($0.2)»" }
    }
}
