import Calendar
import Crypto
import Database

/// The random number from which visitors of one day are told apart: the same on every node, and overwritten once the
/// day is over, after which nobody can say who a visitor was, or that two days saw the same one.
enum DaySalt {
    /// What stands where a salt was; as long as one, so that it takes its place in the file.
    static let destroyed = String(repeating: "0", count: 64)
    /// How long after midnight a node may still write views of the day before.
    static let grace: Duration = .seconds(600)

    /// The salt of a day, made now if this is its first writing; nil once it was destroyed.
    static func salt(of day: Day, now: Instant, in writing: Writing) throws -> [UInt8]? {
        if now < day.adding(days: 1).start + grace {
            let fresh = Hex.encode(Random.bytes(32))
            try writing.run(
                "INSERT INTO visit_salt (day, salt) VALUES (\(day.iso), \(fresh)) ON CONFLICT (day) DO NOTHING")
        }
        let known: String? = try writing.value("SELECT salt FROM visit_salt WHERE day = \(day.iso)")
        return known.flatMap { $0 == destroyed ? nil : Hex.decode($0) }
    }

    /// Overwrites the salts of days that are over, and takes away what they told visitors apart by.
    static func destroyOld(now: Instant, in writing: Writing) throws {
        let oldest = (now - grace).day.iso
        try writing.run("UPDATE visit_salt SET salt = \(destroyed) WHERE day < \(oldest) AND salt <> \(destroyed)")
        try writing.run("DELETE FROM visit_seen WHERE day < \(oldest)")
    }

    /// Eight bytes that stand for a visitor of one site on one day.
    static func mark(_ visitor: VisitBatch.Visitor, of entity: String, salt: [UInt8]) -> Int64 {
        let message = "\(entity)\n\(visitor.peer)\n\(visitor.agent)"
        let code = HMAC.sha256(key: salt, message: Array(message.utf8))
        return code.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
    }
}
