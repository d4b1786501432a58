import Calendar
import Plans
import Spanish

/// What somebody said of one action (or, with 0, of the frame) while the committee read the plan.
struct PlanComment: Sendable, Hashable {
    /// From 1, inside the version.
    let number: Int
    /// The action's number when it was said; numbers change when actions are taken out.
    let action: Int
    /// The action's words then.
    let about: String
    let text: String
    let at: Instant
    let name: String?
    let role: String
    let settledAt: Instant?

    var isSettled: Bool { settledAt != nil }

    var who: String { [name, role.isEmpty ? nil : role].compactMap(\.self).joined(separator: ", ") }
}

/// Comments under the actions they speak of now.
struct CommentThreads: Sendable {
    private var byAction: [Int: [PlanComment]] = [:]
    /// About actions that are no longer there.
    private(set) var orphans: [PlanComment] = []

    init(_ comments: [PlanComment], _ plan: Plan) {
        let numbers = Dictionary(plan.actions.map { (Spanish.folded($0.action.text), $0.number) }) { first, _ in first }
        let there = Set(plan.actions.map(\.number))
        for comment in comments {
            if let number = Self.place(comment, numbers, there) {
                byAction[number, default: []].append(comment)
            } else {
                orphans.append(comment)
            }
        }
    }

    subscript(_ action: Int) -> [PlanComment] { byAction[action] ?? [] }

    /// The same words first, wherever they stand now; reworded actions are found by their number.
    private static func place(_ comment: PlanComment, _ numbers: [String: Int], _ there: Set<Int>) -> Int? {
        if comment.action == 0 { return 0 }
        return numbers[Spanish.folded(comment.about)] ?? (there.contains(comment.action) ? comment.action : nil)
    }
}
