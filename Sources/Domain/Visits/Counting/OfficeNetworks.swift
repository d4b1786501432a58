public import Calendar
import Database
import HTTP
public import Platform

/// Networks from which an entity's own people read its site, as the web master typed them; their views do not count.
public struct OfficeNetwork: Sendable, Hashable {
    public let id: String
    /// `190.0.2.7`, `190.0.2.0/24`.
    public let network: String
    public let note: String
    public let by: String
    public let at: Instant
}

public struct OfficeNetworks: Sendable {
    public static let most = 50
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    /// Why an address or a network cannot be taken, in one sentence; nil where it can.
    public static func problem(with text: String) -> String? {
        guard !text.isEmpty, text.utf8.count <= 49, let networks = try? Networks([text]) else {
            return "Escriba una dirección como 190.24.10.7 o una red como 190.24.10.0/24."
        }
        // An office is not a quarter of the internet: that would be a way to hide visits, or a slip.
        let least = text.contains(":") ? 32 : 16
        guard networks.widest >= least else { return "Esa red es demasiado grande para ser de una sola entidad." }
        return nil
    }

    public func list() throws -> [OfficeNetwork] {
        try entity.read { reading in
            try reading.all(
                """
                SELECT id, network, note, by_person, at FROM visit_office WHERE entity_id = \(entity.code)
                ORDER BY at, id
                """
            ) { row in
                OfficeNetwork(
                    id: row.text(0), network: row.text(1), note: row.text(2), by: row.text(3),
                    at: Instant(milliseconds: Int64(row.int(4))))
            }
        }
    }

    public func add(_ network: String, note: String, by person: String) throws {
        let services = entity.services
        let (id, now, code) = (services.newID(), services.now(), entity.code)
        try entity.write { writing -> Void in
            try writing.run(
                """
                INSERT INTO visit_office (entity_id, id, network, note, by_person, at)
                VALUES (\(code), \(id), \(network), \(note), \(person), \(now.milliseconds))
                """)
            let deed = Deed(actor: person, "visits.office-added", subject: "visit-office/\(id)")
            try Audit.record(deed, chain: code, at: now, in: writing)
        }
        try VisitCounter.of(services).learnOffices(services)
    }

    /// - Throws: `notFound` where the entity declared no such network.
    public func remove(_ id: String, by person: String) throws {
        let services = entity.services
        let (now, code) = (services.now(), entity.code)
        try entity.write { writing -> Void in
            let removed = try writing.run("DELETE FROM visit_office WHERE entity_id = \(code) AND id = \(id)")
            guard removed == 1 else { throw Failure.notFound }
            let deed = Deed(actor: person, "visits.office-removed", subject: "visit-office/\(id)")
            try Audit.record(deed, chain: code, at: now, in: writing)
        }
        try VisitCounter.of(services).learnOffices(services)
    }

    /// Of all entities, by code.
    static func all(_ services: Services) throws -> [String: Networks] {
        var texts: [String: [String]] = [:]
        try services.nation.read { reading in
            try reading.each("SELECT entity_id, network FROM visit_office ORDER BY entity_id") { row in
                texts[row.text(0), default: []].append(row.text(1))
            }
        }
        return texts.compactMapValues { try? Networks($0) }
    }
}
