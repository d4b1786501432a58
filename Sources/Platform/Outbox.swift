public import Calendar
public import Database

/// Messages to be sent, written in the same transaction as what they tell of; sending is another part's work.
public enum Outbox {
    public static let migrations = [
        Migration(
            "platform-003-outbox",
            """
            CREATE TABLE outbox_message (
                id TEXT NOT NULL PRIMARY KEY,
                recipient TEXT NOT NULL,
                subject TEXT NOT NULL,
                body TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                sent_at BIGINT
            );
            CREATE INDEX outbox_by_time ON outbox_message (created_at);
            """)
    ]

    public static func post(_ message: OutboxMessage, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO outbox_message (id, recipient, subject, body, created_at)
            VALUES (\(message.id), \(message.recipient), \(message.subject), \(message.body),
                \(message.at.milliseconds))
            """)
    }

    /// Removes messages with the addresses they went to, sent or not: what people may ask to have forgotten.
    public static func forget(_ ids: [String], in writing: Writing) throws {
        try writing.run("DELETE FROM outbox_message WHERE id IN \(list: ids)")
    }

    /// The latest messages, newest first. Only a demonstration shows them.
    public static func latest(_ count: Int, in reading: Reading) throws -> [OutboxMessage] {
        try reading.rows(
            """
            SELECT id, recipient, subject, body, created_at FROM outbox_message
            ORDER BY created_at DESC, id DESC LIMIT \(count)
            """
        ).map { row in
            OutboxMessage(
                id: row.text(0), recipient: row.text(1), subject: row.text(2), body: row.text(3),
                at: Instant(milliseconds: Int64(row.int(4))))
        }
    }
}

public struct OutboxMessage: Sendable, Hashable {
    public let id: String
    public let recipient: String
    public let subject: String
    /// Plain text.
    public let body: String
    public let at: Instant

    public init(id: String, recipient: String, subject: String, body: String, at: Instant) {
        self.id = id
        self.recipient = recipient
        self.subject = subject
        self.body = body
        self.at = at
    }
}
