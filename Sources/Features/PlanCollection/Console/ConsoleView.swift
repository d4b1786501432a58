import Entities
import Platform

/// What the console's list shows.
struct ConsoleView: Sendable {
    static let pageSize = 50
    static let firstCalls = 3

    let nation: NationView
    let filter: LineFilter
    /// How many the filter leaves.
    let found: Int
    let pages: Int
    let shown: [EntityLine]
    /// Who needs a call, whatever the filter: who is helped soonest comes first.
    let calls: [EntityLine]
    let departments: [Department]
    let mayRemind: Bool
    /// Where an entity's name leads.
    let office: @Sendable (Tenant) -> String
}
