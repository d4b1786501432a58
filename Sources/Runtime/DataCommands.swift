public import CommandLine
import Database
import Foundation
import Platform

/// Commands about the data as a whole: tables, copies, and moving between engines.
extension Opening {
    public var dataCommands: [Command] { [migrateCommand, backupCommand, verifyCommand, restoreCommand, moveCommand] }

    private var migrateCommand: Command {
        Command(
            "migrate", summary: "Crea o pone al día las tablas",
            options: HouseOptions.data + [
                .value("database-owner", "DIRECCIÓN", "Dirección de PostgreSQL con el papel dueño de las tablas"),
                .value("application-role", "PAPEL", "Papel con que se conectará gelt serve (predeterminado: gelt_app)"),
            ],
            examples: [
                "gelt migrate --data /var/lib/gelt", "gelt migrate --database-owner postgresql://gelt_owner@db/gelt",
            ]
        ) { invocation in
            let database = try openDatabase(invocation, asOwner: true)
            defer { database.close() }
            let role = invocation.option("application-role") ?? "gelt_app"
            let applied = try Migrator(program().migrations, applicationRole: role).apply(to: database)
            for id in applied { invocation.print(id) }
            invocation.say(applied.isEmpty ? "Las tablas ya estaban al día." : "Cambios aplicados: \(applied.count).")
            return .ok
        }
    }

    private var backupCommand: Command {
        Command(
            "backup", summary: "Copia los datos, archivos incluidos, sin detener el servicio",
            arguments: [.required("file", "Archivo nuevo donde queda la copia")],
            options: HouseOptions.data + ownerOption,
            examples: ["gelt backup copia-2026-11-21.gelt --data /var/lib/gelt"]
        ) { invocation in
            let path = try invocation.argument("file")
            guard !FileManager.default.fileExists(atPath: path) else {
                throw CommandFailure("Ya existe «\(path)»; una copia no se escribe encima de otra.", .cantCreate)
            }
            let database = try openDatabase(invocation, asOwner: true)
            defer { database.close() }
            let report = try Backup.copy(database: database, to: path)
            invocation.say("Copia completa: \(report.tables.count) tablas, \(report.rows) filas, en \(path)")
            return .ok
        }
    }

    private var verifyCommand: Command {
        Command(
            "verify", summary: "Comprueba por sus huellas que una copia está completa",
            arguments: [.required("file", "La copia")], examples: ["gelt verify copia-2026-11-21.gelt"]
        ) { invocation in
            let report = try Backup.verify(try invocation.argument("file"))
            for problem in report.problems { invocation.say("✗ \(problem)") }
            guard report.problems.isEmpty else { throw CommandFailure("La copia NO está completa.", .dataError) }
            invocation.say("La copia está completa: \(report.tables.count) tablas, \(report.rows) filas.")
            return .ok
        }
    }

    private var restoreCommand: Command {
        Command(
            "restore", summary: "Pone una copia comprobada en una instalación vacía",
            arguments: [.required("file", "La copia")], options: HouseOptions.data + ownerOption,
            examples: ["gelt restore copia-2026-11-21.gelt --data /var/lib/gelt-nueva"]
        ) { invocation in
            let path = try invocation.argument("file")
            let report = try Backup.verify(path)
            guard report.problems.isEmpty else {
                throw CommandFailure(
                    "La copia NO está completa: \(report.problems.joined(separator: "; "))", .dataError)
            }
            try transfer(from: try Database.open(sqlite: path), invocation)
            return .ok
        }
    }

    private var moveCommand: Command {
        Command(
            "move", summary: "Pasa todos los datos de SQLite a PostgreSQL, o de vuelta",
            options: HouseOptions.data + [
                .value("to", "DESTINO", "Destino vacío: una dirección postgresql://… (papel dueño) o una carpeta")
            ],
            examples: ["gelt move --data /var/lib/gelt --to postgresql://gelt_owner@db/gelt"]
        ) { invocation in
            guard let target = invocation.option("to") else { throw CommandFailure("Falta --to DESTINO.", .usage) }
            let source = try openDatabase(invocation, asOwner: true)
            try transfer(from: source, invocation, to: target)
            return .ok
        }
    }

    private var ownerOption: [Option] {
        [.value("database-owner", "DIRECCIÓN", "Dirección de PostgreSQL con el papel dueño de las tablas")]
    }

    private func transfer(from source: Database, _ invocation: Invocation, to target: String? = nil) throws {
        defer { source.close() }
        let destination = try target.map(openTarget) ?? openDatabase(invocation, asOwner: true)
        defer { destination.close() }
        try Migrator(program().migrations).apply(to: destination)
        let report = try Transfer.move(from: source, to: destination)
        for table in report.tables { invocation.print("\(table.name)\t\(table.rows)\t\(table.hash)") }
        invocation.say("Todo pasó: \(report.tables.count) tablas con iguales cuentas e iguales huellas.")
    }

    private func openTarget(_ target: String) throws -> Database {
        if target.hasPrefix("postgres") {
            return try Database.open(postgres: target, options: .owner)
        }
        try FileManager.default.createDirectory(
            atPath: target, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return try Database.open(sqlite: target + "/gelt.sqlite")
    }
}
