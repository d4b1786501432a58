import Calendar
import Database
import Platform

/// Success stories; a change is a further version, and what became of a story a further step.
enum StoryStore {
    static let steps = StepTable<StoryState>(
        table: "success_story_step", owner: "story_id", thing: "story", first: .proposed,
        clash: "Alguien decidió sobre esta historia al mismo tiempo.")

    static func all(in reading: some Querying) throws -> [Story] { try list(where: "1 = 1", in: reading) }

    static func of(_ entity: String, in reading: some Querying) throws -> [Story] {
        try list(where: "s.entity_id = \(entity)", in: reading)
    }

    static func find(_ id: String, in reading: some Querying) throws -> Story? {
        try list(where: "s.id = \(id)", in: reading).first
    }

    static func published(_ services: Services) throws -> [Story] {
        try services.nation.read { try all(in: $0) }.filter { $0.state == .published }
    }

    /// Two questions, whatever their number; the newest first.
    private static func list(where condition: SQL, in reading: some Querying) throws -> [Story] {
        let taken = try steps.read(
            """
            JOIN success_story s ON s.entity_id = t.entity_id AND s.id = t.story_id AND s.version = 1
            WHERE \(splice: condition)
            """, in: reading)
        return try reading.all(
            """
            SELECT s.id, s.entity_id, s.version, s.title, s.topic, s.summary, s.text, s.links, s.programme, s.at
            FROM success_story s WHERE \(splice: condition) AND s.version =
                (SELECT MAX(o.version) FROM success_story o WHERE o.entity_id = s.entity_id AND o.id = s.id)
            ORDER BY s.id DESC
            """
        ) { row in
            Story(
                id: row.text(0), entity: row.text(1), version: row.int(2),
                words: StoryWords(
                    title: row.text(3), topic: row.text(4), summary: row.text(5), text: row.text(6),
                    links: row.text(7), programme: row.text(8)),
                changedAt: Instant(milliseconds: Int64(row.int(9))), steps: taken[row.text(0)] ?? [])
        }
    }

    /// Inside a transaction of the entity, or of the nation for it.
    static func write(
        _ words: StoryWords, version: Int, of id: String, _ entity: String, by person: String, at now: Instant,
        in writing: Writing
    ) throws {
        let added = try writing.run(
            """
            INSERT INTO success_story (entity_id, id, version, title, topic, summary, text, links, programme, by_person,
                at)
            VALUES (\(entity), \(id), \(version), \(words.title), \(words.topic), \(words.summary), \(words.text),
                \(words.links), \(words.programme), \(person), \(now.milliseconds))
            ON CONFLICT (entity_id, id, version) DO NOTHING
            """)
        guard added == 1 else { throw Failure.conflict("Alguien guardó otra versión mientras usted escribía.") }
        try Audit.record(
            Deed(actor: person, "story.written", subject: "story/\(id)", detail: String(version)), chain: entity,
            at: now, in: writing)
    }
}
