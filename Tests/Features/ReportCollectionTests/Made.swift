import Calendar
import Campaigns
import Database
import Entities
import Files
import Filings
import HTTP
import Platform
import Questionnaires
import Rehearsal
import Reports
import Testing

@testable import ReportCollection

/// Features the console needs.
let consoleFeatures = [
    Entities.manifest, Files.manifest, Campaigns.manifest, Filings.manifest, Questionnaires.manifest, Reports.manifest,
    ReportCollection.manifest, TestPeople.manifest,
]

/// A campaign around ``TestProgram/usualNow`` (21 November 2014): open since the first, on time until 5 December, taken
/// until the 12th.
let openCampaign = Campaign(
    id: "reporte-2014", kind: .report, vigencia: 2014, title: "Reporte de resultados de 2014", legalBasis: "Prueba",
    opens: Day(iso: "2014-11-01"), onTimeUntil: Day(iso: "2014-12-05"),
    close: Campaign.Close(day: day("2014-12-12"), isExclusive: false, words: "hasta el 12 de diciembre"))

func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(epochDay: 0) }

extension TestProgram {
    func announce(_ campaigns: Campaign...) throws {
        try services.database.write(.nation) { writing in
            for campaign in campaigns { try Campaigns.add(campaign, in: writing) }
        }
    }

    func entity(_ code: String) throws -> EntityScope {
        services.nation.entity(try #require(services.tenants.tenant(code: code)))
    }

    func campaign(_ id: String) throws -> Campaign {
        try #require(try services.nation.read { try Campaigns.find(id, in: $0) })
    }

    /// A report with the first so many questions answered, or a whole one that was handed in.
    @discardableResult
    func make(
        _ code: String, _ answered: Int = 213, in campaign: Campaign = openCampaign, handedIn: Day? = nil,
        delivered: [Int] = [], proven: Set<Int> = [], answer: (Question) -> QuestionAnswer = { $0.easyAnswer },
        on opened: Day = day("2014-11-10")
    ) throws -> Report {
        let entity = try entity(code)
        let asked = try #require(try services.nation.read { try Instruments.asked(in: campaign.vigencia, in: $0) })
        let questions = try Instruments.rules(asked, services).instrument.questions.prefix(answered)
        var planted = PlantedReport(
            campaign, Dictionary(uniqueKeysWithValues: questions.map { ($0.number, answer($0)) }), by: "[prueba]",
            openedAt: opened.at(hour: 9), changedAt: (handedIn ?? day("2014-11-20")).at(hour: 9),
            submittedAt: handedIn?.at(hour: 10))
        planted.proven = proven
        planted.delivered = delivered
        let plan = planted
        return try services.nation.write { try plan.plant(for: entity, in: $0) }
    }

    /// Opened again, some answers changed, and handed in once more.
    func handInAgain(_ report: Report, _ answer: (Question) -> QuestionAnswer?) throws {
        let entity = try entity(report.entity)
        let questions = try Instruments.rules(report.instrumentID, services).instrument.questions
        let changed = questions.compactMap { question in answer(question).map { (question.number, $0) } }
        try services.nation.write { writing in
            try ReportDelivery.reopen(
                report, of: entity, reason: "Falta el acto", by: "r", role: "Revisión", in: writing)
        }
        for (number, answer) in changed { try self.answer(report.entity, number, answer) }
        try services.nation.write { writing in
            _ = try ReportDelivery.submit(report, of: entity, by: "e", role: "Alcalde", in: writing)
        }
    }

    /// An answer over whatever stands there.
    func answer(_ code: String, _ number: Int, _ answer: QuestionAnswer?, in campaign: String = openCampaign.id) throws
    {
        let (entity, now) = (try entity(code), services.now())
        let store = ReportStore(entity: entity)
        try entity.write { writing in
            guard let report = try store.report(in: campaign, in: writing) else { throw Failure.notFound }
            let seen = try store.given(report, of: [number], in: writing)[number]?.revision ?? 0
            try store.save(answer, to: number, of: report, seen: seen, by: "e", at: now, in: writing)
        }
    }

    func view(_ campaign: Campaign = openCampaign) throws -> NationView {
        try #require(try NationView.read(campaign.id, services.nation))
    }

    func line(_ code: String, in campaign: Campaign = openCampaign) throws -> ReportLine {
        try #require(try view(campaign).lines.first { $0.code == code })
    }

    func count(_ sql: SQL) throws -> Int { try services.nation.read { try $0.row(sql)?.int(0) ?? 0 } }
}

extension Question {
    /// Something that may be answered.
    var easyAnswer: QuestionAnswer {
        switch answerType {
        case .yesNo, .yesPartialNo: .yes
        case .percent: .percent(50)
        case .count: .count(3)
        case .date: .date(day("2013-06-01"))
        case .choice: .choice(0)
        case .several: .several([0])
        case .link: .text("https://www.ejemplo.gov.co/pagina")
        case .text: .text("Una respuesta")
        case .table: .table([options.map { _ in "x" }])
        }
    }
}

extension Response {
    var page: String { String(decoding: body, as: UTF8.self) }
}
