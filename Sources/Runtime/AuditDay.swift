import Calendar
import Crypto
import Database
import Platform

/// Once a day the heads of all chains are chained nationally: from then on no entity's past can be rewritten without
/// the nation's record telling.
enum AuditDay {
    static let job = JobKind("audit-day", every: .seconds(24 * 60 * 60)) { run in
        let services = run.services
        let heads = try services.nation.read { reading in
            try reading.rows("SELECT entity_id, sequence, hash FROM audit_head ORDER BY entity_id")
        }
        let digest = SHA256.hex(heads.map { "\($0.text(0)) \($0.int(1)) \($0.text(2))\n" }.joined())
        let now = services.now()
        try services.nation.write { writing in
            let deed = Deed(actor: "[audit-day]", "audit.day", subject: "day/\(now.day.iso)", detail: digest)
            try Audit.record(deed, at: now, in: writing)
        }
    }
}
