import Calendar
public import Database
public import Platform

/// Whom one writes to or calls at an entity: who answers for what it owes and who works on it.
public struct Recipient: Sendable, Hashable {
    public let name: String
    /// As people read it: “Alcalde o gobernador”; “correo del directorio” where nobody has an account.
    public let role: String
    public let email: String
}

/// Whom the nation writes to at an entity.
public enum Recipients {
    public static let roles: Set<Role> = [.legalRepresentative, .committeeLead, .webMaster]

    /// Of several entities, in two queries. Where nobody has an account, the registered addresses
    /// stand in, and where there are none, the directory's.
    public static func of(_ entities: [Entity], _ nation: NationScope) throws -> [String: [Recipient]] {
        guard !entities.isEmpty else { return [:] }
        let services = nation.services
        return try nation.read { try find(entities, services, in: $0) }
    }

    /// The same inside a transaction.
    public static func find(_ entities: [Entity], _ services: Services, in querying: some Querying) throws
        -> [String: [Recipient]]
    {
        let codes = entities.map(\.code)
        let contacts = try services.contacts.find(.entities(codes, roles), on: services.now().day, in: querying)
        let known = Dictionary(grouping: contacts) { $0.entity ?? "" }
        let registered = try MailContact.registered(for: codes, in: querying)
        return Dictionary(
            entities.map { entity in
                let people = Self.people(known[entity.code] ?? [])
                return (entity.code, people.isEmpty ? fallback(entity, registered[entity.code] ?? []) : people)
            }
        ) { first, _ in first }
    }

    /// Each person once, in the role that weighs most.
    private static func people(_ contacts: [Platform.Contact]) -> [Recipient] {
        let order: [Role] = [.legalRepresentative, .committeeLead, .webMaster]
        let sorted = contacts.sorted { (order.firstIndex(of: $0.role) ?? 9) < (order.firstIndex(of: $1.role) ?? 9) }
        var seen: Set<String> = []
        return sorted.filter { seen.insert($0.email).inserted }.map {
            Recipient(name: $0.name, role: $0.role.title, email: $0.email)
        }
    }

    private static func fallback(_ entity: Entity, _ registered: [MailContact]) -> [Recipient] {
        guard registered.isEmpty else {
            return registered.map { Recipient(name: $0.name, role: "correo registrado", email: $0.email) }
        }
        guard let email = entity.contact.email else { return [] }
        return [Recipient(name: entity.tenant.officialName, role: "correo del directorio", email: email)]
    }
}
