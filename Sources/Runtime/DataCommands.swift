public import CommandLine
import Database
import Foundation
import Platform

/// Commands about the data as a whole: tables, copies, and moving between engines.
extension Opening {
    public var dataCommands: [Command] { [migrateCommand] }

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
}
