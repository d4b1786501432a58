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
public enum PlanExtras {
    /// The column of actions that were copied from another entity's plan.
    public static let source = "Tomada de"

    static func headings(of plan: Plan) -> [String] {
        var seen: Set<String> = []
        let own = plan.actions.flatMap(\.extras).map(\.heading).filter { seen.insert($0).inserted }
        return own + (plan.actions.contains { $0.source != nil } ? [source] : [])
    }

    static func cell(_ heading: String, of action: PlanAction) -> [String] {
        if heading == source, let origin = action.source { return [words(origin)] }
        return action.extras.filter { $0.heading == heading }.flatMap {
            $0.words.text.split(separator: "\n").map(String.init)
        }
    }

    private static func words(_ origin: ActionSource) -> String {
        "\(origin.entityName) (\(origin.entity)), plan \(origin.plan), acción \(origin.number)"
    }

    /// Reads ``source`` back; nil for words that are not ours.
    public static func origin(_ text: String) -> ActionSource? {
        guard let match = text.wholeMatch(of: /(.+) \((\d{5})\), plan (\S+), acción (\d+)/),
            let number = Int(match.output.4)
        else { return nil }
        return ActionSource(
            entity: String(match.output.2), entityName: String(match.output.1), plan: String(match.output.3),
            number: number)
    }
}
