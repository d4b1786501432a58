import Calendar
import Database
import Expectations
import Foundation
import Platform
import Testing

@testable import Campaigns

@Suite struct CampaignStoreTests {
    @Test(arguments: TestEngine.available)
    func `the historic campaigns come in once and stand closed`(engine: TestEngine) throws {
        try Installed.run(on: engine) { program in
            try Campaigns.loadHistory(program.services)
            let all = try program.services.nation.read { try Campaigns.all(in: $0) }
            #expect(all.map(\.id) == ["reporte-2013", "plan-2012"])
            #expect(all.allSatisfy { $0.status(at: program.services.now()) == .closed })
            #expect(all.last?.close.isExclusive == true)
            #expect(try Campaigns.current(.plan, program.services) == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the demonstration opens one campaign of each kind beside them`(engine: TestEngine) throws {
        try Installed.run(on: engine) { program in
            try Campaigns.openDemonstration(program.services)
            try Campaigns.openDemonstration(program.services)
            let current = try #require(try Campaigns.current(.plan, program.services))
            #expect(current == Campaigns.demonstration(on: program.services.now().day))
            #expect(try Campaigns.current(.report, program.services)?.kind == .report)
            #expect(try program.services.nation.read { try Campaigns.all(in: $0).count } == 4)
        }
    }

    @Test(arguments: TestEngine.available)
    func `what the file knows around a campaign comes in, also where the campaign was there before`(
        engine: TestEngine
    ) throws {
        try Installed.run(on: engine) { program in
            let nation = program.services.nation
            #expect(try Campaigns.excluded(from: "plan-2012", in: nation) == ["94343"])
            #expect(try Campaigns.excluded(from: "reporte-2013", in: nation) == ["94343"])
            _ = try nation.write { try $0.run("DELETE FROM campaign_exclusion") }
            _ = try nation.write { try $0.run("DELETE FROM campaign_session") }
            try Campaigns.loadHistory(program.services)
            #expect(try Campaigns.excluded(from: "plan-2012", in: nation) == ["94343"])
            let sessions = try nation.read { try Campaigns.sessions("plan-2012", in: $0) }
            #expect(sessions.map(\.day.iso) == ["2012-05-29", "2012-05-30"])
            let campaign = try #require(try nation.read { try Campaigns.find("plan-2012", in: $0) })
            #expect(campaign.warnings(sessions: sessions).count == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the latest extension holds, for its entity only, and all stay`(engine: TestEngine) throws {
        try Installed.run(on: engine, at: Installed.may2012) { program in
            let campaign = try program.campaign("plan-2012")
            let (chitaga, chipaque) = (program.entity("54174"), program.entity("25178"))
            try program.grant(campaign, chitaga, Day(2012, 6, 10), "Se inundó la alcaldía")
            program.clock.advance(by: .seconds(60))
            try program.grant(campaign, chitaga, Day(2012, 6, 5), "El agua bajó antes")
            let until = try chitaga.read { try Campaigns.extensionUntil("plan-2012", of: chitaga, in: $0) }
            #expect(until == Day(2012, 6, 5))
            #expect(try chipaque.read { try Campaigns.extensionUntil("plan-2012", of: chipaque, in: $0) } == nil)
            let nation = program.services.nation
            #expect(try Campaigns.extensionDays("plan-2012", in: nation) == ["54174": try #require(until)])
            let all = try nation.read { try Campaigns.extensions("plan-2012", in: $0) }
            #expect(all.map(\.reason) == ["El agua bajó antes", "Se inundó la alcaldía"])
            program.clock.set(try #require(Day(2012, 6, 3)).at(hour: 9))
            #expect(try Campaigns.current(.plan, for: chitaga)?.extensionUntil == until)
            #expect(try Campaigns.current(.plan, for: chipaque) == nil)
            #expect(try program.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'campaign.extended'") == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an extension that gives nothing, or to whom need not hand in, is refused`(engine: TestEngine) throws {
        try Installed.run(on: engine, at: Installed.may2012) { program in
            let campaign = try program.campaign("plan-2012")
            #expect(throws: Failure.self) {
                try program.grant(campaign, program.entity("54174"), Day(2012, 5, 29), "No")
            }
            #expect(throws: Failure.conflict(CampaignProblem.excludedEntity.words)) {
                try program.grant(campaign, program.entity("94343"), Day(2012, 6, 10), "No")
            }
            #expect(try program.count("SELECT COUNT(*) FROM campaign_extension") == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a change keeps what was said before, and a second person is told`(engine: TestEngine) throws {
        try Installed.run(on: engine, at: Installed.may2012) { program in
            let before = try program.campaign("plan-2012")
            let later = Campaign(
                id: before.id, kind: before.kind, vigencia: before.vigencia, title: before.title,
                legalBasis: before.legalBasis, opens: nil, onTimeUntil: nil,
                close: Campaign.Close(
                    day: try #require(Day(2012, 6, 8)), isExclusive: false, words: "hasta el 8 de junio"))
            let now = program.services.now()
            let change = { (campaign: Campaign) in
                try program.services.nation.write { writing in
                    try Campaigns.change(
                        campaign, because: "Muchas entidades lo pidieron", seen: 0, by: "persona", at: now, in: writing)
                }
            }
            try change(later)
            #expect(try program.campaign("plan-2012") == later)
            #expect(throws: Failure.self) { try change(before) }
            let changes = try program.services.nation.read { try Campaigns.changes("plan-2012", in: $0) }
            #expect(changes.map(\.before) == [before])
            #expect(changes.first?.reason == "Muchas entidades lo pidieron")
            #expect(later.differences(from: before).count == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a new campaign is refused where its id is taken or its dates contradict each other`(
        engine: TestEngine
    ) throws {
        try Installed.run(on: engine) { program in
            let known = try program.campaign("plan-2012")
            let now = program.services.now()
            let create = { (campaign: Campaign) in
                try program.services.nation.write {
                    try Campaigns.create(campaign, by: "persona", at: now, in: $0)
                }
            }
            #expect(throws: Failure.conflict(CampaignProblem.idTaken.words)) { try create(known) }
            let backwards = Campaign(
                id: "plan-2015", kind: .plan, vigencia: 2015, title: "Plan", legalBasis: "", opens: Day(2015, 6, 1),
                onTimeUntil: nil,
                close: Campaign.Close(day: try #require(Day(2015, 5, 1)), isExclusive: false, words: "mayo"))
            #expect(throws: Failure.conflict(CampaignProblem.closesBeforeOpening.words)) { try create(backwards) }
            #expect(try program.services.nation.read { try Campaigns.find("plan-2015", in: $0) } == nil)
        }
    }

    @Test func `on the day of 2012 the plan's campaign was the current one`() throws {
        let day = try #require(Day(2012, 5, 29))
        try Installed.run(on: .sqlite, at: day.at(hour: 22)) { program in
            let current = try Campaigns.current(.plan, program.services)
            #expect(current?.id == "plan-2012")
            program.clock.advance(by: .seconds(2 * 3600))
            #expect(try Campaigns.current(.plan, program.services) == nil)
        }
    }
}

/// An installation with nothing but campaigns.
private struct Installed {
    let services: Services
    let clock: FixedClock

    static let may2012 = Instant(iso: "2012-05-20T15:00:00.000Z") ?? Instant(milliseconds: 0)

    func campaign(_ id: String) throws -> Campaign {
        try #require(try services.nation.read { try Campaigns.find(id, in: $0) })
    }

    func entity(_ code: String) -> EntityScope {
        services.nation.entity(
            Tenant(
                code: code, kind: .municipality, name: "Prueba", department: "Prueba", slug: "prueba", look: 1,
                slogan: ""))
    }

    func grant(_ campaign: Campaign, _ entity: EntityScope, _ until: Day?, _ reason: String) throws {
        let granted = CampaignExtension(
            id: services.newID(), campaign: campaign.id, entity: entity.code, until: try #require(until),
            reason: reason, grantedAt: services.now(), grantedBy: "persona")
        _ = try services.nation.write { try Campaigns.grant(granted, to: campaign, in: $0) }
    }

    func count(_ sql: SQL) throws -> Int { try services.nation.read { try $0.row(sql)?.int(0) ?? 0 } }

    static func run(
        on engine: TestEngine, at now: Instant = Instant(milliseconds: 1_416_582_000_000),
        _ body: (Installed) throws -> Void
    ) throws {
        try withDatabase(engine, migrations: Audit.migrations + Campaigns.manifest.migrations) { database in
            let clock = FixedClock(now)
            let services = Services(
                database: database, clock: clock, ids: CountedIDs(),
                installation: Installation(
                    isDemonstration: false, publicAddress: "http://localhost", dataFolder: CampaignTests.folder,
                    secret: [], build: "prueba"), tenants: Nobody(), jobs: [])
            try Campaigns.loadHistory(services)
            try body(Installed(services: services, clock: clock))
        }
    }

    private struct Nobody: TenantDirectory {
        func tenant(code: String) -> Tenant? { nil }
        func tenant(slug: String) -> Tenant? { nil }
        func tenant(host: String) -> Tenant? { nil }
        func host(of tenant: Tenant) -> String? { nil }
    }
}
