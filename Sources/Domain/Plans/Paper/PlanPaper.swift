public import Paper
import Spanish

/// A plan on paper: what is printed and signed (PDF), and what goes on being written elsewhere (Word) and comes back.
///
/// Both are letter size, lying, with the entity's letterhead. In print actions stand under their phase or theme; in
/// Word these are columns, because there they are chosen from a list.
public enum PlanPaper {
    /// How the line begins by which a document of ours is known.
    public static let markStart = "Plan de acción GEL-T"
    /// The headings of the parts that are tables.
    public static let actionsTitle = "Marco operativo"
    public static let identityTitle = "Datos de la entidad"
    public static let deadlinesTitle = "Fases y plazos"
    public static let supportTitle = "Soporte técnico"
    public static let signaturesTitle = "Firmas"
    public static let guideTitle = "Guía de diligenciamiento"
    public static let othersTitle = "Otras secciones"

    public static func print(_ plan: Plan, _ facts: PlanPaperFacts) -> PaperDocument {
        var paper = sheet(plan, facts)
        paper.blocks = PlanPrint(plan: plan, facts: facts).blocks
        return paper
    }

    /// - Parameter format: gives the lists to choose from and the guide; nil for plans that follow none.
    public static func word(_ plan: Plan, _ facts: PlanPaperFacts, format: PlanFormat? = nil) -> PaperDocument {
        var paper = sheet(plan, facts)
        paper.blocks = PlanExchange(plan: plan, facts: facts, format: format).blocks
        return paper
    }

    /// The format with nothing in it, to be filled in without a connection and uploaded.
    public static func blankWord(_ format: PlanFormat) -> PaperDocument {
        var paper = word(blank, facts(of: format), format: format)
        paper.letterhead = nil
        return paper
    }

    public static func workbook(_ plan: Plan, _ facts: PlanPaperFacts, format: PlanFormat? = nil) -> Workbook {
        PlanBook(plan: plan, facts: facts, format: format).workbook
    }

    public static func blankWorkbook(_ format: PlanFormat) -> Workbook {
        workbook(blank, facts(of: format), format: format)
    }

    private static let blank = Plan(layout: .unified)

    private static func facts(of format: PlanFormat) -> PlanPaperFacts {
        PlanPaperFacts(
            entityName: "", department: "", isMunicipality: true, formatTitle: format.title, formatID: format.id)
    }

    private static func sheet(_ plan: Plan, _ facts: PlanPaperFacts) -> PaperDocument {
        let title = plan.heading.title?.text ?? (facts.formatTitle.isEmpty ? markStart : facts.formatTitle)
        let foot = [facts.entityName, facts.filing.map { "Radicado \($0.number)" } ?? facts.mark(of: plan)]
        return PaperDocument(
            title, author: facts.entityName, subject: facts.mark(of: plan), isLandscape: true,
            letterhead: letterhead(plan, facts),
            footer: foot.filter { !$0.isEmpty }.joined(separator: " · "), accent: facts.accent)
    }

    /// The layout a mark names, when it names no format.
    public static func layout(named name: String) -> PlanLayout? {
        PlanLayout.allCases.first { $0.paperName == name }
    }

    private static func letterhead(_ plan: Plan, _ facts: PlanPaperFacts) -> Letterhead {
        let department = facts.isMunicipality && !facts.department.isEmpty ? "Departamento de \(facts.department)" : ""
        let nit = plan.heading.nit.map { "NIT \($0.text)" } ?? ""
        return Letterhead(
            lines: ["República de Colombia", department, facts.entityName, nit].filter { !$0.isEmpty },
            slogan: plan.heading.slogan?.text ?? "")
    }
}

extension PlanLayout {
    /// As paper calls it.
    var paperName: String {
        switch self {
        case .eightColumns: "ocho columnas"
        case .threeColumns: "tres columnas"
        case .unified: "formato unificado"
        }
    }
}
