import Calendar
import Campaigns
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

/// What everybody may see of a campaign.
@Suite struct PublicReportTests {
    @Test func `anybody sees who reported, by department and by name`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            try program.make("54174", handedIn: day("2014-11-15"))
            let page = try program.visitor().get("/reportes").page
            #expect(page.contains("Norte de Santander") && page.contains("campana=reporte-2013"))
            let found = try program.visitor().get("/reportes?q=chitaga").page
            #expect(found.contains("Alcaldía de Chitagá") && found.contains("Leer el reporte"))
            #expect(try program.visitor().get("/reportes?q=zzzz").page.contains("Ninguna entidad se llama así"))
            #expect(try program.visitor().get("/reportes?campana=nada").status == 404)
            #expect(try program.visitor().get("/reportes?departamento=98").status == 404)
        }
    }

    @Test func `the list of an older campaign leads to the report of that campaign`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            try program.make("54174", handedIn: day("2014-11-15"))
            try program.make(
                "54174", in: try program.campaign("reporte-2013"), handedIn: day("2014-02-10"), on: day("2014-02-01"))
            for campaign in ["reporte-2013", "reporte-2014"] {
                let path = "/chitaga-nortedesantander" + Reports.publicPath(in: campaign)
                let page = try program.visitor().get("/reportes?q=chitaga&campana=\(campaign)").page
                #expect(page.contains("href=\"\(path)\""), "\(campaign)")
                let year = campaign.suffix(4)
                #expect(try program.visitor().get("/datos/reportes/\(year).csv").page.contains(path), "\(campaign)")
            }
        }
    }

    @Test func `what an entity does before it sends stays its own; a component it delivered does not`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            try program.make("54174", 30)
            try program.make("54001", delivered: [6])
            let csv = try program.visitor().get("/datos/reportes.csv").page
            let row = { (code: String) in
                csv.split(whereSeparator: \.isNewline).first { $0.contains(",\(code),") } ?? ""
            }
            #expect(row("54174").contains(",en-preparacion,pendiente,,,,,"))
            #expect(row("54001").contains(",parcial,pendiente,,,,6,"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `open data and the feed of the index are whole and carry the four marks`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            try program.make("54174", handedIn: day("2014-11-15"))
            let reported = try program.make("25178", handedIn: day("2014-11-15"))
            let entity = try program.entity("25178")
            let now = program.services.now()
            try entity.write {
                try ReportStore(entity: entity).observe(
                    .unproven, "No se ve", on: 7, of: reported, seen: 0, by: "r", role: "", at: now, in: $0)
            }
            let answer = try program.visitor().get("/datos/reportes/2014.json")
            #expect(answer["Access-Control-Allow-Origin"] == "*")
            let json = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: [[String: String]]]
            let rows = try #require(json?["reportes"])
            #expect(rows.count == program.services.directory.entities.count)
            let row = try #require(rows.first { $0["codigo"] == "54174" })
            #expect(row["estado"] == "enviado" && row["plazo"] == "a-tiempo" && row["puntaje_componente_6"] != nil)
            let feed = try program.visitor().get("/datos/indice/2014.csv").page.split(whereSeparator: \.isNewline)
            #expect(feed.count == 1 + 7 * program.services.directory.entities.count)
            let value = { (code: String) in
                feed.first { $0.hasPrefix("\(code),2014,3.1,") }.map { String($0.split(separator: ",")[3]) }
            }
            #expect(value("54174") == row["puntaje"])
            #expect(value("25178") == "SC" && value("54001") == "N/D")
            let historic = try program.visitor().get("/datos/indice/2013.csv").page
            #expect(historic.contains("54001,2013,3.1,N/R,") && historic.contains("94343,2013,3.1,N/A,"))
            #expect(
                try program.visitor().get("/datos/indice/2014.json?sin_transversales=si").page.contains("sin Elementos")
            )
            #expect(try program.visitor().get("/datos/indice/1999.csv").status == 404)
            #expect(try program.visitor().get("/datos/reportes/abc").status == 404)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the ranking gives equal points one place and shows former years`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            for code in ["54174", "25178"] { try program.make(code, handedIn: day("2014-11-15")) }
            try program.make("54003", handedIn: day("2014-11-15")) { $0.answerType == .yesNo ? .no : $0.easyAnswer }
            try program.make(
                "54174", in: try program.campaign("reporte-2013"), handedIn: day("2014-02-10"), on: day("2014-02-01"))
            let view = try RankingView(Fields(), program.services.nation)
            #expect(view.vigencias == [2013, 2014] && view.found == 3)
            #expect(view.shown.map(\.place) == [1, 1, 3] && view.shown.last?.entity.code == "54003")
            #expect(view.shown.first { $0.entity.code == "54174" }?.points.count == 2)
            let page = try program.visitor().get("/reportes/puntajes?departamento=25").page
            #expect(page.contains("Chipaque") && !page.contains("Chitagá"))
        }
    }
}
