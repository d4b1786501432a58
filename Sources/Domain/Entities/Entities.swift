import Crypto
public import Database
import Foundation
public import Platform

/// The directory of the country: every municipality and every department's government that reports to the programme.
public enum Entities {
    public static let manifest: Feature = {
        var feature = Feature("entities", title: "Entidades")
        feature.migrations = entityMigrations
        feature.commands = [
            { EntityCommands(source: $0).list }, { EntityCommands(source: $0).show },
            { EntityCommands(source: $0).importFile }, { EntityCommands(source: $0).host },
            { EntityContact(source: $0).list }, { EntityContact(source: $0).add }, { EntityContact(source: $0).remove },
        ]
        return feature
    }()

    /// Words that begin addresses of the programme; no entity is called so.
    public static var reservedSlugs: Set<String> { Slug.reserved }

    /// Loads the directory that the project carries, where there is none yet: one transaction, once.
    /// - Throws: `unavailable` when the carried files are missing or damaged.
    public static func loadCarriedDirectory(_ services: Services) throws {
        let version = try services.database.read(.open) { try EntityStore.version(in: $0) }
        guard version == 0 else { return }
        var statements = Statements()
        for name in ["divipola.csv", "divipola_departamentos.csv"] {
            let path = services.installation.dataFolder + "/" + name
            guard let data = FileManager.default.contents(atPath: path) else {
                throw Failure.unavailable("Falta el archivo «\(path)» con el directorio de entidades.")
            }
            let read = Statements.read(Array(data))
            statements.all += read.all
            statements.problems += read.problems
        }
        var comparison = Comparison(directory: .empty)
        do {
            try store(comparison.difference(statements), by: "[directory]", services)
        } catch Failure.conflict {
            // Another node that started at the same moment loaded it first.
        }
    }

    /// What a file would change. Reads nothing but the directory in memory and stores nothing.
    static func difference(_ bytes: [UInt8], _ services: Services) -> ImportDifference {
        let programme = URL(string: services.installation.publicAddress)?.host()
        var comparison = Comparison(directory: services.directory, programmeHost: programme)
        return comparison.difference(Statements.read(bytes))
    }

    /// Stores a difference whole: if the directory changed meanwhile, or anything fails, nothing of it is kept.
    static func store(_ difference: ImportDifference, by actor: String, _ services: Services) throws {
        if let problem = difference.problems.first { throw Failure.unavailable(problem.description) }
        let entities = difference.added + difference.changed.map(\.after)
        let codes = entities.map(\.code)
        let detail = codes.count <= 20 ? codes.joined(separator: " ") : "\(codes.count) \(SHA256.hex(codes.joined()))"
        let deed = Deed(
            actor: actor, "directory.changed", subject: "directory/\(difference.version + 1)", detail: detail)
        let now = services.now()
        try services.nation.write { writing in
            try EntityStore.turn(from: difference.version, in: writing)
            for entity in entities { try EntityStore.put(entity, in: writing) }
            try Audit.record(deed, at: now, in: writing)
        }
        try (services.tenants as? EntityDirectory)?.refresh()
    }

    /// Gives an entity another of the ten looks, and writes what belongs to the same decision with it.
    /// - Throws: `conflict` where the directory changed meanwhile.
    public static func setLook(
        _ look: Int, of entity: EntityScope, with rest: @escaping @Sendable (Writing) throws -> Void
    ) throws {
        let (code, services) = (entity.code, entity.services)
        let version = services.directory.version
        try entity.write { writing in
            if entity.tenant.look != look {
                try EntityStore.turn(from: version, in: writing)
                try EntityStore.setLook(look, of: code, in: writing)
            }
            try rest(writing)
        }
        try (services.tenants as? EntityDirectory)?.refresh()
    }

    /// Sets or takes away the host of an entity.
    static func setHost(_ host: String?, of entity: Entity, _ services: Services) throws {
        let (code, version, now) = (entity.code, services.directory.version, services.now())
        try services.nation.write { writing in
            try EntityStore.turn(from: version, in: writing)
            try EntityStore.setHost(host, of: code, in: writing)
            let deed = Deed(actor: "[entity host]", "entity.host", subject: "entity/\(code)", detail: host ?? "")
            try Audit.record(deed, at: now, in: writing)
        }
        try (services.tenants as? EntityDirectory)?.refresh()
    }
}
