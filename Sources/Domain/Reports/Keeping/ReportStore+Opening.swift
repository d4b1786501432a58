public import Calendar
public import Campaigns
public import Database
import Platform
import Questionnaires

extension ReportStore {
    /// Opens the report of a campaign, with its counts; who comes second gets the one that is there.
    ///
    /// - Throws: `conflict` where the entity need not report or no questionnaire is published.
    @discardableResult
    public func open(
        _ campaign: Campaign, by person: String, role: String, at now: Instant, in writing: Writing
    ) throws -> Report {
        if let known = try report(in: campaign.id, in: writing) { return known }
        guard let instrument = try Instruments.asked(in: campaign.vigencia, in: writing) else {
            throw Failure.conflict("Todavía no hay un cuestionario publicado para la vigencia \(campaign.vigencia).")
        }
        let report = Report(
            id: entity.services.newID(), entity: entity.code, campaignID: campaign.id, instrumentID: instrument,
            vigencia: campaign.vigencia, state: .open, since: now, round: 1, steps: 1, openedAt: now,
            filingNumber: nil, isOnTime: nil)
        try insert(report, by: person, in: writing)
        try insertStep(.opened, number: 1, report, by: person, role: role, note: "", at: now, in: writing)
        let circle = try circle(of: report)
        let tallies = circle.tallies(circle.rules.instrument.questions, [:])
        for component in circle.rules.instrument.components {
            try insert(tallies[component.number] ?? Tally(), of: component.number, report, at: now, in: writing)
        }
        try record("report.opened", report, campaign.id, by: person, at: now, in: writing)
        return report
    }

    private func insert(_ report: Report, by person: String, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO report (entity_id, id, campaign_id, instrument_id, vigencia, state, since, round, steps,
                opened_at, opened_by)
            VALUES (\(entity.code), \(report.id), \(report.campaignID), \(report.instrumentID), \(report.vigencia),
                \(report.state.rawValue), \(report.since.milliseconds), 1, 1, \(report.openedAt.milliseconds),
                \(person))
            """)
    }

    private func insert(_ tally: Tally, of component: Int, _ report: Report, at now: Instant, in writing: Writing)
        throws
    {
        try writing.run(
            """
            INSERT INTO report_count (entity_id, report_id, component, asked, answered, waiting, changed_at)
            VALUES (\(entity.code), \(report.id), \(component), \(tally.asked), \(tally.answered), \(tally.waiting),
                \(now.milliseconds))
            """)
    }

    func insertStep(
        _ kind: ReportStep.Kind, number: Int, _ report: Report, by person: String, role: String, note: String,
        at now: Instant, in writing: Writing
    ) throws {
        try writing.run(
            """
            INSERT INTO report_step (entity_id, report_id, number, kind, at, by_person, role, note)
            VALUES (\(entity.code), \(report.id), \(number), \(kind.rawValue), \(now.milliseconds), \(person), \(role),
                \(note))
            """)
    }

    func record(
        _ action: String, _ report: Report, _ detail: String, by person: String, at now: Instant, in writing: Writing
    ) throws {
        let deed = Deed(actor: person, action, subject: "report/\(report.id)", detail: detail)
        try Audit.record(deed, chain: entity.code, at: now, in: writing)
    }
}
