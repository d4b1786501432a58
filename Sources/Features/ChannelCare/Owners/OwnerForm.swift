import Calendar
import Channels
import Design
import HTTP
import Platform

/// Who keeps one channel and how often it is promised.
struct OwnerForm: Sendable {
    static let asTemplate = "plantilla"
    static let asPlan = "plan"
    /// What an entity may decide by itself, in words that `Recurrence` reads.
    static let frequencies = [
        "cada día", "cada semana", "cada quincena", "cada mes", "cada dos meses", "cada trimestre", "cada semestre",
        "cada año", "cuando haya cambios", "permanente",
    ]

    var office: String
    var person: String
    /// ``asTemplate``, ``asPlan``, or words of ``frequencies``.
    var frequency: String
    var errors: [FieldError] = []

    init(_ care: Care) {
        office = care.office
        person = care.person
        switch care.promise?.source {
        case nil, .template: frequency = Self.asTemplate
        case .plan: frequency = Self.asPlan
        case .own: frequency = care.promise?.frequency ?? Self.asTemplate
        }
    }

    init(_ fields: Fields) {
        office = Self.line(fields["oficina"])
        person = fields["responsable"] ?? ""
        frequency = fields["frecuencia"] ?? ""
    }

    static func line(_ text: String?) -> String {
        String((text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(120))
    }

    /// The care as it will be kept. The same frequency again begins no new count: only a change does.
    mutating func read(before: Care, people: [Person], today: Day) -> Care? {
        if !person.isEmpty, !people.contains(where: { $0.id == person }) {
            errors.append(FieldError("responsable", "Esa persona no tiene cuenta en la entidad; elija otra."))
        }
        var care = before
        care.office = office
        care.person = person
        switch frequency {
        case Self.asTemplate: care.promise = nil
        case Self.asPlan where before.promise?.reference != nil: break
        case before.promise?.frequency where before.promise?.source == .own: break
        case let words where Self.frequencies.contains(words):
            care.promise = ChannelPromise(rule: ChannelPromise.rule(of: words), source: .own, since: today)
        default: errors.append(FieldError("frecuencia", "Elija cada cuánto se actualiza."))
        }
        return errors.isEmpty ? care : nil
    }
}

/// “Revisé y nada ha cambiado”.
struct ReviewForm: Sendable {
    var note: String
    var errors: [FieldError] = []

    init() { note = "" }

    init(_ fields: Fields) {
        note = String(
            (fields["nota"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(500))
        if note.count < 10 {
            errors = [FieldError("nota", "Diga en una frase qué revisó: qué página, con quién o contra qué documento.")]
        }
    }
}
