import CSQLite

extension DatabaseError {
    /// What SQLite's result code means for the program.
    static func sqlite(_ code: Int32, _ message: String) -> DatabaseError {
        switch code {
        case SQLITE_UNIQUE_FAILED, SQLITE_PRIMARY_KEY_FAILED, SQLITE_ROWID_FAILED:
            return .unique(message.after("constraint failed: "))
        case SQLITE_FOREIGN_KEY_FAILED: return .foreignKey
        case SQLITE_TRIGGER_REFUSED: return .notAllowed(message)
        default: return primary(code & 0xff, code, message)
        }
    }

    private static func primary(_ kind: Int32, _ code: Int32, _ message: String) -> DatabaseError {
        switch kind {
        case SQLITE_CONSTRAINT: .check(message)
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_FULL: .full
        case SQLITE_READONLY: .notAllowed(message)
        case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt(message)
        case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_PROTOCOL: .unavailable(message)
        default: .other(code: "sqlite \(code)", message: message)
        }
    }
}

extension String {
    fileprivate func after(_ mark: String) -> String {
        var rest = self[...]
        while !rest.isEmpty {
            if rest.hasPrefix(mark) { return String(rest.dropFirst(mark.count)) }
            rest = rest.dropFirst()
        }
        return self
    }
}
