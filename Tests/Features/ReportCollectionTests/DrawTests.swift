import Calendar
import Campaigns
import Crypto
import Database
import Entities
import Expectations
import Foundation
import HTTP
import Platform
import Questionnaires
import Rehearsal
import Reports
import Testing

@testable import ReportCollection

/// The verification sample: by a public rule, from a public seed, once.
@Suite struct DrawTests {
    private static let form = [
        ("semilla", "4821-077"), ("fuente", "Lotería de Boyacá, 22 de febrero de 2014"), ("cantidad", "3"),
        ("entiendo", "sí"),
    ]

    @Test func `tickets follow from the numbers of the rule`() throws {
        try TestProgram.run(consoleFeatures) { program throws in
            let rule = try DrawRule.current(program.services)
            var facts = DrawRule.Facts(unproven: 0, points: 5000, pointsBefore: nil, isLate: false, round: 1)
            #expect(rule.tickets(facts) == 1)
            facts.unproven = 12
            #expect(rule.tickets(facts) == 13)
            facts.unproven = 500
            #expect(rule.tickets(facts) == 61, "capped")
            // Up by 26 points: 11 above the 15 that are usual, three steps of five.
            facts = DrawRule.Facts(unproven: 0, points: 9600, pointsBefore: 7000, isLate: true, round: 2)
            #expect(rule.tickets(facts) == 1 + 9 + 10 + 5 + 10)
            #expect(rule.sentences.count == 7)
        }
    }

    /// Done again here by hand: nine hexadecimal digits, the remainder, and who holds that ticket.
    @Test func `anybody finds the same winners`() throws {
        let tickets = [("a", 3), ("b", 0), ("c", 2)]
        let first = try #require(Int(SHA256.hex("semilla/1").prefix(9), radix: 16)) % 5
        let expected = first < 3 ? ["a", "c"] : ["c", "a"]
        let drawn = Lottery.draw(tickets.map { (key: $0.0, tickets: $0.1) }, size: 9) { "semilla/\($0)" }
        #expect(drawn == expected, "without tickets nobody wins, and nobody twice")
        let many = (0..<1_134).map { (key: $0, tickets: 1 + $0 % 70) }
        let some = Lottery.draw(many, size: 50) { "otra/\($0)" }
        #expect(Set(some).count == 50 && some == Lottery.draw(many, size: 50) { "otra/\($0)" })
    }

    @Test(arguments: TestEngine.available)
    func `it is drawn once, after the close, and stays as it was`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            for code in ["54174", "25178", "54003", "54051", "54099"] {
                try program.make(code, handedIn: day("2014-11-15"), proven: Set(1...(code == "54174" ? 213 : 40)))
            }
            let administrator = program.visitor().become(.nationalAdministrator)
            let path = "/consola/reportes/muestra"
            _ = try administrator.get(path + "?campana=reporte-2014")
            _ = try administrator.post(path + "/reporte-2014", Self.form)
            #expect(try program.count("SELECT COUNT(*) FROM report_draw") == 0, "the campaign still takes reports")
            program.clock.advance(by: .seconds(60 * 86_400))
            #expect(try administrator.get(path + "?campana=reporte-2014").page.contains("De dónde se sortearía hoy"))
            #expect(try administrator.post(path + "/reporte-2014", [("semilla", "x")]).status == 422)
            #expect(try administrator.post(path + "/reporte-2014", Self.form).status == 303)
            let draw = try #require(try program.services.nation.read { try DrawStore.draw(of: "reporte-2014", in: $0) })
            #expect(draw.chosen.count == 3 && draw.entries.count == 5)
            #expect(draw.chosen.allSatisfy { (1...8).contains($0.questions.count) })
            #expect(draw.listHash == Draw.listHash(draw.entries))
            let again = Lottery.draw(draw.entries.map { ($0.entity, $0.tickets) }, size: 3) { "4821-077/\($0)" }
            #expect(again == draw.chosen.map(\.entity))
            #expect(draw.entries.first { $0.entity == "54174" }?.tickets ?? 99 < draw.entries.map(\.tickets).max() ?? 0)
            _ = try administrator.post(
                path + "/reporte-2014", Self.form.map { ($0.0, $0.0 == "semilla" ? "9999" : $0.1) })
            #expect(try program.services.nation.read { try DrawStore.draw(of: "reporte-2014", in: $0) } == draw)
            #expect(throws: (any Error).self) {
                try program.services.nation.write { try $0.run("UPDATE report_draw SET seed = 'otra'") }
            }
            try Self.expectPublic(draw, program)
        }
    }

    private static func expectPublic(_ draw: Draw, _ program: TestProgram) throws {
        let page = try program.visitor().get("/reportes/muestra?campana=reporte-2014").page
        #expect(page.contains("4821-077") && page.contains(draw.listHash.prefix(8)))
        let csv = try program.visitor().get("/datos/muestra-de-reportes.csv?campana=reporte-2014").page
        let lines = csv.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
        #expect(SHA256.hex(lines.map { "\($0[0]),\($0[1])\n" }.joined()) == draw.listHash, "the file is the list")
        let json = try program.visitor().get("/datos/muestra-de-reportes.json?campana=reporte-2014")
        #expect(json["Access-Control-Allow-Origin"] == "*" && json.page.contains("\"semilla\":\"4821-077\""))
        #expect(try program.visitor().become(.helpDesk).post("/consola/reportes/muestra/reporte-2014").status == 403)
    }
}
