import Calendar
import Database
public import Platform

public struct FreshnessPolicyStore: Sendable {
    public let nation: NationScope

    public init(nation: NationScope) { self.nation = nation }

    /// Nil where nothing was ever decided: then each entity chooses for itself.
    public func current() throws -> FreshnessPolicy? { try all().first }

    /// All decisions, the newest first.
    public func all() throws -> [FreshnessPolicy] {
        try nation.read { reading in
            try reading.all(
                "SELECT is_public, reason, by_person, by_role, at FROM freshness_policy ORDER BY at DESC, id DESC LIMIT 50"
            ) { row in
                FreshnessPolicy(
                    isPublic: row.int(0) == 1, reason: row.text(1), person: row.text(2), role: row.text(3),
                    at: Instant(milliseconds: Int64(row.int(4))))
            }
        }
    }

    /// Decides for all. Every site has another version afterwards, so that no page keeps showing the old.
    public func decide(_ policy: FreshnessPolicy) throws {
        let id = nation.services.newID()
        try nation.write { writing in
            try writing.run(
                """
                INSERT INTO freshness_policy (id, is_public, reason, by_person, by_role, at)
                VALUES (\(id), \(policy.isPublic ? 1 : 0), \(policy.reason), \(policy.person), \(policy.role),
                    \(policy.at.milliseconds))
                """)
            try writing.run("UPDATE site SET version = version + 1")
            try Audit.record(
                Deed(
                    actor: policy.person, "freshness.decided", subject: "freshness",
                    detail: policy.isPublic ? "public" : "each entity"), at: policy.at, in: writing)
        }
    }
}
