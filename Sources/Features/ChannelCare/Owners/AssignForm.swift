import Design
import HTTP
import Platform

/// Several channels for one office.
struct AssignForm: Sendable {
    var channels: Set<String> = []
    var office = ""
    /// Identifier of somebody with an account, or empty.
    var person = ""
    var errors: [FieldError] = []

    init() {}

    init(_ fields: Fields) {
        channels = Set(fields.all("canal"))
        office = OwnerForm.line(fields["oficina"])
        person = fields["responsable"] ?? ""
    }

    struct Valid: Sendable {
        let channels: [String]
        let office: String
        let person: String
    }

    mutating func read(rows: [CareRow], people: [Person]) -> Valid? {
        let known = rows.map(\.key).filter(channels.contains)
        if known.isEmpty { errors.append(FieldError("canales", "Marque al menos un canal de la lista.")) }
        if office.isEmpty && person.isEmpty {
            errors.append(FieldError("oficina", "Escriba la oficina o elija la persona que responde."))
        }
        if !person.isEmpty, !people.contains(where: { $0.id == person }) {
            errors.append(FieldError("responsable", "Esa persona no tiene cuenta en la entidad; elija otra."))
        }
        return errors.isEmpty ? Valid(channels: known, office: office, person: person) : nil
    }
}
