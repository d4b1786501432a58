import Calendar
import Channels
import Database
import HTTP
import Platform
import Spanish

struct WarningStore {
    let entity: EntityScope

    /// Entities with a site.
    static func tenants(_ services: Services) throws -> [Tenant] {
        try services.nation.read { reading in
            try reading.all("SELECT entity_id FROM site ORDER BY entity_id") { $0.text(0) }
        }.compactMap(services.tenants.tenant(code:))
    }

    /// One letter a person, with the rows that remember what it warned of.
    func write() throws {
        let site = try SiteStore(entity: entity).site()
        let board = try FreshnessBoards(entity: entity).board(site)
        let due = Set(board.rows.filter(Warnings.isTime).map(\.channel))
        guard !due.isEmpty else { return }
        let tree = try ChannelStore(entity: entity).tree(site)
        let desk = CareDesk(entity: entity)
        let rows = desk.rows(tree, board, try CareStore(entity: entity).cares(), try desk.people())
            .filter { due.contains($0.key) }
        let keepers = try keepers(on: board.today)
        let now = entity.services.now()
        let ids = keepers.values.map { _ in entity.services.newID() }
        try entity.write { writing in
            for (keeper, id) in zip(keepers.values.sorted(by: { $0.person < $1.person }), ids) {
                let fresh = try rows.filter { self.answers(keeper, for: $0, keepers) }
                    .filter { try remember($0, keeper.person, now, writing) }
                guard !fresh.isEmpty else { continue }
                try Outbox.post(
                    OutboxMessage(
                        id: id, recipient: keeper.email, subject: WarningLetter.subject(fresh),
                        body: WarningLetter.body(
                            fresh, to: keeper.name, tenant: entity.tenant,
                            office: entity.services.installation.publicAddress
                                + Context.path(CareRoutes.home.path, place: .office, tenant: entity.tenant)),
                        at: now), in: writing)
            }
        }
    }

    /// Somebody who may be written to.
    private struct Keeper: Sendable {
        let person: String
        let name: String
        let email: String
        let isWebMaster: Bool
    }

    private func keepers(on day: Day) throws -> [String: Keeper] {
        let roles = Set(Role.allCases.filter { !$0.isNational })
        let contacts = try entity.read { reading in
            try entity.services.contacts.find(.entity(entity.code, roles), on: day, in: reading)
        }
        return Dictionary(grouping: contacts, by: \.person).compactMapValues { contacts in
            contacts.first.map { contact in
                Keeper(
                    person: contact.person, name: contact.name, email: contact.email,
                    isWebMaster: contacts.contains { $0.role == .webMaster })
            }
        }
    }

    /// The responsible person, or the web master where nobody with an account is named.
    private func answers(_ keeper: Keeper, for row: CareRow, _ keepers: [String: Keeper]) -> Bool {
        keepers[row.owner.person] == nil ? keeper.isWebMaster : keeper.person == row.owner.person
    }

    /// Whether this is the first time.
    private func remember(_ row: CareRow, _ person: String, _ now: Instant, _ writing: Writing) throws -> Bool {
        guard let due = row.freshness?.keeping?.nextDue else { return false }
        return try writing.run(
            """
            INSERT INTO channel_warning (entity_id, channel, due_day, person_id, at)
            VALUES (\(entity.code), \(row.key), \(due.iso), \(person), \(now.milliseconds))
            ON CONFLICT (entity_id, channel, due_day, person_id) DO NOTHING
            """) == 1
    }
}

/// The words of a warning.
enum WarningLetter {
    static let longest = 30

    static func subject(_ rows: [CareRow]) -> String {
        rows.count == 1
            ? "Canal por actualizar: \(rows[0].title)" : "\(Spanish.number(rows.count)) canales por actualizar"
    }

    static func body(_ rows: [CareRow], to name: String, tenant: Tenant, office: String) -> String {
        let lines = rows.prefix(longest).map { row in
            let due = row.freshness?.keeping?.nextDue?.spoken ?? ""
            return "- \(row.title): \(row.freshness?.promise.words ?? ""); vence el \(due)"
        }
        let more = rows.count > longest ? "\n\ny \(Spanish.number(rows.count - longest)) más." : ""
        return """
            \(name):

            Estos canales del sitio de la \(tenant.officialName) están por vencer y en este periodo no se ha publicado lo prometido:

            \(lines.joined(separator: "\n"))\(more)

            Publique lo que haya, o anote que lo revisó y nada ha cambiado:
            \(office)

            De cada periodo se avisa una sola vez.
            """
    }
}
