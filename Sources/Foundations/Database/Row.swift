/// One row of an answer. Columns are read by position (fast) or by name.
///
/// A row that `each` hands out reads straight from the statement and is valid only inside of that call: kept longer,
/// its columns read as NULL. Rows of `rows` and `row` hold their values and may be kept.
public struct Row: Sendable {
    let source: Source

    enum Source: Sendable {
        case live(SQLiteStatement, turn: Int)
        case values([SQLValue], names: [String])
        case result(PostgresResult, row: Int32)
    }

    /// The value of the column with that name.
    ///
    ///     let name: String = try row.get("name")
    ///     let age = try row.get("age", as: Int?.self)
    ///
    /// Throws `DatabaseError.misuse` where there is no such column or its value is of another type.
    @inlinable public func get<T: SQLConvertible>(_ column: String, as type: T.Type = T.self) throws -> T {
        try T.from(value(position(of: column)))
    }

    /// The value of the column at that position, from 0.
    @inlinable public func get<T: SQLConvertible>(_ index: Int, as type: T.Type = T.self) throws -> T {
        try T.from(value(index))
    }

    /// The names of the columns, in order.
    public var columns: [String] {
        switch source {
        case .live(let statement, _): statement.columns
        case .values(_, let names): names
        case .result(let result, _): result.columns
        }
    }

    /// How many columns the row has.
    public var count: Int { columns.count }

    /// The value as stored.
    public func value(_ index: Int) -> SQLValue {
        switch source {
        case .live(let statement, let turn): statement.isAt(turn) ? statement.value(Int32(index)) : .null
        case .values(let values, _): values[index]
        case .result(let result, let row): result.value(row, Int32(index))
        }
    }

    /// The position of a column; a scan, because short names compare faster than they hash.
    public func position(of column: String) throws -> Int {
        guard let index = columns.firstIndex(of: column) else {
            throw DatabaseError.misuse("La consulta no tiene la columna «\(column)».")
        }
        return index
    }
}

extension Row {
    /// The text of a column; empty where it is NULL.
    public func text(_ index: Int) -> String { textOrNil(index) ?? "" }

    /// The text of a column, a number in digits.
    public func textOrNil(_ index: Int) -> String? {
        if case .live(let statement, let turn) = source, statement.isAt(turn) { return statement.text(Int32(index)) }
        switch value(index) {
        case .text(let text): return text
        case .integer(let number): return String(number)
        case .real(let number): return String(number)
        case .blob(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .null: return nil
        }
    }

    /// The whole number of a column; 0 where it is NULL.
    public func int(_ index: Int) -> Int { intOrNil(index) ?? 0 }

    /// The whole number of a column.
    public func intOrNil(_ index: Int) -> Int? {
        if case .live(let statement, let turn) = source, statement.isAt(turn) { return statement.integer(Int32(index)) }
        switch value(index) {
        case .integer(let number): return Int(number)
        case .real(let number): return Int(exactly: number.rounded(.towardZero))
        case .text(let text): return Int(text)
        case .blob, .null: return nil
        }
    }

    /// The number of a column; 0 where it is NULL.
    public func real(_ index: Int) -> Double { realOrNil(index) ?? 0 }

    /// The number of a column.
    public func realOrNil(_ index: Int) -> Double? {
        switch value(index) {
        case .real(let number): number
        case .integer(let number): Double(number)
        case .text(let text): Double(text)
        case .blob, .null: nil
        }
    }

    /// The bytes of a column; empty where it is NULL.
    public func blob(_ index: Int) -> [UInt8] {
        switch value(index) {
        case .blob(let bytes): bytes
        case .text(let text): Array(text.utf8)
        default: []
        }
    }
}
