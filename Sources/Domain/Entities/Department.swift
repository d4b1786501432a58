import Platform

/// One of the 33 departments (Bogotá counts as one; it has no governorate).
public struct Department: Sendable, Hashable {
    /// Two digits of DIVIPOLA.
    public let code: String
    public let name: String
    /// Last part of its addresses: `nortedesantander`.
    public let slug: String
    /// Its reporting entities: the governorate first, then the municipalities by name.
    public let entities: [Entity]

    public var governorate: Entity? { entities.first { $0.tenant.kind == .department } }
    public var municipalities: [Entity] { entities.filter { $0.tenant.kind == .municipality } }
}
