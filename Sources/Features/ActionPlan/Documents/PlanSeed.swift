import Calendar
import Database
import Foundation
import Platform

/// Plans of the demonstration: read from the documents it carries exactly as an official's upload would be.
enum PlanSeed {
    static let seed = Seed(order: 40, "Leyendo los planes de la demostración de sus documentos") { services in
        let folder = services.installation.dataFolder + "/demonstration"
        for entry in try entries(folder + "/plans.csv") {
            guard let tenant = services.tenants.tenant(code: entry.entity) else { throw Failure.notFound }
            guard let data = FileManager.default.contents(atPath: folder + "/" + entry.file) else {
                throw Failure.unavailable("Falta el documento de la demostración «\(entry.file)».")
            }
            try plant(Array(data), entry, services.nation.entity(tenant))
        }
    }

    private struct Entry {
        let entity: String
        let file: String
        let publishes: Bool
    }

    private static func plant(_ bytes: [UInt8], _ entry: Entry, _ entity: EntityScope) throws {
        let (document, reading) = try PlanIntake.read(bytes, filename: entry.file, for: entity.tenant)
        let draft = try PlanImport.store(bytes, entry.file, document, reading, for: entity)
        if entry.publishes { try DraftStore(entity: entity).publish(draft, revision: 1, by: "[demo]") }
    }

    /// Lines `code,file,publish`; lines that begin with # are comments.
    private static func entries(_ path: String) throws -> [Entry] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Failure.unavailable("Falta la lista de planes de la demostración.")
        }
        return text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.compactMap { line in
            let cells = line.split(separator: ",").map(String.init)
            guard cells.count == 3 else { return nil }
            return Entry(entity: cells[0], file: cells[1], publishes: cells[2] == "sí")
        }
    }
}
