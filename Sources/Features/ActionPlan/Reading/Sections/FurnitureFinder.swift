import Documents
import Plans
import Spanish

/// Tells the lines of the page from the lines of the plan.
struct FurnitureFinder {
    private let pieces: [Piece]
    private var keys: [String]
    private var counts: [String: Int] = [:]
    private(set) var why: [Furniture.Why?]
    private(set) var titles: [Int] = []

    init(_ pieces: [Piece]) {
        self.pieces = pieces
        why = Array(repeating: nil, count: pieces.count)
        keys = pieces.map { $0.isRow ? "" : FurnitureFinder.key($0.folded) }
        for key in keys where !key.isEmpty { counts[key, default: 0] += 1 }
        findTitle()
        for index in pieces.indices where !titles.contains(index) { why[index] = mark(at: index) }
        findBlockHeadings()
    }

    /// The words without quotation marks and punctuation, so that a slogan is the same in both its spellings.
    static func key(_ folded: String) -> String {
        FoldedWords(folded: folded).words.joined(separator: " ")
    }

    /// The first lines that name the plan, where nothing of the plan stands before them.
    private mutating func findTitle() {
        guard let first = pieces.firstIndex(where: { PageMarks.opensPlan($0) }) else { return }
        let before = pieces[..<first]
        guard !before.contains(where: { $0.isRow || SectionKind.heading($0.folded) != nil }) else { return }
        titles = [first]
        while let last = titles.last, last + 1 < pieces.count, PageMarks.isPlanTitle(pieces[last + 1].folded),
            !titles.contains(where: { keys[$0] == keys[last + 1] })
        {
            titles.append(last + 1)
        }
    }

    private func mark(at index: Int) -> Furniture.Why? {
        let piece = pieces[index]
        switch piece.role {
        case .pageHeader: return .pageHeader
        case .pageFooter: return .pageFooter
        case .body: break
        }
        if piece.isRow { return rowMark(piece) }
        if piece.isListItem { return nil }
        if let why = PageMarks.why(piece.text, piece.folded) { return why }
        if !titles.isEmpty, PageMarks.isPlanTitle(piece.folded) { return .pageTitle }
        if isNameInLetterhead(index) { return .letterhead }
        return repetition(index)
    }

    /// A table whose cells are all letterhead frames a crest; a row of dashes is the line under a heading row.
    private func rowMark(_ piece: Piece) -> Furniture.Why? {
        if Shape.isRule(piece.text) { return .rule }
        let filled = piece.cells.filter { !$0.isEmpty }
        guard filled.count <= 3 else { return nil }
        let marks = filled.map { cell in
            cell.parts.allSatisfy { PageMarks.why($0, Spanish.folded($0)) != nil } ? Furniture.Why.letterhead : nil
        }
        return marks.contains(nil) ? nil : .letterhead
    }

    /// The line below "ALCALDÍA MUNICIPAL" is the municipality's name.
    private func isNameInLetterhead(_ index: Int) -> Bool {
        guard index > 0, ["alcaldia municipal", "alcaldia"].contains(pieces[index - 1].folded) else { return false }
        return Shape.isCapitals(pieces[index].text) && Shape.wordCount(pieces[index].text) <= 6
    }

    private func repetition(_ index: Int) -> Furniture.Why? {
        let piece = pieces[index]
        let isQuoted = piece.text.first.map { "“\"«'".contains($0) } ?? false
        let count = counts[keys[index]] ?? 0
        guard SectionKind.heading(piece.folded) == nil, !Phase.isHeading(piece.folded) else { return nil }
        if isQuoted, Shape.wordCount(piece.text) <= 14, count > 1 || Shape.isCapitals(piece.text) { return .slogan }
        guard count > 1, Shape.wordCount(piece.text) <= 14, piece.standsOut, TermReader.value(piece.text) == .text
        else {
            return nil
        }
        return isBesideContact(index) || Shape.isCapitals(piece.text) ? .slogan : .pageTitle
    }

    private func isBesideContact(_ index: Int) -> Bool {
        [index - 1, index + 1].contains {
            pieces.indices.contains($0) && PageMarks.isContact(pieces[$0].text, pieces[$0].folded)
        }
    }

    /// A title that on every other page stands together with another one, but here alone above a table, is the heading
    /// of a block.
    private mutating func findBlockHeadings() {
        let marked = pieces.indices.filter { why[$0] == .pageTitle }
        let alone = marked.filter { !isTitle($0 - 1) && !isTitle($0 + 1) }
        for index in alone where alone.count < marked.count {
            if index + 1 < pieces.count, pieces[index + 1].isRow { why[index] = nil }
        }
    }

    private func isTitle(_ index: Int) -> Bool {
        pieces.indices.contains(index) && (why[index] == .pageTitle || titles.contains(index))
    }
}
