import Calendar
import Platform

/// The plan in force with all that was noted of it.
struct FollowUp: Sendable {
    let plan: FollowedPlan
    let today: Day
    /// By subject, in the order in which they were made, without what was taken back.
    let entries: [String: [Entry]]
    /// By task, the newest event first; what was withdrawn is not among it.
    let evidence: [String: [Evidence]]
    /// By indicator, the newest period first; of each period the value noted last.
    let values: [String: [IndicatorValue]]
    /// What was noted under words that the plan no longer has.
    let orphans: [Subject]
    /// By promise: the days on which the platform itself saw it done.
    var seen: [String: MeasuredDeeds] = [:]

    func progress(_ task: PlanTask) -> TaskProgress { TaskProgress(entries[task.key] ?? []) }

    func standing(_ task: PlanTask) -> TaskStanding { progress(task).standing(task, on: today) }

    /// The deeds noted for a promise, the newest first.
    func deeds(_ promise: PlanPromise) -> [Entry] {
        (entries[promise.key] ?? []).filter { $0.kind == .deed }.sorted { ($0.day ?? today) > ($1.day ?? today) }
    }

    /// Notes of deeds, the events that the evidence of its action shows, and what the platform saw itself.
    func keeping(_ promise: PlanPromise) -> Keeping {
        let events = (plan.action(promise.action)?.tasks ?? []).flatMap { evidence[$0.key] ?? [] }.map(\.day)
        let days = deeds(promise).compactMap(\.day) + events + (seen[promise.key]?.days ?? [])
        return promise.keeping(days, today: today)
    }

    /// The value of the running period, or the newest that was noted, and where it stands.
    func standing(_ indicator: PlanIndicator) -> (value: IndicatorValue?, standing: GoalStanding) {
        let running = indicator.period.range(holding: today)
        let noted = values[indicator.key]?.first
        let value = noted.flatMap { $0.period == running ? $0 : nil } ?? seenValue(indicator, in: running) ?? noted
        let period = value?.period ?? indicator.period.range(holding: today)
        return (value, GoalStanding.of(indicator, value?.value, in: period, from: plan.start, on: today))
    }

    /// Tasks done, of those not dropped.
    func done(_ tasks: [PlanTask]) -> (done: Int, of: Int) {
        let states = tasks.map { progress($0).state }
        return (states.count { $0 == .done }, states.count { $0 != .dropped })
    }
}

/// Something that falls due: a task or the next period of a promise.
struct DueItem: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case task(PlanTask)
        case promise(PlanPromise)
    }

    let kind: Kind
    let day: Day
    /// Days from today; negative once it has passed.
    let days: Int
    /// Who answers, as it was noted or as the plan says.
    let responsible: String
    let responsibleID: String
    /// Key of its action, as its address is.
    let actionKey: String

    var key: String {
        switch kind {
        case .task(let task): task.key
        case .promise(let promise): promise.key
        }
    }

    var title: String {
        switch kind {
        case .task(let task): task.title
        case .promise(let promise): "\(promise.subject.action) (\(promise.words))"
        }
    }

    var action: Int {
        switch kind {
        case .task(let task): task.action
        case .promise(let promise): promise.action
        }
    }

    /// “vence en 3 días”, “vence hoy”, “vencida hace 12 días”.
    var words: String {
        switch days {
        case 0: "vence hoy"
        case 1: "vence mañana"
        case 2...: "vence en \(days) días"
        case -1: "vencida desde ayer"
        default: "vencida hace \(-days) días"
        }
    }
}

extension FollowUp {
    /// Everything with a last day that has passed or comes within thirty days, the oldest first.
    var dueItems: [DueItem] { (plan.tasks.compactMap(due) + plan.promises.compactMap(due)).sorted { $0.day < $1.day } }

    var overdue: [DueItem] { dueItems.filter { $0.days < 0 } }
    var dueSoon: [DueItem] { dueItems.filter { $0.days >= 0 } }

    /// Open tasks for which nobody said until when.
    var undated: [PlanTask] {
        plan.tasks.filter { task in
            guard case .noDate = standing(task) else { return false }
            return progress(task).due(task) != .recurring
        }
    }

    private func due(_ task: PlanTask) -> DueItem? {
        let progress = progress(task)
        guard let day = progress.due(task).day, !progress.state.isClosed else { return nil }
        return item(
            .task(task), of: task.action, day,
            progress.responsible.isEmpty ? task.responsibles.joined(separator: "; ") : progress.responsible,
            progress.responsibleID)
    }

    private func due(_ promise: PlanPromise) -> DueItem? {
        let keeping = keeping(promise)
        switch keeping.standing {
        case .late, .due, .behind: break
        case .upToDate, .notStarted, .ended, .unjudged: return nil
        }
        guard let day = keeping.nextDue else { return nil }
        let action = plan.action(promise.action)
        return item(.promise(promise), of: promise.action, day, action?.responsibles.joined(separator: "; ") ?? "", "")
    }

    private func item(
        _ kind: DueItem.Kind, of number: Int, _ day: Day, _ responsible: String, _ id: String
    ) -> DueItem? {
        let days = today.days(to: day)
        guard days <= TaskStanding.soon else { return nil }
        return DueItem(
            kind: kind, day: day, days: days, responsible: responsible, responsibleID: id,
            actionKey: plan.action(number)?.key ?? "")
    }
}
