import Crypto
import Database
import Platform

/// What every node of an installation must share.
enum Installations {
    static let migrations = [
        Migration(
            "runtime-001-installation",
            """
            CREATE TABLE installation (
                name TEXT NOT NULL PRIMARY KEY,
                value TEXT NOT NULL
            );
            """)
    ]

    /// The secret forms are signed with: made by the node that comes first, the same for all.
    static func secret(_ database: Database) throws -> [UInt8] {
        let fresh = Hex.encode(Random.bytes(32))
        if let known = try read("secret", database) { return Hex.decode(known) ?? [] }
        try database.write(.nation) { writing in
            try writing.run(
                "INSERT INTO installation (name, value) VALUES ('secret', \(fresh)) ON CONFLICT (name) DO NOTHING")
        }
        return try read("secret", database).flatMap(Hex.decode) ?? []
    }

    static func read(_ name: String, _ database: Database) throws -> String? {
        try database.read(.nation) { try $0.row("SELECT value FROM installation WHERE name = \(name)")?.text(0) }
    }

    static func note(_ name: String, _ value: String, _ database: Database) throws {
        try database.write(.nation) { writing in
            try writing.run(
                """
                INSERT INTO installation (name, value) VALUES (\(name), \(value))
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """)
        }
    }
}
