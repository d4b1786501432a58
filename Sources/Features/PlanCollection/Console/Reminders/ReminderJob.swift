import Calendar
import Database
import Entities
import Platform

/// Puts the letters of a reminder into the outbox, some entities at a time.
enum ReminderJob {
    static let id = "plan-reminder"
    private static let batch = 25

    static let kind = JobKind(id) { run in
        let nation = run.services.nation
        let store = ReminderStore(nation: nation)
        guard let reminder = try store.find(run.job.payload),
            let view = try NationView.read(reminder.campaign, nation)
        else { throw Failure.notFound }
        let sending = Sending(reminder, view, run.services)
        let waiting = try store.waiting(reminder.id)
        for start in stride(from: 0, to: waiting.count, by: batch) {
            let codes = Array(waiting[start..<min(start + batch, waiting.count)])
            try nation.write { writing in try sending.send(codes, in: writing) }
            let done = reminder.chosen - waiting.count + start + codes.count
            try run.progress(done, of: reminder.chosen, "Escribiendo los mensajes")
        }
    }
}

/// What is known when a reminder goes out.
private struct Sending {
    let reminder: Reminder
    let view: NationView
    let services: Services
    let lines: [String: EntityLine]
    let now: Instant

    init(_ reminder: Reminder, _ view: NationView, _ services: Services) {
        self.reminder = reminder
        self.view = view
        self.services = services
        now = services.now()
        lines = Dictionary(view.lines.map { ($0.code, $0) }) { first, _ in first }
    }

    func send(_ codes: [String], in writing: Writing) throws {
        let entities = codes.compactMap { services.directory.entity(code: $0) }
        let recipients = try Recipients.find(entities, services, in: writing)
        for code in codes { try send(to: code, recipients[code] ?? [], writing) }
    }

    private func send(to code: String, _ people: [Recipient], _ writing: Writing) throws {
        let outcome = try outcome(code, people, writing)
        let isSent = outcome == .sent
        guard
            try ReminderStore.note(
                outcome, code, reminder, people: isSent ? people.count : 0, at: now, in: writing),
            isSent, let line = lines[code]
        else { return }
        let text = view.letter(to: line, publicAddress: services.installation.publicAddress).written(reminder.text)
        for person in people {
            try Outbox.post(
                OutboxMessage(
                    id: services.newID(), recipient: person.email, subject: text.subject, body: text.body, at: now),
                in: writing)
        }
        let deed = Deed(actor: "[\(ReminderJob.id)]", "plan.reminded", subject: "reminder/\(reminder.id)")
        try Audit.record(deed, chain: code, at: now, in: writing)
    }

    private func outcome(_ code: String, _ people: [Recipient], _ writing: Writing) throws -> Reminder.Outcome {
        guard let line = lines[code], line.needsReminding else { return .handedIn }
        let since = now - Reminder.pause
        if !reminder.repeats, try ReminderStore.hadOne(code, reminder, since: since, in: writing) { return .recent }
        return people.isEmpty ? .nobody : .sent
    }
}
