import CommandLine
import Database
import Foundation
import Mail
import Platform

/// `gelt plan receive`: what a mail server's pipe calls for each message.
enum MailCommand {
    static func receive(_ source: any ServicesSource) -> Command {
        Command(
            "plan receive", summary: "Recibe un correo con el plan adjunto y lo deja como borrador, o en espera",
            details: [
                "Lee un mensaje de la entrada estándar. Solo las direcciones registradas (gelt entity contact) reciben "
                    + "respuesta y borrador; lo demás espera a una persona en /correo-de-planes.",
                "Termina con 75 cuando no se pudo guardar, para que el servidor de correo lo intente más tarde.",
            ],
            options: [
                .value("file", "ARCHIVO", "Lee el mensaje de un archivo", fallback: false),
                .value("public-address", "DIRECCIÓN", "Dirección con que la gente llega; va en las respuestas"),
            ] + PlanCommands.dataOptions,
            examples: ["plan receive --data /var/lib/gelt < mensaje.eml", "plan receive --file mensaje.eml"]
        ) { invocation in
            let bytes = try bytes(invocation)
            guard bytes.contains(where: { $0 > 32 }) else { throw CommandFailure("El mensaje está vacío.", .dataError) }
            let outcome = try orLater {
                let services = try source.open(invocation)
                defer { services.database.close() }
                return try MailIntake(services: services, actor: "[plan receive]").take(bytes)
            }
            tell(outcome, invocation)
            return .ok
        }
    }

    private static func bytes(_ invocation: Invocation) throws -> [UInt8] {
        guard let path = invocation.option("file") else { return try bytes(.standardInput) }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw CommandFailure("No se pudo abrir «\(path)».", .noInput)
        }
        defer { try? file.close() }
        return try bytes(file)
    }

    /// One byte more than is allowed tells that a message is too large; the rest is read and dropped, so that whoever
    /// writes it does not break off.
    private static func bytes(_ file: FileHandle) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let limit = MailLimits.standard.messageBytes + 1
        do {
            while let part = try file.read(upToCount: 1 << 20), !part.isEmpty {
                bytes += part.prefix(limit - bytes.count)
            }
        } catch {
            throw CommandFailure("No se pudo leer el mensaje hasta el final.", .tempFail)
        }
        return bytes
    }

    /// Whatever keeps a message from being stored may pass; the mail server keeps it until then.
    private static func orLater<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let failure as CommandFailure {
            throw CommandFailure(failure.message, .tempFail)
        } catch {
            throw CommandFailure("No se pudo guardar el mensaje; inténtelo más tarde. \(error)", .tempFail)
        }
    }

    private static func tell(_ outcome: MailIntake.Outcome, _ invocation: Invocation) {
        let step = outcome.step
        invocation.print([step.state.rawValue, step.entity, step.plan].compactMap(\.self).joined(separator: "\t"))
        if outcome.isKnown { invocation.say("El mensaje ya se había recibido.") }
        if !step.words.isEmpty { invocation.say(step.words) }
    }
}
