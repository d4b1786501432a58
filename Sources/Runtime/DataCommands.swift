public import CommandLine
import Database
import Foundation
import Platform

/// Commands about the data as a whole: tables, copies, and moving between engines.
extension Opening {
    public var dataCommands: [Command] { [migrateCommand, backupCommand, verifyCommand, restoreCommand, moveCommand] }

    private var migrateCommand: Command {
        Command(
            "migrate", summary: "Crea o pone al día las tablas", options: HouseOptions.data + [owner, role],
            examples: [
                "migrate --data /var/lib/gelt", "migrate --database-owner postgresql://gelt_owner@db/gelt",
            ]
        ) { invocation in
            let database = try openDatabase(invocation, asOwner: true)
            defer { database.close() }
            let migrator = Migrator(program().migrations, applicationRole: Self.applicationRole(invocation))
            let applied = try migrator.apply(to: database)
            for id in applied { invocation.print(id) }
            invocation.say(applied.isEmpty ? "Las tablas ya estaban al día." : "Cambios aplicados: \(applied.count).")
            return .ok
        }
    }

    private var backupCommand: Command {
        Command(
            "backup", summary: "Copia los datos, archivos incluidos, sin detener el servicio",
            arguments: [.required("archivo", "Archivo nuevo donde queda la copia")],
            options: HouseOptions.data + [owner],
            examples: ["backup copia-2026-11-21.gelt --data /var/lib/gelt"]
        ) { invocation in
            let path = try invocation.argument("archivo")
            let database = try openDatabase(invocation, asOwner: true)
            defer { database.close() }
            let figures = try inWords { try Backup.copy(database, to: path) }
            invocation.say("Copia completa en \(path): \(Self.summary(figures))")
            return .ok
        }
    }

    private var verifyCommand: Command {
        Command(
            "verify", summary: "Comprueba por sus huellas que una copia está completa",
            arguments: [.required("archivo", "La copia")], examples: ["verify copia-2026-11-21.gelt"]
        ) { invocation in
            let path = try invocation.argument("archivo")
            guard FileManager.default.fileExists(atPath: path) else {
                throw CommandFailure("No existe el archivo «\(path)».", .noInput)
            }
            let figures = try inWords { try Backup.verify(path) }
            invocation.say("La copia está completa: \(Self.summary(figures))")
            return .ok
        }
    }

    private var restoreCommand: Command {
        Command(
            "restore", summary: "Pone una copia comprobada en una instalación vacía",
            arguments: [.required("archivo", "La copia")], options: HouseOptions.data + [owner, role],
            examples: ["restore copia-2026-11-21.gelt --data /var/lib/gelt-nueva"]
        ) { invocation in
            let path = try invocation.argument("archivo")
            let target = try openDatabase(invocation, asOwner: true)
            defer { target.close() }
            let role = Self.applicationRole(invocation)
            Self.show(try inWords { try Backup.restore(path, to: target, applicationRole: role) }, invocation)
            return .ok
        }
    }

    private var moveCommand: Command {
        Command(
            "move", summary: "Pasa todos los datos de SQLite a PostgreSQL, o de vuelta",
            options: HouseOptions.data + [
                owner, role,
                .value(
                    "to", "DESTINO", "Destino vacío: una dirección postgresql://… (papel dueño) o una carpeta",
                    fallback: false),
            ],
            examples: ["move --data /var/lib/gelt --to postgresql://gelt_owner@db/gelt"]
        ) { invocation in
            let target = try openTarget(invocation.required("to"))
            defer { target.close() }
            let source = try openDatabase(invocation, asOwner: true)
            defer { source.close() }
            let role = Self.applicationRole(invocation)
            Self.show(try inWords { try Transfer.move(from: source, to: target, applicationRole: role) }, invocation)
            return .ok
        }
    }

    private var owner: Option {
        .value("database-owner", "DIRECCIÓN", "Dirección de PostgreSQL con el papel dueño de las tablas")
    }

    private var role: Option {
        .value("application-role", "PAPEL", "Papel con que se conectará gelt serve (predeterminado: gelt_app)")
    }

    private static func applicationRole(_ invocation: Invocation) -> String {
        invocation.option("application-role") ?? "gelt_app"
    }

    private static func summary(_ figures: [TableFigures]) -> String {
        "\(figures.count) tablas, \(figures.reduce(0) { $0 + $1.rows }) filas."
    }

    /// A line a table: name, rows and the hash both sides agree on.
    private static func show(_ figures: [TableFigures], _ invocation: Invocation) {
        for table in figures { invocation.print("\(table.table)\t\(table.rows)\t\(table.hash)") }
        invocation.say("Todo pasó, con iguales cuentas e iguales huellas: \(summary(figures))")
    }

    private func openTarget(_ target: String) throws -> Database {
        if target.hasPrefix("postgres") { return try Database.open(postgres: target, options: .owner) }
        try FileManager.default.createDirectory(
            atPath: target, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return try Database.open(sqlite: target + "/gelt.sqlite")
    }
}
