import Calendar
import Database
import Expectations
import HTTP
import Plans
import Platform
import Rehearsal
import Testing

@testable import PlanFollowUp

/// Rows of the plans of seeds 002 and 003 (reference 1.4.1 and 1.4.2), in the words that matter here.
enum Sample {
    static func action(
        _ number: Int, _ words: String, _ pairs: [(String, String)] = [], activities: [String] = [], term: String
    ) -> PlanAction {
        var action = PlanAction(
            number: number, action: Words(words, lines: []), term: TermReader.term(Words(term, lines: [])))
        action.indicators = pairs.map { name, goal in
            Indicator(name: Words(name, lines: []), goal: GoalReader.goal(Words(goal, lines: [])))
        }
        action.activities = activities.map { Words($0, lines: []) }
        action.responsibles = [Responsible(Words("Comité GEL-T", lines: []))]
        return action
    }

    static let chitaga: [PlanAction] = [
        action(
            1, "Actualización permanente de la información", [("Actualización mensual", "12 veces al año")],
            activities: ["cada dependencia publica la información que emite"], term: "5 años"),
        action(
            2, "Levantar información de los trámites",
            [("Actualización semestral o según modificaciones", "2 veces al año")],
            activities: ["cada dependencia controla la información publicada"], term: "5 años"),
        action(3, "Empleo de Correo Electrónico Institucional", [("Revisión diaria", "Diario")], term: "5 años"),
        action(4, "Empalmar con la siguiente administración", [("Jornada de Empalme", "En el 2011")], term: "2011"),
        action(
            5, "Socialización ante la comunidad del sitio web",
            [("Personas que visitan el sitio web municipal", "Semestral")],
            activities: ["jornadas de divulgación", "invitaciones por correo"], term: "5 años"),
        action(
            6, "Difundir el sitio web del municipio",
            [("Cantidad de Visitas del Sitio Web", "Propagar en todos los espacios el sitio web")],
            activities: ["carteleras invitando a la visita"], term: "5 años"),
    ]

    static let chipaque: [PlanAction] = [
        action(
            1, "Procedimientos de actualización del sitio Web",
            [
                (
                    "Frecuencia de actualización de la página",
                    "Mínimo una vez a la semana o cuando las circunstancias lo ameriten"
                )
            ],
            term: "1 año"),
        action(
            2, "Acciones para articular esfuerzos", [("Número de Entidades Locales vinculadas", "4 al año")],
            term: "4 años"),
        action(
            3, "Acciones para avanzar en las 5 fases de GEL",
            [
                ("Porcentaje de criterios cumplidos en la fase de transacción", "50%"),
                ("Porcentaje de criterios cumplidos en la fase de democracia", ""),
            ], term: "4 años"),
        action(
            4, "Estrategias para el empalme",
            [("Número de funcionarios de la nueva Administración vinculados al proceso", "100%")], term: "Tres meses"),
    ]

    static func plan(_ actions: [PlanAction]) -> Plan { Plan(layout: .eightColumns, actions: actions) }

    static func followed(_ actions: [PlanAction], from start: Day, known: [Subject] = []) -> FollowedPlan {
        FollowedPlan(plan(actions), id: "p", rootID: "p", publishedOn: start, stated: start, known: known)
    }

    static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
}

extension TestProgram {
    /// Puts a plan into force as if its own feature had published it.
    @discardableResult
    func publish(_ actions: [PlanAction], of code: String = "54174") throws -> String {
        let entity = services.nation.entity(try #require(services.tenants.tenant(code: code)))
        let now = services.now()
        return try entity.write { writing in
            let maker = PlanMaking.Maker(person: "[prueba]", at: now)
            let id = try PlanMaking.create(
                Sample.plan(actions), for: .init(PlanOrigin(.written)), of: entity, by: maker, in: writing)
            try PlanCourseStore(entity: entity).take(.published, id, by: "[prueba]", at: now, in: writing)
            try writing.run(
                """
                INSERT INTO plan_publication (entity_id, plan_id, at, by_person)
                VALUES (\(code), \(id), \(now.milliseconds), '[prueba]')
                """)
            return id
        }
    }

    func count(_ sql: SQL) throws -> Int { try services.nation.read { try $0.row(sql)?.int(0) ?? 0 } }
}

extension Response {
    var page: String { String(decoding: body, as: UTF8.self) }
}
