public import Calendar
import Crypto
import Foundation

/// A public key receipts are signed with. It stays published for ever; only the newest one signs.
public struct FilingKey: Sendable, Hashable {
    /// First sixteen hexadecimal digits of the key's SHA-256.
    public let id: String
    /// Ed25519, 32 bytes.
    public let publicKey: [UInt8]
    public let createdAt: Instant
    /// From when on it signs nothing more.
    public let retiredAt: Instant?

    /// The identifier of a key.
    static func identifier(_ publicKey: [UInt8]) -> String { String(SHA256.hex(publicKey).prefix(16)) }

    /// The key as other programs read it (RFC 8410), for `openssl pkeyutl -verify -rawin`.
    public var pem: String {
        let prefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
        return
            "-----BEGIN PUBLIC KEY-----\n\(Data(prefix + publicKey).base64EncodedString())\n-----END PUBLIC KEY-----\n"
    }
}

/// `/llaves/publicas.json`: all keys, as the programme publishes them and `gelt receipt verify --keys` reads them.
public enum FilingKeyFile {
    /// The file's bytes; they change only with the keys.
    public static func bytes(_ keys: [FilingKey]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(Contents(formato: format, llaves: keys.map(Entry.init)))) + [10]
    }

    /// - Throws: `ReceiptFault` where the file is no such file.
    static func read(_ bytes: [UInt8]) throws -> [FilingKey] {
        guard let contents = try? JSONDecoder().decode(Contents.self, from: Data(bytes)), contents.formato == format
        else { throw ReceiptFault.notKeys }
        return try contents.llaves.map { entry in
            guard let key = entry.key else { throw ReceiptFault.notKeys }
            return key
        }
    }

    private static let format = "gelt-llaves-1"

    private struct Contents: Codable {
        let formato: String
        let llaves: [Entry]
    }

    private struct Entry: Codable {
        let id, algoritmo, publica, pem: String
        let desde: Instant
        let retirada: Instant?

        init(_ key: FilingKey) {
            id = key.id
            algoritmo = "Ed25519"
            publica = Base64URL.encode(key.publicKey)
            pem = key.pem
            desde = key.createdAt
            retirada = key.retiredAt
        }

        /// The identifier is computed, not believed.
        var key: FilingKey? {
            guard algoritmo == "Ed25519", let bytes = Base64URL.decode(publica), bytes.count == 32,
                FilingKey.identifier(bytes) == id
            else { return nil }
            return FilingKey(id: id, publicKey: bytes, createdAt: desde, retiredAt: retirada)
        }
    }
}
