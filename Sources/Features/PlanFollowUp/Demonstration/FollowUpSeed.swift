import Calendar
import Database
import Files
import Platform

/// A year and some months of follow-up for the demonstration's Chitagá, told with days before today, so that it looks
/// lived in on whatever day it is shown: most months kept, two missed, one thing overdue.
enum FollowUpSeed {
    private static let chitaga = "54174"

    static let seed = Seed(order: 60, "Recordando lo que se hizo con el plan de Chitagá") { services in
        guard let tenant = services.tenants.tenant(code: chitaga) else { return }
        let entity = services.nation.entity(tenant)
        let store = FollowUpStore(entity: entity)
        guard let before = try store.followUp() else { return }
        let people = try SeedPeople(entity)
        let start = YearMonth(before.today.year - 1, 2)?.firstDay ?? before.today
        try FollowUpChanges(entity: entity, person: people.lead).setStart(start, root: before.plan.rootID)
        guard let followUp = try store.followUp() else { return }
        try FollowUpPlanting(entity: entity, plan: followUp.plan, today: followUp.today, people: people).plant()
    }
}

/// Who notes what in the demonstration: people of its cast.
struct SeedPeople: Sendable {
    let lead: String
    let web: String
    let planning: (id: String, name: String)
    let communications: (id: String, name: String)

    init(_ entity: EntityScope) throws {
        let roles: Set<Role> = [.committeeLead, .webMaster, .areaPlanning, .areaCommunications]
        let contacts = try entity.read { reading in
            try entity.services.contacts.find(
                .entity(entity.code, roles), on: entity.services.now().day, in: reading)
        }
        func person(_ role: Role) -> (id: String, name: String) {
            contacts.first { $0.role == role }.map { ($0.person, $0.name) } ?? ("[demostración]", "")
        }
        lead = person(.committeeLead).id
        web = person(.webMaster).id
        planning = person(.areaPlanning)
        communications = person(.areaCommunications)
    }
}

struct FollowUpPlanting: Sendable {
    let entity: EntityScope
    let plan: FollowedPlan
    let today: Day
    let people: SeedPeople

    func plant() throws {
        for action in plan.actions { try plant(action) }
        try invite()
    }

    private func plant(_ action: FollowedAction) throws {
        switch action.number {
        case 1: try information(action)
        case 2: try contracting(action)
        case 3: try procedures(action)
        case 4: try mail(action)
        case 5: try handover(action)
        case 6: try outreach(action)
        case 7: try posters(action)
        default: break
        }
    }

    private func information(_ action: FollowedAction) throws {
        for (number, day) in monthly(action, missing: [4, 9]).enumerated() {
            try deed(action, day, Self.news[number % Self.news.count], by: people.web)
        }
        try note(action, 0, .going, by: people.web, person: people.communications)
        try value(action, 10, of: last(.year), "Meses con publicaciones nuevas, contados en el sitio")
    }

    private func contracting(_ action: FollowedAction) throws {
        let months = plan.start.days(to: today) / 30
        for day in monthly(action, missing: [2, 3, months - 1, months, months + 1]) {
            try deed(action, day, "Procesos del mes publicados", by: people.planning.id)
        }
        try note(action, 0, .going, by: people.planning.id, person: people.planning)
    }

    private func procedures(_ action: FollowedAction) throws {
        for day in [plan.start.adding(days: 96), plan.start.adding(days: 270), today.adding(days: -75)]
        where day < today {
            try deed(action, day, "Requisitos y tiempos revisados con cada oficina", by: people.lead)
        }
        try agree(action, 0, today.adding(days: 12), by: people.lead)
        try note(action, 0, .going, by: people.lead)
        try prove(
            action, 0, .document, plan.start.adding(days: 100), "Listado de trámites revisado por cada oficina",
            link: site)
    }

    private func mail(_ action: FollowedAction) throws {
        guard let promise = action.promises.first else { return }
        let calendar = BusinessCalendar()
        let days = (1...max(1, plan.start.days(to: today))).map { plan.start.adding(days: $0 - 1) }
        // One week without electricity, and a day forgotten.
        let kept = days.filter { calendar.isBusinessDay($0) && !(130...134).contains(plan.start.days(to: $0)) }
            .filter { plan.start.days(to: $0) != 341 }
        for (_, days) in Dictionary(grouping: kept, by: \.yearMonth).sorted(by: { $0.key < $1.key }) {
            try FollowUpChanges(entity: entity, person: people.web).add(
                days.map { .init(kind: .deed, day: $0) }, to: promise.subject, plan: plan.id,
                at: days[days.count - 1].at(hour: 17))
        }
        try note(action, 0, .going, by: people.web)
    }

    private func handover(_ action: FollowedAction) throws {
        let day = plan.start.adding(days: 20)
        try note(action, 0, .done, by: people.lead, on: day)
        try prove(
            action, 0, .minutes, day, "Acta de la jornada de empalme, con la firma de las once dependencias", link: site
        )
    }

