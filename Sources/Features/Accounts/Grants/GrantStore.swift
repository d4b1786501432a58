import Calendar
import Database
import Platform

/// A grant as it is kept.
struct GrantRecord: Sendable, Hashable {
    let id: String
    let accountID: String
    let role: Role
    /// Code of the entity, or nil for the whole country.
    let entity: String?
    let until: Day?

    /// Whether it still counts on that day.
    func holds(on day: Day) -> Bool { until.map { $0 >= day } ?? true }

    var grant: Grant { Grant(role: role, entity: entity, until: until) }
}

/// The SQL of grants, inside the transactions of the stores that need them.
enum GrantStore {
    /// What stands in `entity_code` for a grant of the whole country.
    static let nation = "00000"

    /// Gives a role. Having it already is no mistake; a new end replaces the old one.
    static func insert(_ grant: GrantRecord, by actor: String, at now: Instant, in writing: Writing) throws {
        let place = grant.entity ?? nation
        try writing.run(
            """
            INSERT INTO account_grant (id, account_id, role, entity_code, until_day, granted_by, granted_at)
            VALUES (\(grant.id), \(grant.accountID), \(grant.role.rawValue), \(place), \(grant.until?.iso),
                \(actor), \(now.milliseconds))
            ON CONFLICT (entity_code, role, account_id) WHERE revoked_at IS NULL
            DO UPDATE SET until_day = excluded.until_day, granted_by = excluded.granted_by
            """)
        let deed = Deed(
            actor: actor, "grant.given", subject: "account/\(grant.accountID)", detail: grant.role.rawValue)
        try Audit.record(deed, chain: place, at: now, in: writing)
    }

    /// Takes a role away; the record stays.
    static func revoke(_ grant: GrantRecord, by actor: String, at now: Instant, in writing: Writing) throws {
        try refuseLastAdministrator(account: grant.accountID, grant: grant, at: now, in: writing)
        let changed = try writing.run(
            """
            UPDATE account_grant SET revoked_at = \(now.milliseconds), revoked_by = \(actor)
            WHERE id = \(grant.id) AND revoked_at IS NULL
            """)
        guard changed == 1 else { throw Failure.conflict("Ese papel ya se había retirado.") }
        let deed = Deed(
            actor: actor, "grant.revoked", subject: "account/\(grant.accountID)", detail: grant.role.rawValue)
        try Audit.record(deed, chain: grant.entity ?? nation, at: now, in: writing)
    }

    /// The programme always keeps somebody who can let others in.
    static func refuseLastAdministrator(account: String, grant: GrantRecord?, at now: Instant, in writing: Writing)
        throws
    {
        if let grant, grant.role != .nationalAdministrator { return }
        // Two administrators who shut each other out at the same moment wait for each other here.
        try writing.run(
            """
            UPDATE account_grant SET granted_at = granted_at
            WHERE role = \(Role.nationalAdministrator.rawValue) AND revoked_at IS NULL
            """)
        let all = try administrators(at: now, in: writing)
        if all == [account] {
            throw Failure.conflict("Es la única cuenta de administración nacional; invite antes a otra.")
        }
    }

    /// Ids of the accounts that run the programme today.
    static func administrators(at now: Instant, in querying: some Querying) throws -> [String] {
        try querying.rows(
            """
            SELECT DISTINCT a.id FROM account_grant g JOIN account a ON a.id = g.account_id
            WHERE g.role = \(Role.nationalAdministrator.rawValue) AND g.revoked_at IS NULL AND a.disabled_at IS NULL
                AND (g.until_day IS NULL OR g.until_day >= \(now.day.iso))
            """
        ).map { $0.text(0) }
    }

    /// The grants of several accounts, ended ones too: the lists say so.
    static func ofAccounts(_ accounts: [String], in reading: Reading) throws -> [GrantRecord] {
        guard !accounts.isEmpty else { return [] }
        return try reading.rows(
            """
            SELECT \(splice: columns) FROM account_grant g
            WHERE g.account_id IN \(list: accounts) AND g.revoked_at IS NULL ORDER BY g.granted_at, g.id
            """
        ).compactMap { record($0) }
    }

    static func find(_ id: String, in querying: some Querying) throws -> GrantRecord? {
        try querying.row(
            "SELECT \(splice: columns) FROM account_grant g WHERE g.id = \(id) AND g.revoked_at IS NULL"
        ).flatMap { record($0) }
    }

    static let columns: SQL = "g.id, g.account_id, g.role, g.entity_code, g.until_day"

    /// Nil for a role this program no longer knows, and where an outer join found no grant.
    static func record(_ row: Row, from column: Int = 0) -> GrantRecord? {
        guard let id = row.textOrNil(column), let role = Role(rawValue: row.text(column + 2)) else { return nil }
        let place = row.text(column + 3)
        return GrantRecord(
            id: id, accountID: row.text(column + 1), role: role, entity: place == nation ? nil : place,
            until: row.textOrNil(column + 4).flatMap(Day.init(iso:)))
    }
}
