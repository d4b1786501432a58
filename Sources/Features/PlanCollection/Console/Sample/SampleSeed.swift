import Calendar
import Campaigns
import Entities
import Platform

/// Plans of the demonstration in every state, across the country, with three former years of some of them.
enum SampleSeed {
    static let seed = Seed(order: 60, "Inventando planes de otras entidades, en todos los estados") { services in
        let sample = try Sample(services, one: 9)
        try sample.plantCurrent()
        try sample.plantFormer(years: 3, isPilot: true)
        try sample.remind()
    }
}

/// The entities that get invented plans, the same in every run.
struct Sample {
    private let services: Services
    private let store: SampleStore
    private let campaign: Campaign
    /// Entity and the number its plans are made from.
    private let chosen: [(entity: Entity, number: Int)]

    /// - Parameter one: of so many entities; 1 takes all that have no plan.
    init(_ services: Services, one: Int) throws {
        guard let campaign = try Campaigns.current(.plan, services) else {
            throw Failure.unavailable("No hay ninguna campaña de planes abierta.")
        }
        self.services = services
        self.campaign = campaign
        store = SampleStore(nation: services.nation, person: "[demostración]")
        let taken = try store.withPlan().union([Self.withoutPlan])
        chosen = services.directory.entities.compactMap { entity in
            let number = (Int(entity.code) ?? 0) * 7_919 % 10_007
            return number % one == 0 && !taken.contains(entity.code) ? (entity, number / one) : nil
        }
    }

    /// El Zulia shows what stands where nobody has done anything yet.
    private static let withoutPlan = "54261"

    func plantCurrent() throws {
        let (today, store, campaign, chosen) = (services.now().day, store, campaign, chosen)
        let longest = campaign.opens.map { max(1, $0.days(to: today)) } ?? 30
        try services.nation.write { writing in
            for (entity, number) in chosen {
                guard let course = SampleCourse.current(number, today: today, longest: longest) else { continue }
                try store.plant(course, number, for: campaign, of: entity.tenant, in: writing)
            }
        }
    }

    /// - Parameter isPilot: whether only every second of them took part; all others were left out.
    func plantFormer(years: Int, isPilot: Bool) throws {
        let (store, chosen, directory) = (store, chosen, services.directory)
        for back in 1...max(1, years) {
            let former = former(back, isPilot: isPilot)
            let took = chosen.filter { !isPilot || $0.number % 2 == 0 }
            let codes = Set(took.map(\.entity.code))
            try services.nation.write { writing in
                guard try Campaigns.add(former, in: writing) else { return }
                if isPilot {
                    for entity in directory.entities where !codes.contains(entity.code) {
                        try SampleStore.exclude(entity.code, from: former, in: writing)
                    }
                }
                for (entity, number) in took {
                    guard
                        let course = SampleCourse.former(
                            number, years: back, onTimeUntil: former.lastDayOnTime())
                    else { continue }
                    try store.plant(course, number, for: former, of: entity.tenant, in: writing)
                }
            }
        }
    }

    private func former(_ back: Int, isPilot: Bool) -> Campaign {
        let shift = { (day: Day) in day.adding(months: -12 * back) }
        let year = campaign.vigencia - back
        let close = shift(campaign.close.lastDay)
        return Campaign(
            id: "plan-\(year)\(isPilot ? "-piloto" : "")", kind: .plan, vigencia: year,
            title: "Plan de acción GEL-T \(year)\(isPilot ? " (piloto)" : "")",
            legalBasis: "Demostración: convocatoria inventada", opens: campaign.opens.map(shift),
            onTimeUntil: shift(campaign.lastDayOnTime()),
            close: Campaign.Close(day: close, isExclusive: false, words: "hasta el \(close.spoken)"))
    }

    /// A reminder of three days ago to some that are writing, half of whom have an address registered.
    func remind() throws {
        let drafts = chosen.filter { (0...7).contains($0.number % 24) }.prefix(12)
        for (entity, _) in drafts.prefix(6) {
            try Contacts(entity: services.nation.entity(entity.tenant)).add(
                "planeacion@\(entity.slug).example", name: "Oficina de Planeación", by: "[demostración]")
        }
        let at = services.now() - .seconds(3 * 24 * 3600)
        let text = ReminderText.usual(campaign.title)
        let reminder = Reminder(
            id: services.newID(), campaign: campaign.id, at: at, role: "Mesa de ayuda", filter: "estado=borrador",
            subject: text.subject, body: text.body, repeats: false, chosen: drafts.count, jobID: services.newID())
        try ReminderStore(nation: services.nation).ask(
            reminder, to: drafts.map(\.entity.code), by: "[demostración]")
    }
}
