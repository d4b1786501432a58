import Calendar
import CommandLine
import Database
import Foundation
import Platform
import Spanish

/// `gelt plan format …`: the forms in which the programme asks for plans.
enum PlanFormatCommands {
    static let all: [@Sendable (any ServicesSource) -> Command] = [{ _ in check }, list, publish]

    private static let data: [Option] = [
        .value("data", "CARPETA", "Carpeta de los datos"),
        .value("database", "DIRECCIÓN", "Dirección de PostgreSQL"),
        .value("share", "CARPETA", "Carpeta de los datos de referencia"),
    ]

    private static let check = Command(
        "plan format check", summary: "Revisa el archivo de un formato de plan; no toca ninguna base de datos",
        arguments: [.required("archivo", "Formato en JSON")], examples: ["plan format check unificado-2013.json"]
    ) { invocation in
        let format = try read(invocation.argument("archivo"))
        invocation.say("El formato «\(format.title)» está bien: \(summary(format)).")
        return .ok
    }

    private static func list(_ source: any ServicesSource) -> Command {
        Command(
            "plan format list", summary: "Muestra los formatos de plan publicados", options: data,
            examples: ["plan format list --data /var/lib/gelt"]
        ) { invocation in
            let services = try source.open(invocation)
            defer { services.database.close() }
            for one in try services.nation.read({ try PlanFormats.all(in: $0) }) {
                invocation.print("\(one.format.id)\t\(one.format.vigencia)\t\(one.at.day.iso)\t\(one.format.title)")
            }
            return .ok
        }
    }

    private static func publish(_ source: any ServicesSource) -> Command {
        Command(
            "plan format publish", summary: "Publica un formato de plan; lo publicado no cambia",
            arguments: [.required("archivo", "Formato en JSON")],
            options: data + [.value("note", "PALABRAS", "Por qué se publica")],
            examples: ["plan format publish unificado-2013.json --note \"Vigencia 2013\" --data /var/lib/gelt"]
        ) { invocation in
            let format = try read(invocation.argument("archivo"))
            let note = invocation.option("note") ?? ""
            let services = try source.open(invocation)
            defer { services.database.close() }
            let now = services.now()
            do {
                try services.nation.write { writing in
                    try PlanFormats.publish(
                        format, by: "[gelt plan format publish]", note: note, at: now, in: writing)
                }
            } catch Failure.conflict(let words) {
                throw CommandFailure(words, .dataError)
            }
            invocation.print(format.id)
            invocation.say("Publicado «\(format.title)», vigencia \(format.vigencia): \(summary(format)).")
            return .ok
        }
    }

    private static func read(_ path: String) throws -> PlanFormat {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("No se pudo abrir «\(path)».", .noInput)
        }
        do {
            return try PlanFormatFile.read(Array(data))
        } catch let refusal as PlanFormatRefusal {
            throw CommandFailure(refusal.problems.joined(separator: "\n"), .dataError)
        }
    }

    private static func summary(_ format: PlanFormat) -> String {
        [
            Spanish.count(format.columns.count, "campo", "campos"), Spanish.count(format.themes.count, "tema", "temas"),
            Spanish.count(format.bodies.count, "organismo", "organismos"),
            Spanish.count(format.legalFrame.count, "norma", "normas"),
        ].joined(separator: ", ")
    }
}
