import Calendar
import Campaigns
import Database
import Entities
import Expectations
import HTTP
import Platform
import Questionnaires
import Rehearsal
import Reports
import Testing

@testable import ReportCollection

/// How the rows of the country become one line for each entity.
@Suite struct NationTests {
    @Test(arguments: TestEngine.available)
    func `every entity that must report has a line with its state`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            try program.make("54174", 40)
            try program.make("25178", delivered: [6])
            try program.make("54003", handedIn: day("2014-11-15"))
            let reopened = try program.make("54051", handedIn: day("2014-11-15"))
            let entity = try program.entity("54051")
            try entity.write {
                try ReportDelivery.reopen(reopened, of: entity, reason: "Falta", by: "p", role: "Revisión", in: $0)
            }
            let view = try program.view()
            let lines = Dictionary(uniqueKeysWithValues: view.lines.map { ($0.code, $0) })
            #expect(view.lines.count == program.services.directory.entities.count)
            #expect(lines["54174"]?.progress == .underWay && lines["54174"]?.punctuality == .pending)
            #expect((1...40).contains(lines["54174"]?.answered ?? 0))
            #expect(lines["25178"]?.progress == .partial && lines["25178"]?.delivered == [6])
            #expect(lines["54003"]?.progress == .submitted && lines["54003"]?.punctuality == .onTime)
            #expect(lines["54003"]?.percent == 100 && lines["54003"]?.hundredths != nil)
            #expect(lines["54051"]?.progress == .reopened && lines["54051"]?.punctuality == .onTime)
            #expect(lines["54109"]?.progress == .notStarted && (lines["54109"]?.asked ?? 0) > 100)
            #expect(view.country.handedIn == 2 && view.country.count(.notStarted) == view.lines.count - 4)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an extension keeps an entity on time, and an exclusion leaves it out`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine, now: day("2014-12-09").at(hour: 9)) { program in
            try program.announce(openCampaign)
            let granted = CampaignExtension(
                id: "x", campaign: openCampaign.id, entity: "54174", until: day("2014-12-20"), reason: "Creciente",
                grantedAt: program.services.now(), grantedBy: "[prueba]")
            _ = try program.services.nation.write { try Campaigns.grant(granted, to: openCampaign, in: $0) }
            #expect(try program.line("54174").punctuality == .pending)
            #expect(try program.line("54174").extensionUntil == day("2014-12-20"))
            #expect(try program.line("25178").punctuality == .overdue)
            let historic = try program.campaign("reporte-2013")
            #expect(try !program.view(historic).lines.contains { $0.code == "94343" })
            #expect(try program.line("54174", in: historic).punctuality == .missed)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the country costs the same queries with one report and with many`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            let reviewer = program.visitor().become(.reviewerGEL)
            let count = { (path: String) throws -> Int in
                let before = Database.statementsOnThisThread
                #expect(try reviewer.get(path).status == 200)
                return Database.statementsOnThisThread - before
            }
            let pages = [
                "/consola/reportes", "/consola/reportes/departamentos", "/consola/reportes/componentes", "/reportes",
                "/reportes/puntajes",
            ]
            try program.make("54174", handedIn: day("2014-11-15"))
            _ = try pages.map(count)
            let few = try pages.map(count)
            for entity in program.services.directory.entities.prefix(60) where entity.code != "54174" {
                try program.make(entity.code, 20)
            }
            #expect(try pages.map(count) == few)
            #expect(few.allSatisfy { $0 > 1 })
        }
    }

    @Test func `a pace, a habit and a date make a forecast that can be checked by hand`() {
        let today = day("2014-11-22")
        let dates = ForecastDates(today: today, target: day("2014-12-05"))
        // 60 of 200 in 6 days: 140 missing at 10 a day = 14 days, and one for the signature, of 13 that are left.
        let slow = ReportForecast(
            .underWay, asked: 200, answered: 60, opened: day("2014-11-16"), moved: day("2014-11-21"), past: [],
            dates: dates)
        #expect(slow.likelihood == .unlikely && slow.deficit == 2)
        #expect(
            slow.reason
                == "Lleva 60 de 200 preguntas en 6 días. A ese paso entrega el 7 de diciembre, 2 días después del plazo."
        )
        let quick = ReportForecast(
            .underWay, asked: 200, answered: 150, opened: day("2014-11-16"), moved: day("2014-11-21"), past: [],
            dates: dates)
        #expect(quick.likelihood == .onTrack)
        let punctual = ReportForecast(
            .underWay, asked: 200, answered: 60, opened: day("2014-11-16"), moved: day("2014-11-21"),
            past: [PastOutcome(vigencia: 2013, kind: .onTime)], dates: dates)
        #expect(punctual.likelihood == .atRisk)
        let nobody = ReportForecast(
            .notStarted, asked: 200, answered: 0, opened: nil, moved: nil, past: [], dates: dates)
        #expect(nobody.likelihood == .unknown)
        let over = ForecastDates(today: today, target: day("2014-11-01"), isOver: true)
        #expect(
            ReportForecast(.underWay, asked: 9, answered: 8, opened: today, moved: today, past: [], dates: over)
                .likelihood
                == .lost)
    }
}
