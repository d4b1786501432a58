import CPostgreSQL

/// An answer of the server: immutable once received, so its rows may be read from anywhere.
///
/// Sendable because libpq never changes a result that it has handed over.
final class PostgresResult: @unchecked Sendable {
    private let handle: OpaquePointer
    let columns: [String]

    init(_ handle: OpaquePointer, columns: [String]) {
        self.handle = handle
        self.columns = columns
    }

    deinit { PQclear(handle) }

    /// All rows of the answer.
    var rows: [Row] { (0..<PQntuples(handle)).map { Row(source: .result(self, row: $0)) } }

    /// Rows that an INSERT, UPDATE or DELETE changed.
    var changed: Int { PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0 }

    func value(_ row: Int32, _ index: Int32) -> SQLValue {
        guard PQgetisnull(handle, row, index) == 0, let start = PQgetvalue(handle, row, index) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(handle, row, index)))
        switch PQftype(handle, index) {
        case PostgresType.bool: return .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case PostgresType.int2, PostgresType.int4, PostgresType.int8, PostgresType.numeric: return Self.number(bytes)
        case PostgresType.float4, PostgresType.float8: return .real(Double(Self.text(bytes)) ?? .nan)
        case PostgresType.bytea: return .blob(Self.unhexed(bytes))
        default: return .text(Self.text(bytes))
        }
    }

    static func columns(of handle: OpaquePointer) -> [String] {
        (0..<PQnfields(handle)).map { PQfname(handle, $0).map { String(cString: $0) } ?? "" }
    }

    /// A sum of whole numbers comes as `numeric`: whole where it has no decimals, as in SQLite.
    private static func number(_ bytes: UnsafeRawBufferPointer) -> SQLValue {
        let text = text(bytes)
        return Int64(text).map(SQLValue.integer) ?? .real(Double(text) ?? .nan)
    }

    private static func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Bytes come as `\x` and two digits each.
    private static func unhexed(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        let count = max(0, (text.count - 2) / 2)
        return [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
            for index in 0..<count {
                bytes[index] = digit(text[2 * index + 2]) << 4 | digit(text[2 * index + 3])
            }
            filled = count
        }
    }

    private static func digit(_ letter: UInt8) -> UInt8 {
        letter < UInt8(ascii: "a") ? letter &- UInt8(ascii: "0") : letter &- UInt8(ascii: "a") &+ 10
    }
}
