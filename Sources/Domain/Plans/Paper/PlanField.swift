/// A part of a plan's frame as paper and spreadsheets name it. One list serves writing and reading back, so that
/// nothing can be written that is not read.
public enum PlanField: String, Sendable, Hashable, CaseIterable {
    case title = "Título del plan"
    case municipality = "Municipio"
    case department = "Departamento"
    case nit = "NIT"
    case slogan = "Lema"
    case address = "Dirección"
    case phones = "Teléfonos"
    case emails = "Correos"
    case sites = "Sitios web"
    case startYear = "Año en que empieza"
    case start = "Primer día del plan"
    case legalFrame = "Marco legal"
    case norms = "Normas"
    case vision = "Visión"
    case visionYear = "Año de la visión"
    case objective = "Objetivo general"
    case specificObjectives = "Objetivos específicos"
    case actionLines = "Líneas de acción"
    case operationalFrame = "Sobre el marco operativo"
    case closing = "Se deberán establecer actividades relacionadas con"
    case supportIntroduction = "Sobre el soporte técnico"
    case incentives = "Incentivos para los municipios"

    /// What identifies the entity; the rest are texts.
    public static let identity: [PlanField] = [
        .title, .municipality, .department, .nit, .slogan, .address, .phones, .emails, .sites, .startYear, .start,
        .visionYear,
        .norms,
    ]

    /// The texts that stand before the table of actions, in their order on paper.
    public static let before: [PlanField] = [
        .legalFrame, .vision, .objective, .specificObjectives, .actionLines, .operationalFrame,
    ]

    /// The texts after it.
    public static let after: [PlanField] = [.closing, .supportIntroduction, .incentives]

    /// Whether its values are items of a list; the others are paragraphs of one text.
    public var isList: Bool {
        switch self {
        case .specificObjectives, .actionLines, .closing, .incentives: true
        default: false
        }
    }

    /// What a plan says in it, one value a paragraph or item.
    public func values(of plan: Plan) -> [String] {
        switch self {
        case .title: one(plan.heading.title)
        case .municipality: one(plan.heading.municipality)
        case .department: one(plan.heading.department)
        case .nit: plan.heading.nit.map { [$0.text] } ?? []
        case .slogan: one(plan.heading.slogan)
        case .address: one(plan.heading.address)
        case .phones: plan.heading.phones.map(\.text)
        case .emails: plan.heading.emails.map(\.text)
        case .sites: plan.heading.sites.map(\.text)
        case .startYear: plan.startYear.map { [String($0)] } ?? []
        default: sectionValues(plan.sections)
        }
    }

    private func sectionValues(_ sections: PlanSections) -> [String] {
        switch self {
        case .legalFrame: sections.legalFrame.paragraphs.map(\.text)
        case .norms: sections.legalFrame.norms
        case .start: one(sections.start)
        case .vision: one(sections.vision)
        case .visionYear: sections.visionYear.map { [String($0)] } ?? []
        case .objective: one(sections.generalObjective)
        case .specificObjectives: sections.specificObjectives.map(\.text)
        case .actionLines: sections.actionLines.map(\.text)
        case .operationalFrame: sections.operationalFrame.map(\.text)
        case .closing: sections.closingRequirements.map(\.text)
        case .supportIntroduction: one(sections.support.introduction)
        case .incentives: sections.incentives.map(\.text)
        default: []
        }
    }

    /// A text of several paragraphs is one value with line breaks; on paper each is a paragraph.
    private func one(_ words: Words?) -> [String] {
        words.map { $0.text.split(separator: "\n").map(String.init) } ?? []
    }
}

extension PlanField {
    /// Puts values read back where they belong.
    public func put(_ values: [Words], into plan: inout Plan) {
        guard !values.isEmpty else { return }
        switch self {
        case .title: plan.heading.title = joined(values)
        case .municipality: plan.heading.municipality = joined(values)
        case .department: plan.heading.department = joined(values)
        case .nit: plan.heading.nit = Nit(joined(values).text, lines: joined(values).lines)
        case .slogan: plan.heading.slogan = joined(values)
        case .address: plan.heading.address = joined(values)
        case .phones: plan.heading.phones = values
        case .emails: plan.heading.emails = values
        case .sites: plan.heading.sites = values
        case .startYear: plan.startYear = Int(joined(values).text)
        default: put(values, into: &plan.sections)
        }
    }

    private func put(_ values: [Words], into sections: inout PlanSections) {
        switch self {
        case .legalFrame: sections.legalFrame.paragraphs = values
        case .norms: sections.legalFrame.norms = values.map(\.text)
        case .start: sections.start = joined(values)
        case .vision: sections.vision = joined(values)
        case .visionYear: sections.visionYear = Int(joined(values).text)
        case .objective: sections.generalObjective = joined(values)
        case .specificObjectives: sections.specificObjectives = values
        case .actionLines: sections.actionLines = values
        case .operationalFrame: sections.operationalFrame = values
        case .closing: sections.closingRequirements = values
        case .supportIntroduction: sections.support.introduction = joined(values)
        case .incentives: sections.incentives = values
        default: break
        }
    }

    private func joined(_ values: [Words]) -> Words {
        Words(values.map(\.text).joined(separator: "\n"), lines: values.flatMap(\.lines))
    }
}
