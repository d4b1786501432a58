import Entities
import Platform

/// The list of calls: who may still arrive comes first.
struct CallView: Sendable {
    static let pageSize = 50

    let nation: NationView
    let filter: LineFilter
    /// All that need a call.
    let total: Int
    let shown: [EntityLine]
    let unknown: Int
    let mayRemind: Bool
    let recipients: [String: [Recipient]]
    let office: @Sendable (Tenant) -> String

    var pages: Int { max(1, (total + Self.pageSize - 1) / Self.pageSize) }
}
