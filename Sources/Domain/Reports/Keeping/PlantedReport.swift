public import Calendar
public import Campaigns
public import Database
public import Platform
public import Questionnaires

/// Writes a whole report at once, as if it had been filled in and handed in on days that are past: for demonstrations
/// and measures. A few statements instead of one for each answer.
public struct PlantedReport: Sendable {
    public var campaign: Campaign
    public var answers: [Int: Answer]
    /// Questions for which a page of the entity's own site is named as evidence.
    public var proven: Set<Int> = []
    public var person: String
    public var openedAt: Instant
    public var changedAt: Instant
    /// When it was handed in, in the role of who represents the entity; nil where it was not.
    public var submittedAt: Instant?
    /// Components that were delivered on their own, each complete.
    public var delivered: [Int] = []

    public init(
        _ campaign: Campaign, _ answers: [Int: Answer], by person: String, openedAt: Instant, changedAt: Instant,
        submittedAt: Instant? = nil
    ) {
        self.campaign = campaign
        self.answers = answers
        self.person = person
        self.openedAt = openedAt
        self.changedAt = changedAt
        self.submittedAt = submittedAt
    }

    /// - Throws: `conflict` where a report that is to be handed in is not complete.
    @discardableResult
    public func plant(for entity: EntityScope, in writing: Writing) throws -> Report {
        let store = ReportStore(entity: entity)
        let report = try store.open(campaign, by: person, role: "", at: openedAt, in: writing)
        let circle = try store.circle(of: report)
        let given = given(circle)
        try write(given, report, circle, in: writing)
        try writeEvidence(report, entity, in: writing)
        for (component, tally) in circle.tallies(circle.rules.instrument.questions, given) {
            try writing.run(
                """
                UPDATE report_count SET asked = \(tally.asked), answered = \(tally.answered),
                    waiting = \(tally.waiting), changed_at = \(changedAt.milliseconds)
                WHERE entity_id = \(entity.code) AND report_id = \(report.id) AND component = \(component)
                """)
        }
        try handIn(report, entity, in: writing)
        return report
    }

    private func given(_ circle: ReportCircle) -> [Int: GivenAnswer] {
        var given: [Int: GivenAnswer] = [:]
        for question in circle.rules.instrument.questions {
            guard let answer = answers[question.number] else { continue }
            var acceptance = GivenAnswer.Acceptance.none
            if case .notApplicable = answer, !ReportCircle.allowsNotApplicable(question) { acceptance = .waiting }
            given[question.number] = GivenAnswer(
                question: question.number, answer: answer, revision: 1, acceptance: acceptance, at: changedAt,
                person: person)
        }
        return given
    }

    private static let rowsAtOnce = 60

    private func write(
        _ given: [Int: GivenAnswer], _ report: Report, _ circle: ReportCircle, in writing: Writing
    ) throws {
        let rows = given.values.sorted { $0.question < $1.question }
        for start in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
            let some = rows[start..<min(start + Self.rowsAtOnce, rows.count)]
            var answers = SQL.StringInterpolation(literalCapacity: 4_000, interpolationCount: 600)
            answers.appendLiteral(
                """
                INSERT INTO report_answer
                    (entity_id, report_id, question, kind, text, revision, acceptance, at, by_person) VALUES 
                """)
            var changes = SQL.StringInterpolation(literalCapacity: 4_000, interpolationCount: 600)
            changes.appendLiteral(
                """
                INSERT INTO report_answer_change
                    (entity_id, report_id, question, revision, kind, text, origin, at, by_person) VALUES 
                """)
            for (index, row) in some.enumerated() {
                guard let question = circle.rules.question(row.question) else { continue }
                let (kind, text) = StoredAnswer.columns(row.answer, question)
                let code = report.entity
                let answer: SQL = """
                    (\(code), \(report.id), \(row.question), \(kind), \(text), 1, \(row.acceptance.rawValue),
                        \(changedAt.milliseconds), \(person))
                    """
                let change: SQL = """
                    (\(code), \(report.id), \(row.question), 1, \(kind), \(text), 'formulario',
                        \(changedAt.milliseconds), \(person))
                    """
                if index > 0 {
                    answers.appendLiteral(", ")
                    changes.appendLiteral(", ")
                }
                answers.appendInterpolation(splice: answer)
                changes.appendInterpolation(splice: change)
            }
            try writing.run(SQL(stringInterpolation: answers))
            try writing.run(SQL(stringInterpolation: changes))
        }
    }

    private func writeEvidence(_ report: Report, _ entity: EntityScope, in writing: Writing) throws {
        let questions = proven.sorted()
        for start in stride(from: 0, to: questions.count, by: Self.rowsAtOnce) {
            var rows = SQL.StringInterpolation(literalCapacity: 4_000, interpolationCount: 600)
            rows.appendLiteral(
                """
                INSERT INTO report_evidence (entity_id, report_id, id, question, kind, description, link, file_hash,
                    file_name, file_type, file_size, at, by_person) VALUES 
                """)
            for (index, question) in questions[start..<min(start + Self.rowsAtOnce, questions.count)].enumerated() {
                let kind = ReportEvidence.Kind.record.rawValue
                let row: SQL = """
                    (\(entity.code), \(report.id), \(entity.services.newID()), \(question), \(kind),
                        'Mapa del sitio de la entidad', '/mapa-del-sitio', '', '', '', 0, \(changedAt.milliseconds), \(person))
                    """
                if index > 0 { rows.appendLiteral(", ") }
                rows.appendInterpolation(splice: row)
            }
            try writing.run(SQL(stringInterpolation: rows))
        }
    }

    /// By the same way as everybody, at the hour in which it was.
    private func handIn(_ report: Report, _ entity: EntityScope, in writing: Writing) throws {
        let role = Role.legalRepresentative.title
        let then = { (at: Instant) in entity.services.at(at).nation.entity(entity.tenant) }
        for component in delivered {
            _ = try ReportDelivery.deliver(
                component: component, of: report, entity: then(changedAt), by: person, role: role, in: writing)
        }
        guard let submittedAt else { return }
        _ = try ReportDelivery.submit(report, of: then(submittedAt), by: person, role: role, in: writing)
    }
}
