import Calendar
import Campaigns
import Database
import Entities
import Expectations
import Files
import Filings
import Platform
import Questionnaires
import Rehearsal

@testable import Reports

/// Chitagá with the report of 2013 just opened, on the first of February 2014.
final class Desk: Sendable {
    let program: TestProgram
    let entity: EntityScope
    let campaign: Campaign
    let report: Report

    var store: ReportStore { ReportStore(entity: entity) }

    static func run<T>(on engine: TestEngine = .sqlite, _ body: (Desk) throws -> T) throws -> T {
        let now = Instant(iso: "2014-02-01T15:00:00.000Z") ?? TestProgram.usualNow
        let features = [
            Entities.manifest, Files.manifest, Campaigns.manifest, Filings.manifest, Questionnaires.manifest,
            Reports.manifest, TestPeople.manifest,
        ]
        return try TestProgram.run(features, on: engine, now: now) { try body(Desk($0)) }
    }

    private init(_ program: TestProgram) throws {
        self.program = program
        guard let tenant = program.services.tenants.tenant(code: "54174"),
            let campaign = try program.services.nation.read({ try Campaigns.find("reporte-2013", in: $0) })
        else { throw Failure.notFound }
        let entity = program.services.nation.entity(tenant)
        let now = program.services.now()
        self.entity = entity
        self.campaign = campaign
        report = try entity.write {
            try ReportStore(entity: entity).open(campaign, by: "persona-1", role: "Líder", at: now, in: $0)
        }
    }

    func scope(_ code: String) throws -> EntityScope {
        guard let tenant = program.services.tenants.tenant(code: code) else { throw Failure.notFound }
        return program.services.nation.entity(tenant)
    }

    func fresh() throws -> Report {
        guard let report = try entity.read({ try store.report(report.id, in: $0) }) else { throw Failure.notFound }
        return report
    }

    @discardableResult
    func save(
        _ answer: Answer?, to question: Int, seen: Int = 0, origin: String = "formulario"
    ) throws -> GivenAnswer {
        let (store, report, now) = (store, report, program.services.now())
        return try entity.write {
            try store.save(
                answer, to: question, of: report, seen: seen, origin: origin, by: "persona-1", at: now, in: $0)
        }
    }

    func prove(_ question: Int, _ kind: ReportEvidence.Kind) throws {
        let (store, report, now) = (store, report, program.services.now())
        try entity.write {
            try store.add(
                ReportEvidence.New(kind, description: "El plan", link: "/plan"), to: question, of: report,
                by: "persona-1", at: now, in: $0)
        }
    }

    func settle(_ acceptance: GivenAnswer.Acceptance, _ question: Int, seen: Int? = nil) throws {
        let (store, report, now) = (store, report, program.services.now())
        try entity.write {
            try store.settle(
                acceptance, of: question, report, words: "Bien", seen: seen, by: "revisor", at: now, in: $0)
        }
    }

    /// Answers whatever is asked, until nothing is.
    func fillAll(component: Int? = nil) throws {
        let (store, report, now) = (store, report, program.services.now())
        try entity.write { writing in
            let circle = try store.circle(of: report)
            for question in circle.rules.instrument.questions
            where component == nil || circle.component(of: question) == component {
                let seen = try store.given(report, of: [question.number], in: writing)[question.number]?.revision ?? 0
                try store.save(
                    question.easyAnswer, to: question.number, of: report, seen: seen, by: "persona-1", at: now,
                    in: writing)
            }
        }
    }

    func submit() throws -> Receipt {
        let (entity, report) = (entity, report)
        return try entity.write {
            try ReportDelivery.submit(report, of: entity, by: "persona-1", role: "Alcalde o gobernador", in: $0)
        }
    }

    func reopen() throws {
        let (entity, report) = (entity, try fresh())
        try entity.write {
            try ReportDelivery.reopen(
                report, of: entity, reason: "Falta el acto", by: "persona-2", role: "Revisión", in: $0)
        }
    }

    func observe(_ verdict: ReportObservation.Verdict, _ question: Int, seen: Int = 0) throws {
        let (store, report, now) = (store, report, program.services.now())
        try entity.write {
            try store.observe(
                verdict, "Se miró", on: question, of: report, seen: seen, by: "revisor", role: "Revisión", at: now,
                in: $0)
        }
    }

    func standing() throws -> [Int: ReportObservation] {
        let report = try fresh()
        return try entity.read { try store.standingObservations(report, in: $0) }
    }

    func deliver(_ component: Int) throws -> Receipt {
        let (entity, report) = (entity, report)
        return try entity.write {
            try ReportDelivery.deliver(
                component: component, of: report, entity: entity, by: "persona-1", role: "Líder", in: $0)
        }
    }

    func counts() throws -> [ReportCount] { try entity.read { try store.counts(report, in: $0) } }

    func count(_ component: Int) throws -> ReportCount {
        guard let count = try counts().first(where: { $0.component == component }) else { throw Failure.notFound }
        return count
    }

    /// The counts as a scan of everything finds them.
    func recounted() throws -> [ReportCount] {
        let circle = try store.circle(of: report)
        let given = try entity.read { try store.given(report, in: $0) }
        let tallies = circle.tallies(circle.rules.instrument.questions, given)
        return try counts().map { count in
            let tally = tallies[count.component] ?? Tally()
            return ReportCount(
                component: count.component, asked: tally.asked, answered: tally.answered, waiting: tally.waiting,
                changedAt: count.changedAt)
        }
    }

    /// How many statements one save costs, on the thread that writes.
    func cost(of answer: Answer, to question: Int, seen: Int = 0) throws -> Int {
        let (store, report, now) = (store, report, program.services.now())
        return try entity.write { writing in
            let before = Database.statementsOnThisThread
            try store.save(answer, to: question, of: report, seen: seen, by: "persona-1", at: now, in: writing)
            return Database.statementsOnThisThread - before
        }
    }
}

extension Question {
    /// Something that may be answered.
    var easyAnswer: Answer {
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
