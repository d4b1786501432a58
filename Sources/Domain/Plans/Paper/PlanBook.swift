import Paper

/// A plan as a workbook: the actions, the rest of its words, and the guide.
public struct PlanBook {
    let plan: Plan
    let facts: PlanPaperFacts
    let format: PlanFormat?

    public static let actionsSheet = "Acciones"
    public static let frameSheet = "Datos y textos"
    public static let deadlinesSheet = "Fases y plazos"
    public static let supportSheet = "Soporte técnico"
    public static let signaturesSheet = "Firmas"
    public static let guideSheet = "Guía"

    var workbook: Workbook {
        Workbook(
            plan.heading.title?.text ?? facts.mark(of: plan), author: facts.entityName,
            sheets: [actions, frame]
                + small(Self.deadlinesSheet, PlanSmallTables.deadlineColumns, deadlineRows)
                + small(Self.supportSheet, PlanSmallTables.supportColumns, supportRows)
                + small(Self.signaturesSheet, PlanSmallTables.signatureColumns, signatureRows) + guide)
    }

    private var actions: WorkSheet {
        let extras = PlanExtras.headings(of: plan)
        let rows = plan.actions.map { action in
            PlanTable.columns.map { text(PlanTable.cell($0, of: action)) }
                + extras.map { text(PlanExtras.cell($0, of: action)) }
        }
        return WorkSheet(
            Self.actionsSheet, columns: PlanTable.columns.map(column) + extras.map { _ in WorkColumn(width: 24) },
            preface: [[.title(facts.mark(of: plan))]] + (format?.introduction ?? []).map { [.text($0)] },
            headings: PlanTable.columns.map(\.name) + extras, rows: rows, spareRows: format == nil ? 0 : 60)
    }

    private func column(_ column: PlanColumn) -> WorkColumn {
        WorkColumn(
            width: 8 + 16 * column.weight, choices: format?.choices(column) ?? [], prompt: format?.guide(column) ?? "")
    }

    /// The parts of a cell a line each; a row of the sheet is an action.
    private func text(_ parts: [String]) -> WorkCell {
        parts.isEmpty ? .empty : .text(parts.joined(separator: "\n"))
    }

    private var frame: WorkSheet {
        let fields = PlanField.allCases.filter { format != nil || !$0.values(of: plan).isEmpty }
        let others = plan.sections.others.map { section in
            [WorkCell.text(PlanBook.otherPrefix + PlanOthers.heading(section)), text(section.paragraphs.map(\.text))]
        }
        return WorkSheet(
            Self.frameSheet, columns: [WorkColumn(width: 34), WorkColumn(width: 100)],
            headings: ["Campo", "Contenido"],
            rows: fields.map { [.text($0.rawValue), text($0.values(of: plan))] } + others)
    }

    public static let otherPrefix = "Otra sección: "

    private var deadlineRows: [[Words]] {
        plan.sections.legalFrame.phases.map { [$0.phase, $0.national.words, $0.territorial.words] }
    }

    private var supportRows: [[Words]] {
        plan.sections.support.rows.map { [$0.problem, $0.procedure, $0.assistance] }
    }

    private var signatureRows: [[Words]] {
        plan.sections.signatures.map { [$0.name ?? .empty, $0.role ?? .empty] }
    }

    private func small(_ name: String, _ headings: [String], _ rows: [[Words]]) -> [WorkSheet] {
        guard !rows.isEmpty || (format != nil && name == Self.signaturesSheet) else { return [] }
        return [
            WorkSheet(
                name, columns: headings.map { _ in WorkColumn(width: 44) }, headings: headings,
                rows: rows.map { $0.map { text([$0.text].filter { !$0.isEmpty }) } }, spareRows: format == nil ? 0 : 6)
        ]
    }

    private var guide: [WorkSheet] {
        guard let format else { return [] }
        let fields = format.columns.map { column -> [WorkCell] in
            [
                .text(column.title + (column.isRequired ? " (obligatorio)" : "")), .text(column.guide),
                .text(column.example),
            ]
        }
        let themes = format.themes.map { theme -> [WorkCell] in
            [.text(theme.title), .text(theme.guide), .text(format.bodyName(theme.body))]
        }
        return [
            WorkSheet(
                Self.guideSheet, columns: [WorkColumn(width: 40), WorkColumn(width: 80), WorkColumn(width: 50)],
                headings: ["Columna o tema", "Qué se escribe", "Ejemplo o quién revisa"], rows: fields + themes,
                isProtected: true)
        ]
    }
}
