/// A value as the engines store it. Instants are integer milliseconds, days and JSON are text, yes/no is 1/0.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

/// What kind of column a type of the program belongs in; PostgreSQL must know it even of a NULL.
public enum SQLKind: Sendable {
    case integer, real, text, blob
    /// The engine infers it from the statement.
    case inferred
}

extension SQLValue {
    var kind: SQLKind {
        switch self {
        case .null: .inferred
        case .integer: .integer
        case .real: .real
        case .text: .text
        case .blob: .blob
        }
    }
}

/// A type that can be bound to a statement and read from a row.
///
/// An enum with a raw value opts in with an empty extension:
///
///     enum Status: String { case draft, published }
///     extension Status: SQLConvertible {}
public protocol SQLConvertible: Sendable {
    /// The value to bind.
    var sqlValue: SQLValue { get }
    /// The value read; throws `DatabaseError.misuse` where the column holds something else.
    static func from(_ value: SQLValue) throws -> Self
    /// The kind of column; `.inferred` unless said.
    static var sqlKind: SQLKind { get }
}

extension SQLConvertible {
    public static var sqlKind: SQLKind { .inferred }
}

extension SQLConvertible where Self: RawRepresentable, RawValue: SQLConvertible {
    public static var sqlKind: SQLKind { RawValue.sqlKind }
    public var sqlValue: SQLValue { rawValue.sqlValue }

    public static func from(_ value: SQLValue) throws -> Self {
        guard let known = Self(rawValue: try RawValue.from(value)) else { throw mismatch(value, Self.self) }
        return known
    }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
    public static var sqlKind: SQLKind { Wrapped.sqlKind }
    public var sqlValue: SQLValue { self?.sqlValue ?? .null }

    public static func from(_ value: SQLValue) throws -> Self {
        value == .null ? nil : try Wrapped.from(value)
    }
}

extension Int64: SQLConvertible {
    public static var sqlKind: SQLKind { .integer }
    public var sqlValue: SQLValue { .integer(self) }

    public static func from(_ value: SQLValue) throws -> Int64 {
        guard case .integer(let number) = value else { throw mismatch(value, Int64.self) }
        return number
    }
}

extension Int: SQLConvertible {
    public static var sqlKind: SQLKind { .integer }
    public var sqlValue: SQLValue { .integer(Int64(self)) }
    public static func from(_ value: SQLValue) throws -> Int { Int(try Int64.from(value)) }
}

extension Bool: SQLConvertible {
    public static var sqlKind: SQLKind { .integer }
    public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    public static func from(_ value: SQLValue) throws -> Bool { try Int64.from(value) != 0 }
}

extension Double: SQLConvertible {
    public static var sqlKind: SQLKind { .real }
    public var sqlValue: SQLValue { .real(self) }

    public static func from(_ value: SQLValue) throws -> Double {
        switch value {
        case .real(let number): return number
        case .integer(let number): return Double(number)
        default: throw mismatch(value, Double.self)
        }
    }
}

extension String: SQLConvertible {
    public static var sqlKind: SQLKind { .text }
    public var sqlValue: SQLValue { .text(self) }

    public static func from(_ value: SQLValue) throws -> String {
        guard case .text(let text) = value else { throw mismatch(value, String.self) }
        return text
    }
}

extension Array: SQLConvertible where Element == UInt8 {
    public static var sqlKind: SQLKind { .blob }
    public var sqlValue: SQLValue { .blob(self) }

    public static func from(_ value: SQLValue) throws -> [UInt8] {
        guard case .blob(let bytes) = value else { throw mismatch(value, [UInt8].self) }
        return bytes
    }
}

private func mismatch<T>(_ value: SQLValue, _ type: T.Type) -> DatabaseError {
    .misuse("Se esperaba un valor de tipo \(type) y la columna tiene uno de tipo \(value.kind).")
}
