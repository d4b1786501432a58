import Spanish

/// Tells where a second plan begins in the same file.
enum PlanSplitter {
    /// The first piece of every plan; one value for a file with one plan.
    static func starts(_ pieces: [Piece]) -> [Int] {
        var starts = [0]
        var seenTable = false
        var names: Set<String> = []
        for (index, piece) in pieces.enumerated() {
            if piece.isRow, case .actions? = TableHeadings.kind(of: piece.cells) { seenTable = true }
            let name = municipality(piece)
            let isOther = name.map { !names.isEmpty && !names.contains($0) } ?? false
            if let name { names.insert(name) }
            guard isOther || (seenTable && reopens(piece) && hasTable(pieces[index...])) else { continue }
            starts.append(start(pieces, before: index, after: starts[starts.count - 1]))
            seenTable = false
            names = name.map { [$0] } ?? []
        }
        return starts
    }

    /// "Municipio: CHIPAQUE"
    private static func municipality(_ piece: Piece) -> String? {
        guard !piece.isRow, piece.folded.hasPrefix("municipio:") else { return nil }
        let name = FurnitureFinder.key(String(piece.folded.dropFirst(10)))
        return name.isEmpty ? nil : name
    }

    /// A section that comes before the table, met again behind it.
    private static func reopens(_ piece: Piece) -> Bool {
        guard !piece.isRow else { return false }
        switch SectionKind.heading(piece.folded)?.kind {
        case .vision, .generalObjective, .legalFrame, .strategicFrame: return true
        default: return false
        }
    }

    private static func hasTable(_ pieces: ArraySlice<Piece>) -> Bool {
        pieces.contains { piece in
            guard piece.isRow, case .actions? = TableHeadings.kind(of: piece.cells) else { return false }
            return true
        }
    }

    /// The title above the section, or the section itself.
    private static func start(_ pieces: [Piece], before index: Int, after last: Int) -> Int {
        let lastRow = pieces[..<index].lastIndex { $0.isRow } ?? last
        guard lastRow + 1 < index else { return index }
        return pieces[(lastRow + 1)..<index].firstIndex { PageMarks.opensPlan($0) } ?? index
    }
}
