import Calendar
import Channels
import Platform

/// Once a day, the letters that warn before a promise is missed: a week before a month or more ends, two days before a
/// week or a fortnight does; once for each period. Nobody is warned of what is done every day.
enum Warnings {
    static let job = JobKind("channel-care.warnings", every: .seconds(24 * 3600)) { run in
        var problem: (any Error)?
        for tenant in try WarningStore.tenants(run.services) {
            do {
                try WarningStore(entity: run.services.nation.entity(tenant)).write()
            } catch {
                // One entity's trouble must not keep the others' letters back; the job is tried again.
                problem = error
            }
        }
        if let problem { throw problem }
    }

    static func isTime(_ row: ChannelFreshness) -> Bool {
        guard row.isJudged, !row.promise.isDaily, let due = row.keeping?.nextDue else { return false }
        switch row.keeping?.standing {
        case .due, .behind: return (0...(row.promise.isLong ? 7 : 2)).contains(row.today.days(to: due))
        default: return false
        }
    }
}
