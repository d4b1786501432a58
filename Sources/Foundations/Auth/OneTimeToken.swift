import Crypto

/// Links that open once: invitations, resets, the first administrator. The link carries the secret, the database its
/// digest, so a stolen database opens nothing.
///
///     let token = OneTimeToken.issue()
///     // send token.secret, store token.digest; later look up OneTimeToken.digest(of: received)
public enum OneTimeToken {
    /// A secret of 32 random bytes (43 characters, safe in an address) and what to store of it.
    public static func issue() -> (secret: String, digest: String) {
        let secret = Random.token(bytes: 32)
        return (secret, digest(of: secret))
    }

    /// The SHA-256 of the secret, 64 hexadecimal digits. No salt is needed: the secret cannot be guessed.
    public static func digest(of secret: String) -> String {
        SHA256.hex(secret)
    }
}
