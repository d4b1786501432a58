import CSQLite
import Glibc

/// A prepared statement, kept by its connection and used again for the same text.
///
/// Sendable because a connection, and with it its statements, is lent to one thread at a time; a row kept for too long
/// is told apart by its turn.
final class SQLiteStatement: @unchecked Sendable {
    private let handle: OpaquePointer
    let columns: [String]
    /// A nested query with the same text must not disturb the one that still walks its rows.
    private(set) var isBusy = false
    private(set) var turn = 0

    init(_ handle: OpaquePointer) {
        self.handle = handle
        columns = (0..<sqlite3_column_count(handle)).map { index in
            sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
        }
    }

    deinit { sqlite3_finalize(handle) }

    /// Binds the values and stands before the first row.
    func begin(_ bound: [SQL.Bound]) throws(DatabaseError) {
        guard Int(sqlite3_bind_parameter_count(handle)) == bound.count else {
            throw .misuse("La instrucción espera otro número de valores que los \(bound.count) que recibe.")
        }
        isBusy = true
        for (index, value) in bound.enumerated() { try bind(value.value, Int32(index + 1)) }
    }

    /// Moves to the next row; nil where the engine failed.
    func step() -> Int32 {
        turn &+= 1
        return sqlite3_step(handle)
    }

    func finish() {
        turn &+= 1
        sqlite3_reset(handle)
        isBusy = false
    }

    func isAt(_ turn: Int) -> Bool { turn == self.turn }

    private func bind(_ value: SQLValue, _ index: Int32) throws(DatabaseError) {
        let code: Int32
        switch value {
        case .null: code = sqlite3_bind_null(handle, index)
        case .integer(let number): code = sqlite3_bind_int64(handle, index, number)
        case .real(let number): code = sqlite3_bind_double(handle, index, number)
        case .text(let text): code = try bind(text, index)
        case .blob(let bytes): code = bind(bytes, index)
        }
        guard code == SQLITE_OK else { throw .sqlite(code, String(cString: sqlite3_errstr(code))) }
    }

    private func bind(_ text: String, _ index: Int32) throws(DatabaseError) -> Int32 {
        var text = text
        let code = text.withUTF8 { bytes -> Int32? in
            guard let start = bytes.baseAddress, memchr(start, 0, bytes.count) == nil else {
                return bytes.isEmpty ? sqlite_bind_text_copy(handle, index, "", 0) : nil
            }
            return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                sqlite_bind_text_copy(handle, index, $0, UInt64(bytes.count))
            }
        }
        guard let code else { throw .check("Un texto no puede contener el carácter nulo.") }
        return code
    }

    private func bind(_ bytes: [UInt8], _ index: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress, !buffer.isEmpty else {
                return sqlite3_bind_zeroblob(handle, index, 0)
            }
            return sqlite_bind_blob_copy(handle, index, start, UInt64(buffer.count))
        }
    }
}

extension SQLiteStatement {
    var values: [SQLValue] { (0..<Int32(columns.count)).map(value) }

    func value(_ index: Int32) -> SQLValue {
        switch sqlite3_column_type(handle, index) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, index))
        case SQLITE_FLOAT: .real(sqlite3_column_double(handle, index))
        case SQLITE_TEXT: .text(text(index) ?? "")
        case SQLITE_BLOB: .blob(blob(index))
        default: .null
        }
    }

    func text(_ index: Int32) -> String? {
        guard let start = sqlite3_column_text(handle, index) else { return nil }
        let count = Int(sqlite3_column_bytes(handle, index))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func integer(_ index: Int32) -> Int? {
        guard sqlite3_column_type(handle, index) != SQLITE_NULL else { return nil }
        return Int(sqlite3_column_int64(handle, index))
    }

    private func blob(_ index: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, index) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index))))
    }
}
