import Database
import Platform

/// People of one realm. Of a person who works in several entities each sees only its own roles.
struct PeopleStore {
    let realm: Realm

    func members() throws -> [Member] {
        let rows = try realm.read { reading in
            try reading.rows(
                """
                SELECT a.id, a.email, a.name, a.created_at, a.disabled_at, \(splice: GrantStore.columns)
                FROM account_grant g JOIN account a ON a.id = g.account_id
                WHERE g.entity_code = \(realm.code) AND g.revoked_at IS NULL
                ORDER BY a.sort_key, a.id, g.granted_at, g.id LIMIT 1000
                """)
        }
        return Self.grouped(rows)
    }

    /// A grant of this realm, or nil, also when it is another's.
    func grant(_ id: String) throws -> GrantRecord? {
        try realm.read { reading in
            try reading.row(
                """
                SELECT \(splice: GrantStore.columns) FROM account_grant g
                WHERE g.id = \(id) AND g.entity_code = \(realm.code) AND g.revoked_at IS NULL
                """
            ).flatMap { GrantStore.record($0) }
        }
    }

    func revoke(_ grant: GrantRecord, by actor: String) throws {
        let now = realm.services.now()
        try realm.write { try GrantStore.revoke(grant, by: actor, at: now, in: $0) }
    }

    private static func grouped(_ rows: [Row]) -> [Member] {
        var members: [Member] = []
        for row in rows {
            guard let grant = GrantStore.record(row, from: 5) else { continue }
            let account = AccountStore.account(row)
            let before = members.last?.account == account ? members.removeLast().grants : []
            members.append(Member(account: account, grants: before + [grant]))
        }
        return members
    }
}
