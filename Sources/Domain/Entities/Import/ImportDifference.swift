import Calendar
import Platform
import Spanish

/// What a file would change in the directory. Shown before anything is stored, and stored whole or not at all.
public struct ImportDifference: Sendable {
    /// The directory it was compared with; stored only if that is still the one.
    public let version: Int
    public internal(set) var added: [Entity] = []
    public internal(set) var changed: [EntityChange] = []
    /// Entities the file speaks of without changing anything.
    public internal(set) var unchanged = 0
    /// Lines of places that are no reporting entities.
    public internal(set) var skipped = 0
    /// With one problem nothing is stored.
    public internal(set) var problems: [ImportProblem] = []

    public var isEmpty: Bool { added.isEmpty && changed.isEmpty }

    /// “2 entidades nuevas, 1 cambiada, 1.131 iguales”.
    public var summary: String {
        var parts = [
            Spanish.count(added.count, "entidad nueva", "entidades nuevas"),
            Spanish.count(changed.count, "cambiada", "cambiadas"), Spanish.count(unchanged, "igual", "iguales"),
        ]
        if skipped > 0 {
            parts.append(Spanish.count(skipped, "línea de un lugar", "líneas de lugares") + " que no reporta")
        }
        return parts.joined(separator: ", ")
    }
}

/// An entity as it was and as it would be, field by field.
public struct EntityChange: Sendable {
    public let before: Entity
    public let after: Entity

    /// The fields that differ, as people read them.
    public var fields: [FieldChange] {
        zip(before.facts, after.facts).filter { $0.value != $1.value }.map {
            FieldChange(field: $0.label, before: $0.value, after: $1.value)
        }
    }
}

public struct FieldChange: Sendable, Hashable {
    public let field: String
    public let before: String
    public let after: String
}

extension Entity {
    /// Everything known of it, label and value; what is not known says “sin dato”.
    public var facts: [(label: String, value: String)] {
        [
            ("Nombre", name), ("Departamento", department), ("NIT", nit?.description ?? Self.unknown),
            ("Dominio", host ?? "ninguno: se llega por /\(slug)"),
            ("Dominio sugerido", suggestedHost.map { "\($0) (sin verificar)" } ?? Self.unknown),
            ("Lema", tenant.slogan.nonEmpty ?? Self.unknown), ("Diseño", String(tenant.look)),
            ("Correo", contact.email ?? Self.unknown), ("Teléfono", contact.telephone ?? Self.unknown),
            ("Dirección", contact.address ?? Self.unknown),
            ("Otros nombres", otherNames.map(\.spoken).joined(separator: "; ").nonEmpty ?? "ninguno conocido"),
            ("Categoría", categories.map(\.spoken).joined(separator: "; ").nonEmpty ?? Self.unknown),
        ]
    }

    /// What stands where nobody has loaded anything.
    public static let unknown = "sin dato"
}

extension OtherName {
    /// “Cúcuta (nombre anterior, DIVIPOLA de 2018)”.
    public var spoken: String {
        let validity = [from.map { "desde el \($0.short)" }, until.map { "hasta el \($0.short)" }].compactMap(\.self)
        let notes = [kind == .former ? "nombre anterior" : "también llamado"] + validity + [source]
        return "\(name) (\(notes.joined(separator: ", ")))"
    }
}

extension YearCategory {
    /// “2014: categoría 6 (Decreto 80 de 2013)”.
    public var spoken: String { "\(year): \(category.title) (\(source))" }
}
