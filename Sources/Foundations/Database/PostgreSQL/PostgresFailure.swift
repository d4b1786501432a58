import CPostgreSQL

extension DatabaseError {
    /// What the server's answer means for the program; told by its code, because the words come in the server's
    /// language.
    static func postgres(_ result: OpaquePointer?, _ keys: [String: String]) -> DatabaseError {
        let code = words(postgres_sqlstate(result))
        let message = words(postgres_primary(result))
        switch code {
        case "23505": return .unique(key(words(postgres_constraint(result)), keys))
        case "23503": return .foreignKey
        case "23502", "23514", "22021": return .check(message)
        case "42501", "25006": return .notAllowed(message)
        case "40001", "40P01", "55P03": return .busy
        case "53100": return .full
        case "XX001", "XX002": return .corrupt(message)
        default: return isUnavailable(code) ? .unavailable(message) : .other(code: code, message: message)
        }
    }

    private static func isUnavailable(_ code: String) -> Bool {
        code.isEmpty || code.hasPrefix("08") || code.hasPrefix("53") || code.hasPrefix("57P")
    }

    /// `table.column, table.column`, as SQLite says it; the bare name of a key that is newer than the connection.
    private static func key(_ name: String, _ keys: [String: String]) -> String { keys[name] ?? name }

    private static func words(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
