import CommandLine
import Database
import Entities
import Platform

/// `gelt plan sample`: the country full of invented plans, for measures. Only where `gelt demo` made the data.
enum SampleCommand {
    static let command: @Sendable (any ServicesSource) -> Command = { source in
        Command(
            "plan sample", summary: "Llena una demostración con planes inventados, para medir la consola",
            options: [
                .flag("all", "Todas las entidades que no tengan plan (sin esto, una de cada nueve)"),
                .flag("approved", "A cada entidad que no haya enviado, un plan aprobado y listo para enviar"),
                .value("years", "AÑOS", "Cuántos años de planes, contado el de la campaña abierta"),
                .value("data", "CARPETA", "Carpeta de los datos"),
                .value("database", "DIRECCIÓN", "Dirección de PostgreSQL"),
                .value("share", "CARPETA", "Carpeta de los datos de referencia"),
            ], examples: ["plan sample --all --years 4 --data demo-data"]
        ) { invocation in
            guard let years = Int(invocation.option("years") ?? "1"), 1...10 ~= years else {
                throw CommandFailure("--years espera un número de 1 a 10.", .usage)
            }
            let services = try source.open(invocation)
            defer { services.database.close() }
            guard try DemonstrationData.isReady(services.nation) else {
                throw CommandFailure(
                    "Solo se inventan planes en los datos de una demostración (gelt demo).", .noPermission)
            }
            if invocation.flag("approved") {
                try Sample.plantApproved(services)
                invocation.say("Listo.")
                return .ok
            }
            let sample = try Sample(services, one: invocation.flag("all") ? 1 : 9)
            try sample.plantCurrent()
            if years > 1 { try sample.plantFormer(years: years - 1) }
            invocation.say("Listo.")
            return .ok
        }
    }
}
