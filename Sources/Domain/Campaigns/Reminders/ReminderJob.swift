import Calendar
import Database
import Entities
public import Platform

extension ReminderKind {
    private static let batch = 25

    /// The job that puts the letters of a reminder into the outbox, some entities at a time.
    /// - Parameter letters: what it says to each entity that still owes something; nil where the campaign is gone.
    public func jobKind(
        letters: @escaping @Sendable (Reminder, NationScope) throws -> [String: ReminderLetter]?
    ) -> JobKind {
        JobKind(job) { run in
            let nation = run.services.nation
            let store = ReminderStore(self, nation: nation)
            guard let reminder = try store.find(run.job.payload), let letters = try letters(reminder, nation) else {
                throw Failure.notFound
            }
            let sending = Sending(reminder, letters, store)
            let waiting = try store.waiting(reminder.id)
            for start in stride(from: 0, to: waiting.count, by: Self.batch) {
                let codes = Array(waiting[start..<min(start + Self.batch, waiting.count)])
                try nation.write { writing in try sending.send(codes, in: writing) }
                let done = reminder.chosen - waiting.count + start + codes.count
                try run.progress(done, of: reminder.chosen, "Escribiendo los mensajes")
            }
        }
    }
}

/// What is known when a reminder goes out.
private struct Sending {
    let reminder: Reminder
    let letters: [String: ReminderLetter]
    let store: ReminderStore
    let now: Instant

    init(_ reminder: Reminder, _ letters: [String: ReminderLetter], _ store: ReminderStore) {
        self.reminder = reminder
        self.letters = letters
        self.store = store
        now = store.nation.services.now()
    }

    func send(_ codes: [String], in writing: Writing) throws {
        let services = store.nation.services
        let entities = codes.compactMap { services.directory.entity(code: $0) }
        let recipients = try Recipients.find(entities, services, in: writing)
        for code in codes { try send(to: code, recipients[code] ?? [], writing) }
    }

    private func send(to code: String, _ people: [Recipient], _ writing: Writing) throws {
        let services = store.nation.services
        let outcome = try outcome(code, people, writing)
        let isSent = outcome == .sent
        guard
            try store.note(outcome, code, reminder, people: isSent ? people.count : 0, at: now, in: writing),
            isSent, let text = letters[code]?.written(reminder.text)
        else { return }
        for person in people {
            try Outbox.post(
                OutboxMessage(
                    id: services.newID(), recipient: person.email, subject: text.subject, body: text.body, at: now),
                in: writing)
        }
        let deed = Deed(actor: "[\(store.kind.job)]", store.kind.action, subject: "reminder/\(reminder.id)")
        try Audit.record(deed, chain: code, at: now, in: writing)
    }

    private func outcome(_ code: String, _ people: [Recipient], _ writing: Writing) throws -> Reminder.Outcome {
        guard letters[code] != nil else { return .handedIn }
        let since = now - Reminder.pause
        if !reminder.repeats, try store.hadOne(code, reminder, since: since, in: writing) { return .recent }
        return people.isEmpty ? .nobody : .sent
    }
}
