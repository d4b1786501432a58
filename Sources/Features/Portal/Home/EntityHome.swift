import Calendar
import Entities
import Platform

/// What an entity's first page says.
struct EntityHome: Sendable {
    let entity: Entity
    /// What other features have published here, with full addresses.
    let published: [Published]
    /// Where the entity's department stands in the programme's directory, and the programme itself.
    let departmentPath: String
    let programmePath: String

    struct Published: Sendable {
        let title: String
        /// Day of its last change, where it is known.
        let changed: Day?
        let path: String
    }

    var tenant: Tenant { entity.tenant }

    /// “la Alcaldía de Chitagá”, to stand inside a sentence.
    var speaker: String { "la " + tenant.officialName }

    /// Contact and identity, label and value; what nobody loaded says so.
    var facts: [(label: String, value: String)] {
        [
            ("Dirección", entity.contact.address ?? Entity.unknown),
            ("Teléfono", entity.contact.telephone ?? Entity.unknown),
            ("NIT", entity.nit?.description ?? Entity.unknown), ("Código DIVIPOLA", entity.code),
        ]
    }
}
