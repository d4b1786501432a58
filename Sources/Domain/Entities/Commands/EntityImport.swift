import CommandLine
import Foundation
import Platform
import Spanish

/// `gelt entity import`: the difference first, then all of it or nothing.
struct EntityImport {
    let services: Services
    /// Larger than any directory; keeps a wrong argument from filling the memory.
    static let maximumBytes = 16 * 1024 * 1024

    func run(_ invocation: Invocation) throws -> ExitCode {
        let path = try invocation.argument("file")
        let bytes = try read(path)
        let difference = Entities.difference(bytes, services)
        try show(difference, invocation)
        guard difference.problems.isEmpty else {
            for problem in difference.problems { invocation.say("\(path): \(problem)") }
            let count = Spanish.count(difference.problems.count, "problema", "problemas")
            throw CommandFailure("No se guardó nada: el archivo tiene \(count).", .dataError)
        }
        invocation.say(Spanish.capitalized(difference.summary) + ".")
        return try store(difference, invocation)
    }

    private func read(_ path: String) throws(CommandFailure) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path),
            let data = try? file.read(upToCount: Self.maximumBytes + 1) ?? Data()
        else { throw CommandFailure("No se pudo leer el archivo «\(path)».", .noInput) }
        guard data.count <= Self.maximumBytes else {
            let limit = Spanish.bytes(Self.maximumBytes)
            throw CommandFailure("El archivo «\(path)» pasa de \(limit); un directorio no es tan grande.", .dataError)
        }
        return Array(data)
    }

    private func show(_ difference: ImportDifference, _ invocation: Invocation) throws {
        if invocation.flag("json") {
            invocation.print(try EntityJSON.text(DifferenceJSON(difference)))
            return
        }
        for entity in difference.added { invocation.print("+ \(entity.code) \(entity.fullName)") }
        for change in difference.changed {
            invocation.print("~ \(change.after.code) \(change.after.fullName)")
            for field in change.fields { invocation.print("    \(field.field): \(field.before) → \(field.after)") }
        }
    }

    private func store(_ difference: ImportDifference, _ invocation: Invocation) throws -> ExitCode {
        guard !difference.isEmpty else {
            invocation.say("El directorio ya está así; no hay nada que guardar.")
            return .ok
        }
        guard invocation.flag("apply") else {
            invocation.say("No se guardó nada. Para guardar esta diferencia repita la orden con --apply.")
            return .ok
        }
        do {
            try Entities.store(difference, by: "[entity import]", services)
        } catch Failure.conflict(let words) {
            throw CommandFailure(words, .tempFail)
        }
        invocation.say("Guardado.")
        return .ok
    }
}

struct DifferenceJSON: Encodable {
    let added: [EntityJSON]
    let changed: [Change]
    let unchanged, skipped: Int
    let problems: [Problem]

    struct Change: Encodable {
        let code, name: String
        let fields: [Field]
    }

    struct Field: Encodable { let field, before, after: String }

    struct Problem: Encodable {
        let line: Int?
        let message: String
    }

    init(_ difference: ImportDifference) {
        added = difference.added.map(EntityJSON.init)
        changed = difference.changed.map { change in
            let fields = change.fields.map { Field(field: $0.field, before: $0.before, after: $0.after) }
            return Change(code: change.after.code, name: change.after.fullName, fields: fields)
        }
        unchanged = difference.unchanged
        skipped = difference.skipped
        problems = difference.problems.map { Problem(line: $0.line, message: $0.message) }
    }
}
