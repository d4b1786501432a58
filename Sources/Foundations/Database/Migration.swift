internal import Crypto

/// A step of the schema. Once released, its text is frozen: a change needs a migration of its own.
///
/// Write types that both engines know (`TEXT`, `BIGINT`, `DOUBLE PRECISION`, `BLOB`); `BLOB` becomes `BYTEA` in
/// PostgreSQL. A table with rows of an entity has `entity_id TEXT NOT NULL` and an index or key that begins with it.
/// Migrations make structure, not rows, and their foreign keys are not `DEFERRABLE` (one write could fail the commit of
/// its neighbours).
public struct Migration: Sendable, Hashable {
    /// Its name for ever, `feature-001-what`; the order is that of the list.
    public let id: String
    let sqlite: String
    let postgres: String
    let appendOnly: [String]

    /// - Parameters:
    ///   - id: unique in the program.
    ///   - sql: statements with `;` between them.
    ///   - postgres: the same for PostgreSQL, where the engines differ.
    ///   - appendOnly: tables whose rows can be added and never changed or removed (audit).
    public init(_ id: String, _ sql: String, postgres: String? = nil, appendOnly: [String] = []) {
        self.id = id
        sqlite = sql
        self.postgres = postgres ?? sql.inPostgres
        self.appendOnly = appendOnly
    }

    /// SHA-256, in hexadecimal, of all that the migration says.
    public var hash: String {
        SHA256.hex(([id, sqlite, postgres] + appendOnly).joined(separator: "\u{1f}"))
    }

    var statements: String {
        ([sqlite] + appendOnly.map(Self.refusals)).joined(separator: ";\n")
    }

    private static func refusals(_ table: String) -> String {
        ["UPDATE", "DELETE"].map { act in
            """
            CREATE TRIGGER \(table)_refuses_\(act.lowercased()) BEFORE \(act) ON \(table)
            BEGIN SELECT RAISE(ABORT, 'append-only: \(table)'); END
            """
        }.joined(separator: ";\n")
    }
}

extension String {
    /// `BLOB` as a word of its own becomes `BYTEA`.
    fileprivate var inPostgres: String {
        var result = ""
        var word = ""
        for character in self + "\n" {
            if character.isLetter || character.isNumber || character == "_" {
                word.append(character)
                continue
            }
            result += word.uppercased() == "BLOB" ? "BYTEA" : word
            result.append(character)
            word = ""
        }
        return String(result.dropLast())
    }
}
