import Calendar
import Spanish

/// What happened to a task, for who wants to know how it came to stand where it stands.
struct History: Sendable, Hashable {
    let at: Instant
    let words: String
    let author: String

    /// The name of who did it; what commands do and erased people did is said so.
    static func author(_ id: String, _ names: [String: String]) -> String {
        if let name = names[id] { return name }
        return id.hasPrefix("[") ? "la plataforma" : "una persona que ya no tiene cuenta"
    }

    static func all(_ entries: [Entry], _ evidence: [Evidence], _ names: [String: String]) -> [History] {
        let noted = entries.compactMap { entry in
            sentence(entry).map { History(at: entry.at, words: $0, author: author(entry.by, names)) }
        }
        let proved = evidence.map {
            History(
                at: $0.at, words: "Prueba agregada: \($0.kind.title.lowercased()), \($0.description)",
                author: author($0.by, names))
        }
        return (noted + proved).sorted { $0.at > $1.at }
    }

    private static func sentence(_ entry: Entry) -> String? {
        let note = entry.note.isEmpty ? "" : ": \(entry.note)"
        switch entry.kind {
        case .state: return "Pasó a «\(TaskState(rawValue: entry.value)?.title ?? entry.value)»\(note)"
        case .responsible: return entry.value.isEmpty ? "Quedó sin responsable" : "Responde \(entry.value)"
        case .agreedDay:
            return entry.day.map { "Fecha acordada: \($0.short)" } ?? "Vuelve a contar el plazo del plan"
        case .note: return "Nota\(note)"
        case .deed: return entry.day.map { "Se hizo el \($0.short)\(note)" }
        case .withdrawal: return "Se retiró una anotación"
        }
    }
}
