import Calendar
import Database
import Platform

/// Answers to whom the other features write: enabled accounts with a role that holds today.
enum ContactStore {
    static let contacts = ContactBook { question, day, querying in
        try querying.rows(
            """
            SELECT a.id, a.name, a.email, g.role, g.entity_code FROM account_grant g
            JOIN account a ON a.id = g.account_id
            WHERE \(splice: condition(question)) AND g.revoked_at IS NULL AND a.disabled_at IS NULL
                AND (g.until_day IS NULL OR g.until_day >= \(day.iso))
            ORDER BY g.entity_code, a.sort_key, a.id, g.role LIMIT 500
            """
        ).compactMap(contact)
    } names: { people, querying in
        let rows = try querying.rows("SELECT id, name FROM account WHERE id IN \(list: people.sorted())")
        return Dictionary(rows.map { ($0.text(0), $0.text(1)) }) { first, _ in first }
    }

    private static func condition(_ question: ContactQuestion) -> SQL {
        switch question {
        case .entity(let code, let roles): "g.entity_code = \(code) AND g.role IN \(list: names(roles))"
        case .entities(let codes, let roles): "g.entity_code IN \(list: codes) AND g.role IN \(list: names(roles))"
        case .nation(let roles): "g.entity_code = \(GrantStore.nation) AND g.role IN \(list: names(roles))"
        case .address(let address): "a.email = \(address)"
        }
    }

    private static func names(_ roles: Set<Role>) -> [String] { roles.map(\.rawValue).sorted() }

    private static func contact(_ row: Row) -> Contact? {
        guard let role = Role(rawValue: row.text(3)) else { return nil }
        let place = row.text(4)
        return Contact(
            person: row.text(0), name: row.text(1), email: row.text(2), role: role,
            entity: place == GrantStore.nation ? nil : place)
    }
}
