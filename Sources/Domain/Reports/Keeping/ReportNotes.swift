public import Calendar
public import Database
import Platform
import Questionnaires

/// A doubt somebody noted on a question.
public struct ReportDoubt: Sendable, Hashable {
    public let id: String
    public let question: Int
    public let words: String
    public let at: Instant
    public let person: String
    public let isSettled: Bool
}

/// Somebody who answers for an area.
public struct ReportAssignment: Sendable, Hashable {
    /// Identifier of an `Instrument.Area`.
    public let area: String
    public let person: String
}

extension ReportStore {
    /// All doubts, or those of one question, the latest first.
    public func doubts(_ report: Report, on question: Int? = nil, in reading: some Querying) throws -> [ReportDoubt] {
        let one: SQL = question.map { " AND d.question = \($0)" } ?? ""
        return try reading.rows(
            """
            SELECT d.id, d.question, d.words, d.at, d.by_person, s.at FROM report_doubt d
            LEFT JOIN report_doubt_settled s
                ON s.entity_id = d.entity_id AND s.report_id = d.report_id AND s.doubt_id = d.id
            WHERE d.entity_id = \(entity.code) AND d.report_id = \(report.id)\(splice: one) ORDER BY d.at DESC, d.id DESC
            """
        ).map { row in
            ReportDoubt(
                id: row.text(0), question: row.int(1), words: row.text(2),
                at: Instant(milliseconds: Int64(row.int(3))), person: row.text(4), isSettled: row.intOrNil(5) != nil)
        }
    }

    /// Notes a doubt. The same words of the same person on the same question, still open, are a second click.
    public func doubt(
        _ words: String, on question: Int, of report: Report, by person: String, at now: Instant, in writing: Writing
    ) throws {
        guard try circle(of: report).rules.question(question) != nil else { throw Failure.notFound }
        let open = try doubts(report, on: question, in: writing).filter { !$0.isSettled && $0.person == person }
        guard !open.contains(where: { $0.words == words }) else { return }
        let id = entity.services.newID()
        try writing.run(
            """
            INSERT INTO report_doubt (entity_id, report_id, id, question, words, at, by_person)
            VALUES (\(entity.code), \(report.id), \(id), \(question), \(words), \(now.milliseconds), \(person))
            """)
        try record("report.doubted", report, "\(question) \(id)", by: person, at: now, in: writing)
    }

    /// - Returns: the question it stands on.
    public func settle(doubt id: String, of report: Report, by person: String, at now: Instant, in writing: Writing)
        throws -> Int
    {
        guard let doubt = try doubts(report, in: writing).first(where: { $0.id == id }) else { throw Failure.notFound }
        guard !doubt.isSettled else { return doubt.question }
        try writing.run(
            """
            INSERT INTO report_doubt_settled (entity_id, report_id, doubt_id, at, by_person)
            VALUES (\(entity.code), \(report.id), \(id), \(now.milliseconds), \(person))
            """)
        try record("report.doubt-settled", report, id, by: person, at: now, in: writing)
        return doubt.question
    }

    public func assignments(_ report: Report, in reading: some Querying) throws -> [ReportAssignment] {
        try reading.rows(
            """
            SELECT area, person_id FROM report_assignment
            WHERE entity_id = \(entity.code) AND report_id = \(report.id) ORDER BY area, at, person_id
            """
        ).map { ReportAssignment(area: $0.text(0), person: $0.text(1)) }
    }

    /// Puts these people in the place of those who answered for an area.
    public func assign(
        _ people: Set<String>, to area: String, of report: Report, by person: String, at now: Instant,
        in writing: Writing
    ) throws {
        let known = try circle(of: report).rules.instrument.areas.contains { $0.id == area }
        guard known else { throw Failure.notFound }
        let before = Set(try assignments(report, in: writing).filter { $0.area == area }.map(\.person))
        guard before != people else { return }
        for gone in before.subtracting(people).sorted() {
            try writing.run(
                """
                DELETE FROM report_assignment WHERE entity_id = \(entity.code) AND report_id = \(report.id)
                    AND area = \(area) AND person_id = \(gone)
                """)
        }
        for fresh in people.subtracting(before).sorted() {
            try writing.run(
                """
                INSERT INTO report_assignment (entity_id, report_id, area, person_id, at, by_person)
                VALUES (\(entity.code), \(report.id), \(area), \(fresh), \(now.milliseconds), \(person))
                """)
        }
        try record(
            "report.assigned", report, "\(area) \(people.sorted().joined(separator: " "))", by: person, at: now,
            in: writing)
    }
}
