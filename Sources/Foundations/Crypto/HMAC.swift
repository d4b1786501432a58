import CSodium

/// Authentication codes with a shared key (RFC 2104).
public enum HMAC {
    /// HMAC-SHA-256 of the message, 32 bytes. The key may have any length; 32 random bytes are right.
    ///
    /// Compare a received code by `constantTimeEquals`, never by `==`.
    public static func sha256(key: [UInt8], message: [UInt8]) -> [UInt8] {
        var state = crypto_auth_hmacsha256_state()
        crypto_auth_hmacsha256_init(&state, key, key.count)
        crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
        var code = [UInt8](repeating: 0, count: SHA256.length)
        crypto_auth_hmacsha256_final(&state, &code)
        return code
    }
}
