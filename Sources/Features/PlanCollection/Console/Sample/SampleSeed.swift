import Calendar
import Campaigns
import Entities
import Platform

/// Plans of the demonstration in every state, across the country, with three former years of some of them.
enum SampleSeed {
    static let seed = Seed(order: 60, "Inventando planes de otras entidades, en todos los estados") { services in
        let sample = try Sample(services, one: 9)
        try sample.plantCurrent()
        try sample.plantFormer(years: 3)
        try sample.remind()
    }
}

/// The entities that get invented plans, the same in every run.
struct Sample {
    private let services: Services
    private let store: SampleStore
    private let campaign: Campaign
    private let isWhole: Bool
    /// Entity and the number its plans are made from.
    private let chosen: [(entity: Entity, number: Int)]

    /// - Parameter one: of so many entities; 1 takes all that have no plan.
    init(_ services: Services, one: Int) throws {
        guard let campaign = try Campaigns.current(.plan, services) else {
            throw Failure.unavailable("No hay ninguna campaña de planes abierta.")
        }
        self.services = services
        self.campaign = campaign
        isWhole = one == 1
        store = SampleStore(nation: services.nation, person: "[demostración]")
        let taken = try store.withPlan().union([Self.withoutPlan])
        chosen = services.directory.entities.compactMap { entity in
            let number = (Int(entity.code) ?? 0) * 7_919 % 10_007
            return number % one == 0 && !taken.contains(entity.code) ? (entity, number / one) : nil
        }
    }

    /// El Zulia shows what stands where nobody has done anything yet.
    private static let withoutPlan = "54261"

    /// Gives every entity that has not handed in a plan that waits to be sent.
    static func plantApproved(_ services: Services) throws {
        guard let campaign = try Campaigns.current(.plan, services) else {
            throw Failure.unavailable("No hay ninguna campaña de planes abierta.")
        }
        let store = SampleStore(nation: services.nation, person: "[demostración]")
        let (handedIn, today) = (try store.withFiling(in: campaign), services.now().day)
        let waiting = services.directory.entities.filter { !handedIn.contains($0.code) }
        try services.nation.write { writing in
            for (number, entity) in waiting.enumerated() {
                let course = SampleCourse(
                    steps: SampleCourse.toApproval, opened: today.adding(days: -10), last: today.adding(days: -1),
                    actions: 7, isOnTime: true)
                try store.plant(course, number, for: campaign, of: entity.tenant, in: writing)
            }
        }
    }

    func plantCurrent() throws {
        let (today, store, campaign, chosen, isWhole) = (services.now().day, store, campaign, chosen, isWhole)
        let longest = campaign.opens.map { max(1, $0.days(to: today)) } ?? 30
        try services.nation.write { writing in
            for (entity, number) in chosen {
                let course =
                    SampleCourse.current(number, today: today, longest: longest)
                    ?? (isWhole ? SampleCourse.current(0, today: today, longest: longest) : nil)
                guard let course else { continue }
                try store.plant(course, number, for: campaign, of: entity.tenant, in: writing)
            }
        }
    }

    /// Years before: a pilot, in which every second of them took part and all others were left out; in a sample of the
    /// whole country all of them join it.
    func plantFormer(years: Int) throws {
        for back in 1...max(1, years) { try plantFormer(back) }
    }

    private func plantFormer(_ back: Int) throws {
        let (store, directory, isWhole) = (store, services.directory, isWhole)
        let former = former(back)
        let took = chosen.filter { isWhole || $0.number % 2 == 0 }
        let codes = Set(took.map(\.entity.code))
        try services.nation.write { writing in
            if try Campaigns.add(former, in: writing) {
                for entity in directory.entities where !codes.contains(entity.code) {
                    try SampleStore.exclude(entity.code, from: former, in: writing)
                }
            }
            for (entity, number) in took {
                if isWhole { try SampleStore.include(entity.code, in: former, writing) }
                let luck = { SampleCourse.former($0, years: back, onTimeUntil: former.lastDayOnTime()) }
                guard let course = luck(number) ?? (isWhole ? luck(number + 1) : nil) else { continue }
                try store.plant(course, number, for: former, of: entity.tenant, in: writing)
            }
        }
    }

    private func former(_ back: Int) -> Campaign {
        let shift = { (day: Day) in day.adding(months: -12 * back) }
        let year = campaign.vigencia - back
        let close = shift(campaign.close.lastDay)
        return Campaign(
            id: "plan-\(year)-piloto", kind: .plan, vigencia: year, title: "Plan de acción GEL-T \(year) (piloto)",
            legalBasis: "Demostración: convocatoria inventada", opens: campaign.opens.map(shift),
            onTimeUntil: shift(campaign.lastDayOnTime()),
            close: Campaign.Close(day: close, isExclusive: false, words: "hasta el \(close.spoken)"))
    }

    /// A reminder of three days ago to some that are writing, two of three of whom have an address registered.
    func remind() throws {
        let writing = chosen.filter { (0...7).contains($0.number % 24) }
        for (entity, number) in writing where number % 3 > 0 {
            try Contacts(entity: services.nation.entity(entity.tenant)).add(
                "planeacion@\(entity.slug).example", name: "Oficina de Planeación", by: "[demostración]")
        }
        let drafts = writing.prefix(12)
        let at = services.now() - .seconds(3 * 24 * 3600)
        let reminder = Reminder(
            id: services.newID(), campaign: campaign.id, at: at, role: "Mesa de ayuda", filter: "estado=borrador",
            text: ReminderText.usual(campaign.title), repeats: false, chosen: drafts.count, jobID: services.newID())
        try ReminderStore(.plan, nation: services.nation).ask(
            reminder, to: drafts.map(\.entity.code), by: "[demostración]")
    }
}
