import Plans
import Spanish

/// Walks over the pieces of one plan, top to bottom, and puts each where it belongs.
struct PlanWalk {
    let pieces: [Piece]
    let finder: FurnitureFinder
    var heading = HeadingReader()
    var sections: SectionWriter
    var healer: WordHealer
    var table: ActionTable?
    var actions: [PlanAction] = []
    var healing: [Doubt] = []
    var headingDoubts: [Doubt] = []
    var furniture: [Furniture] = []
    var placed: Set<Int> = []
    var phase: Phase?
    /// What the rows of the table that is being read are.
    var role = TableRole.unknown
    var roleTable: Int?
    /// The headings of the table at hand, where they stand in another order than in the first one.
    var columns: [TableHeadings.Column] = []
    var lastActionRow: Int?
    var loose: [Int] = []

    enum TableRole: Equatable {
        case unknown, actions, support
        case phases(national: Int?, territorial: Int?)
    }

    init(_ pieces: [Piece]) {
        self.pieces = pieces
        finder = FurnitureFinder(pieces)
        var vocabulary = Vocabulary()
        for piece in pieces { vocabulary.add(piece.folded) }
        healer = WordHealer(vocabulary)
        sections = SectionWriter(healer: healer)
    }

    mutating func run() {
        heading.read(title: finder.titles.map { pieces[$0] })
        for index in finder.titles { place(index) }
        let signed = readSignatures()
        for index in pieces.indices where !finder.titles.contains(index) && !signed.contains(index) {
            step(index)
        }
        sections.finish()
        guard let table else { return }
        let reader = ActionReader.read(table, healer: healer)
        actions = reader.actions
        healing = reader.doubts
    }

    var reading: PlanReading {
        var plan = Plan(layout: table?.layout ?? .eightColumns)
        plan.heading = heading.heading
        plan.sections = sections.sections
        plan.actions = actions
        plan.startYear = StartYear.find(pieces)
        return PlanReading(plan: plan, furniture: furniture, placed: placed)
    }

    mutating func place(_ index: Int) { placed.formUnion(pieces[index].lines) }

    private mutating func step(_ index: Int) {
        if let why = finder.why[index] {
            note(index, why)
        } else if pieces[index].isRow {
            readRow(index)
        } else {
            readText(index)
        }
    }

    mutating func note(_ index: Int, _ why: Furniture.Why) {
        let piece = pieces[index]
        heading.read(furniture: piece, why: why, above: index > 0 ? pieces[index - 1] : nil)
        furniture.append(Furniture(lines: piece.lines, text: piece.text, why: why))
    }

    /// Names with their offices stand below the last table.
    private mutating func readSignatures() -> Set<Int> {
        let start = (pieces.indices.last { pieces[$0].isRow && finder.why[$0] == nil } ?? -1) + 1
        let indices = (start..<pieces.count).filter { finder.why[$0] == nil }
        var signed: Set<Int> = []
        for (name, role) in SignatureReader.pairs(in: pieces, of: indices) {
            sections.sections.signatures.append(
                Signature(
                    name: name.map { Words(pieces[$0].text, lines: pieces[$0].lines) },
                    role: Words(pieces[role].text, lines: pieces[role].lines)))
            for index in [name, role].compactMap({ $0 }) {
                place(index)
                signed.insert(index)
            }
        }
        return signed
    }
}

/// When the plan begins: "vigencia 2012", "período 2012 - 2015".
enum StartYear {
    /// A line that says nothing else.
    static func isLine(_ piece: Piece) -> Bool {
        Shape.wordCount(piece.text) <= 6 && find([piece]) != nil
    }

    static func find(_ pieces: [Piece]) -> Int? {
        for piece in pieces where !piece.isRow && piece.text.utf8.count < 160 {
            let words = FoldedWords(folded: piece.folded)
            guard let year = words.words.lazy.compactMap({ NumberWords.year($0) ?? range($0) }).first else { continue }
            if words.hasStem("vigencia", "periodo") || words.contains("a partir de", "desde el ano") { return year }
            if piece.folded.hasPrefix("plan de accion"), !words.contains("decreto") { return year }
        }
        return nil
    }

    /// "2012-2015"
    private static func range(_ word: String) -> Int? {
        guard word.utf8.count == 9 else { return nil }
        return NumberWords.year(String(word.prefix(4)))
    }
}
