import Calendar

/// Something that somebody noted about a part of the plan. Entries are only added; the last of a kind counts.
struct Entry: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable {
        /// `value` is the state, `note` the reason.
        case state = "estado"
        /// `value` is the name or office, `note` the identifier of the person where it has an account.
        case responsible = "responsable"
        /// `day` is the agreed day; without one, the plan's own counts again.
        case agreedDay = "fecha-acordada"
        case note = "nota"
        /// What was promised to be done again and again was done on `day`.
        case deed = "hecho"
        /// The entry named by `value` was a mistake.
        case withdrawal = "retiro"
    }

    let id: String
    /// Key of the ``Subject``.
    let subject: String
    let kind: Kind
    let day: Day?
    let value: String
    let note: String
    let at: Instant
    /// Identifier of the person, or a command in brackets.
    let by: String
}

extension [Entry] {
    /// Without the deeds that were taken back.
    var withoutWithdrawn: [Entry] {
        let withdrawn = Set(filter { $0.kind == .withdrawal }.map(\.value))
        return withdrawn.isEmpty ? self : filter { !withdrawn.contains($0.id) }
    }
}

extension TaskProgress {
    /// What the entries of a task lead to, in the order in which they were made.
    init(_ entries: [Entry]) {
        for entry in entries {
            switch entry.kind {
            case .state:
                state = TaskState(rawValue: entry.value) ?? state
                reason = entry.note
                changedAt = entry.at
            case .responsible: (responsible, responsibleID) = (entry.value, entry.note)
            case .agreedDay: agreedDay = entry.day
            case .note, .deed, .withdrawal: break
            }
        }
    }
}
