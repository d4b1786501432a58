import CPostgreSQL

/// The numbers under which PostgreSQL knows its types (`pg_type.oid`; they never change).
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let numeric: Oid = 1700

    /// The type of a parameter; 0 lets the server infer it.
    static func of(_ kind: SQLKind) -> Oid {
        switch kind {
        case .integer: int8
        case .real: float8
        case .text: text
        case .blob: bytea
        case .inferred: 0
        }
    }
}
