import Auth
import Calendar
import Database
import Platform

/// Plants the invented people, and finds them again.
struct DemonstrationStore {
    let scope: NationScope

    private var services: Services { scope.services }

    /// Somebody of the cast with the account they were given.
    struct Planted: Sendable {
        let member: CastMember
        let accountID: String
        let secondFactor: SecondFactor?
    }

    /// Creates those that are missing and whose entity the directory knows. Nobody gets a password: where the same data
    /// is served for real, nobody enters with these accounts.
    func plant(_ cast: [CastMember]) throws {
        let now = services.now()
        let known = cast.filter { $0.entity == nil || services.tenants.tenant(code: $0.entity ?? "") != nil }
        let rows = known.map { ($0, account(of: $0, at: now), services.newID()) }
        try scope.write { writing in
            for (member, account, grantID) in rows {
                guard try AccountStore.find("email = \(member.email.text)", in: writing) == nil else { continue }
                try AccountStore.insert(account, passwordHash: nil, in: writing)
                if member.role.needsSecondFactor {
                    let factor = SecondFactor(secret: TOTP.newSecret(), lastStep: nil)
                    try SecondFactorStore.set(factor, of: account.id, in: writing)
                }
                let until = member.role.needsEnd ? now.day.adding(days: 180) : nil
                let grant = GrantRecord(
                    id: grantID, accountID: account.id, role: member.role, entity: member.entity, until: until)
                try GrantStore.insert(grant, by: "[demostración]", at: now, in: writing)
            }
        }
    }

    private func account(of member: CastMember, at now: Instant) -> Account {
        Account(id: services.newID(), email: member.email, name: member.name, createdAt: now, disabledAt: nil)
    }

    func planted() throws -> [Planted] {
        let emails = Cast.all.map(\.email.text)
        let rows = try scope.read { reading in
            try reading.rows(
                """
                SELECT id, email, totp_secret, totp_last_step FROM account
                WHERE email IN \(list: emails) AND disabled_at IS NULL
                """)
        }
        let byEmail = Dictionary(uniqueKeysWithValues: rows.map { ($0.text(1), $0) })
        return Cast.all.compactMap { member in
            guard let row = byEmail[member.email.text] else { return nil }
            let factor = row.textOrNil(2).map { SecondFactor(secret: $0, lastStep: row.intOrNil(3).map(Int64.init)) }
            return Planted(member: member, accountID: row.text(0), secondFactor: factor)
        }
    }

    func messages() throws -> [OutboxMessage] {
        try scope.read { try Outbox.latest(50, in: $0) }
    }
}
