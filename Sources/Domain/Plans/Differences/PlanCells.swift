/// A plan as the cells a person reads and compares: each with its name and its items, without empty ones.
public struct PlanCells: Sendable, Hashable {
    public struct Cell: Sendable, Hashable {
        let order: Int
        /// “Metas”.
        public let title: String
        public let texts: [String]
    }

    public private(set) var frame: [Cell] = []
    /// By the action's position in the plan.
    public private(set) var actions: [[Cell]] = []

    public init(_ plan: Plan) {
        let byAction = Dictionary(grouping: PlanPieces(plan).all, by: \.action)
        frame = Self.cells(byAction[0] ?? [])
        actions = plan.actions.map { Self.cells(byAction[$0.number] ?? []) }
    }

    private static func cells(_ pieces: [PlanPiece]) -> [Cell] {
        let byKind = Dictionary(grouping: pieces, by: \.kind)
        return PlanPiece.Kind.allCases.enumerated().compactMap { order, kind in
            guard let title = kind.cellTitle, let pieces = byKind[kind] else { return nil }
            let texts = pieces.map { $0.cellText }.filter { !$0.isEmpty }
            return texts.isEmpty ? nil : Cell(order: order, title: title, texts: texts)
        }
    }
}

extension PlanPiece {
    /// Its words as a cell shows them.
    fileprivate var cellText: String {
        switch kind {
        case .phase: parts.first ?? ""
        case .theme: themeText
        case .extra: parts.filter { !$0.isEmpty }.joined(separator: ": ")
        default: parts.filter { !$0.isEmpty }.joined(separator: " · ")
        }
    }

    private var themeText: String {
        let named = parts.first ?? ""
        guard named.isEmpty, parts.count > 1 else { return named }
        return Theme.Kind(rawValue: parts[1])?.cellTitle ?? ""
    }
}

extension Theme.Kind {
    fileprivate var cellTitle: String {
        switch self {
        case .phases: "Fases de la Estrategia de Gobierno en línea"
        case .publicServants: "Cualificación de servidores públicos"
        case .serviceChannels: "Canales de atención"
        case .integration: "Integración institucional"
        case .procedures: "Simplificación y racionalización de trámites"
        case .accountability: "Rendición de cuentas"
        }
    }
}

extension PlanPiece.Kind {
    /// Name of the cell; nil for what only the document has.
    fileprivate var cellTitle: String? {
        switch self {
        case .title: "Título"
        case .municipality: "Municipio"
        case .department: "Departamento"
        case .nit: "NIT"
        case .slogan: "Lema"
        case .address: "Dirección"
        case .phone: "Teléfonos"
        case .email: "Correos"
        case .site: "Sitios web"
        case .legal: "Marco legal"
        case .norm: "Normas"
        case .deadline: "Plazos de las fases"
        case .vision: "Visión"
        case .visionYear: "Año de la visión"
        case .objective: "Objetivo general"
        case .specificObjective: "Objetivos específicos"
        case .line: "Líneas de acción"
        case .operational: "Marco operativo"
        case .closing: "Actividades que se deben establecer"
        case .supportIntroduction, .support: "Soporte técnico"
        case .incentive: "Incentivos"
        case .signature: "Firmas"
        case .other: "Otras secciones"
        default: actionTitle
        }
    }

    private var actionTitle: String? {
        switch self {
        case .phase: PlanColumn.phase.name
        case .theme: PlanColumn.theme.name
        case .action: PlanColumn.action.name
        case .benefit: PlanColumn.benefits.name
        case .indicator: PlanColumn.indicators.name
        case .goal: PlanColumn.goals.name
        case .activity: PlanColumn.activities.name
        case .responsible: PlanColumn.responsibles.name
        case .resource: PlanColumn.resources.name
        case .term: PlanColumn.term.name
        case .extra: "Otras columnas"
        default: nil
        }
    }
}
