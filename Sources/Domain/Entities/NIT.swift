/// The tax number of an organisation with its check digit: `890.501.422-4`.
///
/// The digit is DIAN's modulo 11: weights 3, 7, 13, 17, 19, 23, 29, 37, 41… from the right; remainders 0 and 1 are the
/// digit itself, any other is taken from 11.
public struct NIT: Sendable, Hashable {
    /// Without points: `890501422`.
    public let number: String
    public let digit: Int

    /// Reads a number as people write it: `899.999.467-5`, `899999467-5`, `NIT 8999994675`.
    public init(_ text: String) throws(Problem) {
        let (number, given) = try Self.parts(text)
        let right = Self.checkDigit(of: number)
        guard given == right else { throw .wrongDigit(given: given, right: right) }
        self.number = number
        digit = right
    }

    /// Why a text is no tax number.
    public enum Problem: Error, Equatable {
        case notANumber
        case digitMissing
        case wrongDigit(given: Int, right: Int)
    }

    /// The check digit of a number without points; at most fifteen digits.
    public static func checkDigit(of number: String) -> Int {
        let weights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71]
        let digits = number.utf8.reversed().map { Int($0) - 48 }
        let remainder = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
        return remainder < 2 ? remainder : 11 - remainder
    }

    private static func parts(_ text: String) throws(Problem) -> (String, Int) {
        var body = text.filter { !$0.isWhitespace && $0 != "." && $0 != "," }
        if body.lowercased().hasPrefix("nit") { body = String(body.dropFirst(3).drop { $0 == ":" }) }
        let pieces = body.split(separator: "-", omittingEmptySubsequences: false)
        guard pieces.count <= 2, pieces.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }) else { throw .notANumber }
        guard pieces.count == 1 else {
            guard 6...15 ~= pieces[0].count, let digit = Int(pieces[1]), digit < 10 else { throw .notANumber }
            return (String(pieces[0]), digit)
        }
        // Nine digits are the number alone; its check digit was left out.
        if pieces[0].count == 9 { throw .digitMissing }
        guard pieces[0].count == 10, let digit = pieces[0].last?.wholeNumberValue else { throw .notANumber }
        return (String(pieces[0].dropLast()), digit)
    }
}

extension NIT: CustomStringConvertible {
    /// As it is printed: `890.501.422-4`.
    public var description: String {
        var grouped: [Character] = []
        for (index, digit) in number.reversed().enumerated() {
            if index > 0, index.isMultiple(of: 3) { grouped.append(".") }
            grouped.append(digit)
        }
        return String(grouped.reversed()) + "-\(digit)"
    }
}

extension NIT.Problem: CustomStringConvertible {
    /// What is wrong and what to do, in Spanish.
    public var description: String {
        switch self {
        case .notANumber: "no es un NIT: se espera algo como 890.501.422-4"
        case .digitMissing: "al NIT le falta el dígito de verificación, el número después del guion"
        case .wrongDigit(let given, let right):
            "el dígito de verificación del NIT no corresponde: dice \(given) y debería ser \(right)"
        }
    }
}
