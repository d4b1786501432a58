public import Database

/// What reminders are about: where they are kept, and under which names they stand in the queue and in the audit.
public struct ReminderKind: Sendable {
    /// Of the job that writes them.
    public let job: String
    /// Of the audit's entries.
    let action: String
    /// Names of the tables with a row for each reminder, and for each entity of one. A feature's migration makes them.
    let letters: SQL
    let entities: SQL

    public init(job: String, action: String, letters: SQL, entities: SQL) {
        self.job = job
        self.action = action
        self.letters = letters
        self.entities = entities
    }
}
