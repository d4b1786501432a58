public import Calendar
public import Database
import Platform
public import Questionnaires

extension ReportStore {
    /// Keeps one answer, its history, what it changes in the counts, and its audit entry.
    ///
    /// The cost does not depend on how many questions there are: only those are read that hang on this one.
    ///
    /// - Parameters:
    ///   - answer: nil takes it back.
    ///   - seen: revision that was on the page, 0 where there was none.
    /// - Returns: what stands there now. The same answer again changes nothing.
    /// - Throws: ``AnswerConflict`` where somebody else changed it meanwhile; `conflict` where the report is handed in;
    ///   `notFound` for a question that is not asked of this entity.
    @discardableResult
    public func save(
        _ answer: Answer?, to number: Int, of report: Report, seen: Int, origin: String = "formulario",
        by person: String, at now: Instant, in writing: Writing
    ) throws -> GivenAnswer {
        let circle = try circle(of: report)
        guard let question = circle.rules.question(number), circle.isFor(question) else { throw Failure.notFound }
        try refuseClosed(report, in: writing)
        let touched = circle.touched(by: number)
        var given = try given(report, of: circle.needed(for: touched), in: writing)
        let current = given[number]
        if current?.answer == answer { return current ?? Self.nothing(number, at: now) }
        if (current?.revision ?? 0) != seen, let current { throw AnswerConflict(current: current) }
        let before = circle.tallies(touched, given)
        let saved = GivenAnswer(
            question: number, answer: answer, revision: (current?.revision ?? 0) + 1,
            acceptance: Self.acceptance(answer, question),
            at: now, person: person)
        try put(saved, question, report, origin, in: writing)
        given[number] = saved
        try move(before, circle.tallies(touched, given), own: circle.component(of: question), report, now, writing)
        try record("report.answered", report, "\(number) \(saved.revision)", by: person, at: now, in: writing)
        return saved
    }

    /// The programme accepts or refuses that a question does not apply.
    /// - Parameter seen: revision of the answer whose reason was read; nil where nobody read one.
    /// - Throws: `conflict` where nothing waits any more, or another reason does.
    public func settle(
        _ acceptance: GivenAnswer.Acceptance, of number: Int, _ report: Report, words: String, seen: Int? = nil,
        by person: String, at now: Instant, in writing: Writing
    ) throws {
        let circle = try circle(of: report)
        guard let question = circle.rules.question(number) else { throw Failure.notFound }
        try refuseClosed(report, in: writing)
        var given = try given(report, of: circle.needed(for: [question]), in: writing)
        guard let current = given[number], current.acceptance == .waiting else {
            throw Failure.conflict("Esa respuesta ya no espera una decisión del Programa.")
        }
        guard current.revision == seen ?? current.revision else {
            throw Failure.conflict("La entidad cambió su razón mientras usted la leía. Lea la nueva y decida otra vez.")
        }
        let before = circle.tallies([question], given)
        given[number] = GivenAnswer(
            question: number, answer: current.answer, revision: current.revision, acceptance: acceptance,
            at: current.at, person: current.person)
        try writing.run(
            """
            UPDATE report_answer SET acceptance = \(acceptance.rawValue)
            WHERE entity_id = \(entity.code) AND report_id = \(report.id) AND question = \(number)
            """)
        try writing.run(
            """
            INSERT INTO report_exemption (entity_id, report_id, question, revision, acceptance, words, at, by_person)
            VALUES (\(entity.code), \(report.id), \(number), \(current.revision), \(acceptance.rawValue), \(words),
                \(now.milliseconds), \(person))
            """)
        let own = circle.component(of: question)
        try move(before, circle.tallies([question], given), own: own, report, now, writing)
        try record(
            "report.exemption-settled", report, "\(number) \(acceptance.rawValue)", by: person, at: now, in: writing)
    }

    /// What the programme said of a “no aplica”: question → words, for the revision that stands.
    public func exemptionWords(_ report: Report, in reading: some Querying) throws -> [Int: String] {
        let rows = try reading.rows(
            """
            SELECT e.question, e.words FROM report_exemption e JOIN report_answer a
                ON a.entity_id = e.entity_id AND a.report_id = e.report_id AND a.question = e.question
                AND a.revision = e.revision
            WHERE e.entity_id = \(entity.code) AND e.report_id = \(report.id)
            """)
        return Dictionary(rows.map { ($0.int(0), $0.text(1)) }) { first, _ in first }
    }

    /// Nothing of a report that was handed in changes any more.
    func refuseClosed(_ report: Report, in writing: Writing) throws {
        let state: String? = try writing.value(
            "SELECT state FROM report WHERE entity_id = \(entity.code) AND id = \(report.id)")
        guard let state else { throw Failure.notFound }
        guard state == Report.State.open.rawValue else {
            throw Failure.conflict(
                "Este reporte ya se envió al Programa y no se puede cambiar. Si hay que corregirlo, el Programa puede "
                    + "volver a abrirlo.")
        }
    }

    private func put(
        _ saved: GivenAnswer, _ question: Question, _ report: Report, _ origin: String, in writing: Writing
    ) throws {
        let (kind, text) = StoredAnswer.columns(saved.answer, question)
        try writing.run(
            """
            INSERT INTO report_answer (entity_id, report_id, question, kind, text, revision, acceptance, at, by_person)
            VALUES (\(entity.code), \(report.id), \(saved.question), \(kind), \(text), \(saved.revision),
                \(saved.acceptance.rawValue), \(saved.at.milliseconds), \(saved.person))
            ON CONFLICT (entity_id, report_id, question) DO UPDATE SET kind = excluded.kind, text = excluded.text,
                revision = excluded.revision, acceptance = excluded.acceptance, at = excluded.at,
                by_person = excluded.by_person
            """)
        try writing.run(
            """
            INSERT INTO report_answer_change (entity_id, report_id, question, revision, kind, text, origin, at, by_person)
            VALUES (\(entity.code), \(report.id), \(saved.question), \(saved.revision), \(kind), \(text), \(origin),
                \(saved.at.milliseconds), \(saved.person))
            """)
    }

    /// Moves the counts by what changed. The component of the answer notes the hour even where nothing else does.
    private func move(
        _ before: [Int: Tally], _ after: [Int: Tally], own: Int, _ report: Report, _ now: Instant, _ writing: Writing
    ) throws {
        for component in Set(before.keys).union(after.keys).union([own]).sorted() {
            let change = (after[component] ?? Tally()) - (before[component] ?? Tally())
            guard component == own || change != Tally() else { continue }
            try writing.run(
                """
                UPDATE report_count SET asked = asked + \(change.asked), answered = answered + \(change.answered),
                    waiting = waiting + \(change.waiting), changed_at = \(now.milliseconds)
                WHERE entity_id = \(entity.code) AND report_id = \(report.id) AND component = \(component)
                """)
        }
    }

    private static func acceptance(_ answer: Answer?, _ question: Question) -> GivenAnswer.Acceptance {
        guard case .notApplicable = answer else { return .none }
        return ReportCircle.allowsNotApplicable(question) ? .none : .waiting
    }

    private static func nothing(_ number: Int, at now: Instant) -> GivenAnswer {
        GivenAnswer(question: number, answer: nil, revision: 0, acceptance: .none, at: now, person: "")
    }
}
