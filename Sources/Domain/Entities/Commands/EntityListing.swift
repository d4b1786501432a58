import Calendar
import CommandLine
import Foundation
import Platform
import Spanish

/// `gelt entity list` and `show`.
struct EntityListing {
    let services: Services

    func list(_ invocation: Invocation) throws -> ExitCode {
        let directory = services.directory
        var code: String?
        if let word = invocation.option("department") {
            guard let department = Self.department(word, directory) else {
                let names = directory.departments.map(\.name).joined(separator: "; ")
                throw CommandFailure("No hay ningún departamento «\(word)». Son \(names).", .dataError)
            }
            code = department.code
        }
        let words = invocation.arguments("words").joined(separator: " ")
        let found = directory.search(words, department: code, limit: directory.entities.count).found
        if invocation.flag("json") {
            invocation.print(try EntityJSON.text(found.map(EntityJSON.init)))
        } else {
            for entity in found { invocation.print("\(entity.code)\t\(entity.slug)\t\(entity.fullName)") }
        }
        invocation.say(Spanish.count(found.count, "entidad", "entidades"))
        return .ok
    }

    func show(_ invocation: Invocation) throws -> ExitCode {
        let entity = try services.directory.named(by: invocation)
        if invocation.flag("json") {
            invocation.print(try EntityJSON.text(EntityJSON(entity)))
        } else {
            invocation.print("Código: \(entity.code)")
            for fact in entity.facts { invocation.print("\(fact.label): \(fact.value)") }
        }
        return .ok
    }

    static func department(_ word: String, _ directory: DirectorySnapshot) -> Department? {
        if let department = directory.department(code: word) ?? directory.department(slug: word) { return department }
        let folded = Spanish.folded(word.trimmed)
        return directory.departments.first { Spanish.folded($0.name) == folded }
            ?? directory.departments.first { Spanish.folded($0.name).hasPrefix(folded) }
    }
}

extension DirectorySnapshot {
    /// The entity a command's argument means.
    func named(by invocation: Invocation) throws -> Entity {
        let word = try invocation.argument("entity")
        do throws(EntityNotFound) {
            return try only(word)
        } catch {
            throw CommandFailure(error.description, .dataError)
        }
    }
}

/// An entity for a program to read; keys stay as they are.
struct EntityJSON: Encodable {
    let code, kind, name, departmentCode, department, slug: String
    let host, suggestedHost, nit, email, telephone, address: String?
    let look: Int
    let slogan: String
    let otherNames: [Name]
    let categories: [Year]

    struct Name: Encodable {
        let name, kind, source: String
        let from, until: String?
    }

    struct Year: Encodable {
        let year: Int
        let category, source: String
    }

    init(_ entity: Entity) {
        code = entity.code
        kind = entity.tenant.kind.rawValue
        name = entity.name
        departmentCode = entity.departmentCode
        department = entity.department
        slug = entity.slug
        host = entity.host
        suggestedHost = entity.suggestedHost
        nit = entity.nit?.description
        email = entity.contact.email
        telephone = entity.contact.telephone
        address = entity.contact.address
        look = entity.tenant.look
        slogan = entity.tenant.slogan
        otherNames = entity.otherNames.map {
            Name(name: $0.name, kind: $0.kind.rawValue, source: $0.source, from: $0.from?.iso, until: $0.until?.iso)
        }
        categories = entity.categories.map { Year(year: $0.year, category: $0.category.rawValue, source: $0.source) }
    }

    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
