import Calendar
import Campaigns
import Database
import Platform
import Questionnaires
import Reports

/// Looks for what the platform can prove: when a report is opened, when somebody asks, and every hour for a part of the
/// reports that are being filled in. Pages only read what it left.
enum ProofJob {
    static let id = "report.proofs"

    static let jobs = [
        JobKind(id) { run in
            let entity = try run.entity()
            let report = try entity.read { try ReportStore(entity: entity).report(run.job.payload, in: $0) }
            guard let report else { throw Failure.notFound }
            try look(report, run)
        },
        JobKind("report.proofs-hourly", every: .seconds(3600)) { run in try lookAtOldest(run) },
    ]

    /// Reports whose proofs one hourly turn looks for anew; the whole country takes a day.
    private static let turnCount = 60
    /// What is younger stays as it is.
    private static let age = Duration.seconds(20 * 3600)

    static func ask(_ report: Report, _ entity: EntityScope, in writing: Writing) throws -> String {
        let job = entity.services.newID()
        try JobQueue.ask(
            id, payload: report.id, for: entity.code, id: job, at: entity.services.now(), in: writing)
        return job
    }

    private static func look(_ report: Report, _ run: JobRun) throws {
        guard let tenant = run.services.tenants.tenant(code: report.entity) else { return }
        let entity = run.services.nation.entity(tenant)
        let instrument = try Instruments.rules(report.instrumentID, run.services).instrument
        let days = try ProofSheets.days(of: report.vigencia)
        try ProofSheets(entity: entity).renewed(instrument, days) { done, total in
            // A row for each tenth, not for each rule.
            guard done % max(1, total / 10) == 0 else { return }
            try run.progress(done, of: total, "Buscando en los registros de la plataforma")
        }
    }

    private static func lookAtOldest(_ run: JobRun) throws {
        guard let campaign = try Campaigns.current(.report, run.services) else { return }
        let open = try run.services.nation.read { try ReportStore.open(in: campaign.id, in: $0) }
        let now = run.services.now()
        var left = turnCount
        var failed: (any Error)?
        for report in open where left > 0 {
            do {
                if try lookIfOld(report, at: now, run) { left -= 1 }
            } catch {
                // One report that cannot be looked at keeps no other from it.
                failed = error
                left -= 1
            }
        }
        if let failed { throw failed }
    }

    private static func lookIfOld(_ report: Report, at now: Instant, _ run: JobRun) throws -> Bool {
        guard let tenant = run.services.tenants.tenant(code: report.entity) else { return false }
        let sheets = ProofSheets(entity: run.services.nation.entity(tenant))
        let instrument = try Instruments.rules(report.instrumentID, run.services).instrument
        let kept = try sheets.latest(instrument, try ProofSheets.days(of: report.vigencia))
        guard kept.map({ now - $0.at > age }) ?? true else { return false }
        try look(report, run)
        return true
    }
}
