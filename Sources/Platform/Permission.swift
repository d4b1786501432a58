/// What a route needs. There is no default: every endpoint says it.
///
/// The permission says what a role may do; what *this* person may do to *this* record is a function on the record.
public struct Permission: Sendable, Hashable {
    public enum Audience: Sendable, Hashable {
        case everyone
        case signedIn
        case roles(Set<Role>)
    }

    /// Name in code, unique: `plan.edit`.
    public let id: String
    /// What it allows, as a person would say it: “Corregir y aceptar el borrador del plan”.
    public let sentence: String
    public let audience: Audience

    public init(_ id: String, _ sentence: String, _ audience: Audience) {
        self.id = id
        self.sentence = sentence
        self.audience = audience
    }

    /// Anybody, known or not.
    public static let everyone = Permission("everyone", "Ver las páginas públicas", .everyone)
    /// Anybody who entered.
    public static let signedIn = Permission("signed-in", "Usar su propia cuenta", .signedIn)
}
