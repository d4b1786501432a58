import Calendar
import Campaigns
import Database
import Entities
import Platform
import Questionnaires
import Reports

/// Reports of the demonstration in every state, across the country.
enum SampleSeed {
    static let seed = Seed(order: 66, "Inventando reportes de otras entidades, en todos los estados") { services in
        let sample = try Sample(services, one: 18)
        try sample.plantCurrent()
        try sample.plantHistoric()
        try sample.examine()
        try sample.remind()
    }
}

/// The entities that get invented reports, the same in every run.
struct Sample {
    private let services: Services
    private let campaigns: [Campaign]
    private let isWhole: Bool
    /// Entity and the number its reports are made from.
    private let chosen: [(entity: Entity, number: Int)]
    private static let person = "[demostración]"

    /// - Parameter one: of so many entities; 1 takes all that have no report.
    init(_ services: Services, one: Int) throws {
        self.services = services
        isWhole = one == 1
        campaigns = try NationStore(nation: services.nation).campaigns()
        var taken: Set<String> = Self.withoutReport
        try services.nation.read { reading in
            try reading.each("SELECT DISTINCT entity_id FROM report") { taken.insert($0.text(0)) }
        }
        chosen = services.directory.entities.compactMap { entity in
            let number = (Int(entity.code) ?? 0) * 7_919 % 10_007
            return number % one == 0 && !taken.contains(entity.code) ? (entity, number / one) : nil
        }
    }

    /// El Zulia and Chipaque show what stands where nobody has done anything yet.
    private static let withoutReport: Set<String> = ["54261", "25178"]

    /// Reports of the campaign that is open; nothing where none is.
    func plantCurrent() throws {
        guard let campaign = try Campaigns.current(.report, services) else { return }
        let today = services.now().day
        try plant(campaign) { number in
            SampleReport.current(number, campaign, today: today)
                ?? (isWhole ? SampleReport.current(0, campaign, today: today) : nil)
        }
    }

    /// The campaign of 2013, of which the papers of its time speak.
    func plantHistoric() throws {
        guard let campaign = campaigns.first(where: { $0.id == "reporte-2013" }) else { return }
        try plant(campaign) { $0 % 3 > 0 ? SampleReport.former($0, years: 1, campaign) : nil }
    }

    /// Years before the open campaign; campaigns that were not announced are invented.
    func plantFormer(years: Int) throws {
        guard let current = try Campaigns.current(.report, services) else {
            throw Failure.unavailable("No hay ninguna campaña de reportes abierta.")
        }
        for back in 1...max(1, years) {
            let former = Self.former(current, back)
            try services.nation.write { writing in _ = try Campaigns.add(former, in: writing) }
            try plant(former) { SampleReport.former($0, years: back, former) ?? SampleReport.whole($0, former) }
        }
    }

    private static func former(_ current: Campaign, _ back: Int) -> Campaign {
        let shift = { (day: Day) in day.adding(months: -12 * back) }
        let (year, close) = (current.vigencia - back, shift(current.close.lastDay))
        return Campaign(
            id: "reporte-\(year)-muestra", kind: .report, vigencia: year,
            title: "Reporte de resultados de \(year) (muestra)", legalBasis: "Demostración: convocatoria inventada",
            opens: shift(current.opens ?? current.close.lastDay.adding(days: -40)),
            onTimeUntil: shift(current.lastDayOnTime()),
            close: Campaign.Close(day: close, isExclusive: false, words: "hasta el \(close.spoken)"))
    }

    /// Fifty to a transaction: one that held the whole country would keep everybody else waiting.
    private func plant(_ campaign: Campaign, _ course: (Int) -> SampleReport?) throws {
        guard let asked = try services.nation.read({ try Instruments.asked(in: campaign.vigencia, in: $0) }) else {
            return
        }
        let (rules, services) = (try Instruments.rules(asked, services), services)
        let excluded = try Campaigns.excluded(from: campaign.id, in: services.nation)
        let planned = chosen.filter { !excluded.contains($0.entity.code) }.compactMap { entity, number in
            course(number).map { (entity, $0) }
        }
        for start in stride(from: 0, to: planned.count, by: 50) {
            let some = Array(planned[start..<min(start + 50, planned.count)])
            try services.nation.write { writing in
                for (entity, sample) in some {
                    try Self.plant(sample, entity.tenant, campaign, rules, services, in: writing)
                }
            }
        }
    }

