import Calendar
import Campaigns
import CommandLine
import Database
import Platform
import Reports
import Spanish

/// `gelt report sample`: the country full of invented reports, for measures. Only where `gelt demo` made the data.
enum SampleCommand {
    static let command: @Sendable (any ServicesSource) -> Command = { source in
        Command(
            "report sample", summary: "llena una demostración con reportes inventados, para medir la consola",
            options: [
                .flag("all", "todas las entidades que no tengan reporte (sin esto, una de cada nueve)"),
                .value("years", "AÑOS", "cuántos años de reportes, contado el de la campaña abierta"),
                .value("data", "CARPETA", "carpeta de los datos"),
                .value("database", "DIRECCIÓN", "dirección de PostgreSQL"),
                .value("share", "CARPETA", "carpeta de los datos de referencia"),
            ], examples: ["report sample --all --years 5 --data demo-data"]
        ) { invocation in
            guard let years = Int(invocation.option("years") ?? "1"), 1...10 ~= years else {
                throw CommandFailure("--years espera un número de 1 a 10.", .usage)
            }
            let services = try source.open(invocation)
            defer { services.database.close() }
            guard try DemonstrationData.isReady(services.nation) else {
                throw CommandFailure(
                    "Solo se inventan reportes en los datos de una demostración (gelt demo).", .noPermission)
            }
            let sample = try Sample(services, one: invocation.flag("all") ? 1 : 9)
            try sample.plantCurrent()
            if years > 1 { try sample.plantFormer(years: years - 1) }
            invocation.say("Listo.")
            return .ok
        }
    }
}

/// `gelt report recount`: every score of a campaign reckoned again from its answers, and compared with what is kept.
enum RecountCommand {
    static let command: @Sendable (any ServicesSource) -> Command = { source in
        Command(
            "report recount", summary: "calcula otra vez los puntajes de una campaña y dice si son los guardados",
            details: ["Termina con 0 si todos coinciden y con 65 si alguno no."],
            arguments: [.required("campaign", "identificador de la campaña, por ejemplo reporte-2013")],
            options: [
                .value("data", "CARPETA", "carpeta de los datos"),
                .value("database", "DIRECCIÓN", "dirección de PostgreSQL"),
                .value("share", "CARPETA", "carpeta de los datos de referencia"),
            ], examples: ["report recount reporte-2013 --data demo-data"]
        ) { invocation in
            let id = try invocation.argument("campaign")
            let services = try source.open(invocation)
            defer { services.database.close() }
            guard let campaign = try services.nation.read({ try Campaigns.find(id, in: $0) }) else {
                throw CommandFailure("No hay ninguna campaña «\(id)».", .dataError)
            }
            let began = ContinuousClock.now
            let reckoned = try ReportScores.reckoned(campaign, services.nation)
            let took = Double((ContinuousClock.now - began) / .milliseconds(1))
            let kept = try services.nation.read { try ReportScores.all(in: campaign.id, in: $0) }
            let differing = reckoned.filter { kept[$0.key] != $0.value }.keys.sorted()
            let count = Spanish.count(reckoned.count, "reporte calculado", "reportes calculados")
            invocation.print("\(count) en \(Spanish.number(took, decimals: 0)) ms")
            guard differing.isEmpty else {
                throw CommandFailure("No coinciden con lo guardado: \(differing.joined(separator: ", ")).", .dataError)
            }
            invocation.say("Todos los puntajes coinciden con los guardados.")
            return .ok
        }
    }
}
