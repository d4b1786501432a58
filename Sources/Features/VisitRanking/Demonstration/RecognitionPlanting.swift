import Calendar
import Database
import Platform

/// Two awards with their nominations, two featured sites and three stories about invented people.
struct RecognitionPlanting: Sendable {
    private static let chitaga = "54174"
    private static let chipaque = "25178"
    private static let norte = "54000"

    let services: Services

    func plant() throws {
        let programme = try person(.nation([.nationalAdministrator]))
        try featured(by: programme)
        try awards(by: programme)
        for story in DemonstrationStories.all { try tell(story, by: programme) }
    }

    private func person(_ question: ContactQuestion) throws -> String {
        let today = services.now().day
        return try services.nation.read { try services.contacts.find(question, on: today, in: $0) }.first?.person
            ?? "[demostración]"
    }

    private func featured(by person: String) throws {
        let today = services.now().day
        try FeaturedSiteStore.add(
            Self.chipaque, today.adding(days: -70)...today.adding(days: -40),
            reason:
                "Publicó cada semana la agenda del hospital y los cortes de agua, y los vecinos dejaron de llamar a preguntar.",
            measure: SiteMeasure(channels: 14, freshChannels: 9, items: 61), by: person, services,
            at: today.adding(days: -71).at(hour: 9))
        try FeaturedSiteStore.add(
            Self.chitaga, today.adding(days: -12)...today.adding(days: 18),
            reason:
                "Cada dependencia mantiene su canal. Lo que se contrata y lo que se recauda se encuentra sin tener que pedirlo.",
            measure: SiteMeasure(channels: 19, freshChannels: 13, items: 104), by: person, services,
            at: today.adding(days: -13).at(hour: 10))
    }

    private func awards(by person: String) throws {
        let year = services.now().day.year
        var online = AwardForm(year: year)
        online.name = "Premio Municipio en Línea"
        online.organiser = "un jurado de universidades (premio inventado para la demostración)"
        online.call = "Experiencias de alcaldías que acercaron trámites o información a la zona rural."
        let first = try AwardStore.add(online, year: year, by: person, services)
        var citizens = AwardForm(year: year - 1)
        citizens.name = "Reconocimiento TIC para la gente"
        citizens.organiser = "una red de bibliotecas públicas (inventado para la demostración)"
        citizens.call = "Uso de las tecnologías en bibliotecas, escuelas y puestos de salud."
        let second = try AwardStore.add(citizens, year: year - 1, by: person, services)
        try nominate(
            Self.chitaga, first, "El páramo consulta desde la escuela",
            "Las escuelas rurales abren el sitio del municipio los jueves y ayudan a los vecinos con sus trámites.",
            [.nominated, .finalist], by: person)
        try nominate(
            Self.chipaque, second, "La agenda del hospital, en la cartelera y en internet",
            "El hospital publica cada viernes los turnos de la semana; la emisora los lee y la biblioteca los imprime.",
            [.nominated, .winner], by: person)
        try nominate(
            Self.norte, first, "Un solo calendario para cuarenta municipios",
            "La gobernación reúne las fechas de convocatorias y las entrega lista para copiar a cada sitio.", [],
            by: person)
    }

    private func nominate(
        _ entity: String, _ award: String, _ experience: String, _ summary: String, _ states: [NominationState],
        by person: String
    ) throws {
        var form = NominationForm()
        (form.award, form.experience, form.summary) = (award, experience, summary)
        let (id, now, proposed) = (services.newID(), services.now(), form)
        let web = try self.person(.entity(entity, [.webMaster]))
        try services.nation.write { writing -> Void in
            let start = now - .seconds(86_400 * 60)
            try NominationStore.propose(proposed, for: entity, id: id, by: web, at: start, in: writing)
            for (index, state) in states.enumerated() {
                try NominationStore.take(
                    state, note: "", id, by: person, at: start + .seconds(86_400 * 20 * (index + 1)), in: writing)
            }
        }
    }

    private func tell(_ story: DemonstrationStory, by person: String) throws {
        let (id, at) = (services.newID(), services.now() - .seconds(86_400 * story.daysAgo))
        try services.nation.write { writing -> Void in
            try StoryStore.write(story.words, version: 1, of: id, story.entity, by: person, at: at, in: writing)
            try StoryStore.steps.add(
                .proposed, number: 1, note: "", of: id, story.entity, by: person, at: at, in: writing)
            try StoryStore.steps.add(
                .published, number: 2, note: "", of: id, story.entity, by: person, at: at + .seconds(86_400),
                in: writing)
        }
    }
}

struct DemonstrationStory: Sendable {
    let entity: String
    let daysAgo: Int
    let words: StoryWords
}
