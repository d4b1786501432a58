/// A statement whose interpolated values are bound, never pasted into the text.
///
///     let sql: SQL = "SELECT name FROM person WHERE entity_id = \(code) AND age > \(18)"
///     // text: SELECT name FROM person WHERE entity_id = $1 AND age > $2     values: code, 18
///
/// The text can only come from literals of the program (`StaticString`): there is no way to make a statement from a
/// string that arrived at run time, hence none to inject one. Both engines take the numbered parameters as they are.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// The statement with `$1`, `$2`… where values go.
    public private(set) var text: String
    private(set) var bound: [Bound]

    /// The values, in the order of their numbers.
    public var values: [SQLValue] { bound.map(\.value) }

    public init(stringLiteral literal: StaticString) {
        self.init(program: literal.description)
    }

    public init(stringInterpolation pieces: StringInterpolation) {
        text = pieces.text
        bound = pieces.bound
    }

    /// Text that this module composed itself (names of tables read from the catalogue); the engine infers the types of
    /// the values.
    init(program text: String, values: [SQLValue] = []) {
        self.text = text
        bound = values.map { Bound(value: $0, kind: .inferred) }
    }

    /// A value and what the program's type says of it; the engine needs the latter where the value is NULL.
    struct Bound: Sendable {
        let value: SQLValue
        let kind: SQLKind
    }
}

extension SQL {
    /// What the compiler builds from a literal with `\(…)` in it.
    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var bound: [Bound] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 3 * interpolationCount)
            bound.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            text += literal.description
        }

        /// `\(value)`: binds the value.
        public mutating func appendInterpolation<T: SQLConvertible>(_ value: T) {
            bind(Bound(value: value.sqlValue, kind: T.sqlKind))
        }

        /// `\(value)` of an optional: NULL where there is none.
        public mutating func appendInterpolation<T: SQLConvertible>(_ value: T?) {
            bind(Bound(value: value.sqlValue, kind: T.sqlKind))
        }

        /// `\(raw: "DESC")`: words of the program that depend on a condition.
        public mutating func appendInterpolation(raw words: StaticString) {
            text += words.description
        }

        /// `\(splice: condition)`: another statement's text and values, renumbered.
        public mutating func appendInterpolation(splice other: SQL) {
            text += bound.isEmpty ? other.text : other.renumbered(after: bound.count)
            bound += other.bound
        }

        /// `id IN \(list: ids)`: `($1,$2,…)`. An empty list gives `(NULL)`, which no value is in
        /// (nor *not* in: do not write NOT IN with a list that may be empty).
        public mutating func appendInterpolation<T: SQLConvertible>(list values: [T]) {
            text += "("
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                appendInterpolation(value)
            }
            text += values.isEmpty ? "NULL)" : ")"
        }

        private mutating func bind(_ value: Bound) {
            bound.append(value)
            text += "$"
            text += String(bound.count)
        }
    }
}

extension SQL {
    /// The text with every `$n` outside of quotes moved on by `offset`. All signs it looks for are of one byte, which
    /// in UTF-8 are part of no other letter.
    fileprivate func renumbered(after offset: Int) -> String {
        guard !bound.isEmpty else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + bound.count)
        var number: Int?
        var quote: UInt8?
        for byte in text.utf8 {
            if let digits = number, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                number = digits * 10 + Int(byte - UInt8(ascii: "0"))
                continue
            }
            if let digits = number {
                result += String(digits + offset).utf8
                number = nil
            }
            quote = SQL.quote(after: byte, inside: quote)
            if byte == UInt8(ascii: "$"), quote == nil { number = 0 }
            result.append(byte)
        }
        if let digits = number { result += String(digits + offset).utf8 }
        return String(decoding: result, as: UTF8.self)
    }

    private static func quote(after byte: UInt8, inside quote: UInt8?) -> UInt8? {
        guard byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") else { return quote }
        if quote == nil { return byte }
        return quote == byte ? nil : quote
    }
}
