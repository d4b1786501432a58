import Calendar
import Campaigns
import Channels
import Database
import Entities
import Expectations
import Files
import HTTP
import Platform
import Rehearsal
import Visits

@testable import VisitRanking

/// What a test of this area needs: the clock stands at 21 November 2014.
enum Scene {
    static let features = [
        Entities.manifest, Files.manifest, Channels.manifest, Visits.manifest, VisitRanking.manifest,
        TestPeople.manifest,
    ]
    static let office = "/oficina/chitaga-nortedesantander"
    static let site = "/chitaga-nortedesantander"
    static let browser = ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0")
    static let chitaga = Tenant(
        code: "54174", kind: .municipality, name: "Chitagá", department: "Norte de Santander",
        slug: "chitaga-nortedesantander", look: 1, slogan: "")

    static func run(on engine: TestEngine = .sqlite, _ body: (TestProgram) throws -> Void) throws {
        try TestProgram.run(features, on: engine) { program throws in try body(program) }
    }
}

extension TestProgram {
    /// Visits of a month, all on its first day.
    func visits(_ visits: [(String, Int)], in month: String) throws {
        guard let month = YearMonth(iso: month) else { return }
        let entries = visits.map {
            VisitArchive.Entry(
                entity: $0.0, day: month.firstDay, counts: VisitCounts(visits: $0.1, visitors: $0.1, views: $0.1 * 2))
        }
        try services.nation.write { try VisitArchive.add(entries, in: $0) }
    }

    /// September and October of 2014, closed.
    func close() throws {
        try visits([("54174", 200), ("25178", 150), ("05001", 5000), ("54000", 120)], in: "2014-09")
        try visits([("54174", 500), ("25178", 300), ("05001", 4000), ("54000", 120)], in: "2014-10")
        try RankingClosing(services: services).closeDue()
    }

    func count(_ sql: SQL) throws -> Int { try services.nation.read { try $0.value(sql) ?? 0 } }
}

extension Response {
    var page: String { String(decoding: body, as: UTF8.self) }
}
