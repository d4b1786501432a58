import Documents
import Plans
import Spanish

/// Reads an action plan out of a document, whatever of the three layouts it has.
///
/// Nothing is lost on the way: every line of the document that is not blank is in the plan, is furniture of the page,
/// or is listed as unplaced.
enum PlanReader {
    static func read(_ document: Document) -> PlanReading {
        let pieces = PieceMaker.pieces(of: document)
        let ends = PlanSplitter.starts(pieces).dropFirst() + [pieces.count]
        let end = ends.first ?? pieces.count
        var walk = PlanWalk(Array(pieces[..<end]))
        walk.run()
        var reading = walk.reading
        reading.otherPlans = zip(ends, ends.dropFirst()).compactMap { otherPlan(pieces[$0..<$1]) }
        account(for: document, in: &reading)
        reading.doubts = DoubtFinder.doubts(in: reading, walk: walk, document: document)
        return reading
    }

    private static func otherPlan(_ pieces: ArraySlice<Piece>) -> OtherPlan? {
        guard let first = pieces.first?.lines.first, let last = pieces.last?.lines.last else { return nil }
        return OtherPlan(title: pieces.first?.text ?? "", lines: first...max(first, last))
    }

    /// Whatever line neither the plan nor the furniture names is unplaced.
    private static func account(for document: Document, in reading: inout PlanReading) {
        let known = reading.placed.union(reading.furniture.flatMap(\.lines))
        for (index, line) in document.lines.enumerated() where !known.contains(index + 1) {
            let text = Spacing.single(line)
            guard !text.isEmpty else { continue }
            if Shape.isRule(text) {
                reading.furniture.append(Furniture(lines: [index + 1], text: text, why: .rule))
            } else {
                reading.unplaced.append(Unplaced(lines: [index + 1], text: text))
            }
        }
        reading.furniture.sort { ($0.lines.first ?? 0) < ($1.lines.first ?? 0) }
    }
}
