import Calendar
import Campaigns
import Crypto
import Entities
import Platform

/// Somebody who takes part in a draw.
struct DrawEntry: Sendable, Hashable {
    /// Code of the entity.
    let entity: String
    let facts: DrawRule.Facts
    let tickets: Int
    /// Turn in which it was drawn; nil for the others.
    var place: Int?
    /// Its questions that are looked at.
    var questions: [Int] = []
}

/// A sample that was drawn. It never changes.
struct Draw: Sendable, Hashable {
    let id: String
    let campaignID: String
    let rule: DrawRule
    let seed: String
    /// Where anybody can see the seed.
    let source: String
    let size: Int
    /// SHA-256 of the list that was drawn from.
    let listHash: String
    let at: Instant
    let role: String
    /// By code.
    let entries: [DrawEntry]

    var chosen: [DrawEntry] { entries.filter { $0.place != nil }.sorted { ($0.place ?? 0) < ($1.place ?? 0) } }

    /// SHA-256 of the lines `code,tickets`, in the order of the codes, each with its end of line.
    static func listHash(_ entries: [DrawEntry]) -> String {
        SHA256.hex(entries.map { "\($0.entity),\($0.tickets)\n" }.joined())
    }
}

/// What the console shows of the sample of a campaign: what may be drawn, or what was.
struct DrawView: Sendable {
    let campaign: Campaign
    let rule: DrawRule
    let draw: Draw?
    /// What would be drawn from now.
    let entries: [DrawEntry]
    /// Whether nobody may hand in any more.
    let isOver: Bool
    let directory: DirectorySnapshot
    /// Entity → how many of its questions were looked at, and how many stand in question.
    let looked: [String: (looked: Int, open: Int)]

    func name(_ code: String) -> String { directory.entity(code: code)?.fullName ?? code }
}
