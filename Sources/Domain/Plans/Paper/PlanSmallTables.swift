import Paper

/// The tables of a plan beside that of its actions, the same in print and in Word.
public enum PlanSmallTables {
    public static let deadlineColumns = ["Fase", "Entidades del orden nacional", "Entidades del orden territorial"]
    public static let supportColumns = ["Problema", "Procedimiento", "Asistencia"]
    public static let signatureColumns = ["Nombre", "Cargo"]

    static func deadlines(_ plan: Plan) -> PaperTable? {
        table(
            "Fases y sus plazos", deadlineColumns,
            plan.sections.legalFrame.phases.map { [$0.phase, $0.national.words, $0.territorial.words] })
    }

    static func support(_ plan: Plan) -> PaperTable? {
        table(
            "A quién acudir", supportColumns,
            plan.sections.support.rows.map { [$0.problem, $0.procedure, $0.assistance] })
    }

    static func signatures(_ plan: Plan) -> PaperTable? {
        table(
            "Quienes firman", signatureColumns,
            plan.sections.signatures.map { [$0.name ?? .empty, $0.role ?? .empty] })
    }

    private static func table(_ caption: String, _ columns: [String], _ rows: [[Words]]) -> PaperTable? {
        guard !rows.isEmpty else { return nil }
        return PaperTable(
            caption: caption, columns: columns.map { PaperColumn($0) },
            rows: rows.map { PaperRow($0.map { PaperCell($0.text) }) })
    }
}

/// Sections beyond those the programme asks for.
public enum PlanOthers {
    /// Stands for the heading of words that had none.
    public static let untitled = "(sin título)"

    static func heading(_ section: OtherSection) -> String {
        section.heading.text.isEmpty ? untitled : section.heading.text
    }
}

/// Columns a plan has beyond those of any layout.
enum PlanExtras {
    static func headings(of plan: Plan) -> [String] {
        var seen: Set<String> = []
        return plan.actions.flatMap(\.extras).map(\.heading).filter { seen.insert($0).inserted }
    }

    static func cell(_ heading: String, of action: PlanAction) -> [String] {
        action.extras.filter { $0.heading == heading }.flatMap { $0.words.text.split(separator: "\n").map(String.init) }
    }
}
