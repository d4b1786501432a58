import Paper

/// The blocks of a plan in Word: every part under its heading, so that it can be read back without a guess.
struct PlanExchange {
    let plan: Plan
    let facts: PlanPaperFacts
    let format: PlanFormat?

    /// Rows left to write in where the plan has no actions yet.
    static let spareRows = 12

    var blocks: [PaperBlock] {
        [.note(facts.mark(of: plan)), .heading(1, PlanPaper.identityTitle), .table(identity)] + instructions
            + PlanField.before.flatMap(text)
            + titled(PlanPaper.deadlinesTitle, PlanSmallTables.deadlines(plan))
            + [.heading(1, PlanPaper.actionsTitle), .table(actions)] + PlanField.after.flatMap(text)
            + titled(PlanPaper.supportTitle, PlanSmallTables.support(plan)) + others
            + titled(PlanPaper.signaturesTitle, PlanSmallTables.signatures(plan) ?? emptySignatures) + guide
    }

    private var identity: PaperTable {
        let rows = PlanField.identity.filter { format != nil || !$0.values(of: plan).isEmpty }.map { field in
            PaperRow([PaperCell(field.rawValue), PaperCell(field.values(of: plan))])
        }
        return PaperTable(
            caption: PlanPaper.identityTitle, columns: [PaperColumn("Campo"), PaperColumn("Contenido", weight: 3)],
            rows: rows)
    }

    /// How to fill it in; in a plan that has words already they would only be in the way.
    private var instructions: [PaperBlock] {
        guard let format, plan.actions.isEmpty else { return [] }
        return format.introduction.map(PaperBlock.note)
    }

    private func text(_ field: PlanField) -> [PaperBlock] {
        let values = field.values(of: plan)
        guard !values.isEmpty else { return format == nil ? [] : [.heading(1, field.rawValue)] }
        return [.heading(1, field.rawValue)] + (field.isList ? [.bullets(values)] : values.map(PaperBlock.paragraph))
    }

    private func titled(_ title: String, _ table: PaperTable?) -> [PaperBlock] {
        table.map { [.heading(1, title), .table($0)] } ?? []
    }

    private var actions: PaperTable {
        let extras = PlanExtras.headings(of: plan)
        let written = plan.actions.map { action in
            PaperRow(
                PlanTable.columns.map { cell($0, PlanTable.cell($0, of: action)) }
                    + extras.map { PaperCell(PlanExtras.cell($0, of: action)) })
        }
        let spare = (plan.actions.isEmpty ? 1...Self.spareRows : 1...1).filter { _ in plan.actions.isEmpty }.map { n in
            PaperRow(PlanTable.columns.map { cell($0, $0 == .number ? [String(n)] : []) })
        }
        return PaperTable(
            caption: PlanPaper.actionsTitle,
            columns: PlanTable.columns.map { PaperColumn($0.name, weight: $0.weight) }
                + extras.map { PaperColumn($0) },
            rows: written + spare)
    }

    private func cell(_ column: PlanColumn, _ parts: [String]) -> PaperCell {
        PaperCell(parts, choices: format?.choices(column) ?? [])
    }

    private var others: [PaperBlock] {
        guard !plan.sections.others.isEmpty else { return [] }
        return [.heading(1, PlanPaper.othersTitle)]
            + plan.sections.others.flatMap { section in
                [.heading(2, PlanOthers.heading(section))] + section.paragraphs.map { .paragraph($0.text) }
            }
    }

    private var emptySignatures: PaperTable? {
        guard format != nil else { return nil }
        return PaperTable(
            caption: "Quienes firman", columns: PlanSmallTables.signatureColumns.map { PaperColumn($0) },
            rows: (1...3).map { _ in PaperRow([PaperCell(""), PaperCell("")]) })
    }

    private var guide: [PaperBlock] {
        guard let format else { return [] }
        let fields = format.columns.map { column in
            PaperRow([
                PaperCell(column.title + (column.isRequired ? " (obligatorio)" : "")), PaperCell(column.guide),
                PaperCell(column.example),
            ])
        }
        let themes = format.themes.map { theme in
            PaperRow([PaperCell(theme.title), PaperCell(theme.guide), PaperCell(format.bodyName(theme.body))])
        }
        return [
            .pageBreak, .heading(1, PlanPaper.guideTitle),
            .table(
                PaperTable(
                    caption: "Cómo se llena cada columna",
                    columns: [
                        PaperColumn("Columna"), PaperColumn("Qué se escribe", weight: 3),
                        PaperColumn("Ejemplo", weight: 2),
                    ],
                    rows: fields)),
            .table(
                PaperTable(
                    caption: "Los temas y quién los revisa",
                    columns: [
                        PaperColumn("Tema"), PaperColumn("Qué comprende", weight: 3), PaperColumn("Revisa", weight: 2),
                    ],
                    rows: themes)),
        ]
    }
}

extension PlanFormat {
    /// Words to choose one from in a column; empty where anything may be written.
    func choices(_ column: PlanColumn) -> [String] {
        switch column {
        case .theme: themes.map(\.title)
        case .phase: ["Información", "Interacción", "Transacción", "Transformación", "Democracia"]
        default: []
        }
    }

    func bodyName(_ id: String) -> String { body(id)?.name ?? id }

    func guide(_ column: PlanColumn) -> String { columns.first { $0.key == column.rawValue }?.guide ?? "" }
}
