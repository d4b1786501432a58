import Calendar
import Campaigns
import Database
import Platform
import Questionnaires
import Reports

/// Reports of the demonstration, all with invented answers. Chitagá handed its report of 2013 in and is well advanced
/// with the one of the campaign around today; Pamplona has just begun; the governorate of Norte de Santander is done.
enum ReportSeed {
    static let seed = Seed(order: 65, "Llenando reportes de resultados inventados") { services in
        let scopes = ["54174", "54518", "54000"].compactMap(services.tenants.tenant(code:)).map(services.nation.entity)
        for entity in scopes where entity.code != "54518" { try past(entity) }
        for entity in scopes {
            guard let campaign = try Campaigns.current(.report, for: entity)?.campaign else { continue }
            let desk = try ReportPlanting(entity, campaign, opened: services.now() + .seconds(-9 * 86_400))
            switch entity.code {
            case "54174": try desk.plantAdvanced()
            case "54518": try desk.plantBegun()
            default: try desk.plantUnruled(step: 6)
            }
        }
    }

    /// After everything that may prove something was planted.
    static let proofs = Seed(order: 95, "Buscando qué respuestas ya están comprobadas") { services in
        for entity in ["54174", "54000"].compactMap(services.tenants.tenant(code:)).map(services.nation.entity) {
            let reports = try entity.read { try ReportStore(entity: entity).all(in: $0) }
            for report in reports {
                let instrument = try Instruments.rules(report.instrumentID, services).instrument
                try ProofSheets(entity: entity).renewed(instrument, try ProofSheets.days(of: report.vigencia))
            }
            guard entity.code == "54000", let campaign = try Campaigns.current(.report, for: entity)?.campaign else {
                continue
            }
            try ReportPlanting(entity, campaign, opened: services.now()).plantProven(step: 6)
        }
    }

    private static func past(_ entity: EntityScope) throws {
        guard let then = Instant(iso: "2014-02-12T20:15:00.000Z") else { return }
        let services = entity.services
        let entity = services.at(then).nation.entity(entity.tenant)
        guard let campaign = try entity.read({ try Campaigns.find("reporte-2013", in: $0) }) else { return }
        try ReportPlanting(entity, campaign, opened: then).plantWhole(step: entity.code == "54000" ? 4 : 5)
    }
}

/// One report of one entity, filled by the people it has.
private struct ReportPlanting {
    let entity: EntityScope
    let campaign: Campaign
    let opened: Instant
    let people: [Role: String]

    init(_ entity: EntityScope, _ campaign: Campaign, opened: Instant) throws {
        self.entity = entity
        self.campaign = campaign
        self.opened = opened
        let services = entity.services
        people = try entity.read { reading in
            var people: [Role: String] = [:]
            for role in Role.allCases where !role.isNational {
                let found = try services.contacts.find(
                    .entity(entity.code, [role]), on: services.now().day, in: reading)
                people[role] = found.first?.person
            }
            return people
        }
    }

    private var store: ReportStore { ReportStore(entity: entity) }
    private var signer: String { people[.legalRepresentative] ?? "[demo]" }
    private var lead: String { people[.committeeLead] ?? signer }

    private func person(ofArea area: String) -> String {
        let roles: [String: Role] = [
            "comunicaciones": .areaCommunications, "planeacion": .areaPlanning, "atencion": .areaCitizenService,
            "participacion": .areaParticipation, "tecnologia": .areaTechnology,
        ]
        return roles[area].flatMap { people[$0] } ?? lead
    }

    /// Everything answered and handed in.
    func plantWhole(step: Int) throws {
        try entity.write { writing in
            let report = try begin(writing)
            try fill(report, step: step, writing) { _ in true }
            _ = try ReportDelivery.submit(
                report, of: entity, by: signer, role: Role.legalRepresentative.title, in: writing)
        }
    }

    /// Everything answered that no rule looks for.
    func plantUnruled(step: Int) throws {
        try entity.write { writing in
            try fill(try begin(writing), step: step, writing) { $0.rules.isEmpty }
        }
    }

    /// What is proven is accepted, what is suggested is confirmed, the rest is answered, and the whole is handed in.
    func plantProven(step: Int) throws {
        let instrument = try Instruments.rules(
            try entity.write { try begin($0).instrumentID }, entity.services
        ).instrument
        let days = try ProofSheets.days(of: campaign.vigencia)
        guard let sheet = try ProofSheets(entity: entity).latest(instrument, days) else { return }
        try entity.write { writing in
            let report = try begin(writing)
            let circle = try store.circle(of: report)
            for question in instrument.questions where circle.isFor(question) && !question.rules.isEmpty {
                try plant(sheet[question.number], question, report, writing)
            }
            try fill(report, step: step, writing) { !$0.rules.isEmpty && sheet[$0.number].answer == nil }
            _ = try ReportDelivery.submit(
                report, of: entity, by: signer, role: Role.legalRepresentative.title, in: writing)
        }
    }

