public import Calendar
public import Database

/// Whom the program may write to: people whose account holds a role today. The feature that keeps accounts answers; a
/// program without one writes to nobody.
///
/// ```swift
/// let people = try services.contacts.find(.entity("54174", [.legalRepresentative]), on: today, in: writing)
/// ```
public struct ContactBook: Sendable {
    private let source: @Sendable (ContactQuestion, Day, any Querying) throws -> [Contact]

    private let naming: @Sendable (Set<String>, any Querying) throws -> [String: String]

    public init(
        _ source: @escaping @Sendable (ContactQuestion, Day, any Querying) throws -> [Contact],
        names: @escaping @Sendable (Set<String>, any Querying) throws -> [String: String] = { _, _ in [:] }
    ) {
        self.source = source
        naming = names
    }

    public static let none = ContactBook { _, _, _ in [] }

    /// Inside the caller's transaction, in one query; each person once for each role, in a stable order.
    public func find(_ question: ContactQuestion, on day: Day, in querying: some Querying) throws -> [Contact] {
        try source(question, day, querying)
    }

    /// Identifier → name, for those that are people of an account; what they did keeps their identifier only.
    public func names(_ people: Set<String>, in querying: some Querying) throws -> [String: String] {
        people.isEmpty ? [:] : try naming(people, querying)
    }
}

/// What is asked of ``ContactBook``.
public enum ContactQuestion: Sendable, Hashable {
    /// Who holds one of these roles at an entity, by its code.
    case entity(String, Set<Role>)
    /// Who holds one of these roles at one of several entities.
    case entities([String], Set<Role>)
    /// Who holds one of these national roles.
    case nation(Set<Role>)
    /// Every role of the account with this address, exactly as registered, in lower case.
    case address(String)
}

/// A person as a message needs to know them, in one of their roles.
public struct Contact: Sendable, Hashable {
    /// Identifier of the person.
    public let person: String
    public let name: String
    public let email: String
    public let role: Role
    /// Code of the entity, or nil for a national role.
    public let entity: String?

    public init(person: String, name: String, email: String, role: Role, entity: String?) {
        self.person = person
        self.name = name
        self.email = email
        self.role = role
        self.entity = entity
    }
}
