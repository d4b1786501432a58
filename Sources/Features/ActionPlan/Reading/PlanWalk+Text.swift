import Plans
import Spanish

extension PlanWalk {
    mutating func readText(_ index: Int) {
        let piece = pieces[index]
        if Phase.isHeading(piece.folded) { return openPhase(index) }
        if let heading = sectionHeading(piece) { return openSection(heading, index) }
        if sections.current == .top || sections.current == .operationalFrame, heading.read(label: piece) {
            return place(index)
        }
        if sections.current == .top, StartYear.isLine(piece) { return place(index) }
        if readsLooseRows { return readLoose(index) }
        readPlaceName(piece)
        if sections.add(piece, afterBreak: afterFurniture(index), tableBegan: table != nil) { place(index) }
    }

    private func afterFurniture(_ index: Int) -> Bool { index > 0 && finder.why[index - 1] != nil }

    private mutating func openPhase(_ index: Int) {
        let piece = pieces[index]
        place(index)
        loose = []
        if let phase, FurnitureFinder.key(Spanish.folded(phase.words.text)) == FurnitureFinder.key(piece.folded) {
            return
        }
        phase = Phase(words: Words(piece.text, lines: piece.lines), kinds: Phase.kinds(piece.folded))
        sections.open(.operationalFrame, nil)
    }

    /// A heading with more words than its own needs to look like one.
    private func sectionHeading(_ piece: Piece) -> SectionKind.Heading? {
        guard let found = SectionKind.heading(piece.folded) else { return nil }
        let isExact = found.words < Shape.wordCount(piece.text) || found.words <= 3
        if found.kind == .other, readsLooseRows, !piece.standsOut { return nil }
        return isExact || piece.standsOut || piece.text.hasSuffix(":") || found.kind == .operationalFrame ? found : nil
    }

    private mutating func openSection(_ found: SectionKind.Heading, _ index: Int) {
        let piece = pieces[index]
        let words = piece.text.split(separator: " ")
        let heading = Words(words.prefix(found.words).joined(separator: " "), lines: piece.lines)
        sections.open(found.kind, heading)
        place(index)
        guard found.words < words.count else { return }
        var rest = Piece(text: words.dropFirst(found.words).joined(separator: " "), lines: piece.lines)
        rest.isListItem = false
        _ = sections.add(rest, afterBreak: false, tableBegan: table != nil)
    }

    /// "Municipio de Chipaque – Cundinamarca."
    private mutating func readPlaceName(_ piece: Piece) {
        guard heading.heading.municipality == nil, piece.folded.hasPrefix("municipio de "),
            Shape.wordCount(piece.text) <= 10
        else { return }
        heading.read(placeLine: piece)
    }
}

extension PlanWalk {
    /// Plans by phase lose the borders of their tables easily: action, means and term follow as paragraphs.
    private var readsLooseRows: Bool {
        guard sections.current == .top || sections.current == .operationalFrame else { return false }
        return phase != nil && (table == nil || table?.layout == .threeColumns)
    }

    private mutating func readLoose(_ index: Int) {
        if loose.isEmpty, pieces[index].standsOut, isAboveRow(index) { return openBlock(index) }
        loose.append(index)
        guard loose.count > 1, TermReader.endsRow(pieces[index].text) else { return }
        addLooseRow()
    }

    private func isAboveRow(_ index: Int) -> Bool {
        let next = pieces.indices.first { $0 > index && finder.why[$0] == nil }
        return next.map { pieces[$0].isRow } ?? false
    }

    /// A heading that names no phase opens what has to be kept up after them.
    private mutating func openBlock(_ index: Int) {
        phase = Phase(words: Words(pieces[index].text, lines: pieces[index].lines), kinds: [.closing])
        place(index)
    }

    private mutating func addLooseRow() {
        if table == nil { table = ActionTable(withoutHeadings: 3) }
        guard let table, let first = loose.first, let last = loose.last else { return }
        let middle = loose.dropFirst().dropLast().map { pieces[$0].text }
        let cells = table.columns.map { column in
            switch column.known {
            case .action: PieceCell([pieces[first].text])
            case .activities: PieceCell(middle)
            case .term: PieceCell([pieces[last].text])
            default: PieceCell([])
            }
        }
        let lines = loose.flatMap { pieces[$0].lines }
        self.table?.rows.append(ActionRow(cells: cells, lines: lines, afterBreak: false, phase: phase, isLoose: true))
        for index in loose { place(index) }
        loose = []
    }
}
