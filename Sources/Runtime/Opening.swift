import Calendar
public import CommandLine
import Database
import Entities
import Foundation
public import Platform

/// Opens the installation that a command's options name.
public struct Opening: ServicesSource {
    let program: @Sendable () -> Program

    public init(program: @escaping @Sendable () -> Program) { self.program = program }

    /// For commands: brings the tables up to date where the data is a file of our own, and loads the directory.
    public func open(_ invocation: Invocation) throws -> Services {
        try open(invocation, clock: SystemClock(), isDemonstration: false)
    }

    func open(_ invocation: Invocation, clock: HouseClock, isDemonstration: Bool) throws -> Services {
        try inWords { try opened(invocation, clock, isDemonstration) }
    }

    private func opened(_ invocation: Invocation, _ clock: HouseClock, _ isDemonstration: Bool) throws -> Services {
        let program = program()
        let database = try openDatabase(invocation)
        try bringUpToDate(database, program.migrations, invocation)
        let directory = EntityDirectory(database: database)
        let installation = Installation(
            isDemonstration: isDemonstration, publicAddress: publicAddress(invocation),
            dataFolder: try Self.share(invocation), secret: try Installations.secret(database), build: Build.identifier,
            mailFolder: invocation.option("maildir"),
            keptPages: (try invocation.integer("kept-pages", in: 0...4096) ?? 16) << 20)
        let services = Services(
            database: database, clock: clock, ids: RandomIDs(), installation: installation, tenants: directory,
            jobs: program.jobs, contacts: program.contacts, parts: program.parts)
        try Entities.loadCarriedDirectory(services)
        try directory.refresh()
        for feature in program.features { try feature.prepare?(services) }
        return services
    }

    /// The database of `--database URL`, or the file in the data folder.
    func openDatabase(_ invocation: Invocation, asOwner: Bool = false) throws -> Database {
        if let url = invocation.option(asOwner ? "database-owner" : "database") ?? invocation.option("database") {
            guard url.hasPrefix("postgres") else {
                throw CommandFailure("La dirección de la base de datos debe empezar por postgresql://", .config)
            }
            return try inWords { try Database.open(postgres: url, options: asOwner ? .owner : .application) }
        }
        let folder = invocation.option("data") ?? "gelt-data"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw CommandFailure("No se pudo crear la carpeta de datos «\(folder)».", .cantCreate)
        }
        return try inWords { try Database.open(sqlite: folder + "/gelt.sqlite") }
    }

    /// A file of our own is migrated as it is opened; a server's tables belong to another role, and only
    /// `gelt migrate` touches them.
    private func bringUpToDate(_ database: Database, _ migrations: [Migration], _ invocation: Invocation) throws {
        if database.engine == .sqlite {
            _ = try Migrator(migrations).apply(to: database)
        } else if try !Migrator(migrations).pending(in: database).isEmpty {
            throw CommandFailure(
                "La base de datos tiene tablas de otra versión. Ejecute primero: gelt migrate --database-owner URL",
                .config)
        }
    }

    private func publicAddress(_ invocation: Invocation) -> String {
        if let address = invocation.option("public-address") {
            return address.hasSuffix("/") ? String(address.dropLast()) : address
        }
        return "http://localhost:\(invocation.option("port") ?? "8080")"
    }

    /// Where the data that people may edit is: named, beside an installed program, or in the source tree it was built
    /// in.
    static func share(_ invocation: Invocation) throws -> String {
        if let named = invocation.option("share") { return named }
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        var candidates = [program.appendingPathComponent("../share/gelt").standardized.path]
        var folder = program
        for _ in 0..<5 {
            folder = folder.deletingLastPathComponent()
            candidates.append(folder.appendingPathComponent("Data").path)
        }
        for candidate in candidates
        where FileManager.default.fileExists(atPath: candidate + "/divipola.csv") { return candidate }
        throw CommandFailure(
            "No se encontró la carpeta de datos de referencia; indíquela con --share CARPETA.", .config)
    }
}
