import Calendar
import Campaigns
import Database
import Platform
import Questionnaires
import Reports

/// Chitagá in the demonstration: the report of 2013 as it was handed in (invented answers), and the one of the campaign
/// around today, half filled by several people, with one component delivered.
enum ReportSeed {
    static let seed = Seed(order: 65, "Llenando el reporte de resultados de Chitagá") { services in
        guard let tenant = services.tenants.tenant(code: "54174") else { return }
        try past(tenant, services)
        try present(tenant, services)
    }

    private static func past(_ tenant: Tenant, _ services: Services) throws {
        guard let then = Instant(iso: "2014-02-12T20:15:00.000Z") else { return }
        let entity = services.at(then).nation.entity(tenant)
        guard let campaign = try entity.read({ try Campaigns.find("reporte-2013", in: $0) }) else { return }
        let mayor = try person(.legalRepresentative, services.nation.entity(tenant))
        let role = Role.legalRepresentative.title
        try entity.write { writing in
            let report = try ReportStore(entity: entity).open(campaign, by: mayor, role: role, at: then, in: writing)
            try fill(report, of: entity, step: 5, by: { _ in mayor }, at: then, in: writing) { _ in true }
            _ = try ReportDelivery.submit(report, of: entity, by: mayor, role: role, in: writing)
        }
    }

    private static func present(_ tenant: Tenant, _ services: Services) throws {
        let entity = services.nation.entity(tenant)
        guard let campaign = try Campaigns.current(.report, for: entity)?.campaign else { return }
        let lead = try person(.committeeLead, entity)
        let areas: [(String, Role)] = [
            ("comunicaciones", .areaCommunications), ("planeacion", .areaPlanning), ("lider", .committeeLead),
        ]
        let people = try areas.map { ($0.0, try person($0.1, entity)) }
        let began = services.now() + .seconds(-9 * 86_400)
        try entity.write { writing in
            let store = ReportStore(entity: entity)
            let report = try store.open(
                campaign, by: lead, role: Role.committeeLead.title, at: began, in: writing)
            for (area, person) in people {
                let known = try store.circle(of: report).rules.instrument.areas.contains { $0.id == area }
                if known { try store.assign([person], to: area, of: report, by: lead, at: began, in: writing) }
            }
            let circle = try store.circle(of: report)
            try fill(report, of: entity, step: 7, by: { _ in lead }, at: began, in: writing) { question in
                circle.component(of: question) == 2 || question.number <= 20
            }
            try store.doubt(
                "¿Cuentan también las reuniones que se hicieron por videoconferencia?", on: 3, of: report,
                by: people[1].1, at: began, in: writing)
            try store.add(
                ReportEvidence.New(.record, description: "El plan de acción, en el sitio", link: "/plan"), to: 7,
                of: report, by: people[1].1, at: began, in: writing)
            _ = try ReportDelivery.deliver(
                component: 2, of: report, entity: entity, by: lead, role: Role.committeeLead.title, in: writing)
        }
    }

    private static func person(_ role: Role, _ entity: EntityScope) throws -> String {
        let contacts = try entity.read { reading in
            try entity.services.contacts.find(
                .entity(entity.code, [role]), on: entity.services.now().day, in: reading)
        }
        return contacts.first?.person ?? "[demo]"
    }

    private static func fill(
        _ report: Report, of entity: EntityScope, step: Int, by person: (Question) -> String, at now: Instant,
        in writing: Writing, _ wanted: (Question) -> Bool
    ) throws {
        let store = ReportStore(entity: entity)
        for question in try store.circle(of: report).rules.instrument.questions where wanted(question) {
            try store.save(
                answer(question, isGood: question.number % step != 0), to: question.number, of: report, seen: 0,
                by: person(question), at: now, in: writing)
        }
    }

    private static func answer(_ question: Question, isGood: Bool) -> Answer {
        switch question.answerType {
        case .yesNo: isGood ? .yes : .no
        case .yesPartialNo: isGood ? .yes : .partly
        case .percent: .percent(isGood ? 80 : 35)
        case .count: .count(isGood ? question.full ?? 1 : 0)
        case .date: .date(Day(2013, 6, 14) ?? Day(epochDay: 0))
        case .choice: .choice(0)
        case .several: .several(isGood ? Set(question.options.indices.prefix(2)) : [])
        case .link: .text("https://www.chitaga-nortedesantander.gov.co/")
        case .text: .text("Se hizo y consta en el acta.")
        case .table: .table([question.options.map { _ in "1" }])
        }
    }
}
