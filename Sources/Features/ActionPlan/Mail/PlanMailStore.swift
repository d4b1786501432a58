import Calendar
import Database
import Files
import Mail
import Platform

/// The SQL of messages.
struct PlanMailStore {
    let nation: NationScope

    // MARK: Reading

    /// What nobody has settled, the oldest first.
    func waiting() throws -> [PlanMail] {
        try nation.read { reading in
            try reading.rows(
                """
                SELECT \(splice: Self.columns) FROM plan_mail m WHERE NOT EXISTS (
                    SELECT 1 FROM plan_mail_step s
                    WHERE s.mail_id = m.id AND s.state <> \(PlanMailStep.State.waiting.rawValue))
                ORDER BY m.received_at, m.id LIMIT 200
                """
            ).map(Self.mail)
        }
    }

    /// What was settled last, the newest first.
    func settled() throws -> [(mail: PlanMail, step: PlanMailStep)] {
        try nation.read { reading in
            try reading.rows(
                """
                SELECT \(splice: Self.columns), \(splice: Self.stepColumns)
                FROM plan_mail_step s JOIN plan_mail m ON m.id = s.mail_id
                WHERE s.state <> \(PlanMailStep.State.waiting.rawValue)
                ORDER BY s.at DESC, m.id DESC LIMIT 30
                """
            ).map { (Self.mail($0), Self.step($0, from: 11)) }
        }
    }

    func find(_ id: String) throws -> (mail: PlanMail, steps: [PlanMailStep])? {
        try nation.read { reading in
            let row = try reading.row("SELECT \(splice: Self.columns) FROM plan_mail m WHERE m.id = \(id)")
            guard let row else { return nil }
            return (Self.mail(row), try Self.steps(id, in: reading))
        }
    }

    /// The original; nil where it was too large to be kept, or its bytes went when it was discarded.
    func bytes(_ mail: PlanMail) throws -> [UInt8]? {
        if let code = mail.keptBy, let tenant = nation.services.tenants.tenant(code: code) {
            return try nation.read { try Files.bytes(mail.hash, of: nation.entity(tenant), in: $0) }
        }
        var bytes: [UInt8] = []
        try nation.read { reading in
            try reading.each("SELECT bytes FROM plan_mail_chunk WHERE mail_id = \(mail.id) ORDER BY number") {
                bytes += $0.blob(0)
            }
        }
        return bytes.isEmpty ? nil : bytes
    }

    /// How many messages an address sent since then.
    func count(from sender: String, since: Instant) throws -> Int {
        try nation.read { reading in
            try reading.row(
                "SELECT COUNT(*) FROM plan_mail WHERE sender = \(sender) AND received_at > \(since.milliseconds)")?
                .int(0) ?? 0
        }
    }

    /// What became of a message that was received before.
    static func known(_ key: String, in reading: some Querying) throws -> PlanMailStep? {
        guard let id: String = try reading.value("SELECT id FROM plan_mail WHERE key = \(key)") else { return nil }
        return try steps(id, in: reading).last
    }

    static func steps(_ id: String, in reading: some Querying) throws -> [PlanMailStep] {
        try reading.rows(
            "SELECT \(splice: stepColumns) FROM plan_mail_step s WHERE s.mail_id = \(id) ORDER BY s.number"
        ).map { step($0, from: 0) }
    }

    /// An open draft of the entity that was read from these very bytes.
    static func openDraft(of hash: String, _ entity: EntityScope, in reading: some Querying) throws -> String? {
        try reading.value(
            """
            SELECT p.id FROM plan p JOIN plan_document d ON d.entity_id = p.entity_id AND d.id = p.document_id
            WHERE p.entity_id = \(entity.code) AND d.file_hash = \(hash)
                AND NOT EXISTS (SELECT 1 FROM plan_discarded x WHERE x.entity_id = p.entity_id AND x.plan_id = p.id)
                AND NOT EXISTS (SELECT 1 FROM plan_publication x WHERE x.entity_id = p.entity_id AND x.plan_id = p.id)
            ORDER BY p.created_at LIMIT 1
            """)
    }

    // MARK: Writing

    /// - Returns: false where the same message was received before; then nothing may be done about it.
    static func insert(_ mail: PlanMail, key: String, in writing: Writing) throws -> Bool {
        try writing.run(
            """
            INSERT INTO plan_mail (id, key, message_id, hash, sender, sender_name, subject, received_at, size,
                attachments, guess, kept_by)
            VALUES (\(mail.id), \(key), \(mail.messageID), \(mail.hash), \(mail.sender), \(mail.senderName),
                \(mail.subject), \(mail.receivedAt.milliseconds), \(mail.size),
                \(mail.attachments.joined(separator: "\n")), \(mail.guess), \(mail.keptBy))
            ON CONFLICT (key) DO NOTHING
            """) == 1
    }

    /// Keeps the bytes of a message nobody can place yet.
    static func keep(_ bytes: [UInt8], of id: String, in writing: Writing) throws {
        for (number, start) in stride(from: 0, to: bytes.count, by: chunk).enumerated() {
            let part = Array(bytes[start..<min(start + chunk, bytes.count)])
            try writing.run("INSERT INTO plan_mail_chunk (mail_id, number, bytes) VALUES (\(id), \(number), \(part))")
        }
    }

    /// From now on the entity keeps the bytes.
    static func hand(_ id: String, to entity: EntityScope, in writing: Writing) throws {
        try writing.run("UPDATE plan_mail SET kept_by = \(entity.code) WHERE id = \(id)")
        try forget(id, in: writing)
    }

    static func forget(_ id: String, in writing: Writing) throws {
        try writing.run("DELETE FROM plan_mail_chunk WHERE mail_id = \(id)")
    }

    /// - Throws: `conflict` where somebody decided meanwhile.
    static func take(_ step: PlanMailStep, of id: String, in writing: Writing) throws {
        let taken = try writing.run(
            """
            INSERT INTO plan_mail_step (mail_id, number, state, at, by_person, words, entity_code, plan_id)
            VALUES (\(id), \(step.number), \(step.state.rawValue), \(step.at.milliseconds), \(step.person),
                \(step.words), \(step.entity), \(step.plan))
            ON CONFLICT (mail_id, number) DO NOTHING
            """)
        guard taken == 1 else { throw Failure.conflict("Otra persona atendió este mensaje mientras usted lo miraba.") }
    }

    // MARK: Rows

    private static let chunk = 256 * 1024

    private static let columns: SQL = """
        m.id, m.message_id, m.hash, m.sender, m.sender_name, m.subject, m.received_at, m.size, m.attachments, m.guess,
        m.kept_by
        """

    private static let stepColumns: SQL = "s.number, s.state, s.at, s.by_person, s.words, s.entity_code, s.plan_id"

    private static func mail(_ row: Row) -> PlanMail {
        PlanMail(
            id: row.text(0), messageID: row.text(1), hash: row.text(2), sender: row.text(3), senderName: row.text(4),
            subject: row.text(5), receivedAt: DraftStore.instant(row, 6), size: row.int(7),
            attachments: row.text(8).split(separator: "\n").map(String.init), guess: row.textOrNil(9),
            keptBy: row.textOrNil(10))
    }

    private static func step(_ row: Row, from first: Int) -> PlanMailStep {
        PlanMailStep(
            number: row.int(first), state: PlanMailStep.State(rawValue: row.text(first + 1)) ?? .waiting,
            at: DraftStore.instant(row, first + 2), person: row.text(first + 3), words: row.text(first + 4),
            entity: row.textOrNil(first + 5), plan: row.textOrNil(first + 6))
    }
}
