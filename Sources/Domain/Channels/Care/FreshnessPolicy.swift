public import Calendar

/// What the programme decided for the whole country: whether everybody sees how each entity keeps its channels. Each
/// decision is a row; the last one counts.
public struct FreshnessPolicy: Sendable, Hashable {
    public let isPublic: Bool
    public let reason: String
    public let person: String
    public let role: String
    public let at: Instant

    public init(isPublic: Bool, reason: String, person: String, role: String, at: Instant) {
        self.isPublic = isPublic
        self.reason = reason
        self.person = person
        self.role = role
        self.at = at
    }
}
