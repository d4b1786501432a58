import Plans

/// Invented actions of which the plans of the demonstration are made.
struct SampleAction: Sendable {
    let theme: Theme.Kind
    let action: String
    let activity: String
    let indicator: String
    let goal: String
    let responsible: String
    let term: String

    static let all = [
        SampleAction(
            theme: .phases, action: "Mantener al día la información del sitio web de la entidad",
            activity: "Cada dependencia entrega el primer lunes del mes lo que debe publicarse",
            indicator: "Actualizaciones publicadas", goal: "12 veces al año", responsible: "Oficina de Prensa",
            term: "Permanente"),
        SampleAction(
            theme: .procedures, action: "Publicar los requisitos y pasos de todos los trámites",
            activity: "Levantar la ficha de cada trámite con la dependencia que lo atiende",
            indicator: "Trámites publicados", goal: "100 %", responsible: "Secretaría de Gobierno", term: "1 año"),
        SampleAction(
            theme: .serviceChannels, action: "Atender en línea las peticiones, quejas y reclamos",
            activity: "Asignar una persona que responda el buzón todos los días hábiles",
            indicator: "Peticiones respondidas a tiempo", goal: "95 %", responsible: "Atención al ciudadano",
            term: "Permanente"),
        SampleAction(
            theme: .accountability, action: "Rendir cuentas a la comunidad con preguntas recibidas por internet",
            activity: "Abrir el foro quince días antes de la audiencia y responder cada pregunta",
            indicator: "Audiencias realizadas", goal: "2 veces al año", responsible: "Despacho",
            term: "Semestral"),
        SampleAction(
            theme: .publicServants, action: "Capacitar a los funcionarios en el uso del sitio y del correo oficial",
            activity: "Un taller por dependencia, con lista de asistencia y evaluación",
            indicator: "Funcionarios capacitados", goal: "80 %", responsible: "Talento humano", term: "1 año"),
        SampleAction(
            theme: .integration, action: "Compartir con la personería y el concejo un solo calendario de publicaciones",
            activity: "Reunión mensual de las tres oficinas que publican",
            indicator: "Reuniones con acta", goal: "12 veces al año", responsible: "Comité GEL-T", term: "Mensual"),
        SampleAction(
            theme: .procedures, action: "Poner en línea el certificado de residencia",
            activity: "Acordar con Sistemas el formulario y la firma del documento",
            indicator: "Certificados expedidos en línea", goal: "50 %", responsible: "Oficina de Sistemas",
            term: "2 años"),
        SampleAction(
            theme: .serviceChannels, action: "Llevar la ventanilla móvil a las veredas con los trámites del sitio",
            activity: "Una jornada por corregimiento, con computador y conexión",
            indicator: "Jornadas realizadas", goal: "6 veces al año", responsible: "Secretaría de Planeación",
            term: "1 año"),
        SampleAction(
            theme: .accountability, action: "Publicar el presupuesto y su ejecución en palabras que todos entiendan",
            activity: "Resumen trimestral de una página con los diez gastos mayores",
            indicator: "Resúmenes publicados", goal: "4 veces al año", responsible: "Secretaría de Hacienda",
            term: "Trimestral"),
        SampleAction(
            theme: .phases, action: "Preguntar a la ciudadanía qué quiere encontrar en el sitio",
            activity: "Encuesta anual en el sitio, en las escuelas y en el mercado",
            indicator: "Encuestas respondidas", goal: "300", responsible: "Secretaría de Educación",
            term: "Anualmente"),
    ]

    /// A plan of so many actions, beginning with another one for each entity.
    static func plan(of count: Int, from first: Int, vigencia: Int) -> Plan {
        var plan = Plan(layout: .unified, startYear: vigencia)
        plan.actions = (0..<min(count, all.count)).map { position in
            all[(first + position) % all.count].planned(as: position + 1)
        }
        return plan
    }

    private func planned(as number: Int) -> PlanAction {
        let words = { (text: String) in Words(text, lines: []) }
        return PlanAction(
            number: number, theme: Theme(kind: theme), action: words(action),
            indicators: [Indicator(name: words(indicator), goal: GoalReader.goal(words(goal)))],
            activities: [words(activity)], responsibles: [Responsible(words(responsible))],
            term: TermReader.term(words(term)))
    }
}
