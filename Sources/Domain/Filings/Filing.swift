public import Calendar

/// That something was handed in: what, by whom, when, under which number. It never changes.
public struct Filing: Sendable, Hashable {
    /// Radicado: `GEL-2026-54174-000007-9`: year, entity, number of that entity in that year, check digit.
    public let number: String
    /// Code of the entity.
    public let entity: String
    /// What kind of thing was handed in: `plan`, `reporte`.
    public let kind: String
    /// Identifier of the thing inside its kind.
    public let subject: String
    /// By the server's clock.
    public let at: Instant
    /// Identifier of the person who handed it in.
    public let person: String
    /// SHA-256 of the exact content handed in, in hexadecimal.
    public let contentHash: String
    /// Whether it came on time by the campaign's dates (and the entity's extension, where it has one).
    public let isOnTime: Bool
}
