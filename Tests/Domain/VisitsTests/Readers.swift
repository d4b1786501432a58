import Calendar
import Database
import Entities
import Expectations
import Platform
import Rehearsal

@testable import Visits

/// Chitagá, and people who read its site.
enum Readers {
    static let features = [Entities.manifest, Visits.manifest]
    static let browser = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
    static let chitaga = Tenant(
        code: "54174", kind: .municipality, name: "Chitagá", department: "Norte de Santander",
        slug: "chitaga-nortedesantander", look: 1, slogan: "")
    static let chipaque = Tenant(
        code: "25178", kind: .municipality, name: "Chipaque", department: "Cundinamarca",
        slug: "chipaque-cundinamarca", look: 1, slogan: "")

    static func counter(_ services: Services, _ limits: VisitBatch.Limits = .init()) -> VisitCounter {
        let counter = VisitCounter(limits: limits, isAutomatic: false)
        counter.learn { $0.robots = RobotWords(reading: "bot\ncurl\n!cubot") }
        return counter
    }

    static func page(
        _ services: Services, _ path: String = "/", of tenant: Tenant = chitaga, channel: String? = nil,
        from peer: String = "190.24.10.7", agent: String = browser, isOwn: Bool = false, isPrefetch: Bool = false,
        at instant: Instant? = nil
    ) -> ServedPage {
        ServedPage(
            services: services, tenant: tenant, path: path, channel: channel, peer: peer, userAgent: agent,
            isOwnPeople: isOwn, isPrefetch: isPrefetch, at: instant ?? services.now())
    }
}

extension TestProgram {
    func counts(_ day: Day, of tenant: Tenant = Readers.chitaga) throws -> VisitCounts {
        let entity = services.nation.entity(tenant)
        return try entity.read { try VisitStore(entity: entity).counts(day...day, in: $0) }
    }

    func number(_ sql: SQL) throws -> Int { try services.nation.read { try $0.value(sql) ?? 0 } }
}
