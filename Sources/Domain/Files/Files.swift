public import Calendar
import Crypto
public import Database
public import Platform

/// Uploaded originals, kept by the hash of their bytes in the database itself: reachable from every node, inside the
/// same backup, and stored in the same transaction as what they belong to.
public enum Files {
    public static let manifest: Feature = {
        var feature = Feature("files", title: "Archivos")
        feature.migrations = migrations
        return feature
    }()

    /// Bytes a row of a file holds; small enough to stream, large enough to need few rows.
    static let chunk = 256 * 1024

    static let migrations = [
        Migration(
            "files-001",
            """
            CREATE TABLE file (
                entity_id TEXT NOT NULL,
                hash TEXT NOT NULL,
                size BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, hash)
            );
            CREATE TABLE file_chunk (
                entity_id TEXT NOT NULL,
                hash TEXT NOT NULL,
                number BIGINT NOT NULL,
                bytes BLOB NOT NULL,
                PRIMARY KEY (entity_id, hash, number),
                FOREIGN KEY (entity_id, hash) REFERENCES file (entity_id, hash)
            );
            """)
    ]

    /// Keeps bytes for an entity; the same bytes twice are kept once.
    /// - Returns: their SHA-256, by which they are found again.
    public static func keep(_ bytes: [UInt8], for entity: EntityScope, at instant: Instant, in writing: Writing) throws
        -> String
    {
        let hash = SHA256.hex(bytes)
        let known = try writing.row("SELECT 1 FROM file WHERE entity_id = \(entity.code) AND hash = \(hash)")
        guard known == nil else { return hash }
        try writing.run(
            """
            INSERT INTO file (entity_id, hash, size, created_at)
            VALUES (\(entity.code), \(hash), \(bytes.count), \(instant.milliseconds))
            """)
        for (number, start) in stride(from: 0, to: bytes.count, by: chunk).enumerated() {
            let part = Array(bytes[start..<min(start + chunk, bytes.count)])
            try writing.run(
                """
                INSERT INTO file_chunk (entity_id, hash, number, bytes)
                VALUES (\(entity.code), \(hash), \(number), \(part))
                """)
        }
        return hash
    }

    /// The bytes kept under a hash, checked against it.
    /// - Throws: `notFound` when this entity has no such file; `unavailable` when what is stored is damaged.
    public static func bytes(_ hash: String, of entity: EntityScope, in reading: some Querying) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try reading.each(
            "SELECT bytes FROM file_chunk WHERE entity_id = \(entity.code) AND hash = \(hash) ORDER BY number"
        ) { bytes += $0.blob(0) }
        guard !bytes.isEmpty else { throw Failure.notFound }
        guard SHA256.hex(bytes) == hash else {
            throw Failure.unavailable("El archivo guardado está dañado; avise a quien administra la instalación.")
        }
        return bytes
    }
}
