import CommandLine
import Database
import Foundation
import Platform
import Spanish

/// `gelt plan import-list`: the plans of many entities, one after the other, each stored whole or not at all.
enum PlanBatch {
    struct Entry: Hashable {
        let line: Int
        let entity: String
        let path: String
    }

    static func command(_ source: any ServicesSource) -> Command {
        Command(
            "plan import-list", summary: "Lee los planes de muchas entidades, como los nombra una lista",
            arguments: [.required("lista", "Lista en CSV: código de la entidad y documento, uno por renglón")],
            options: PlanCommands.dataOptions,
            examples: ["plan import-list planes.csv --data /var/lib/gelt"]
        ) { invocation in
            let entries = try entries(invocation.argument("lista"))
            let services = try source.open(invocation)
            defer { services.database.close() }
            let failures = run(entries, services, invocation)
            let stored = Spanish.count(entries.count - failures, "borrador guardado", "borradores guardados")
            invocation.say("\(stored), \(Spanish.count(failures, "documento sin leer", "documentos sin leer")).")
            return failures == 0 ? .ok : .dataError
        }
    }

    /// Lines `code,document`; documents are found from the folder of the list. Lines that begin with # are comments.
    static func entries(_ path: String) throws -> [Entry] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw CommandFailure("No se pudo abrir la lista «\(path)».", .noInput)
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return try lines.enumerated().compactMap { index, line in
            guard line.contains(where: { !$0.isWhitespace }), !line.hasPrefix("#") else { return nil }
            return try entry(String(line), index + 1, folder)
        }
    }

    private static func entry(_ line: String, _ number: Int, _ folder: URL) throws -> Entry {
        let cells = line.split(separator: ",", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        guard cells.count == 2 else {
            throw CommandFailure("Renglón \(number) de la lista: se espera «código,documento».", .dataError)
        }
        return Entry(line: number, entity: cells[0], path: URL(fileURLWithPath: cells[1], relativeTo: folder).path)
    }

    /// - Returns: how many could not be read; each is told with its line, and the rest go on.
    private static func run(_ entries: [Entry], _ services: Services, _ invocation: Invocation) -> Int {
        var failures = 0
        for (index, entry) in entries.enumerated() {
            do {
                let draft = try PlanCommands.store(entry.path, as: entry.entity, services).draft
                invocation.print("\(entry.entity),\(draft)")
            } catch {
                failures += 1
                let words = (error as? CommandFailure)?.message ?? "\(error)"
                invocation.say("Renglón \(entry.line), \(entry.entity): \(words)")
            }
            let done = index + 1
            if done % 50 == 0 || done == entries.count {
                invocation.say("\(Spanish.number(done)) de \(Spanish.number(entries.count)) planes")
            }
        }
        return failures
    }
}
