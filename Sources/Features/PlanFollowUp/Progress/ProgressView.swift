import Calendar
import Spanish

/// How far a phase, a theme or, where the plan names neither, an action is.
struct GroupProgress: Sendable, Hashable {
    let title: String
    var done = 0
    var going = 0
    var overdue = 0
    var waiting = 0

    var total: Int { done + going + overdue + waiting }

    static func all(_ followUp: FollowUp) -> [GroupProgress] {
        let actions = followUp.plan.actions
        let isGrouped = actions.contains { !$0.group.isEmpty }
        var groups: [GroupProgress] = []
        for action in actions {
            let title =
                isGrouped
                ? (action.group.isEmpty ? "Sin fase ni tema" : action.group.calm) : "\(action.number). \(action.words)"
            let place = groups.firstIndex { $0.title == title } ?? groups.endIndex
            if place == groups.endIndex { groups.append(GroupProgress(title: title)) }
            for task in action.tasks { groups[place].count(task, followUp) }
        }
        return groups.filter { $0.total > 0 }
    }

    private mutating func count(_ task: PlanTask, _ followUp: FollowUp) {
        switch (followUp.progress(task).state, followUp.standing(task)) {
        case (.dropped, _): break
        case (.done, _): done += 1
        case (_, .overdue): overdue += 1
        case (.going, _): going += 1
        default: waiting += 1
        }
    }
}

extension String {
    /// A heading that shouts, said calmly: “FASE INFORMACIÓN” → “Fase información”.
    var calm: String { self == uppercased() ? Spanish.capitalized(lowercased()) : self }
}
