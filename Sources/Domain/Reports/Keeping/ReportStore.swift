import Calendar
public import Database
public import Platform
public import Questionnaires

/// The reports of one entity.
public struct ReportStore: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    /// The report of an entity in a campaign.
    public func report(in campaign: String, in reading: some Querying) throws -> Report? {
        try reading.row(
            """
            SELECT \(splice: Self.columns) FROM report
            WHERE entity_id = \(entity.code) AND campaign_id = \(campaign)
            """
        ).map(Self.report)
    }

    public func report(_ id: String, in reading: some Querying) throws -> Report? {
        try reading.row(
            "SELECT \(splice: Self.columns) FROM report WHERE entity_id = \(entity.code) AND id = \(id)"
        ).map(Self.report)
    }

    /// All of them, the latest vigencia first.
    public func all(in reading: some Querying) throws -> [Report] {
        try reading.rows(
            """
            SELECT \(splice: Self.columns) FROM report WHERE entity_id = \(entity.code)
            ORDER BY vigencia DESC, opened_at DESC, id
            """
        ).map(Self.report)
    }

    /// The questions of a report, ready to be asked of this entity.
    public func circle(of report: Report) throws -> ReportCircle {
        ReportCircle(
            try Instruments.rules(report.instrumentID, entity.services), vigencia: report.vigencia, of: entity)
    }

    /// What counts as answered: question → answer. A “no aplica” that still waits for the programme is left out.
    public func answers(_ report: Report, in reading: some Querying) throws -> [Int: Answer] {
        try given(report, in: reading).compactMapValues(\.counted)
    }

    public func answers(_ report: Report) throws -> [Int: Answer] { try entity.read { try answers(report, in: $0) } }

    /// Everything that stands under the questions, or under some of them.
    public func given(_ report: Report, of questions: [Int]? = nil, in reading: some Querying) throws
        -> [Int: GivenAnswer]
    {
        let rules = try Instruments.rules(report.instrumentID, entity.services)
        let some: SQL = questions.map { " AND question IN \(list: $0)" } ?? ""
        let rows = try reading.rows(
            """
            SELECT question, kind, text, revision, acceptance, at, by_person FROM report_answer
            WHERE entity_id = \(entity.code) AND report_id = \(report.id)\(splice: some)
            """)
        return Dictionary(
            rows.compactMap { row in rules.question(row.int(0)).map { ($0.number, Self.given(row, $0)) } }
        ) { first, _ in first }
    }

    /// How far each component is, without looking at an answer.
    public func counts(_ report: Report, in reading: some Querying) throws -> [ReportCount] {
        try reading.rows(
            """
            SELECT component, asked, answered, waiting, changed_at FROM report_count
            WHERE entity_id = \(entity.code) AND report_id = \(report.id) ORDER BY component
            """
        ).map { row in
            ReportCount(
                component: row.int(0), asked: row.int(1), answered: row.int(2), waiting: row.int(3),
                changedAt: Instant(milliseconds: Int64(row.int(4))))
        }
    }

    /// What an answer was before, the latest first.
    public func history(of question: Int, _ report: Report, in reading: some Querying) throws -> [AnswerChange] {
        guard let asked = try Instruments.rules(report.instrumentID, entity.services).question(question) else {
            return []
        }
        return try reading.rows(
            """
            SELECT revision, kind, text, origin, at, by_person FROM report_answer_change
            WHERE entity_id = \(entity.code) AND report_id = \(report.id) AND question = \(question)
            ORDER BY revision DESC
            """
        ).map { row in
            AnswerChange(
                revision: row.int(0), answer: StoredAnswer.answer(kind: row.text(1), text: row.text(2), asked),
                origin: row.text(3), at: Instant(milliseconds: Int64(row.int(4))), person: row.text(5))
        }
    }

    public func steps(_ report: Report, in reading: some Querying) throws -> [ReportStep] {
        try reading.rows(
            """
            SELECT number, kind, at, by_person, role, note FROM report_step
            WHERE entity_id = \(entity.code) AND report_id = \(report.id) ORDER BY number
            """
        ).compactMap { row in
            ReportStep.Kind(rawValue: row.text(1)).map { kind in
                ReportStep(
                    number: row.int(0), kind: kind, at: Instant(milliseconds: Int64(row.int(2))), person: row.text(3),
                    role: row.text(4), note: row.text(5))
            }
        }
    }

    /// The report of the vigencia before, where there was one, with what was answered then.
    public func former(_ report: Report, in reading: some Querying) throws -> (report: Report, answers: [Int: Answer])?
    {
        let before = try reading.row(
            """
            SELECT \(splice: Self.columns) FROM report
            WHERE entity_id = \(entity.code) AND vigencia < \(report.vigencia) ORDER BY vigencia DESC LIMIT 1
            """
        ).map(Self.report)
        return try before.map { ($0, try answers($0, in: reading)) }
    }

    private static func given(_ row: Row, _ question: Question) -> GivenAnswer {
        GivenAnswer(
            question: question.number, answer: StoredAnswer.answer(kind: row.text(1), text: row.text(2), question),
            revision: row.int(3), acceptance: GivenAnswer.Acceptance(rawValue: row.text(4)) ?? .none,
            at: Instant(milliseconds: Int64(row.int(5))), person: row.text(6))
    }
}

extension ReportStore {
    /// In the order ``report(_:)`` reads them; for queries across entities too.
    public static let columns: SQL = """
        entity_id, id, campaign_id, instrument_id, vigencia, state, since, round, steps, opened_at, filing_number, on_time
        """

    /// A row of ``columns``.
    public static func report(_ row: Row) -> Report {
        Report(
            id: row.text(1), entity: row.text(0), campaignID: row.text(2), instrumentID: row.text(3),
            vigencia: row.int(4), state: Report.State(rawValue: row.text(5)) ?? .open,
            since: Instant(milliseconds: Int64(row.int(6))), round: row.int(7), steps: row.int(8),
            openedAt: Instant(milliseconds: Int64(row.int(9))), filingNumber: row.textOrNil(10),
            isOnTime: row.intOrNil(11).map { $0 == 1 })
    }
}

extension ReportStore {
    /// Entity code → how many complete reports it handed in: one query for the whole country.
    public static func submitted(in reading: some Querying) throws -> [String: Int] {
        let rows = try reading.rows(
            "SELECT entity_id, COUNT(*) FROM report WHERE filing_number IS NOT NULL GROUP BY entity_id")
        return Dictionary(rows.map { ($0.text(0), $0.int(1)) }) { first, _ in first }
    }
}
