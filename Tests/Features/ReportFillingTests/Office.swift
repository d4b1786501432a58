import Calendar
import Campaigns
import Database
import Entities
import Expectations
import Files
import Filings
import HTTP
import Outgoing
import Platform
import Questionnaires
import Rehearsal
import Reports

@testable import ReportFilling

/// Chitagá on the first of February 2014, with the campaign of 2013 still open.
struct Office {
    let program: TestProgram

    static let office = "/oficina/chitaga-nortedesantander"
    static let site = "/chitaga-nortedesantander/reporte"
    static let section = office + "/reporte/seccion/reporte-2013/ET.1.1"
    static func answer(_ number: Int) -> String { office + "/reporte/respuesta/reporte-2013/\(number)" }

    /// - Parameter more: features beside those a report needs, such as rules of evidence.
    static func run<T>(
        on engine: TestEngine = .sqlite, with more: [Feature] = [], _ body: (Office) throws -> T
    ) throws -> T {
        let features =
            [
                Entities.manifest, Files.manifest, Campaigns.manifest, Filings.manifest, Questionnaires.manifest,
                Reports.manifest, filling, TestPeople.manifest,
            ] + more
        let now = Instant(iso: "2014-02-01T15:00:00.000Z") ?? TestProgram.usualNow
        return try TestProgram.run(features, on: engine, now: now) { try body(Office(program: $0)) }
    }

    /// Nobody outside is asked: every address is silent.
    private static var filling: Feature {
        var feature = ReportFilling.manifest
        feature.jobs =
            feature.jobs.filter { $0.id != ReportLinkJob.id }
            + [ReportLinkJob.job { _ in .unreachable("El sitio no respondió a tiempo.") }]
        return feature
    }

    var entity: EntityScope {
        get throws {
            guard let tenant = program.services.tenants.tenant(code: "54174") else { throw Failure.notFound }
            return program.services.nation.entity(tenant)
        }
    }

    /// The lead of the committee, who just opened the report.
    func begun() throws -> TestVisitor {
        let lead = program.visitor().become(.committeeLead, of: "54174")
        _ = try lead.get(Self.office + "/reporte")
        _ = try lead.post(Self.office + "/reporte/inicio", [("campana", "reporte-2013")])
        _ = try lead.get(Self.section)
        return lead
    }

    func report() throws -> Report {
        let entity = try entity
        guard let report = try entity.read({ try ReportStore(entity: entity).report(in: "reporte-2013", in: $0) })
        else { throw Failure.notFound }
        return report
    }

    func view() throws -> ReportView {
        let (entity, report) = (try entity, try report())
        let store = ReportStore(entity: entity)
        return try entity.read { reading in
            ReportView(
                report: report, standing: try ReportDelivery.standing(report, of: entity, in: reading),
                circle: try store.circle(of: report), counts: try store.counts(report, in: reading), deliveries: [],
                now: program.services.now())
        }
    }

    func questions() throws -> [Question] { try view().instrument.questions }

    func answers() throws -> [Int: QuestionAnswer] { try ReportStore(entity: try entity).answers(try report()) }

    func evidence() throws -> [ReportEvidence] {
        let (entity, report) = (try entity, try report())
        return try entity.read { try ReportStore(entity: entity).evidence(report, in: $0) }
    }

    /// An answer over whatever stands there.
    func save(_ answer: QuestionAnswer, _ number: Int) throws {
        let (entity, report, now) = (try entity, try report(), program.services.now())
        try entity.write { writing in
            let store = ReportStore(entity: entity)
            let seen = try store.given(report, of: [number], in: writing)[number]?.revision ?? 0
            try store.save(answer, to: number, of: report, seen: seen, by: "persona-1", at: now, in: writing)
        }
    }

    /// Another entity fills its report and hands it in.
    func submitted(by code: String) throws -> Report {
        guard let tenant = program.services.tenants.tenant(code: code) else { throw Failure.notFound }
        let (entity, now) = (program.services.nation.entity(tenant), program.services.now())
        return try entity.write { writing in
            let store = ReportStore(entity: entity)
            guard let campaign = try Campaigns.find("reporte-2013", in: writing) else { throw Failure.notFound }
            let report = try store.open(campaign, by: "persona-9", role: "", at: now, in: writing)
            let circle = try store.circle(of: report)
            for question in circle.rules.instrument.questions where circle.isFor(question) {
                try store.save(
                    question.easyAnswer, to: question.number, of: report, seen: 0, by: "persona-9", at: now,
                    in: writing)
            }
            _ = try ReportDelivery.submit(report, of: entity, by: "persona-9", role: "", in: writing)
            return report
        }
    }

    /// Answers whatever is left.
    func fill() throws {
        let (entity, report, questions) = (try entity, try report(), try questions())
        let now = program.services.now()
        try entity.write { writing in
            let store = ReportStore(entity: entity)
            for question in questions {
                let known = try store.given(report, of: [question.number], in: writing)[question.number]
                guard known?.answer == nil else { continue }
                try store.save(
                    question.easyAnswer, to: question.number, of: report, seen: known?.revision ?? 0, by: "persona-1",
                    at: now, in: writing)
            }
        }
    }

    /// The mark of what stands on the page that is signed; empty where nothing can be signed.
    func seen(by visitor: TestVisitor) throws -> String {
        let page = try visitor.get(Self.office + "/reporte/revision/reporte-2013").page
        return page.firstMatch(of: /name="visto" value="([^"]*)"/).map { String($0.output.1) } ?? ""
    }

    /// Reads the report and hands it in.
    func sign(_ visitor: TestVisitor, seen: String? = nil) throws -> Response {
        let seen = try seen ?? self.seen(by: visitor)
        return try visitor.post(
            Self.office + "/reporte/envio/reporte-2013", [("visto", seen), ("declaracion", "sí")])
    }

    /// What a page carries of an answer that is proven, with the records that prove it now.
    func proof(_ number: Int, _ answer: String, seen: Int = 0) throws -> (String, String) {
        let mark = try ReportProofs.find(try view(), try entity)[number].mark
        return ("comprobada", "\(number) \(seen) #\(mark) \(answer)")
    }

    func extend() throws {
        let now = program.services.now()
        let granted = CampaignExtension(
            id: "p-1", campaign: "reporte-2013", entity: "54174", until: now.day.adding(days: 3),
            reason: "Se cayó la conexión", grantedAt: now, grantedBy: "persona-2")
        try program.services.nation.write { writing in
            guard let campaign = try Campaigns.find("reporte-2013", in: writing) else { throw Failure.notFound }
            try Campaigns.grant(granted, to: campaign, in: writing)
        }
    }

    func count(_ sql: SQL) throws -> Int { try program.services.nation.read { try $0.row(sql)?.int(0) ?? 0 } }
}

extension Question {
    /// Something that may be answered.
    var easyAnswer: QuestionAnswer {
        switch answerType {
        case .yesNo, .yesPartialNo: .yes
        case .percent: .percent(50)
        case .count: .count(3)
        case .date: .date(Day(2013, 6, 1) ?? Day(epochDay: 0))
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
