import CommandLine
import Database
import Design
import Documents
import Files
import Foundation
import Platform

/// `gelt plan read` and `gelt plan import`.
enum PlanCommands {
    static let all: [@Sendable (any ServicesSource) -> Command] = [
        { _ in read }, importing, PlanBatch.command, MailCommand.receive,
    ]

    static let dataOptions: [Option] = [
        .value("data", "CARPETA", "Carpeta de los datos"),
        .value("database", "DIRECCIÓN", "Dirección de PostgreSQL"),
        .value("share", "CARPETA", "Carpeta de los datos de referencia"),
    ]

    private static let read = Command(
        "plan read", summary: "Lee el plan de un documento y lo muestra; no toca ninguna base de datos",
        arguments: [.required("archivo", "Documento: .docx, .xlsx, .odt, .ods, .pdf, .html, .csv, .txt o .md")],
        options: [.flag("json", "Muestra el plan como JSON")],
        examples: ["plan read plan.docx", "plan read plan.pdf --json"]
    ) { invocation in
        let path = try invocation.argument("archivo")
        let (_, reading) = try read(path)
        if invocation.flag("json") {
            invocation.print(String(decoding: PlanJSON.encode(reading), as: UTF8.self))
        } else {
            PlanText.lines(reading).forEach(invocation.print)
        }
        invocation.say(PlanText.summary(reading))
        return .ok
    }

    private static func importing(_ source: any ServicesSource) -> Command {
        Command(
            "plan import", summary: "Lee el plan de un documento y lo deja como borrador de una entidad",
            arguments: [.required("archivo", "Documento del plan")],
            options: [.value("entity", "CÓDIGO", "Código DIVIPOLA de la entidad, de cinco cifras")] + dataOptions,
            examples: ["plan import plan.docx --entity 54174 --data /var/lib/gelt"]
        ) { invocation in
            guard let code = invocation.option("entity") else {
                throw CommandFailure("Falta --entity CÓDIGO: diga de qué entidad es el plan.", .usage)
            }
            let path = try invocation.argument("archivo")
            _ = try contents(path)
            let services = try source.open(invocation)
            defer { services.database.close() }
            let stored = try store(path, as: code, services)
            invocation.print(stored.draft)
            invocation.say("Borrador guardado para \(stored.entity). \(stored.summary)")
            return .ok
        }
    }

    /// Reads a document and keeps it with its draft, as the plan of the entity with that code.
    static func store(_ path: String, as code: String, _ services: Services) throws -> (
        draft: String, entity: String, summary: String
    ) {
        let bytes = try contents(path)
        guard let tenant = services.tenants.tenant(code: code) else {
            throw CommandFailure("No hay ninguna entidad con el código «\(code)».", .noUser)
        }
        let filename = URL(fileURLWithPath: path).lastPathComponent
        let (document, reading) = try intake(bytes, filename, tenant)
        let draft = try PlanImport.store(bytes, filename, document, reading, for: services.nation.entity(tenant))
        return (draft, tenant.officialName, PlanText.summary(reading))
    }

    private static func read(_ path: String) throws -> (Document, PlanReading) {
        try intake(contents(path), URL(fileURLWithPath: path).lastPathComponent, nil)
    }

    private static func contents(_ path: String) throws -> [UInt8] {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let size = attributes?[.size] as? Int, attributes?[.type] as? FileAttributeType == .typeRegular else {
            throw CommandFailure("No se encontró el documento «\(path)».", .noInput)
        }
        guard size <= PlanIntake.maximumBytes else {
            throw CommandFailure("«\(path)» pesa más de 10 MB; un plan de acción no necesita tanto.", .dataError)
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("No se pudo abrir «\(path)»; revise sus permisos.", .noInput)
        }
        return Array(data)
    }

    private static func intake(_ bytes: [UInt8], _ filename: String, _ tenant: Tenant?) throws -> (
        Document, PlanReading
    ) {
        do {
            return try PlanIntake.read(bytes, filename: filename, for: tenant)
        } catch Failure.invalid(let errors) {
            throw CommandFailure(errors.map(\.message).joined(separator: " "), .dataError)
        }
    }
}
