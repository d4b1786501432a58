import CSodium

/// The SHA-256 digest (FIPS 180-4), at once or in pieces.
///
///     SHA256.hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
public struct SHA256: Sendable {
    /// The length of a digest in bytes.
    public static let length = 32

    private var state = crypto_hash_sha256_state()

    /// Begins a digest whose bytes come in pieces, a file for example.
    public init() {
        crypto_hash_sha256_init(&state)
    }

    public mutating func update(_ bytes: [UInt8]) {
        crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
    }

    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        crypto_hash_sha256_update(&state, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
    }

    /// The digest of all bytes so far, 32 of them. More may follow afterwards; the digest then covers those too.
    public func finish() -> [UInt8] {
        var copy = state
        var digest = [UInt8](repeating: 0, count: SHA256.length)
        crypto_hash_sha256_final(&copy, &digest)
        return digest
    }

    /// The digest of the bytes, 32 of them.
    public static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: length)
        crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
        return digest
    }

    /// The digest as 64 small hexadecimal digits.
    public static func hex(_ bytes: [UInt8]) -> String { Hex.encode(hash(bytes)) }

    /// The digest of the text's UTF-8 as 64 small hexadecimal digits.
    public static func hex(_ text: String) -> String { hex(Array(text.utf8)) }
}
