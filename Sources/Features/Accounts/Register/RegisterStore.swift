import Database
import Platform
import Spanish

/// A page of the list of all accounts.
struct RegisterPage: Sendable {
    static let size = 25

    let members: [Member]
    let total: Int
    let number: Int
    let query: String

    var count: Int { max(1, (total + Self.size - 1) / Self.size) }
}

/// All accounts of the programme, searched and paged. Three queries however long the list.
struct RegisterStore {
    let scope: NationScope

    func page(_ number: Int, query: String) throws -> RegisterPage {
        let condition = Self.condition(query)
        let offset = (number - 1) * RegisterPage.size
        return try scope.read { reading in
            let total = try reading.row("SELECT COUNT(*) FROM account WHERE \(splice: condition)")?.int(0) ?? 0
            let accounts = try reading.rows(
                """
                SELECT \(splice: AccountStore.columns) FROM account WHERE \(splice: condition)
                ORDER BY sort_key, id LIMIT \(RegisterPage.size) OFFSET \(offset)
                """
            ).map(AccountStore.account)
            let grants = try GrantStore.ofAccounts(accounts.map(\.id), in: reading)
            let byAccount = Dictionary(grouping: grants, by: \.accountID)
            return RegisterPage(
                members: accounts.map { Member(account: $0, grants: byAccount[$0.id] ?? []) }, total: total,
                number: number, query: query)
        }
    }

    func member(_ id: String) throws -> Member? {
        try scope.read { reading in
            guard let account = try AccountStore.find("id = \(id)", in: reading) else { return nil }
            return Member(account: account, grants: try GrantStore.ofAccounts([id], in: reading))
        }
    }

    func grant(_ id: String, of account: String) throws -> GrantRecord? {
        try scope.read { try GrantStore.find(id, in: $0) }.flatMap { $0.accountID == account ? $0 : nil }
    }

    func revoke(_ grant: GrantRecord, by actor: String) throws {
        let now = scope.services.now()
        try scope.write { try GrantStore.revoke(grant, by: actor, at: now, in: $0) }
    }

    /// Every word must stand somewhere in the name or the address, without regard to accents.
    private static func condition(_ query: String) -> SQL {
        query.split(whereSeparator: \.isWhitespace).prefix(5).reduce("1 = 1") { before, word in
            "\(splice: before) AND search_key LIKE \(pattern(word)) ESCAPE '!'"
        }
    }

    private static func pattern(_ word: Substring) -> String {
        let plain = Spanish.folded(String(word)).map { "!%_".contains($0) ? "!\($0)" : "\($0)" }.joined()
        return "%\(plain)%"
    }
}
