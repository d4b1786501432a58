import Calendar
import Crypto
import Database
import Foundation
public import Platform

/// Templates and kinds of items: carried as files, kept in the database so that every node reads the same.
public enum ChannelTemplates {
    /// The tree that defines channels.
    public static let tree = "gelt-2012"
    /// The menu that Resolución 1519 de 2020 asks for.
    public static let transparency = "res1519-2020"
    private static let kindsName = "kinds"

    /// Puts the files of `Data/channels` into the database where they are new or changed.
    static func loadCarried(_ services: Services) throws {
        let folder = services.installation.dataFolder + "/channels"
        for name in [tree, transparency, kindsName] {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(name).json") else {
                throw Failure.unavailable("Falta el archivo «channels/\(name).json» de los datos de referencia.")
            }
            try check(name, data)
            try keep(name, Array(data), services)
        }
    }

    private static func check(_ name: String, _ data: Data) throws {
        do {
            if name == kindsName {
                _ = try JSONDecoder().decode([ItemKind].self, from: data)
            } else {
                _ = try JSONDecoder().decode(ChannelTemplate.self, from: data)
            }
        } catch {
            throw Failure.unavailable("El archivo «channels/\(name).json» no se puede leer: \(error)")
        }
    }

    private static func keep(_ name: String, _ bytes: [UInt8], _ services: Services) throws {
        let hash = SHA256.hex(bytes)
        let known: String? = try services.nation.read {
            try $0.value("SELECT hash FROM channel_template WHERE id = \(name)")
        }
        guard known != hash else { return }
        let now = services.now().milliseconds
        let content = String(decoding: bytes, as: UTF8.self)
        try services.nation.write { writing in
            _ = try writing.run(
                """
                INSERT INTO channel_template (id, hash, content, published_at)
                VALUES (\(name), \(hash), \(content), \(now))
                ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, content = excluded.content,
                    published_at = excluded.published_at
                """)
        }
    }

    /// A template by its name.
    /// - Throws: `notFound` where there is none.
    public static func template(_ id: String, _ services: Services) throws -> ChannelTemplate {
        try services.shelf.thing("channels/template/\(id)", version: hash(id, services)) {
            try JSONDecoder().decode(ChannelTemplate.self, from: content(id, services))
        }
    }

    /// All kinds of items, by name.
    public static func kinds(_ services: Services) throws -> [String: ItemKind] {
        try services.shelf.thing("channels/kinds", version: hash(kindsName, services)) {
            let kinds = try JSONDecoder().decode([ItemKind].self, from: content(kindsName, services))
            return Dictionary(kinds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    private static func hash(_ id: String, _ services: Services) throws -> String {
        let hash: String? = try services.nation.read {
            try $0.value("SELECT hash FROM channel_template WHERE id = \(id)")
        }
        guard let hash else { throw Failure.notFound }
        return hash
    }

    private static func content(_ id: String, _ services: Services) throws -> Data {
        let content: String? = try services.nation.read {
            try $0.value("SELECT content FROM channel_template WHERE id = \(id)")
        }
        return Data((content ?? "").utf8)
    }
}