    private func plant(
        _ proof: QuestionProof, _ question: Question, _ report: Report, _ writing: Writing
    ) throws {
        guard let answer = proof.answer else { return }
        let person = person(ofArea: question.area)
        switch proof.standing {
        case .proven:
            try store.accept(
                proof, to: question.number, of: report, seen: 0, by: person, at: opened, in: writing)
        case .suggested:
            try store.save(
                answer, to: question.number, of: report, seen: 0, origin: ReportStore.suggestionOrigin, by: person,
                at: opened, in: writing)
        case .ask: break
        }
    }

    /// Three answers, and all the rest before them.
    func plantBegun() throws {
        try entity.write { writing in
            try fill(try begin(writing), step: 3, writing) { $0.number <= 4 }
        }
    }

    /// One component whole, the others in part, with what people leave around their answers.
    func plantAdvanced() throws {
        try entity.write { writing in
            let report = try begin(writing)
            let circle = try store.circle(of: report)
            for area in circle.rules.instrument.areas {
                try store.assign(
                    [person(ofArea: area.id)], to: area.id, of: report, by: lead, at: opened, in: writing)
            }
            let exempt = try plantExemptions(report, circle, writing)
            try fill(report, step: 7, writing) { question in
                !exempt.contains(question.number)
                    && isAnswered(question, circle.component(of: question))
            }
            try plantNotes(report, writing)
            _ = try ReportDelivery.deliver(
                component: 2, of: report, entity: entity, by: lead, role: Role.committeeLead.title, in: writing)
        }
    }

    /// The second component is whole; of the first, what the platform knows is left for somebody to accept.
    private func isAnswered(_ question: Question, _ component: Int) -> Bool {
        switch component {
        case 1: !question.rules.contains { ["plan-followed", "pictures-described"].contains($0) }
        case 2: true
        default: question.number % 10 < 6
        }
    }

    private func begin(_ writing: Writing) throws -> Report {
        try store.open(campaign, by: lead, role: Role.committeeLead.title, at: opened, in: writing)
    }

    /// One “no aplica” that the instrument allows and one on which the programme has to decide.
    private func plantExemptions(_ report: Report, _ circle: ReportCircle, _ writing: Writing) throws -> Set<Int> {
        let open = circle.rules.instrument.questions.filter {
            circle.component(of: $0) > 2 && $0.condition == nil && circle.isFor($0)
        }
        let allowed = open.first { ReportCircle.allowsNotApplicable($0) }
        let asking = open.first { !ReportCircle.allowsNotApplicable($0) && circle.component(of: $0) == 4 }
        let reasons = [
            (allowed, "El municipio no presta este servicio: lo presta la gobernación."),
            (asking, "Este trámite lo hace la empresa de servicios del departamento y no la alcaldía."),
        ]
        for case let (question?, reason) in reasons {
            try store.save(
                .notApplicable(reason), to: question.number, of: report, seen: 0, by: person(ofArea: question.area),
                at: opened, in: writing)
        }
        return Set([allowed, asking].compactMap { $0?.number })
    }

    private func plantNotes(_ report: Report, _ writing: Writing) throws {
        let planner = person(ofArea: "planeacion")
        try store.doubt(
            "¿Cuentan también las reuniones que se hicieron por videoconferencia?", on: 3, of: report, by: planner,
            at: opened, in: writing)
        try store.add(
            ReportEvidence.New(.record, description: "El plan de acción, en el sitio", link: "/plan"), to: 7,
            of: report, by: planner, at: opened, in: writing)
        try store.add(
            ReportEvidence.New(
                .link, description: "El decreto que crea el comité, en la gaceta",
                link: "https://www.chitaga-nortedesantander.gov.co/decreto-comite"), to: 1, of: report, by: lead,
            at: opened, in: writing)
    }

    private func fill(
        _ report: Report, step: Int, _ writing: Writing, _ wanted: (Question) -> Bool
    ) throws {
        let circle = try store.circle(of: report)
        for question in circle.rules.instrument.questions where circle.isFor(question) && wanted(question) {
            let answer = answer(question, isGood: question.number % step != 0, in: report.vigencia)
            try store.save(
                answer, to: question.number, of: report, seen: 0, by: person(ofArea: question.area), at: opened,
                in: writing)
        }
    }

    private func answer(_ question: Question, isGood: Bool, in year: Int) -> Answer {
        switch question.answerType {
        case .yesNo: isGood ? .yes : .no
        case .yesPartialNo: isGood ? .yes : .partly
        case .percent: .percent(isGood ? 80 : 35)
        case .count: .count(isGood ? question.full ?? 1 : 0)
        case .date: .date(Day(year, 6, 14) ?? Day(epochDay: 0))
        case .choice: .choice(0)
        case .several: .several(isGood ? Set(question.options.indices.prefix(2)) : [])
        case .link: .text("https://www.\(entity.tenant.slug).gov.co/")
        case .text: .text("Se hizo y consta en el acta.")
        case .table: .table([question.options.map { _ in "1" }])
        }
    }
}
