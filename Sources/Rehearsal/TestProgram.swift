public import Calendar
import Database
import Entities
public import Expectations
import Foundation
import HTTP
public import Platform
public import Runtime

/// The whole program without a socket: a database of its own, a clock that stands still, identifiers that count, and
/// visitors who keep their cookies. For tests of features at the level of HTTP.
///
/// ```swift
/// try TestProgram.run(features, on: .sqlite) { program in
///     let answer = try program.visitor().get("/chitaga-nortedesantander/plan")
///     #expect(answer.status == 200)
/// }
/// ```
public final class TestProgram: Sendable {
    public let front: Front
    public let services: Services
    public let clock: FixedClock

    /// Friday, 21 November 2014, ten in the morning in Bogotá, unless a test says otherwise.
    public static let usualNow = Instant(iso: "2014-11-21T15:00:00.000Z") ?? Instant(milliseconds: 0)

    public static func run<T>(
        _ features: [Feature], on engine: TestEngine = .sqlite, now: Instant = usualNow, demonstration: Bool = false,
        publicAddress: String = "http://localhost", _ body: (TestProgram) throws -> T
    ) throws -> T {
        let program = Program(features: features)
        return try withDatabase(engine, migrations: program.migrations) { database in
            try body(TestProgram(program, database, now, demonstration, publicAddress))
        }
    }

    private init(
        _ program: Program, _ database: Database, _ now: Instant, _ demonstration: Bool, _ publicAddress: String
    ) throws {
        clock = FixedClock(now)
        let directory = EntityDirectory(database: database)
        let installation = Installation(
            isDemonstration: demonstration, publicAddress: publicAddress, dataFolder: Self.dataFolder,
            secret: Array("secreto de prueba, siempre el mismo".utf8), build: "prueba")
        services = Services(
            database: database, clock: clock, ids: CountedIDs(), installation: installation, tenants: directory,
            jobs: program.jobs, contacts: program.contacts, parts: program.parts)
        try Entities.loadCarriedDirectory(services)
        try directory.refresh()
        for feature in program.features { try feature.prepare?(services) }
        front = Front(program: program, services: services, log: Log(clock: clock) { _ in })
    }

    /// Somebody with a browser and no cookies yet.
    public func visitor(host: String = "localhost") -> TestVisitor { TestVisitor(program: self, host: host) }

    /// Does all the work that waits in the queue, as the job runner would.
    public func finishJobs() {
        let runner = JobRunner(services: services, log: Log(clock: clock) { _ in })
        while runner.doOne() {}
    }

    /// The folder `Data` of the source tree.
    public static let dataFolder: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder.appendingPathComponent("Data").path
    }()
}