    private func outreach(_ action: FollowedAction) throws {
        let day = today.adding(days: -140)
        try note(action, 0, .done, by: people.lead, on: day)
        try prove(
            action, 0, .workshop, day, "Jornada con 64 vecinos en la escuela de la vereda El Páramo", picture: .workshop
        )
        try agree(action, 1, today.adding(days: -9), by: people.lead)
        try note(action, 1, .going, by: people.communications.id, person: people.communications)
        try agree(action, 2, today.adding(days: 24), by: people.lead)
        try value(action, 3120, of: last(.halfYear), "Contador de visitas del sitio, sin las de la alcaldía")
    }

    private func posters(_ action: FollowedAction) throws {
        let day = today.adding(days: -52)
        try note(action, 0, .done, by: people.communications.id, on: day, person: people.communications)
        try prove(
            action, 0, .noticeBoard, day, "Cartelera en la plaza de mercado, con la dirección del sitio",
            picture: .board)
        try prove(
            action, 0, .noticeBoard, day.adding(days: 3), "Cartelera en la terminal, antes de fijarla", picture: .draft,
            isPublic: false)
        try value(action, 4870, of: last(.year), "Contador de visitas del sitio")
    }

    private func invite() throws {
        guard let task = plan.tasks.first(where: { $0.title.contains("invitaciones") }) else { return }
        let addresses = ["docentes", "junta.centro", "junta.llano", "biblioteca", "emisora"].map {
            "\($0)@vecinos.example"
        }
        let form = InvitationForm(entity: entity.tenant.officialName, site: site, task: task.key)
        try InvitationStore(entity: entity).send(
            .init(task: task, title: form.title, words: form.words, addresses: addresses), plan: plan.id,
            by: people.communications.id, at: today.adding(days: -95).at(hour: 9))
    }
}

extension FollowUpPlanting {
    private static let news = [
        "Noticias y convocatorias de todas las dependencias", "Presupuesto y ejecución publicados",
        "Agenda cultural y avisos de la Secretaría de Gobierno", "Informe de gestión del trimestre",
    ]

    private var site: String { FollowUpLinks.site(of: entity.tenant, entity.services) }

    /// A day in each month since the plan's start, but for some of them.
    private func monthly(_ action: FollowedAction, missing: Set<Int>) -> [Day] {
        (0..<60).compactMap { month in
            let day = plan.start.adding(months: month).adding(days: 4 + month * 7 % 19)
            return day < today && !missing.contains(month) ? day : nil
        }
    }

    private func last(_ period: ValuePeriod) -> ClosedRange<Day> {
        period.range(holding: period.range(holding: today).lowerBound.adding(days: -1))
    }

    private func deed(_ action: FollowedAction, _ day: Day, _ words: String, by person: String) throws {
        guard let promise = action.promises.first else { return }
        try FollowUpChanges(entity: entity, person: person).add(
            [.init(kind: .deed, day: day, note: words)], to: promise.subject, plan: plan.id, at: day.at(hour: 16))
    }

    private func note(
        _ action: FollowedAction, _ index: Int, _ state: TaskState, by person: String, on day: Day? = nil,
        person responsible: (id: String, name: String)? = nil
    ) throws {
        guard action.tasks.indices.contains(index) else { return }
        var notes = [FollowUpChanges.Note(kind: .state, value: state.rawValue)]
        if let responsible, !responsible.name.isEmpty {
            notes.append(.init(kind: .responsible, value: responsible.name, note: responsible.id))
        }
        let at = (day ?? plan.start.adding(days: 15)).at(hour: 11)
        try FollowUpChanges(entity: entity, person: person).add(
            notes, to: action.tasks[index].subject, plan: plan.id, at: at)
    }

    private func agree(_ action: FollowedAction, _ index: Int, _ day: Day, by person: String) throws {
        guard action.tasks.indices.contains(index) else { return }
        try FollowUpChanges(entity: entity, person: person).add(
            [.init(kind: .agreedDay, day: day)], to: action.tasks[index].subject, plan: plan.id,
            at: today.adding(days: -60).at(hour: 10))
    }

    private func prove(
        _ action: FollowedAction, _ index: Int, _ kind: Evidence.Kind, _ day: Day, _ words: String, link: String = "",
        picture: SeedPicture? = nil, isPublic: Bool = true
    ) throws {
        guard action.tasks.indices.contains(index) else { return }
        let file = picture.map { EvidenceStore.File(name: "\($0.rawValue).png", type: .png, bytes: $0.bytes) }
        try EvidenceStore(entity: entity).add(
            .init(kind: kind, day: day, description: words, link: link, file: file, isPublic: isPublic),
            to: action.tasks[index].subject, plan: plan.id, by: people.lead, at: day.at(hour: 17))
    }

    private func value(_ action: FollowedAction, _ value: Double, of period: ClosedRange<Day>, _ words: String) throws {
        guard let indicator = action.indicators.first, period.upperBound >= plan.start else { return }
        try FollowUpChanges(entity: entity, person: people.lead).add(
            IndicatorValue(
                indicator: indicator.key, period: period, value: value, measuredBy: "", note: words, link: "",
                at: period.upperBound.adding(days: 6).at(hour: 9), by: people.lead), to: indicator.subject,
            plan: plan.id)
    }
}
