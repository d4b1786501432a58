import Crypto
import Database
import Platform

/// A key pair just made, its secret half already sealed.
struct FreshKey: Sendable {
    let id: String
    let publicKey: [UInt8]
    let sealed: [UInt8]

    /// - Throws: `unavailable` where it cannot be sealed.
    init(_ installation: Installation) throws {
        let pair = Ed25519.KeyPair()
        id = FilingKey.identifier(pair.publicKey)
        publicKey = pair.publicKey
        guard
            let box = SealedBox.seal(pair.seed, key: FilingSigner.key(installation), context: FilingSigner.context(id))
        else { throw Failure.unavailable("No se pudo guardar la llave nueva. Nada cambió.") }
        sealed = box
    }
}

/// Signs what is filed, with the key that signs now.
struct FilingSigner {
    let keyID: String
    private let pair: Ed25519.KeyPair

    /// - Throws: `unavailable` where there is no key or the installation's secret does not open it.
    init(_ installation: Installation, in reading: some Querying) throws {
        guard let (id, sealed) = try FilingKeyStore.signer(in: reading),
            let seed = SealedBox.open(sealed, key: Self.key(installation), context: Self.context(id)),
            let pair = Ed25519.KeyPair(seed: seed)
        else {
            throw Failure.unavailable(
                "La llave con que se firman las constancias no se puede abrir. No se radicó nada y nada se perdió; quien"
                    + " administra la instalación debe ejecutar «gelt receipt rotate».")
        }
        keyID = id
        self.pair = pair
    }

    func sign(_ bytes: [UInt8]) -> [UInt8] { pair.sign(bytes) }

    /// A key for this one purpose.
    static func key(_ installation: Installation) -> [UInt8] {
        HMAC.sha256(key: installation.secret, message: Array("gelt filing-key 1".utf8))
    }

    static func context(_ id: String) -> String { "filing-key/" + id }
}
