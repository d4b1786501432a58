import CSodium
import Crypto

/// Passwords kept as argon2id, in the text form of PHC: `$argon2id$v=19$m=19456,t=2,p=1$…`.
///
/// 19 MiB and two passes are the least that OWASP's Password Storage Cheat Sheet asks for; about 25 ms of one core.
public enum PasswordHash {
    /// The memory could not be had; the sign-in may be tried again.
    public struct OutOfMemory: Error {}

    static let memory = 19 * 1024 * 1024
    static let passes: UInt64 = 2

    /// The text to store. The same password gives another text each time, for its salt is random.
    public static func make(_ password: String) throws -> String {
        guard isReady else { throw OutOfMemory() }
        var text = [CChar](repeating: 0, count: storedLength)
        let bytes = password.utf8.map(CChar.init(bitPattern:))
        guard crypto_pwhash_str(&text, bytes, UInt64(bytes.count), passes, memory) == 0 else { throw OutOfMemory() }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether the password is the one that was stored.
    ///
    /// With `nil`, for an address that nobody has, it works as long and says no: a stranger learns nothing from the
    /// time.
    public static func verify(_ password: String, against hash: String?) -> Bool {
        let matches = matches(password, hash ?? dummy)
        return matches && hash != nil
    }

    /// A hash that no password opens, made once, for addresses that nobody has.
    public static let dummy: String = (try? make(Random.token())) ?? ""

    /// Whether the stored text was made with other costs than today's: store a new one when its owner next signs in.
    public static func needsRehash(_ hash: String) -> Bool {
        guard let text = stored(hash) else { return true }
        return crypto_pwhash_str_needs_rehash(text, passes, memory) != 0
    }

    private static func matches(_ password: String, _ hash: String) -> Bool {
        guard let text = stored(hash) else { return false }
        let bytes = password.utf8.map(CChar.init(bitPattern:))
        return crypto_pwhash_str_verify(text, bytes, UInt64(bytes.count)) == 0
    }

    /// The text in the room that the library reads; `nil` if it is too long to be one of its own.
    private static func stored(_ hash: String) -> [CChar]? {
        let text = hash.utf8.map(CChar.init(bitPattern:))
        guard text.count < storedLength, isReady else { return nil }
        return text + [CChar](repeating: 0, count: storedLength - text.count)
    }

    /// The library chooses its fastest code for this processor here; without this, argon2id takes several times as
    /// long.
    private static let isReady = sodium_init() >= 0
    private static let storedLength = Int(crypto_pwhash_STRBYTES)
}
