import Calendar
import Plans

/// Something to be done: an activity of the plan, or the action itself where it has none.
struct PlanTask: Sendable, Hashable {
    let subject: Subject
    /// Number of the action in the plan.
    let action: Int
    /// Who answers by the plan's own words.
    let responsibles: [String]
    let term: Term
    let planned: DueDay

    var key: String { subject.key }
    var title: String { subject.title }
}

enum TaskState: String, Sendable, Hashable, CaseIterable {
    case notStarted = "sin-empezar"
    case going = "en-curso"
    case done = "hecha"
    case postponed = "aplazada"
    case dropped = "descartada"

    var title: String {
        switch self {
        case .notStarted: "Sin empezar"
        case .going: "En curso"
        case .done: "Hecha"
        case .postponed: "Aplazada"
        case .dropped: "Descartada"
        }
    }

    /// Whether people must say why.
    var needsReason: Bool { self == .postponed || self == .dropped }

    /// Whether nothing is left to do.
    var isClosed: Bool { self == .done || self == .dropped }
}

/// How far a task has come, as the last entries say.
struct TaskProgress: Sendable, Hashable {
    var state = TaskState.notStarted
    /// Why it was postponed or dropped.
    var reason = ""
    var changedAt: Instant?
    var responsible = ""
    /// Identifier of the person who answers, where it is somebody with an account.
    var responsibleID = ""
    var agreedDay: Day?

    /// Where a task stands on a day.
    func standing(_ task: PlanTask, on today: Day) -> TaskStanding {
        guard !state.isClosed else { return .closed(state) }
        guard let day = due(task).day else { return .noDate }
        let days = today.days(to: day)
        if days < 0 { return .overdue(days: -days) }
        return days <= TaskStanding.soon ? .dueSoon(days: days) : .later(day)
    }

    func due(_ task: PlanTask) -> DueDay { agreedDay.map { .agreed($0) } ?? task.planned }
}

enum TaskStanding: Sendable, Hashable {
    case closed(TaskState)
    case overdue(days: Int)
    case dueSoon(days: Int)
    case later(Day)
    case noDate

    /// Days before the last one from which a task is called due soon.
    static let soon = 30
}
