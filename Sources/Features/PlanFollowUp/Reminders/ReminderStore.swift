import Calendar
import Database
import HTTP
import Platform

/// Remembers which letters were written, and writes the others.
struct ReminderStore {
    let entity: EntityScope

    /// Entities that have published a plan.
    static func tenants(_ services: Services) throws -> [Tenant] {
        try services.nation.read { reading in
            try reading.all("SELECT DISTINCT entity_id FROM plan_publication ORDER BY entity_id") { $0.text(0) }
        }.compactMap(services.tenants.tenant(code:))
    }

    /// Writes the letters that are due today into the outbox, each with the rows that remember it.
    func write() throws {
        guard let followUp = try FollowUpStore(entity: entity).followUp() else { return }
        let items = followUp.dueItems.compactMap { item in Reminder.moment(item).map { (item, $0) } }
        guard !items.isEmpty else { return }
        let people = try recipients(on: followUp.today)
        let ids = people.map { _ in entity.services.newID() }
        let now = entity.services.now()
        try entity.write { writing in
            for (person, id) in zip(people, ids) {
                let fresh = try items.filter { Reminder.concerns($0.0, person: person.id, roles: person.roles) }
                    .filter { try remember($0.0, $0.1, person.id, now, writing) }.map(\.0)
                guard !fresh.isEmpty else { continue }
                try Outbox.post(letter(fresh, to: person, id: id, at: now), in: writing)
            }
        }
    }

    private struct Recipient {
        let id: String
        let name: String
        let email: String
        let roles: Set<Role>
    }

    /// Everybody with a role in the entity, each once: who answers for nothing gets no letter.
    private func recipients(on day: Day) throws -> [Recipient] {
        let roles = Set(Role.allCases.filter { !$0.isNational })
        let contacts = try entity.read { reading in
            try entity.services.contacts.find(.entity(entity.code, roles), on: day, in: reading)
        }
        return Dictionary(grouping: contacts, by: \.person).sorted { $0.key < $1.key }.compactMap { id, contacts in
            contacts.first.map {
                Recipient(id: id, name: $0.name, email: $0.email, roles: Set(contacts.map(\.role)))
            }
        }
    }

    /// Whether this is the first time.
    private func remember(
        _ item: DueItem, _ moment: String, _ person: String, _ now: Instant, _ writing: Writing
    ) throws -> Bool {
        try writing.run(
            """
            INSERT INTO follow_up_reminder (entity_id, person_id, subject, due_day, threshold, at)
            VALUES (\(entity.code), \(person), \(item.key), \(item.day.iso), \(moment), \(now.milliseconds))
            ON CONFLICT (entity_id, person_id, subject, due_day, threshold) DO NOTHING
            """) == 1
    }

    private func letter(_ items: [DueItem], to person: Recipient, id: String, at now: Instant) -> OutboxMessage {
        let path = Context.path(FollowUpRoutes.home.path, place: .office, tenant: entity.tenant)
        return OutboxMessage(
            id: id, recipient: person.email, subject: Reminder.subject(items),
            body: Reminder.body(
                items, to: person.name, tenant: entity.tenant,
                office: entity.services.installation.publicAddress + path), at: now)
    }
}
