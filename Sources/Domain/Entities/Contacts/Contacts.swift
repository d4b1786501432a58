import Crypto
import Database
import Design
public import Platform

/// The registered addresses of one entity.
///
/// ```swift
/// try Contacts(entity: scope).add("planeacion@ejemplo.gov.co", name: "Planeación", by: person.id)
/// let senders = try Contacts.entities(ofAddress: "planeacion@ejemplo.gov.co", services.nation)
/// ```
public struct Contacts: Sendable {
    /// An entity needs a handful; the limit keeps a mistake from filling a page.
    public static let maximum = 50
    private let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    /// By name.
    public func list() throws -> [MailContact] {
        try entity.read { try ContactStore.list(entity.code, in: $0) }
    }

    /// - Throws: `invalid` where the address or the name cannot be taken, is known already, or there are too many.
    public func add(_ email: String, name: String, by actor: String) throws {
        let (email, name) = try MailContact.checked(email, name)
        let contact = MailContact(email: email, name: name, addedAt: entity.services.now(), addedBy: actor)
        try entity.write { writing in
            guard try ContactStore.count(entity.code, in: writing) < Self.maximum else {
                throw Failure.invalid([FieldError("correo", "Ya hay \(Self.maximum) correos; retire primero alguno.")])
            }
            guard try ContactStore.insert(contact, of: entity.code, in: writing) else {
                throw Failure.invalid([FieldError("correo", "Este correo ya está registrado.")])
            }
            try record("contact.added", email, by: actor, writing)
        }
    }

    /// - Throws: `notFound` where the entity has no such address.
    public func remove(_ email: String, by actor: String) throws {
        guard let email = MailContact.address(email) else { throw Failure.notFound }
        try entity.write { writing in
            guard try ContactStore.delete(email, of: entity.code, in: writing) else { throw Failure.notFound }
            try record("contact.removed", email, by: actor, writing)
        }
    }

    /// The entities an address is registered for, by code. Somebody who supports several stands in several.
    public static func entities(ofAddress email: String, _ nation: NationScope) throws -> [Tenant] {
        guard let email = MailContact.address(email) else { return [] }
        let codes = try nation.read { try ContactStore.codes(of: email, in: $0) }
        return codes.compactMap { nation.services.tenants.tenant(code: $0) }
    }

    /// The audit names no person: it holds the beginning of the address's hash.
    private func record(_ action: String, _ email: String, by actor: String, _ writing: Writing) throws {
        let deed = Deed(actor: actor, action, subject: "contact/" + SHA256.hex(email).prefix(16))
        try Audit.record(deed, chain: entity.code, at: entity.services.now(), in: writing)
    }
}
