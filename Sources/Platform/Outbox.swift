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
            """),
        Migration(
            "platform-004-outbox-headers",
            "ALTER TABLE outbox_message ADD COLUMN headers TEXT NOT NULL DEFAULT ''"),
    ]

    public static func post(_ message: OutboxMessage, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO outbox_message (id, recipient, subject, body, headers, created_at)
            VALUES (\(message.id), \(message.recipient), \(message.subject), \(message.body), \(message.headers),
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
            SELECT id, recipient, subject, body, created_at, headers FROM outbox_message
            ORDER BY created_at DESC, id DESC LIMIT \(count)
            """
        ).map { row in
            OutboxMessage(
                id: row.text(0), recipient: row.text(1), subject: row.text(2), body: row.text(3),
                at: Instant(milliseconds: Int64(row.int(4))), headers: row.text(5))
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
    /// Lines of the head besides those every message has, each `Name: value` with a line feed behind it.
    public let headers: String

    public init(id: String, recipient: String, subject: String, body: String, at: Instant, headers: String = "") {
        self.id = id
        self.recipient = recipient
        self.subject = subject
        self.body = body
        self.at = at
        self.headers = headers
    }

    /// The lines by which a mail program offers to end a subscription with one click (RFC 2369, RFC 8058).
    /// - Parameter address: an address over https that ends it when it is posted to, without asking anything more.
    public static func endedByOneClick(at address: String) -> String {
        let written = address.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" }
        return "List-Unsubscribe: <\(written)>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n"
    }
}
