public import Calendar
public import Database
import Platform
import Questionnaires

/// What the programme says of single answers; each thing said stays, the last one holds.
extension ReportStore {
    /// Everything said, or what was said of one question: by question, the first thing first.
    public func observations(_ report: Report, of question: Int? = nil, in reading: some Querying) throws
        -> [ReportObservation]
    {
        let one: SQL = question.map { " AND question = \($0)" } ?? ""
        var replies: [[Int]: [ReportObservation.Reply]] = [:]
        try reading.each(
            """
            SELECT question, number, words, at, by_person, role FROM report_observation_reply
            WHERE entity_id = \(entity.code) AND report_id = \(report.id)\(splice: one)
            ORDER BY question, number, reply
            """
        ) { row in
            replies[[row.int(0), row.int(1)], default: []].append(
                .init(
                    words: row.text(2), at: Instant(milliseconds: Int64(row.int(3))), person: row.text(4),
                    role: row.text(5)))
        }
        return try reading.all(
            """
            SELECT question, number, round, verdict, words, at, by_person, role FROM report_observation
            WHERE entity_id = \(entity.code) AND report_id = \(report.id)\(splice: one) ORDER BY question, number
            """
        ) { row in
            ReportObservation(
                question: row.int(0), number: row.int(1), round: row.int(2),
                verdict: ReportObservation.Verdict(rawValue: row.text(3)) ?? .remark, words: row.text(4),
                at: Instant(milliseconds: Int64(row.int(5))), person: row.text(6), role: row.text(7),
                replies: replies[[row.int(0), row.int(1)]] ?? [])
        }
    }

    /// What holds now: question → the last thing said of it. That an answer was proven holds for the round in which it
    /// was handed in; what stands in question waits until somebody judges the next one.
    public func standingObservations(_ report: Report, in reading: some Querying) throws -> [Int: ReportObservation] {
        let last = Dictionary(try observations(report, in: reading).map { ($0.question, $0) }) { _, last in last }
        return last.filter { $0.value.verdict != .verified || $0.value.round >= report.handedRound }
    }

    /// The programme says something of an answer that was handed in.
    ///
    /// The entity hears of it with a letter, once a day whatever is said.
    /// - Parameters:
    ///   - seen: number of the last thing said that was on the page, 0 where there was none.
    ///   - round: the one whose answer was on the page; nil where nobody read a page.
    /// - Throws: `conflict` where somebody else said something meanwhile, or where nothing was handed in;
    ///   ``ReportHandedAgain`` where another round was handed in since.
    public func observe(
        _ verdict: ReportObservation.Verdict, _ words: String, on question: Int, of report: Report, seen: Int,
        round: Int? = nil, by person: String, role: String, at now: Instant, in writing: Writing
    ) throws {
        guard try circle(of: report).rules.question(question) != nil else { throw Failure.notFound }
        guard let current = try self.report(report.id, in: writing) else { throw Failure.notFound }
        guard current.filingNumber != nil else {
            throw Failure.conflict("Este reporte todavía no se ha enviado; no hay nada que revisar.")
        }
        let last = try observations(report, of: question, in: writing).last
        if let last, last.round == current.handedRound, last.verdict == verdict, last.words == words,
            last.person == person
        {
            return
        }
        guard current.handedRound == round ?? current.handedRound else { throw ReportHandedAgain() }
        guard (last?.number ?? 0) == seen else {
            throw Failure.conflict(
                "Otra persona del Programa escribió sobre esta pregunta mientras usted la revisaba. Mire lo que dijo y "
                    + "vuelva a guardar si hace falta.")
        }
        if verdict != .verified { try tellOncePerDay(report, at: now, in: writing) }
        try writing.run(
            """
            INSERT INTO report_observation (entity_id, report_id, question, number, round, verdict, words, at, by_person,
                role)
            VALUES (\(entity.code), \(report.id), \(question), \(seen + 1), \(current.handedRound), \(verdict.rawValue),
                \(words), \(now.milliseconds), \(person), \(role))
            """)
        try record(
            "report.observed", report, "\(question) \(seen + 1) \(verdict.rawValue)", by: person, at: now, in: writing)
    }

