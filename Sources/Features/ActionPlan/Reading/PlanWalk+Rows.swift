import Plans
import Spanish

extension PlanWalk {
    mutating func readRow(_ index: Int) {
        let piece = pieces[index]
        if let kind = TableHeadings.kind(of: piece.cells) { return open(kind, index) }
        if piece.table != roleTable { role = guessRole(index) }
        roleTable = piece.table
        switch role {
        case .actions: addAction(index)
        case .support: sections.addSupport(piece)
        case .phases(let national, let territorial):
            sections.addPhase(piece, national: national, territorial: territorial)
        case .unknown: return
        }
        place(index)
    }

    private mutating func open(_ kind: TableHeadings.Kind, _ index: Int) {
        roleTable = pieces[index].table
        noteRepeatedWords(index)
        switch kind {
        case .support:
            role = .support
            sections.open(.support, nil)
        case .phases(let national, let territorial):
            role = .phases(national: national, territorial: territorial)
        case .actions(let columns):
            role = .actions
            openActions(columns, index)
        }
        place(index)
    }

    private mutating func openActions(_ columns: [TableHeadings.Column], _ index: Int) {
        let isFirst = table == nil || table?.hasHeadings == false && table?.rows.isEmpty == true
        if isFirst {
            table = ActionTable(columns: columns)
        } else {
            furniture.append(Furniture(lines: pieces[index].lines, text: pieces[index].text, why: .repeatedHeading))
        }
        table?.headingLines += pieces[index].lines
        self.columns = columns
        sections.open(.operationalFrame, nil)
        if !isFirst, lastActionRow == index - 1 { lastActionRow = index - 2 }
    }

    /// A table without headings of its own goes on with the one before, or is read by its number of columns.
    private mutating func guessRole(_ index: Int) -> TableRole {
        let piece = pieces[index]
        if sections.current == .support, !sections.sections.support.rows.isEmpty { return .support }
        if sections.current == .legalFrame, case .phases = role { return role }
        if let table, sections.current != .support, fits(piece, table) { return .actions }
        guard table == nil, let guess = ActionTable(withoutHeadings: piece.cells.count), looksLikeActions(index, guess)
        else { return .unknown }
        table = guess
        columns = guess.columns
        return .actions
    }

    private func fits(_ piece: Piece, _ table: ActionTable) -> Bool {
        piece.cells.count == columns.count
            || (piece.cells.count < columns.count && piece.cells.count * 2 > columns.count)
    }

    private func looksLikeActions(_ index: Int, _ guess: ActionTable) -> Bool {
        guard guess.layout != .eightColumns, phase == nil else { return true }
        let place = guess.columns.firstIndex { $0.known == .term } ?? 0
        return pieces[index...].prefix { $0.table == pieces[index].table }
            .contains { $0.cells.count > place && TermReader.endsRow($0.cells[place].text) }
    }

    private mutating func addAction(_ index: Int) {
        let piece = pieces[index]
        let above = lastActionRow
        let afterBreak = above.map { $0 != index - 1 || pieces[$0].table != piece.table } ?? false
        lastActionRow = index
        let cells = arranged(piece.cells)
        table?.rows.append(ActionRow(cells: cells, lines: piece.lines, afterBreak: afterBreak, phase: phase))
    }

    /// The cells in the order of the first table's columns; words of other columns stand behind them.
    private func arranged(_ cells: [PieceCell]) -> [PieceCell] {
        guard let first = table?.columns, columns != first, columns.map(\.known) != first.map(\.known) else {
            return cells
        }
        var rest = Array(cells.enumerated())
        let known = first.map { column -> PieceCell in
            guard
                let place = rest.firstIndex(where: {
                    columns.indices.contains($0.offset) && columns[$0.offset].known == column.known
                })
            else { return PieceCell([]) }
            return rest.remove(at: place).element
        }
        return known + rest.map(\.element)
    }

    /// "Fase | Fase Plazo para …": the heading begins with the words of its neighbour.
    private mutating func noteRepeatedWords(_ index: Int) {
        let cells = pieces[index].cells
        for (left, right) in zip(cells, cells.dropFirst()) where !left.isEmpty {
            guard right.text.hasPrefix(left.text + " ") else { continue }
            headingDoubts.append(
                Doubt(
                    .headingRepeatsWord,
                    "El encabezado «\(right.text)» repite la palabra «\(left.text)» de la columna vecina; se leyó «\(right.text.dropFirst(left.text.count + 1))».",
                    path: "sections.legalFrame.phases", lines: pieces[index].lines))
        }
    }
}
