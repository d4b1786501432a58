import Calendar
import Database
import Entities
import Platform

/// Puts the letters of a reminder into the outbox, some entities at a time, so that nobody else's change waits long.
enum ReminderJob {
    static let id = "channel-care.reminder"
    private static let batch = 25

    static let kind = JobKind(id) { run in
        let nation = run.services.nation
        let store = ReminderStore(nation: nation)
        guard let reminder = try store.find(run.job.payload) else { throw Failure.notFound }
        let sending = ReminderSending(reminder, try NationConsole.lines(nation), run.services)
        let waiting = try store.entities(.waiting, of: reminder.id)
        for start in stride(from: 0, to: waiting.count, by: batch) {
            let codes = Array(waiting[start..<min(start + batch, waiting.count)])
            try nation.write { try sending.send(codes, in: $0) }
            let done = reminder.chosen - waiting.count + start + codes.count
            try run.progress(done, of: reminder.chosen, "Escribiendo los mensajes")
        }
    }
}

/// What is known when a reminder goes out.
private struct ReminderSending {
    private static let roles: Set<Role> = [.legalRepresentative, .webMaster]

    let reminder: Reminder
    let lines: [String: ConsoleLine]
    let services: Services
    let now: Instant

    init(_ reminder: Reminder, _ lines: [ConsoleLine], _ services: Services) {
        self.reminder = reminder
        self.lines = Dictionary(lines.map { ($0.entity.code, $0) }) { first, _ in first }
        self.services = services
        now = services.now()
    }

    func send(_ codes: [String], in writing: Writing) throws {
        let contacts = try services.contacts.find(.entities(codes, Self.roles), on: now.day, in: writing)
        let known = Dictionary(grouping: contacts) { $0.entity ?? "" }
        for code in codes { try send(to: code, known[code] ?? [], writing) }
    }

    private func send(to code: String, _ contacts: [Platform.Contact], _ writing: Writing) throws {
        guard let line = lines[code] else { return try note(.nobody, code, 0, writing) }
        let people = addresses(contacts, line.entity)
        let outcome = outcome(line, people)
        try note(outcome, code, outcome == .sent ? people.count : 0, writing)
        guard outcome == .sent else { return }
        let letter = reminder.text.written(for: line, publicAddress: services.installation.publicAddress)
        for address in people {
            try Outbox.post(
                OutboxMessage(
                    id: services.newID(), recipient: address, subject: letter.subject, body: letter.body, at: now),
                in: writing)
        }
    }

    private func outcome(_ line: ConsoleLine, _ people: [String]) -> Reminder.Outcome {
        guard line.needsReminding else { return .fresh }
        if let reminded = line.reminded, now - reminded < Reminder.pause { return .recent }
        return people.isEmpty ? .nobody : .sent
    }

    private func note(_ outcome: Reminder.Outcome, _ code: String, _ people: Int, _ writing: Writing) throws {
        guard try ReminderStore.note(outcome, code, reminder, people: people, at: now, in: writing) else { return }
        try Audit.record(
            Deed(actor: reminder.person, "channels.reminded", subject: "channels", detail: outcome.rawValue),
            chain: code, at: now, in: writing)
    }

    /// Each address once; where nobody has an account, the directory's.
    private func addresses(_ contacts: [Platform.Contact], _ entity: Entity) -> [String] {
        let known = Set(contacts.map(\.email)).sorted()
        return known.isEmpty ? entity.contact.email.map { [$0] } ?? [] : known
    }
}
