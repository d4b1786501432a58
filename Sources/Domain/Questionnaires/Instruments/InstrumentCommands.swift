import CommandLine
import Database
import Foundation
import Platform
import Spanish

/// `gelt instrument …`: the questionnaires of the programme.
enum InstrumentCommands {
    static let all: [@Sendable (any ServicesSource) -> Command] = [{ _ in check }, publish, show, ProofCommand.make]

    static let data: [Option] = [
        .value("data", "CARPETA", "Carpeta de los datos"),
        .value("database", "DIRECCIÓN", "Dirección de PostgreSQL"),
        .value("share", "CARPETA", "Carpeta de los datos de referencia"),
    ]

    private static let check = Command(
        "instrument check", summary: "Revisa el archivo de un cuestionario; no toca ninguna base de datos",
        arguments: [.required("archivo", "Cuestionario en JSON")], examples: ["instrument check gel-2014.json"]
    ) { invocation in
        let rules = try read(invocation.argument("archivo"))
        invocation.say("El cuestionario «\(rules.instrument.title)» está bien: \(summary(rules.instrument)).")
        return .ok
    }

    private static func publish(_ source: any ServicesSource) -> Command {
        Command(
            "instrument publish", summary: "Publica un cuestionario; lo publicado no cambia",
            arguments: [.required("archivo", "Cuestionario en JSON")], options: data,
            examples: ["instrument publish gel-2014.json --data /var/lib/gelt"]
        ) { invocation in
            let instrument = try read(invocation.argument("archivo")).instrument
            let services = try source.open(invocation)
            defer { services.database.close() }
            let now = services.now()
            do {
                try services.nation.write { writing in
                    try Instruments.publish(instrument, by: "[gelt instrument publish]", at: now, in: writing)
                }
            } catch Failure.conflict(let words) {
                throw CommandFailure(words, .dataError)
            }
            invocation.print(instrument.id)
            invocation.say("Publicado «\(instrument.title)»: \(summary(instrument)).")
            return .ok
        }
    }

    private static func show(_ source: any ServicesSource) -> Command {
        Command(
            "instrument show", summary: "Muestra las preguntas de un cuestionario publicado",
            arguments: [.required("cuál", "Identificador o vigencia: gel-2013, 2013")],
            options: data + [.flag("json", "Como JSON, para otros programas")],
            examples: ["instrument show 2013 --json", "instrument show gel-2013"]
        ) { invocation in
            let services = try source.open(invocation)
            defer { services.database.close() }
            let instrument = try find(invocation.argument("cuál"), services)
            if invocation.flag("json") {
                invocation.print(try InstrumentJSON.text(instrument))
            } else {
                write(instrument, invocation)
            }
            return .ok
        }
    }

    static func find(_ name: String, _ services: Services) throws -> Instrument {
        let latest = try Int(name).flatMap { year in
            try services.nation.read { try Instruments.latest(of: year, in: $0) }
        }
        do {
            return try Instruments.rules(latest ?? name, services).instrument
        } catch Failure.notFound {
            throw CommandFailure("No hay un cuestionario publicado «\(name)».", .dataError)
        }
    }

    private static func write(_ instrument: Instrument, _ invocation: Invocation) {
        invocation.print("\(instrument.title)\n\(instrument.note)")
        for component in instrument.components {
            invocation.print("\n\(component.number). \(component.title)")
            for question in instrument.questions
            where instrument.component(of: question)?.number == component.number {
                invocation.print("  \(question.number). \(question.text)")
            }
        }
    }

    private static func read(_ path: String) throws -> InstrumentRules {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("No se pudo abrir «\(path)».", .noInput)
        }
        do {
            return try InstrumentFile.read(Array(data))
        } catch let refusal as InstrumentRefusal {
            throw CommandFailure(refusal.problems.joined(separator: "\n"), .dataError)
        }
    }

    private static func summary(_ instrument: Instrument) -> String {
        [
            Spanish.count(instrument.questions.count, "pregunta", "preguntas"),
            Spanish.count(instrument.components.count, "componente", "componentes"),
            Spanish.count(instrument.criteria.count, "criterio", "criterios"),
            Spanish.count(instrument.questions.count { $0.condition != nil }, "condición", "condiciones"),
        ].joined(separator: ", ")
    }
}