    private static func plant(
        _ sample: SampleReport, _ tenant: Tenant, _ campaign: Campaign, _ rules: InstrumentRules, _ services: Services,
        in writing: Writing
    ) throws {
        let entity = services.nation.entity(tenant)
        let circle = ReportCircle(rules, vigencia: campaign.vigencia, of: entity)
        let (answers, minute) = (sample.answers(circle), sample.number % 60)
        var planted = PlantedReport(
            campaign, answers, by: person, openedAt: sample.opened.at(hour: 8, minute: minute),
            changedAt: sample.moved.at(hour: 10, minute: minute),
            submittedAt: sample.submitted?.at(hour: 16, minute: minute))
        planted.proven = sample.proven(circle, answers)
        planted.delivered = sample.deliveredComponent.map { [$0] } ?? []
        try planted.plant(for: entity, in: writing)
    }

    /// A reminder of two days ago to some; those that have handed in since are left in peace.
    func remind() throws {
        guard let campaign = try Campaigns.current(.report, services) else { return }
        let some = chosen.prefix(15)
        let reminder = Reminder(
            id: services.newID(), campaign: campaign.id, at: services.now() - .seconds(2 * 86_400),
            role: Role.helpDesk.title, filter: "", text: ReminderText.usual(campaign.title), repeats: false,
            chosen: some.count, jobID: services.newID())
        try ReminderStore(.report, nation: services.nation).ask(
            reminder, to: some.map(\.entity.code), by: Self.person)
    }

    /// The sample of 2013 is drawn, and the programme has begun to look at it.
    func examine() throws {
        guard let campaign = campaigns.first(where: { $0.id == "reporte-2013" }) else { return }
        let at = campaign.close.lastDay.adding(days: 11).at(hour: 9)
        let nation = services.at(at).nation
        let form = DrawForm(
            seed: "7304-188", source: "Premio mayor de la Lotería inventada, sorteo 4.021 del 22 de febrero de 2014",
            size: 8)
        let person = Person(id: Self.person, name: "", email: "")
        let role = Role.nationalAdministrator.title
        let draw = try DrawStore(nation: nation).draw(form, campaign, by: person, role: role)
        for entry in draw.chosen.prefix(3) { try Self.examine(entry, campaign, nation, at + .seconds(86_400)) }
        // Chitagá, whose people are in the demonstration, has something to reply to.
        let shown = DrawEntry(
            entity: "54174", facts: .init(unproven: 0, isLate: false, round: 1), tickets: 1, questions: [1, 3, 7])
        if !draw.chosen.prefix(3).contains(where: { $0.entity == shown.entity }) {
            try Self.examine(shown, campaign, nation, at + .seconds(86_400))
        }
    }

    private static func examine(_ entry: DrawEntry, _ campaign: Campaign, _ nation: NationScope, _ at: Instant) throws {
        guard let tenant = nation.services.tenants.tenant(code: entry.entity) else { return }
        let store = ReportStore(entity: nation.entity(tenant))
        let (questions, role) = (entry.questions.prefix(4), Role.reviewerGEL.title)
        let person = person
        try nation.write { writing in
            guard let report = try store.report(in: campaign.id, in: writing) else { return }
            for (index, question) in questions.enumerated() {
                let isGood = index % 2 == 0
                try store.observe(
                    isGood ? .verified : .unproven,
                    isGood
                        ? ""
                        : "La página que se nombra no muestra lo que dice la respuesta. Indique el acto o la dirección.",
                    on: question, of: report, seen: 0, by: person, role: role, at: at, in: writing)
            }
        }
    }
}
