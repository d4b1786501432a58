import Campaigns
import Entities

/// Entities of one kind, counted: a department's, a category's.
struct LineGroup: Sendable {
    let key: String
    let title: String
    let total: Int
    let byState: [LineState: Int]
    let onTime: Int
    let late: Int
    let overdue: Int

    init(_ key: String, _ title: String, _ lines: [EntityLine]) {
        self.key = key
        self.title = title
        total = lines.count
        byState = lines.reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
        onTime = lines.count { $0.punctuality == .onTime }
        late = lines.count { $0.punctuality == .late }
        overdue = lines.count { $0.punctuality == .overdue || $0.punctuality == .missed }
    }

    func count(_ state: LineState) -> Int { byState[state] ?? 0 }

    var notStarted: Int { count(.notStarted) }
    var underWay: Int { byState.reduce(0) { $0 + ($1.key.isUnderWay ? $1.value : 0) } }
    var handedIn: Int { byState.reduce(0) { $0 + ($1.key.isHandedIn ? $1.value : 0) } }
    var returned: Int { count(.returned) }
    /// What the nation has looked at and taken.
    var accepted: Int { count(.accepted) + count(.executing) + count(.closed) }
}

extension NationView {
    /// The departments by name, each with its government and its municipalities.
    func departments(_ directory: DirectorySnapshot) -> [LineGroup] {
        directory.byDepartment(lines, \.entity).map { LineGroup($0.key, $0.title, $0.lines) }
    }

    /// From special to sixth; last, those whose category nobody loaded.
    func categories(_ directory: DirectorySnapshot) -> [LineGroup] {
        directory.byCategory(lines, \.entity).map { LineGroup($0.key, $0.title, $0.lines) }
    }

    var country: LineGroup { LineGroup("", "Todo el país", lines) }
}