    private func tellOncePerDay(_ report: Report, at now: Instant, in writing: Writing) throws {
        let today: Int? = try writing.value(
            """
            SELECT COUNT(*) FROM report_observation WHERE entity_id = \(entity.code) AND report_id = \(report.id)
                AND verdict <> \(ReportObservation.Verdict.verified.rawValue) AND at >= \(now.day.start.milliseconds)
            """)
        guard (today ?? 0) == 0 else { return }
        try ReportDelivery.letter(
            entity, "El Programa observó el reporte de resultados",
            [
                "Al revisar el reporte de resultados \(report.vigencia) de \(entity.tenant.inSentence), el Programa "
                    + "Gobierno en línea escribió observaciones. Están en la oficina de su entidad, en «Reporte de "
                    + "resultados», junto a cada pregunta, y allí mismo se responden."
            ], at: now, in: writing)
    }

    /// The entity answers what was said last of a question. The same words again are a second click.
    /// - Throws: `conflict` where nothing waits, or something newer was said since.
    public func reply(
        _ words: String, to number: Int, on question: Int, of report: Report, by person: String, role: String,
        at now: Instant, in writing: Writing
    ) throws {
        guard let last = try observations(report, of: question, in: writing).last else { throw Failure.notFound }
        guard last.number == number, last.verdict != .verified else {
            throw Failure.conflict("El Programa ya dijo algo más sobre esta pregunta. Lea lo último y responda a eso.")
        }
        if let before = last.replies.last, before.words == words, before.person == person { return }
        try writing.run(
            """
            INSERT INTO report_observation_reply (entity_id, report_id, question, number, reply, words, at, by_person,
                role)
            VALUES (\(entity.code), \(report.id), \(question), \(number), \(last.replies.count + 1), \(words),
                \(now.milliseconds), \(person), \(role))
            """)
        try record(
            "report.observation-replied", report, "\(question) \(number)", by: person, at: now, in: writing)
    }

    /// Entity code → how far the programme is with its report of a campaign; those nobody looked at are left out.
    public static func examinations(_ campaign: String, in reading: some Querying) throws -> [String: ReportExamination]
    {
        var last: [String: [ReportObservation]] = [:]
        try reading.each(
            """
            SELECT o.entity_id, o.question, o.number, o.verdict, (SELECT COUNT(*) FROM report_observation_reply p
                WHERE p.entity_id = o.entity_id AND p.report_id = o.report_id AND p.question = o.question
                    AND p.number = o.number)
            FROM report r JOIN report_observation o ON o.entity_id = r.entity_id AND o.report_id = r.id
            WHERE r.campaign_id = \(campaign) AND o.number = (SELECT MAX(n.number) FROM report_observation n
                WHERE n.entity_id = o.entity_id AND n.report_id = o.report_id AND n.question = o.question)
                AND (o.verdict <> \(ReportObservation.Verdict.verified.rawValue)
                    OR o.round >= CASE WHEN r.state = \(Report.State.open.rawValue) THEN r.round - 1 ELSE r.round END)
            """
        ) { row in
            let replies = (0..<row.int(4)).map { _ in
                ReportObservation.Reply(words: "", at: Instant(milliseconds: 0), person: "", role: "")
            }
            last[row.text(0), default: []].append(
                ReportObservation(
                    question: row.int(1), number: row.int(2), round: 0,
                    verdict: ReportObservation.Verdict(rawValue: row.text(3)) ?? .remark, words: "",
                    at: Instant(milliseconds: 0), person: "", role: "", replies: replies))
        }
        return last.mapValues(ReportExamination.init)
    }
}

/// The entity handed its report in again while somebody was judging what it had handed in before.
public struct ReportHandedAgain: Error, Sendable, Hashable {}
