public import Calendar
public import Database

/// Work waiting to be done, kept in the database: what was asked for survives a crash, and any node may do it.
public enum JobQueue {
    /// How long a node may be silent before another takes its work over.
    public static let lease: Duration = .seconds(120)
    /// Tries before a job is given up.
    public static let maximumAttempts = 3

    public static let migrations = [
        Migration(
            "platform-002-job",
            """
            CREATE TABLE job (
                id TEXT NOT NULL PRIMARY KEY,
                entity_id TEXT NOT NULL,
                kind TEXT NOT NULL,
                payload TEXT NOT NULL,
                state TEXT NOT NULL,
                done BIGINT NOT NULL,
                total BIGINT NOT NULL,
                words TEXT NOT NULL,
                attempts BIGINT NOT NULL,
                run_at BIGINT NOT NULL,
                lease_until BIGINT NOT NULL
            );
            CREATE INDEX job_by_entity ON job (entity_id, id);
            CREATE INDEX job_by_turn ON job (state, run_at);
            CREATE TABLE job_schedule (kind TEXT NOT NULL PRIMARY KEY, next_at BIGINT NOT NULL);
            """)
    ]

    /// Asks for work inside the caller's transaction: it is there if and only if the change is.
    public static func ask(
        _ kind: String, payload: String, for entity: String, id: String, at instant: Instant, in writing: Writing
    ) throws {
        try writing.run(
            """
            INSERT INTO job (id, entity_id, kind, payload, state, done, total, words, attempts, run_at, lease_until)
            VALUES (\(id), \(entity), \(kind), \(payload), 'waiting', 0, 0, '', 0, \(instant.milliseconds), 0)
            """)
    }

    public static func find(_ id: String, of entity: String, in reading: Reading) throws -> Job? {
        try reading.row("SELECT \(splice: columns) FROM job WHERE entity_id = \(entity) AND id = \(id)").map(job)
    }

    /// Takes the next job that waits, or one whose worker has fallen silent. Two nodes never get the same one.
    public static func take(at instant: Instant, in writing: Writing) throws -> Job? {
        let now = instant.milliseconds
        let until = (instant + lease).milliseconds
        let isDue: SQL =
            "((state = 'waiting' AND run_at <= \(now)) OR (state = 'running' AND lease_until < \(now)))"
        guard
            let id: String = try writing.value("SELECT id FROM job WHERE \(splice: isDue) ORDER BY run_at, id LIMIT 1")
        else { return nil }
        // Whoever updates second finds the row no longer due.
        return try writing.row(
            """
            UPDATE job SET state = 'running', attempts = attempts + 1, lease_until = \(until)
            WHERE id = \(id) AND \(splice: isDue) RETURNING \(splice: columns)
            """
        ).map(job)
    }

    public static func finish(_ job: Job, in writing: Writing) throws {
        try writing.run("UPDATE job SET state = 'done', words = '' WHERE id = \(job.id)")
    }

    /// Takes a job that is done out of the queue, where nobody will ask for it.
    public static func forget(_ job: Job, in writing: Writing) throws {
        try writing.run("DELETE FROM job WHERE id = \(job.id)")
    }

    /// Puts a failed job back in the queue, later each time, or gives it up with the reason.
    public static func fail(_ job: Job, because words: String, final: Bool, at instant: Instant, in writing: Writing)
        throws
    {
        let givenUp = final || job.attempts >= maximumAttempts
        let again = instant + .seconds(10 * job.attempts * job.attempts)
        try writing.run(
            """
            UPDATE job SET state = \(givenUp ? "failed" : "waiting"), words = \(words), run_at = \(again.milliseconds)
            WHERE id = \(job.id)
            """)
    }

    /// Takes the turn of a recurring job if it is due; at most one node gets it.
    public static func takeTurn(_ kind: String, every: Duration, at instant: Instant, in writing: Writing) throws
        -> Bool
    {
        try writing.run(
            "INSERT INTO job_schedule (kind, next_at) VALUES (\(kind), 0) ON CONFLICT (kind) DO NOTHING")
        let next = (instant + every).milliseconds
        return try writing.run(
            "UPDATE job_schedule SET next_at = \(next) WHERE kind = \(kind) AND next_at <= \(instant.milliseconds)")
            == 1
    }

    private static let columns: SQL = "id, kind, entity_id, payload, state, done, total, words, attempts"

    private static func job(_ row: Row) -> Job {
        Job(
            id: row.text(0), kind: row.text(1), entity: row.text(2), payload: row.text(3),
            state: Job.State(rawValue: row.text(4)) ?? .failed, done: row.int(5), total: row.int(6), words: row.text(7),
            attempts: row.int(8))
    }
}
