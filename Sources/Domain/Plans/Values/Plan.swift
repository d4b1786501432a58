/// An action plan as its document states it: healed words, each with the lines it came from, and what they mean.
public struct Plan: Sendable, Hashable {
    public var layout: PlanLayout
    public var heading = PlanHeading()
    public var sections = PlanSections()
    public var actions: [PlanAction] = []
    /// Where the plan says when it begins ("vigencia 2012 - 2015").
    public var startYear: Int?

    public init(
        layout: PlanLayout, heading: PlanHeading = PlanHeading(), sections: PlanSections = PlanSections(),
        actions: [PlanAction] = [], startYear: Int? = nil
    ) {
        self.layout = layout
        self.heading = heading
        self.sections = sections
        self.actions = actions
        self.startYear = startYear
    }
}

/// The forms in which the programme asked for plans over the years.
public enum PlanLayout: String, Sendable, Hashable, CaseIterable {
    /// Action, benefits, indicators, goals, activities, responsibles, resources, terms.
    case eightColumns = "8-column"
    /// Activity, means, term, grouped under phases.
    case threeColumns = "3-column"
    /// The unified format of 2012: theme, activity, term, responsible.
    case unified

    /// What a plan of this layout must have a column for.
    public var columns: [PlanColumn] {
        switch self {
        case .eightColumns:
            [.action, .benefits, .indicators, .goals, .activities, .responsibles, .resources, .term]
        case .threeColumns: [.action, .activities, .term]
        case .unified: [.theme, .action, .term, .responsibles]
        }
    }
}

/// What a column of the plan's table is about.
public enum PlanColumn: String, Sendable, Hashable, CaseIterable {
    case number, phase, theme, action, benefits, indicators, goals, activities, responsibles, resources, term

    /// As the programme's own form prints it.
    public var name: String {
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
public struct Words: Sendable, Hashable {
    public var text: String
    public var lines: [Int]

    public init(_ text: String, lines: [Int]) {
        self.text = text
        self.lines = lines
    }
}
