import Calendar
import Plans

/// How far an invented plan has come, and in how many days.
struct SampleCourse: Sendable {
    /// After it was opened.
    let steps: [PlanStep.Kind]
    let opened: Day
    /// The day of its last step or change.
    let last: Day
    let actions: Int
    let isOnTime: Bool

    /// Days of the steps, spread evenly; the last one falls on ``last``.
    func day(ofStep index: Int) -> Day {
        let span = max(0, opened.days(to: last))
        return opened.adding(days: span * (index + 1) / max(1, steps.count))
    }

    static let toCommittee: [PlanStep.Kind] = [.sentToCommittee]
    static let toApproval = toCommittee + [.approved]
    static let toSubmission = toApproval + [.submitted]
    static let toAcceptance = toSubmission + [.accepted]
    static let toClose = toAcceptance + [.executionBegan, .closed]
}

extension SampleCourse {
    /// Of the campaign that is open: every state, by a number that is the entity's own.
    /// - Returns: nil for an entity that has not begun.
    static func current(_ number: Int, today: Day, longest: Int) -> SampleCourse? {
        let began = today.adding(days: -min(longest, 5 + number * 7 % 26))
        let quiet = today.adding(days: -(1 + number * 5 % 13))
        let course = { (steps: [PlanStep.Kind], actions: Int) in
            SampleCourse(steps: steps, opened: began, last: max(began, quiet), actions: actions, isOnTime: true)
        }
        switch number % 24 {
        case 0...7: return course([], 1 + number * 3 % 8)
        case 8...10: return course(toCommittee, 5 + number % 5)
        case 11, 12: return course(toApproval, 5 + number % 5)
        case 13...16: return course(toSubmission, 5 + number % 5)
        case 17, 18: return course(toSubmission + [.returned], 4 + number % 3)
        case 19, 20: return course(toAcceptance, 6 + number % 4)
        case 21: return course(toAcceptance + [.executionBegan], 6 + number % 4)
        case 22: return course([.published], 5)
        default: return nil
        }
    }

    /// Of a campaign that is over: six of ten came on time, two late, two not at all.
    static func former(_ number: Int, years: Int, onTimeUntil: Day) -> SampleCourse? {
        let luck = (number * 31 + years * 17) % 10
        guard luck < 8 else { return nil }
        let isOnTime = luck < 6
        let filed = onTimeUntil.adding(days: isOnTime ? -(1 + number % 9) : 3)
        return SampleCourse(
            steps: toClose, opened: filed.adding(days: -(12 + number % 15)), last: filed.adding(days: 9),
            actions: 5 + number % 5, isOnTime: isOnTime)
    }
}
