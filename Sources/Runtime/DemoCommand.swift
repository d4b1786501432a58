import Calendar
public import CommandLine
import Database
import Platform

extension Opening {
    public var demoCommand: Command {
        Command(
            "demo", summary: "Carga una demostración y la atiende; entra quien quiera, sin contraseña",
            options: HouseOptions.data + HouseOptions.serving + [
                .value("today", "DÍA", "Día en que transcurre la demostración, como 2026-11-21", fallback: false)
            ],
            examples: ["demo --data demo-data --port 8080", "demo --data demo-data --today 2014-02-10"]
        ) { invocation in
            let services = try open(invocation, clock: try clock(invocation), isDemonstration: true)
            try prepareDemonstration(services, invocation)
            let folder = invocation.option("data") ?? "gelt-data"
            return try serve(
                invocation, services, greeting: { Self.greeting(port: $0, folder: folder) },
                accessLog: invocation.option("database") == nil ? folder + "/access.log" : "-")
        }
    }

    private static func greeting(port: Int, folder: String) -> String {
        """

          La demostración está lista:  http://localhost:\(port)

          La primera página explica qué ver. Para entrar como cualquiera de los papeles:
          http://localhost:\(port)/demostracion
          Ctrl+C la detiene; los datos quedan en «\(folder)».

        """
    }

    private func clock(_ invocation: Invocation) throws -> HouseClock {
        guard let text = invocation.option("today") else { return SystemClock() }
        guard let day = Day(iso: text) else {
            throw CommandFailure("--today espera un día como 2026-11-21; se leyó «\(text)».", .usage)
        }
        return ShiftedClock(day: day)
    }

    /// Plants the seeds once. A folder that already serves for real is never turned into a demonstration: that would
    /// let anybody in without a password.
    private func prepareDemonstration(_ services: Services, _ invocation: Invocation) throws {
        switch try Installations.read("demonstration", services.database) {
        case "ready": return
        case nil where try hasPeople(services):
            throw CommandFailure(
                "Esta carpeta tiene datos de una instalación real. Elija otra con --data para la demostración.", .config
            )
        default: break
        }
        try Installations.note("demonstration", "planting", services.database)
        for seed in program().seeds {
            invocation.say("· \(seed.title)…")
            try seed.plant(services)
        }
        try Installations.note("demonstration", "ready", services.database)
    }

    private func hasPeople(_ services: Services) throws -> Bool {
        try services.nation.read { try $0.row("SELECT 1 FROM account LIMIT 1") != nil }
    }
}
