public import Calendar
import Crypto
public import Database
public import Platform

/// Handing in: a number that cannot be mistyped unnoticed, and a receipt anybody can check.
public enum Filings {
    public static let manifest: Feature = {
        var feature = Feature("filings", title: "Radicados")
        feature.migrations = filingMigrations
        feature.commands = ReceiptCommands.all
        feature.prepare = makeFirstKey
        return feature
    }()

    /// Files something inside the caller's transaction: number, signed receipt and audit entry are there if and only if
    /// the rest of it is.
    ///
    /// The same kind and subject of an entity again gives the first receipt back unchanged, whatever else the request
    /// says: a double click, a second window and a retry all end with one number.
    ///
    /// - Parameter at: the server's clock when the request came in; never what a browser says.
    /// - Throws: `Failure.unavailable` where nothing can be signed, or the entity has used up the year's numbers.
    public static func file(
        _ request: FilingRequest, of entity: EntityScope, at instant: Instant, in writing: Writing
    ) throws -> Receipt {
        guard try FilingStore.claim(request, of: entity.code, in: writing) else {
            return try filed(request, of: entity, in: writing)
        }
        let signer = try FilingSigner(entity.services.installation, in: writing)
        let sequence = try FilingStore.next(instant.day.year, of: entity.code, in: writing)
        guard let number = FilingNumber(year: instant.day.year, entity: entity.code, sequence: sequence) else {
            throw Failure.unavailable("No quedan números de radicado de este año para la entidad. No se radicó nada.")
        }
        let receipt = receipt(request, number, of: entity, at: instant, by: signer)
        try FilingStore.insert(receipt, in: writing)
        let deed = Deed(
            actor: request.person, "filing.made", subject: "filing/\(number.text)",
            detail: "\(request.kind)/\(request.subject) \(request.contentHash)")
        try Audit.record(deed, chain: entity.code, at: instant, in: writing)
        return receipt
    }

    private static func filed(_ request: FilingRequest, of entity: EntityScope, in writing: Writing) throws -> Receipt {
        let known = try receipt(kind: request.kind, subject: request.subject, of: entity, in: writing)
        guard let known else { throw Failure.conflict("Otra persona está radicando lo mismo en este momento.") }
        return known
    }

    private static func receipt(
        _ request: FilingRequest, _ number: FilingNumber, of entity: EntityScope, at instant: Instant,
        by signer: FilingSigner
    ) -> Receipt {
        let filing = Filing(
            number: number.text, entity: entity.code, kind: request.kind, subject: request.subject, at: instant,
            person: request.person, contentHash: request.contentHash, isOnTime: request.isOnTime)
        let facts = Dictionary(request.facts.map { ($0.name, $0.value) }) { first, _ in first }
        let name = entity.tenant.officialName
        let json = ReceiptContent.json(filing, title: request.title, entityName: name, facts: facts)
        return Receipt(
            filing: filing, title: request.title, entityName: name, facts: facts, json: json,
            signature: signer.sign(json), keyID: signer.keyID)
    }

    /// The receipt of a thing of an entity, where it was filed.
    public static func receipt(kind: String, subject: String, of entity: EntityScope, in reading: some Querying) throws
        -> Receipt?
    {
        try FilingStore.find(kind: kind, subject: subject, of: entity.code, in: reading)
    }

    /// The receipt of a number of this entity; nil for another's, even if it exists.
    public static func receipt(_ number: FilingNumber, of entity: EntityScope, in reading: some Querying) throws
        -> Receipt?
    {
        guard number.entity == entity.code else { return nil }
        return try FilingStore.find(number.text, of: entity.code, in: reading)
    }

    /// The receipt of any number of the country, for whoever checks one.
    public static func receipt(_ number: FilingNumber, in nation: NationScope) throws -> Receipt? {
        try nation.read { try FilingStore.find(number.text, of: number.entity, in: $0) }
    }

    /// What an entity filed, the latest first.
    public static func all(of entity: EntityScope, in reading: some Querying) throws -> [Filing] {
        try FilingStore.all(of: entity.code, in: reading)
    }

    /// What the whole country filed of a kind since an instant, by entity and time: one query for the nation's pages.
    public static func all(_ kind: String, since instant: Instant, in nation: NationScope) throws -> [Filing] {
        try nation.read { try FilingStore.all(kind, since: instant, in: $0) }
    }

    /// All public keys, the newest first. The table belongs to nobody: any scope reads it.
    public static func keys(in reading: some Querying) throws -> [FilingKey] { try FilingKeyStore.all(in: reading) }

    /// The same for pages of the nation.
    public static func keys(_ nation: NationScope) throws -> [FilingKey] { try nation.read { try keys(in: $0) } }

    /// Makes the key that signs, where an installation has none yet.
    @Sendable static func makeFirstKey(_ services: Services) throws {
        guard try services.database.read(.open, { try FilingKeyStore.signer(in: $0) }) == nil else { return }
        let fresh = try FreshKey(services.installation)
        let now = services.now()
        try services.database.write(.nation) { writing in
            guard try FilingKeyStore.addFirst(fresh, by: "[start]", at: now, in: writing) else { return }
            let deed = Deed(actor: "[start]", "filing-key.made", subject: "filing-key/\(fresh.id)")
            try Audit.record(deed, at: now, in: writing)
        }
    }

    /// Retires the key that signs and puts a new one in its place.
    /// - Returns: the new key's identifier and, where there was one, the old one's.
    static func rotateKey(_ services: Services, by actor: String) throws -> (new: String, old: String?) {
        let fresh = try FreshKey(services.installation)
        let now = services.now()
        let old = try services.database.write(.nation) { writing in
            let old = try FilingKeyStore.replace(with: fresh, by: actor, at: now, in: writing)
            let deed = Deed(
                actor: actor, "filing-key.rotated", subject: "filing-key/\(fresh.id)", detail: old ?? "")
            try Audit.record(deed, at: now, in: writing)
            return old
        }
        return (fresh.id, old)
    }
}
