import Calendar
import Channels
import Design
import HTML

/// Who did what with an item, and when; what somebody saved again and again stands once.
enum StepTimeline {
    struct Entry: Sendable, Equatable {
        let title: String
        let person: String
        let at: Instant
        let note: String
    }

    static func entries(_ steps: [ItemStep], name: (String) -> String) -> [Entry] {
        var entries: [Entry] = []
        var run: (person: String, count: Int)?
        for step in steps {
            let isPlainSave = step.kind == .saved && step.note.isEmpty
            let count = isPlainSave ? (run?.person == step.person ? (run?.count ?? 0) + 1 : 1) : 0
            if count > 1 { entries.removeLast() }
            run = isPlainSave ? (step.person, count) : nil
            entries.append(
                Entry(
                    title: count > 1 ? "\(step.title) \(count) veces" : step.title, person: name(step.person),
                    at: step.at, note: step.note))
        }
        return entries
    }

    static func write(_ view: StepsView, _ side: inout HTML) {
        let steps = entries(view.steps, name: view.name).suffix(60).map { entry in
            TimelineStep(
                entry.title, "\(entry.at.day.short), \(entry.at.clockTime) · \(entry.person)", instant: entry.at.iso,
                note: entry.note.isEmpty ? nil : entry.note)
        }
        side.card("Recorrido", level: 2) { $0.timeline(steps, current: steps.count) }
    }
}
