import Calendar
import Database
import Platform
import Spanish

/// Accounts by id and by address. National: whoever is refused may not even learn that an address has an account.
struct AccountStore {
    let scope: NationScope

    private var services: Services { scope.services }

    func find(id: String) throws -> Account? {
        try scope.read { try Self.find("id = \(id)", in: $0) }
    }

    func credentials(email: EmailAddress, on today: Day) throws -> Credentials? {
        try scope.read { try Self.credentials("email = \(email.text)", on: today, in: $0) }
    }

    func credentials(id: String, on today: Day) throws -> Credentials? {
        try scope.read { try Self.credentials("id = \(id)", on: today, in: $0) }
    }

    func rename(_ id: String, to name: PersonName) throws {
        let now = services.now()
        try scope.write { writing in
            let row = try writing.row("SELECT email FROM account WHERE id = \(id)")
            guard let row else { throw Failure.notFound }
            let key = Account.searchKey(name: name.text, email: EmailAddress(stored: row.text(0)))
            try writing.run(
                """
                UPDATE account SET name = \(name.text), search_key = \(key), sort_key = \(Spanish.sortKey(name.text))
                WHERE id = \(id)
                """)
            try Audit.record(Deed(actor: id, "account.renamed", subject: "account/\(id)"), at: now, in: writing)
        }
    }

    /// Sets a new password. Every other session ends: whoever knew the old one is out.
    func setPassword(_ hash: String, of id: String, keeping session: String?) throws {
        let now = services.now()
        try scope.write { writing in
            try Self.setPassword(hash, of: id, in: writing)
            try SessionStore.endAll(of: id, except: session, in: writing)
            try Audit.record(Deed(actor: id, "account.password", subject: "account/\(id)"), at: now, in: writing)
        }
    }

    /// Shuts an account out, or lets it in again.
    /// - Throws: `conflict` when it is the last national administrator.
    func setDisabled(_ disabled: Bool, _ id: String, by actor: String) throws {
        let now = services.now()
        try scope.write { writing in
            if disabled { try GrantStore.refuseLastAdministrator(account: id, grant: nil, at: now, in: writing) }
            let at: Int64? = disabled ? now.milliseconds : nil
            let changed = try writing.run("UPDATE account SET disabled_at = \(at) WHERE id = \(id)")
            guard changed == 1 else { throw Failure.notFound }
            if disabled { try SessionStore.endAll(of: id, except: nil, in: writing) }
            let deed = Deed(actor: actor, disabled ? "account.disabled" : "account.enabled", subject: "account/\(id)")
            try Audit.record(deed, at: now, in: writing)
        }
    }
}

/// Parts of larger changes, inside the caller's transaction.
extension AccountStore {
    static func insert(_ account: Account, passwordHash: String?, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO account (id, email, name, search_key, sort_key, password_hash, created_at)
            VALUES (\(account.id), \(account.email.text), \(account.name),
                \(Account.searchKey(name: account.name, email: account.email)), \(Spanish.sortKey(account.name)),
                \(passwordHash), \(account.createdAt.milliseconds))
            """)
    }

    static func setPassword(_ hash: String, of id: String, in writing: Writing) throws {
        try writing.run("UPDATE account SET password_hash = \(hash) WHERE id = \(id)")
    }

    static func find(_ condition: SQL, in querying: some Querying) throws -> Account? {
        try querying.row("SELECT \(splice: columns) FROM account WHERE \(splice: condition)").map(account)
    }

    static func credentials(_ condition: SQL, on today: Day, in querying: some Querying) throws -> Credentials? {
        try querying.row(
            """
            SELECT \(splice: columns), password_hash, totp_secret, totp_last_step,
                (SELECT COUNT(*) FROM account_grant g WHERE g.account_id = account.id AND g.revoked_at IS NULL
                    AND (g.until_day IS NULL OR g.until_day >= \(today.iso))
                    AND g.role IN \(list: GrantRules.compellingRoles.map(\.rawValue)))
            FROM account WHERE \(splice: condition)
            """
        ).map { row in
            Credentials(
                account: account(row), passwordHash: row.textOrNil(5),
                secondFactor: row.textOrNil(6).map {
                    SecondFactor(secret: $0, lastStep: row.intOrNil(7).map(Int64.init))
                },
                isCompelled: row.int(8) > 0)
        }
    }

    static let columns: SQL = "id, email, name, created_at, disabled_at"

    static func account(_ row: Row) -> Account {
        Account(
            id: row.text(0), email: EmailAddress(stored: row.text(1)), name: row.text(2),
            createdAt: Instant(milliseconds: Int64(row.int(3))),
            disabledAt: row.intOrNil(4).map { Instant(milliseconds: Int64($0)) })
    }
}
