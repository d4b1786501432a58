/// The number of something handed in, as it is printed and read aloud: `GEL-2012-54174-000007-1`.
///
/// Year (in Bogotá), code of the entity, number of that entity in that year, check digit. Each entity counts for
/// itself, so that 1,134 of them may hand in at once without waiting for each other.
///
/// The check digit is Damm's (H. Michael Damm, *Total anti-symmetrische Quasigruppen*, Marburg 2004), over the fifteen
/// digits before it: it tells any single wrong digit and any two neighbours put in the wrong order. ISO 7064's MOD
/// 11,10 misses some of the latter.
public struct FilingNumber: Sendable, Hashable {
    public let year: Int
    /// Code of the entity, five digits.
    public let entity: String
    /// From 1 to 999,999.
    public let sequence: Int

    /// How many things an entity can hand in in one year.
    public static let last = 999_999

    init?(year: Int, entity: String, sequence: Int) {
        guard (1000...9999).contains(year), (1...Self.last).contains(sequence) else { return nil }
        guard entity.utf8.count == 5, entity.utf8.allSatisfy(Self.isDigit) else { return nil }
        self.year = year
        self.entity = entity
        self.sequence = sequence
    }

    /// `GEL-2012-54174-000007-1`.
    public var text: String {
        let digits = String(sequence)
        let padded = String(repeating: "0", count: 6 - digits.count) + digits
        return "GEL-\(year)-\(entity)-\(padded)-\(Damm.check("\(year)\(entity)\(padded)".utf8.map { $0 - 48 }))"
    }

    /// Why what somebody typed is no number.
    public enum Misreading: Error, Sendable, Hashable {
        case empty
        /// Too short, too long, or something in it that does not belong there.
        case shape
        /// The form is right, but a digit is wrong or two changed places.
        case checkDigit

        /// What to tell the person, in Spanish.
        public var words: String {
            switch self {
            case .empty: "Escriba el número de radicado"
            case .shape:
                "El número debe tener la forma GEL-2012-54174-000007-1: las letras GEL y dieciséis cifras"
            case .checkDigit:
                "El número tiene una cifra equivocada o dos cifras en otro orden: no coincide con su dígito de"
                    + " verificación. Compárelo con la constancia"
            }
        }
    }

    /// Reads what somebody typed: spaces, points, dashes of any kind and small letters are forgiven, `GEL` may be left
    /// out.
    public init(typed: String) throws(Misreading) {
        var word = typed.uppercased().filter { !$0.isWhitespace && !"-‐‑‒–—−_./".contains($0) }
        guard !word.isEmpty else { throw .empty }
        if word.hasPrefix("GEL") { word.removeFirst(3) }
        let digits = Array(word.utf8)
        guard digits.count == 16, digits.allSatisfy(Self.isDigit) else { throw .shape }
        guard Damm.check(digits.map { $0 - 48 }) == 0 else { throw .checkDigit }
        let text = { (range: Range<Int>) in String(decoding: digits[range], as: UTF8.self) }
        let number = FilingNumber(year: Int(text(0..<4)) ?? 0, entity: text(4..<9), sequence: Int(text(9..<15)) ?? 0)
        guard let number else { throw .shape }
        self = number
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

/// Damm's check digit: a walk through a table in which no row and no column repeats a digit, and no two neighbours give
/// the same in both orders.
enum Damm {
    /// The digit to put behind these; 0 for digits that end in their right check digit.
    static func check(_ digits: [UInt8]) -> UInt8 {
        digits.reduce(0) { table[Int($0)][Int($1)] }
    }

    private static let table: [[UInt8]] = [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
        [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
        [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
        [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
        [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
        [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
        [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
        [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
        [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ]
}
