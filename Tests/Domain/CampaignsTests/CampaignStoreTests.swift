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
    func `the demonstration opens one plan campaign beside them`(engine: TestEngine) throws {
        try Installed.run(on: engine) { program in
            try Campaigns.openDemonstration(program.services)
            try Campaigns.openDemonstration(program.services)
            let current = try #require(try Campaigns.current(.plan, program.services))
            #expect(current == Campaigns.demonstration(on: program.services.now().day))
            #expect(try Campaigns.current(.report, program.services) == nil)
            #expect(try program.services.nation.read { try Campaigns.all(in: $0).count } == 3)
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

    static func run(
        on engine: TestEngine, at now: Instant = Instant(milliseconds: 1_416_582_000_000),
        _ body: (Installed) throws -> Void
    ) throws {
        try withDatabase(engine, migrations: Campaigns.manifest.migrations) { database in
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
