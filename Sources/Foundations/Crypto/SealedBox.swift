import CSodium

/// Bytes that only the holder of a key can read, and that nobody can change unseen (XChaCha20-Poly1305).
///
///     let box = SealedBox.seal(seed, key: key, context: "filing-key/4f1c")
///     SealedBox.open(box, key: key, context: "filing-key/4f1c") == seed
public enum SealedBox {
    /// The length of a key in bytes.
    public static let keyLength = 32
    private static let nonceLength = 24
    private static let tagLength = 16

    /// Closes the bytes: 24 random ones in front, so that the same bytes never look the same twice, 16 more at the end.
    ///
    /// - Parameters:
    ///   - key: 32 bytes; a key for one purpose comes from `HMAC.sha256(key: secret, message: purpose)`.
    ///   - context: what the bytes belong to. It is not stored, and a box put in another place does not open there.
    /// - Returns: `nil` where the key has another length.
    public static func seal(_ bytes: [UInt8], key: [UInt8], context: String) -> [UInt8]? {
        guard key.count == keyLength else { return nil }
        let nonce = Random.bytes(nonceLength)
        let bound = Array(context.utf8)
        var closed = [UInt8](repeating: 0, count: bytes.count + tagLength)
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            &closed, nil, bytes, UInt64(bytes.count), bound, UInt64(bound.count), nil, nonce, key)
        return nonce + closed
    }

    /// The bytes; `nil` where key or context are others, or a single bit was changed.
    public static func open(_ box: [UInt8], key: [UInt8], context: String) -> [UInt8]? {
        guard key.count == keyLength, box.count >= nonceLength + tagLength else { return nil }
        let nonce = Array(box.prefix(nonceLength))
        let closed = Array(box.dropFirst(nonceLength))
        let bound = Array(context.utf8)
        // One byte more, so that there is an address to write to even where nothing was closed.
        var bytes = [UInt8](repeating: 0, count: closed.count - tagLength + 1)
        let answer = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &bytes, nil, nil, closed, UInt64(closed.count), bound, UInt64(bound.count), nonce, key)
        return answer == 0 ? Array(bytes.dropLast()) : nil
    }
}
