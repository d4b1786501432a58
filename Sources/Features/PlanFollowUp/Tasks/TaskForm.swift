import Calendar
import Design
import HTTP
import Platform

/// How an activity goes, as somebody of the entity says it.
struct TaskForm: Sendable {
    var state: String
    var reason: String
    /// Identifier of somebody with an account, or empty.
    var person: String
    /// An office, or a person without an account.
    var office: String
    var agreedDay: String
    var note = ""
    var errors: [FieldError] = []

    init(_ progress: TaskProgress) {
        state = progress.state.rawValue
        reason = progress.reason
        person = progress.responsibleID
        office = progress.responsibleID.isEmpty ? progress.responsible : ""
        agreedDay = progress.agreedDay?.iso ?? ""
    }

    init(_ fields: Fields) {
        state = fields["estado"] ?? ""
        reason = String((fields["motivo"] ?? "").prefix(1000))
        person = fields["persona"] ?? ""
        office = String((fields["oficina"] ?? "").prefix(200))
        agreedDay = fields["fecha"] ?? ""
        note = String((fields["nota"] ?? "").prefix(2000))
    }

    /// What changed against before; nil where something has to be mended, with the errors set.
    mutating func changes(from before: TaskProgress, people: [Person]) -> [FollowUpChanges.Note]? {
        guard let state = TaskState(rawValue: state) else {
            errors.append(FieldError("estado", "Elija cómo va la actividad."))
            return nil
        }
        let reason = reason.trimmed
        if state.needsReason, reason.isEmpty {
            errors.append(FieldError("motivo", "Escriba por qué se \(state == .dropped ? "descarta" : "aplaza")."))
        }
        let day = readDay()
        if state == .postponed, day == nil, errors.isEmpty {
            errors.append(FieldError("fecha", "Escriba para cuándo queda."))
        }
        guard let responsible = responsible(people), errors.isEmpty else { return nil }
        var notes: [FollowUpChanges.Note] = []
        let kept = state.needsReason ? reason : ""
        if state != before.state || kept != before.reason {
            notes.append(.init(kind: .state, value: state.rawValue, note: kept))
        }
        if responsible.name != before.responsible || responsible.id != before.responsibleID {
            notes.append(.init(kind: .responsible, value: responsible.name, note: responsible.id))
        }
        if day != before.agreedDay { notes.append(.init(kind: .agreedDay, day: day)) }
        if !note.trimmed.isEmpty { notes.append(.init(kind: .note, note: note.trimmed)) }
        return notes
    }

    private mutating func readDay() -> Day? {
        guard !agreedDay.trimmed.isEmpty else { return nil }
        let (day, problems) = DayField.read(agreedDay, field: "fecha", latest: nil)
        errors += problems
        return day
    }

    private mutating func responsible(_ people: [Person]) -> (name: String, id: String)? {
        guard !person.isEmpty else { return (office.trimmed, "") }
        guard let known = people.first(where: { $0.id == person }) else {
            errors.append(FieldError("persona", "Esa persona ya no tiene un papel en la entidad; elija otra."))
            return nil
        }
        return (known.name, known.id)
    }
}

extension String {
    /// Without blanks and line breaks at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
