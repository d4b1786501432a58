import Platform

/// Once a day, the letters that tell people what falls due.
enum Reminders {
    static let job = JobKind("follow-up.reminders", every: .seconds(24 * 3600)) { run in
        var problem: (any Error)?
        for tenant in try ReminderStore.tenants(run.services) {
            do {
                try ReminderStore(entity: run.services.nation.entity(tenant)).write()
            } catch {
                // One entity's trouble must not keep the others' letters back; the job is tried again.
                problem = error
            }
        }
        if let problem { throw problem }
    }
}
