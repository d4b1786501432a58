import CSodium

/// Signatures that anyone may check with a public key (RFC 8032).
///
///     let pair = Ed25519.KeyPair()
///     Ed25519.verify(pair.sign(message), of: message, by: pair.publicKey)
public enum Ed25519 {
    /// A signer. Keep `seed` secret; it alone gives the pair again.
    public struct KeyPair: Sendable {
        /// 32 bytes to hand out.
        public let publicKey: [UInt8]
        /// 32 bytes to keep.
        public let seed: [UInt8]
        private let secretKey: [UInt8]

        /// A new pair.
        public init() {
            self.init(knownSeed: Random.bytes(32))
        }

        /// The pair of a seed; `nil` unless it has 32 bytes.
        public init?(seed: [UInt8]) {
            guard seed.count == 32 else { return nil }
            self.init(knownSeed: seed)
        }

        private init(knownSeed seed: [UInt8]) {
            var publicKey = [UInt8](repeating: 0, count: 32)
            var secretKey = [UInt8](repeating: 0, count: 64)
            crypto_sign_seed_keypair(&publicKey, &secretKey, seed)
            self.seed = seed
            self.publicKey = publicKey
            self.secretKey = secretKey
        }

        /// The signature, 64 bytes; the same message always gives the same one.
        public func sign(_ message: [UInt8]) -> [UInt8] {
            var signature = [UInt8](repeating: 0, count: 64)
            crypto_sign_detached(&signature, nil, message, UInt64(message.count), secretKey)
            return signature
        }
    }

    /// Whether the owner of the public key signed exactly this message; false for keys or signatures of a wrong length.
    public static func verify(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
        guard signature.count == 64, publicKey.count == 32 else { return false }
        return crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
    }
}
