import COath
public import Calendar
import Crypto
import Glibc

/// Codes of six digits that change every 30 seconds (RFC 6238 with SHA-1, the form that every telephone's app knows).
public enum TOTP {
    /// How long a code is shown, in seconds.
    public static let period: Int64 = 30

    /// A new secret of 160 bits in base32, 32 characters: to be stored encrypted or well guarded, and shown once.
    public static func newSecret() -> String {
        base32(Random.bytes(20)) ?? ""
    }

    /// The number of the 30 seconds in which an instant lies, counted from 1970.
    public static func step(at instant: Instant) -> Int64 {
        max(0, instant.milliseconds / 1000 / period)
    }

    /// The code that the owner's telephone shows; `nil` if the secret is not base32.
    public static func code(secret: String, at instant: Instant) -> String? {
        bytes(base32: secret).flatMap { code(key: $0, step: step(at: instant)) }
    }

    /// The step that a code belongs to, if it is right now: store it as the last used one. `nil` for a wrong code.
    ///
    /// One step before and after are accepted, for clocks that differ. A code of `lastUsedStep` or earlier is refused,
    /// so that whoever reads it over a shoulder cannot use it again. Spaces in the code do not count.
    public static func verify(_ code: String, secret: String, at instant: Instant, lastUsedStep: Int64?) -> Int64? {
        guard let key = bytes(base32: secret) else { return nil }
        let typed = code.filter { $0 != " " }
        let now = step(at: instant)
        // Every step is computed whatever the code, so that the time tells nothing.
        let matching = [now - 1, now, now + 1].filter { step in
            self.code(key: key, step: step).map { constantTimeEquals($0, typed) } ?? false
        }
        return matching.first { $0 > lastUsedStep ?? -1 }
    }

    /// The address that an app reads from a QR code: `otpauth://totp/GEL-T:ana%40example.org?secret=…`.
    public static func uri(secret: String, account: String, issuer: String) -> String {
        "otpauth://totp/\(escaped(issuer)):\(escaped(account))?secret=\(secret)&issuer=\(escaped(issuer))"
            + "&algorithm=SHA1&digits=6&period=\(period)"
    }

    private static func code(key: [UInt8], step: Int64) -> String? {
        guard step >= 0 else { return nil }
        var text = [CChar](repeating: 0, count: 7)
        let secret = key.map(CChar.init(bitPattern:))
        // The offset of all ones asks for the dynamic truncation of RFC 4226.
        guard oath_hotp_generate(secret, key.count, UInt64(step), 6, false, -1, &text) == 0 else { return nil }
        return String(decoding: text.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func base32(_ bytes: [UInt8]) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        var length = 0
        let source = bytes.map(CChar.init(bitPattern:))
        guard oath_base32_encode(source, source.count, &text, &length) == 0, let text else { return nil }
        defer { free(text) }
        return String(cString: text)
    }

    private static func bytes(base32 text: String) -> [UInt8]? {
        var bytes: UnsafeMutablePointer<CChar>?
        var length = 0
        let source = text.utf8.map(CChar.init(bitPattern:))
        guard oath_base32_decode(source, source.count, &bytes, &length) == 0, let bytes else { return nil }
        defer { free(bytes) }
        return length == 0 ? nil : UnsafeBufferPointer(start: bytes, count: length).map(UInt8.init(bitPattern:))
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = isalnum(Int32(byte)) != 0 && byte < 0x80 || "-._~".utf8.contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + Hex.encode([byte]).uppercased()
        }.joined()
    }
}
