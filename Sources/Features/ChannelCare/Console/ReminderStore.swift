import Calendar
import Database
import Entities
import Platform
import Spanish

struct ReminderStore {
    let nation: NationScope

    /// An entity is not written to again before this.
    static let pause: Duration = .seconds(7 * 24 * 3600)
    private static let roles: Set<Role> = [.legalRepresentative, .webMaster]
    private static let batch = 50

    /// When each entity was last written to.
    func last() throws -> [String: Instant] {
        var last: [String: Instant] = [:]
        try nation.read { reading in
            try reading.each(
                "SELECT entity_id, MAX(at) FROM channel_reminder WHERE outcome = 'enviado' GROUP BY entity_id"
            ) { last[$0.text(0)] = Instant(milliseconds: Int64($0.int(1))) }
        }
        return last
    }

    struct Result: Sendable {
        var sent = 0
        var recent = 0
        var nobody = 0

        var words: String {
            var parts = ["Enviado a \(Spanish.count(sent, "entidad", "entidades"))"]
            if recent > 0 { parts.append("\(recent) ya tenían uno de esta semana") }
            if nobody > 0 { parts.append("de \(nobody) no se conoce a quién escribirle") }
            return parts.joined(separator: "; ") + "."
        }
    }

    /// Some entities at a time, so that nobody else's change waits long.
    func send(_ text: ReminderText, to lines: [ConsoleLine], by person: String, role: String) throws -> Result {
        var result = Result()
        for start in stride(from: 0, to: lines.count, by: Self.batch) {
            let part = Array(lines[start..<min(start + Self.batch, lines.count)])
            let done = try nation.write { try send(text, to: part, by: person, role: role, in: $0) }
            result.sent += done.sent
            result.recent += done.recent
            result.nobody += done.nobody
        }
        return result
    }

    private func send(
        _ text: ReminderText, to lines: [ConsoleLine], by person: String, role: String, in writing: Writing
    ) throws -> Result {
        let services = nation.services
        let now = services.now()
        let contacts = try services.contacts.find(
            .entities(lines.map(\.entity.code), Self.roles), on: now.day, in: writing)
        let known = Dictionary(grouping: contacts) { $0.entity ?? "" }
        var result = Result()
        for line in lines {
            if let reminded = line.reminded, now - reminded < Self.pause {
                result.recent += 1
                continue
            }
            let people = addresses(known[line.entity.code] ?? [], line.entity)
            let letter = text.written(for: line, publicAddress: services.installation.publicAddress)
            for address in people {
                try Outbox.post(
                    OutboxMessage(
                        id: services.newID(), recipient: address, subject: letter.subject, body: letter.body, at: now),
                    in: writing)
            }
            let outcome = people.isEmpty ? "sin-contacto" : "enviado"
            try writing.run(
                """
                INSERT INTO channel_reminder (entity_id, id, by_person, by_role, outcome, people, at)
                VALUES (\(line.entity.code), \(services.newID()), \(person), \(role), \(outcome), \(people.count),
                    \(now.milliseconds))
                """)
            try Audit.record(
                Deed(actor: person, "channels.reminded", subject: "channels", detail: outcome),
                chain: line.entity.code, at: now, in: writing)
            if people.isEmpty { result.nobody += 1 } else { result.sent += 1 }
        }
        return result
    }

    /// Each address once; where nobody has an account, the directory's.
    private func addresses(_ contacts: [Platform.Contact], _ entity: Entity) -> [String] {
        let known = Set(contacts.map(\.email)).sorted()
        return known.isEmpty ? entity.contact.email.map { [$0] } ?? [] : known
    }
}
