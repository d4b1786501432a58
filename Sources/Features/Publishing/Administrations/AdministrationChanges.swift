import Calendar
import Channels
import Database
import Platform

extension Administrations {
    /// One change of who governed, in a transaction of its own.
    static func change(
        _ context: Context, _ body: @escaping @Sendable (SiteStore, String, Instant, Writing) throws -> Void
    ) throws {
        let (entity, person, now) = (try context.entity(), try context.person().id, context.now())
        try entity.write { try body(SiteStore(entity: entity), person, now, $0) }
    }
}
