import CSodium

/// Bytes that nobody can guess, from the operating system's source.
public enum Random {
    public static func bytes(_ count: Int) -> [UInt8] {
        guard count > 0, Sodium.isReady else { return [] }
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// Random bytes as text for addresses and cookies (base64url without padding): 43 characters for 32 bytes.
    public static func token(bytes count: Int = 32) -> String {
        Base64URL.encode(bytes(count))
    }

    /// A number below the bound, each with equal chance; 0 if the bound is 0.
    public static func number(below bound: UInt32) -> UInt32 {
        _ = Sodium.isReady
        return randombytes_uniform(bound)
    }
}

/// The library is made ready once per process, before its first use.
enum Sodium {
    static let isReady: Bool = {
        let ready = sodium_init() >= 0
        precondition(ready, "libsodium finds no source of random bytes")
        return ready
    }()
}
