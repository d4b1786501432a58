import Plans
import Spanish

/// A row of the plan's table as it was met: where it stood and what stood between it and the row above.
struct ActionRow {
    var cells: [PieceCell]
    var lines: [Int]
    /// Something that is not a row stands between this row and the one above.
    var afterBreak: Bool
    var phase: Phase?
    /// Put together from separate paragraphs.
    var isLoose = false
}

/// The rows of the plan's table and the columns they are read by.
struct ActionTable {
    var columns: [TableHeadings.Column]
    var layout: PlanLayout
    var rows: [ActionRow] = []
    var hasHeadings = true
    var headingLines: [Int] = []

    init(columns: [TableHeadings.Column]) {
        self.columns = columns
        let known = Set(columns.compactMap(\.known))
        if known.contains(.benefits) || known.contains(.indicators) || known.contains(.goals) {
            layout = .eightColumns
        } else if known.contains(.theme) || known.contains(.responsibles) {
            layout = .unified
        } else {
            layout = .threeColumns
        }
    }

    /// A table without headings is read by the usual order of a layout with so many columns.
    init?(withoutHeadings count: Int) {
        guard let layout = PlanLayout.allCases.first(where: { $0.columns.count == count }) else { return nil }
        self.init(columns: layout.columns.map { TableHeadings.Column(heading: $0.name, known: $0) })
        self.layout = layout
        hasHeadings = false
    }

    func cell(_ column: PlanColumn, of row: ActionRow) -> PieceCell? {
        guard let index = columns.firstIndex(where: { $0.known == column }), index < row.cells.count else { return nil }
        return row.cells[index]
    }

    func has(_ column: PlanColumn) -> Bool { columns.contains { $0.known == column } }

    /// The rows of each action.
    func groups() -> [[ActionRow]] {
        var groups: [[ActionRow]] = []
        for row in rows {
            if let last = groups.last, continues(last, row) {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        return groups
    }

    /// A row goes on with the action above where its own action is blank, begins small, or where a page ended in the
    /// middle of a sentence and no term begins a new action.
    private func continues(_ group: [ActionRow], _ row: ActionRow) -> Bool {
        guard !row.isLoose, let previous = group.last, previous.phase == row.phase || row.afterBreak else {
            return false
        }
        let action = cell(.action, of: row)?.text ?? ""
        if action.isEmpty { return hasNoOwnNumber(row) }
        if Shape.startsLowercase(action) { return true }
        guard row.afterBreak, has(.term), cell(.term, of: row)?.isEmpty ?? true else { return false }
        let others = row.cells.filter { !$0.isEmpty && $0.text != action }
        if others.contains(where: { Shape.startsLowercase($0.text) }) { return true }
        return isOpen(group.compactMap { cell(.action, of: $0)?.text }.last { !$0.isEmpty } ?? "")
    }

    private func hasNoOwnNumber(_ row: ActionRow) -> Bool {
        cell(.number, of: row)?.isEmpty ?? true
    }

    /// "… en el marco de Gobierno En": the sentence cannot end there.
    private func isOpen(_ text: String) -> Bool {
        let last = text.split(separator: " ").last.map { Spanish.folded(String($0)) } ?? ""
        return Connectives.contains(last) || text.hasSuffix(",")
    }
}
