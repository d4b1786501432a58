/// An action plan as its document states it: healed words, each with the lines it came from, and what they mean.
struct Plan: Sendable, Hashable {
    var layout: PlanLayout
    var heading = PlanHeading()
    var sections = PlanSections()
    var actions: [PlanAction] = []
    /// Where the plan says when it begins ("vigencia 2012 - 2015").
    var startYear: Int?
}

/// The forms in which the programme asked for plans over the years.
enum PlanLayout: String, Sendable, Hashable, CaseIterable {
    /// Action, benefits, indicators, goals, activities, responsibles, resources, terms.
    case eightColumns = "8-column"
    /// Activity, means, term, grouped under phases.
    case threeColumns = "3-column"
    /// The unified format of 2012: theme, activity, term, responsible.
    case unified

    /// What a plan of this layout must have a column for.
    var columns: [PlanColumn] {
        switch self {
        case .eightColumns:
            [.action, .benefits, .indicators, .goals, .activities, .responsibles, .resources, .term]
        case .threeColumns: [.action, .activities, .term]
        case .unified: [.theme, .action, .term, .responsibles]
        }
    }
}

/// What a column of the plan's table is about.
enum PlanColumn: String, Sendable, Hashable, CaseIterable {
    case number, phase, theme, action, benefits, indicators, goals, activities, responsibles, resources, term

    /// As the programme's own form prints it.
    var name: String {
        switch self {
        case .number: "N.º"
        case .phase: "Fase"
        case .theme: "Tema"
        case .action: "Acción"
        case .benefits: "Beneficios para los ciudadanos"
        case .indicators: "Indicadores de gestión"
        case .goals: "Metas"
        case .activities: "Actividades"
        case .responsibles: "Responsables"
        case .resources: "Recursos"
        case .term: "Tiempos"
        }
    }
}

/// Words of the plan without tags, bullets and breaks, and the 1-based lines of the document where they stand
/// untouched.
struct Words: Sendable, Hashable {
    var text: String
    var lines: [Int]

    init(_ text: String, lines: [Int]) {
        self.text = text
        self.lines = lines
    }
}
