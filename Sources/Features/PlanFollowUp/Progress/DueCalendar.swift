import Calendar
import Platform

/// The last days of activities and the ends of promised periods, for calendars that subscribe. Names of people and
/// notes of the office are not in it. They are events of a whole day, as most programs leave out the tasks of a
/// calendar that is subscribed to.
struct DueCalendar: Sendable {
    let tenant: Tenant
    /// Where a person reads more.
    let address: String

    func calendar(_ followUp: FollowUp?) -> ICalendar {
        ICalendar(
            name: "Plan de acción, \(tenant.officialName)",
            items: followUp.map { followUp in
                followUp.plan.tasks.compactMap { item($0, followUp) }
                    + followUp.plan.promises.compactMap { item($0, followUp) }
            } ?? [])
    }

    private func item(_ task: PlanTask, _ followUp: FollowUp) -> ICalendar.Item? {
        let progress = followUp.progress(task)
        guard let day = progress.due(task).day else { return nil }
        let changes = (followUp.entries[task.key] ?? []).filter { $0.kind == .agreedDay || $0.kind == .state }
        return ICalendar.Item(
            .event, uid: uid(task.key), title: progress.state == .done ? "Hecha: \(task.title)" : task.title,
            detail: "Acción \(task.action): \(task.subject.action)",
            address: address, when: .day(day), stamped: changes.last?.at ?? followUp.plan.publishedOn.start,
            sequence: changes.count, status: progress.state == .dropped ? .cancelled : .planned,
            alarms: [.init(daysBefore: 7)])
    }

    /// The next day by which something promised is to be done again; each period is an entry of its own.
    private func item(_ promise: PlanPromise, _ followUp: FollowUp) -> ICalendar.Item? {
        guard promise.isWorthReminding, let day = followUp.keeping(promise).nextDue else { return nil }
        return ICalendar.Item(
            .event, uid: uid("\(promise.key)-\(day.iso)"), title: "\(promise.subject.action) (\(promise.words))",
            detail: "Acción \(promise.action)", address: address, when: .day(day),
            stamped: followUp.plan.publishedOn.start, alarms: [.init(daysBefore: 7)])
    }

    private func uid(_ key: String) -> String { "\(key)@\(tenant.slug).gov.co" }
}
