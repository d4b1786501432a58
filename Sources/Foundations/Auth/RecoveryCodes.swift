import Crypto

/// Codes on paper for whoever loses the telephone. Each opens once; the database keeps digests only.
public enum RecoveryCodes {
    /// Letters and digits that are not mistaken for one another: no I, O, 0, 1.
    private static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

    /// New codes such as `K7QF-2M9X-HT4B-W3RA` (80 random bits) with what to store of each.
    public static func issue(count: Int = 10) -> [(code: String, digest: String)] {
        (0..<count).map { _ in
            let code = newCode()
            return (code, digest(of: code))
        }
    }

    /// What was stored of a code, however its owner types it: small letters, without hyphens, with spaces.
    public static func digest(of code: String) -> String {
        SHA256.hex(code.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    /// The alphabet has 32 characters, so each byte gives one of them with equal chance.
    private static func newCode() -> String {
        let groups = (0..<4).map { _ in
            String(Random.bytes(4).map { alphabet[Int($0) % alphabet.count] })
        }
        return groups.joined(separator: "-")
    }
}
