import Calendar
import Channels
import Database
import Foundation
import Platform

/// A channel's items with the words of their drafts, and files that wait for somebody to say yes.
struct ExchangeStore: Sendable {
    let entity: EntityScope

    /// Files nobody said yes to are forgotten after a day.
    private static let patience: Int64 = 24 * 60 * 60 * 1000

    func items(in channel: String, _ reading: some Querying) throws -> [ExchangeItem] {
        try reading.all(
            """
            SELECT i.id, i.slug, i.body, i.state, i.revision, i.created_at, i.published_at, v.title, v.summary, v.text,
                v.fields
            FROM item i JOIN item_version v
                ON v.entity_id = i.entity_id AND v.item_id = i.id AND v.number = i.draft
            WHERE i.entity_id = \(entity.code) AND i.channel = \(channel) ORDER BY i.created_at, i.id LIMIT 20000
            """
        ) { row in
            ExchangeItem(
                id: row.text(0), slug: row.text(1), body: SiteBody(rawValue: row.text(2)) ?? .government,
                state: ItemState(rawValue: row.text(3)) ?? .draft, revision: row.int(4), created: Self.day(row, 5),
                published: Self.day(row, 6),
                words: ItemWords(
                    title: row.text(7), summary: row.text(8), text: row.text(9), values: Self.values(row.text(10))))
        }
    }

    /// What a file that waits would change in its channel, as the channel is now.
    func difference(
        _ id: String, by person: String, _ kind: ItemKind, _ reading: some Querying
    ) throws -> ExchangeDifference {
        let file = try file(id, by: person, reading)
        return ExchangeDifference(
            file.table, try items(in: file.channel, reading), kind, media: try media(file.table, kind, reading))
    }

    func counts(_ reading: some Querying) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        try reading.each("SELECT channel, count(*) FROM item WHERE entity_id = \(entity.code) GROUP BY channel") {
            counts[$0.text(0)] = $0.int(1)
        }
        return counts
    }

    /// Those of some identifiers that are files of the entity.
    func media(_ table: ExchangeTable, _ kind: ItemKind, _ reading: some Querying) throws -> Set<String> {
        let keys = kind.fields.filter { $0.kind == .document || $0.kind == .picture }.map {
            ExchangeTable.key(.field($0.name))
        }
        let named = Set(
            table.rows.flatMap { row in
                keys.flatMap { (row.values[$0] ?? "").split(whereSeparator: \.isWhitespace).map(String.init) }
            })
        guard !named.isEmpty else { return [] }
        let known = try reading.all("SELECT id FROM media WHERE entity_id = \(entity.code)") { $0.text(0) }
        return named.intersection(known)
    }

    func keep(_ table: ExchangeTable, id: String, channel: String, by person: String, _ writing: Writing) throws {
        let now = entity.services.now().milliseconds
        try writing.run(
            """
            DELETE FROM exchange_file WHERE entity_id = \(entity.code)
                AND (by_person = \(person) OR at < \(now - Self.patience))
            """)
        try writing.run(
            """
            INSERT INTO exchange_file (entity_id, id, channel, content, by_person, at)
            VALUES (\(entity.code), \(id), \(channel),
                \(String(decoding: try JSONEncoder().encode(table), as: UTF8.self)), \(person), \(now))
            """)
    }

    /// - Throws: `notFound` for another person's file, or one that was forgotten.
    func file(_ id: String, by person: String, _ reading: some Querying) throws -> (
        channel: String, table: ExchangeTable
    ) {
        let found = try reading.first(
            """
            SELECT channel, content FROM exchange_file
            WHERE entity_id = \(entity.code) AND id = \(id) AND by_person = \(person)
            """
        ) { ($0.text(0), try JSONDecoder().decode(ExchangeTable.self, from: Data($0.text(1).utf8))) }
        guard let found else { throw Failure.notFound }
        return found
    }

    func forget(_ id: String, _ writing: Writing) throws {
        try writing.run("DELETE FROM exchange_file WHERE entity_id = \(entity.code) AND id = \(id)")
    }

    private static func day(_ row: Row, _ column: Int) -> String {
        row.intOrNil(column).map { Instant(milliseconds: Int64($0)).day.iso } ?? ""
    }

    private static func values(_ text: String) -> [String: String] {
        (try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))) ?? [:]
    }
}
