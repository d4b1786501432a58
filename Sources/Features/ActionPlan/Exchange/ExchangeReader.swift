import Documents
import Plans
import Spanish

/// Reads back what ``PlanPaper`` wrote: every part stands under a heading that is known, so nothing is guessed and
/// nothing healed. Words that are not ours (a heading somebody added) are kept as another section.
struct ExchangeReader {
    private var plan: Plan
    private let formatID: String?
    private var part = Part.start
    private var columns: [ActionColumn] = []
    private var values: [PlanField: [Words]] = [:]
    private var placed: Set<Int> = []
    private var furniture: [Furniture] = []

    private enum Part: Equatable {
        case start, field(PlanField), identity, actions, deadlines, support, signatures, others, guide
    }

    private enum ActionColumn {
        case known(PlanColumn)
        case extra(String)
    }

    /// - Returns: nil where the document does not carry our mark.
    static func read(_ document: Document) -> PlanReading? {
        guard let mark = document.lines.lazy.compactMap(Mark.init).first else { return nil }
        var reader = ExchangeReader(mark)
        for block in document.blocks { reader.take(block) }
        return reader.reading(document)
    }

    private init(_ mark: Mark) {
        plan = Plan(layout: mark.layout)
        formatID = mark.formatID
    }

    private mutating func take(_ block: Block) {
        switch block {
        case .paragraph(let paragraph) where paragraph.role != .body: keepAway(paragraph)
        case .paragraph(let paragraph): take(paragraph)
        case .table(let table): take(table)
        }
    }

    private mutating func take(_ paragraph: Paragraph) {
        if case .heading(let level) = paragraph.kind, open(paragraph, level) { return }
        let words = Words(paragraph.text, lines: Array(paragraph.lines))
        switch part {
        case .field(let field):
            values[field, default: []].append(words)
            placed.formUnion(words.lines)
        case .others where !plan.sections.others.isEmpty:
            plan.sections.others[plan.sections.others.count - 1].paragraphs.append(words)
            placed.formUnion(words.lines)
        default: keepAway(paragraph)
        }
    }

    /// - Returns: whether the heading begins a part; before the first part it is the document's own title.
    private mutating func open(_ paragraph: Paragraph, _ level: Int) -> Bool {
        if let known = Self.part(paragraph.text), !(part == .others && level > 1) {
            part = known
            keepAway(paragraph)
            return true
        }
        guard part != .start, part != .guide else { return false }
        part = .others
        plan.sections.others.append(OtherSection(heading: Self.heading(paragraph.text, Array(paragraph.lines))))
        placed.formUnion(paragraph.lines)
        return true
    }

    private static func part(_ title: String) -> Part? {
        switch title {
        case PlanPaper.identityTitle, PlanBook.frameSheet: .identity
        case PlanPaper.actionsTitle, PlanBook.actionsSheet: .actions
        case PlanPaper.deadlinesTitle: .deadlines
        case PlanPaper.supportTitle: .support
        case PlanPaper.signaturesTitle: .signatures
        case PlanPaper.othersTitle: .others
        case PlanPaper.guideTitle, PlanBook.guideSheet: .guide
        default: PlanField(rawValue: title).map(Part.field)
        }
    }

    /// Words of the form itself, not of the plan.
    private mutating func keepAway(_ paragraph: Paragraph) {
        furniture.append(Furniture(lines: Array(paragraph.lines), text: paragraph.text, why: .form))
    }
}

extension ExchangeReader {
    private mutating func take(_ table: Table) {
        for row in table.rows {
            let cells = row.cells.map { cell in cell.parts.map { Words($0, lines: Array(row.lines)) } }
            if isHeading(cells) || part == .guide || part == .start {
                furniture.append(
                    Furniture(lines: Array(row.lines), text: Self.text(cells), why: .form))
            } else {
                take(cells, lines: Array(row.lines))
            }
        }
    }

    /// The row of column titles; that of the actions says where each column stands.
    private mutating func isHeading(_ cells: [[Words]]) -> Bool {
        let titles = cells.map { $0.map(\.text).joined(separator: " ") }
        switch part {
        case .actions:
            let known = titles.map { title in PlanTable.columns.first { $0.name == title } }
            guard known.contains(.action), known.contains(.term) else { return false }
            columns = zip(titles, known).map { title, column in column.map { .known($0) } ?? .extra(title) }
            return true
        case .identity: return titles.prefix(2) == ["Campo", "Contenido"]
        case .deadlines: return titles.prefix(3) == PlanSmallTables.deadlineColumns[...]
        case .support: return titles.prefix(3) == PlanSmallTables.supportColumns[...]
        case .signatures: return titles.prefix(2) == PlanSmallTables.signatureColumns[...]
        default: return false
        }
    }

    private mutating func take(_ cells: [[Words]], lines: [Int]) {
        switch part {
        case .actions: takeAction(cells, lines)
        case .identity: takeField(cells)
        case .deadlines: plan.sections.legalFrame.phases.append(deadline(cells))
        case .support: plan.sections.support.rows.append(support(cells))
        case .signatures: takeSignature(cells)
        default:
            furniture.append(Furniture(lines: lines, text: Self.text(cells), why: .form))
            return
        }
        placed.formUnion(lines)
    }

    /// A row that holds only its number is one nobody wrote in.
    private mutating func takeAction(_ cells: [[Words]], _ lines: [Int]) {
        var action = PlanAction(number: plan.actions.count + 1, action: .empty, term: .none)
        action.lines = lines
        var isEmpty = true
        for (column, parts) in zip(columns, cells) where !parts.isEmpty {
            switch column {
            case .known(.number): continue
            case .known(let known): PlanTable.put(parts, known, into: &action)
            case .extra(PlanExtras.source) where PlanExtras.origin(Self.joined(parts).text) != nil:
                action.source = PlanExtras.origin(Self.joined(parts).text)
            case .extra(let heading): action.extras.append(ExtraColumn(heading: heading, words: Self.joined(parts)))
            }
            isEmpty = false
        }
        if !isEmpty { plan.actions.append(action) }
    }

    private mutating func takeField(_ cells: [[Words]]) {
        guard let name = cells.first?.first?.text, cells.count > 1, !cells[1].isEmpty else { return }
        if let field = PlanField(rawValue: name) {
            values[field, default: []] += cells[1]
        } else if name.hasPrefix(PlanBook.otherPrefix) {
            let heading = Self.heading(
                String(name.dropFirst(PlanBook.otherPrefix.count)), cells[1].flatMap(\.lines))
            plan.sections.others.append(OtherSection(heading: heading, paragraphs: cells[1]))
        }
    }

    private static func heading(_ text: String, _ lines: [Int]) -> Words {
        Words(text == PlanOthers.untitled ? "" : text, lines: lines)
    }

    private mutating func takeSignature(_ cells: [[Words]]) {
        let parts = Self.padded(cells, 2)
        guard !parts[0].text.isEmpty || !parts[1].text.isEmpty else { return }
        plan.sections.signatures.append(
            Signature(name: parts[0].text.isEmpty ? nil : parts[0], role: parts[1].text.isEmpty ? nil : parts[1]))
    }

    private func deadline(_ cells: [[Words]]) -> PhaseDeadline {
        let parts = Self.padded(cells, 3)
        return PhaseDeadline(
            phase: parts[0], national: TermReader.term(parts[1]), territorial: TermReader.term(parts[2]))
    }

    private func support(_ cells: [[Words]]) -> SupportRow {
        let parts = Self.padded(cells, 3)
        return SupportRow(problem: parts[0], procedure: parts[1], assistance: parts[2])
    }

    private static func padded(_ cells: [[Words]], _ count: Int) -> [Words] {
        (0..<count).map { cells.indices.contains($0) ? joined(cells[$0]) : .empty }
    }

    private static func joined(_ parts: [Words]) -> Words {
        Words(parts.map(\.text).joined(separator: "\n"), lines: parts.flatMap(\.lines))
    }

    private static func text(_ cells: [[Words]]) -> String {
        cells.flatMap { $0 }.map(\.text).joined(separator: " ")
    }

    /// A block that names no phase and stands after those that do keeps up what they began.
    private mutating func markClosing() {
        guard let first = plan.actions.firstIndex(where: { !($0.phase?.kinds.isEmpty ?? true) }) else { return }
        for index in plan.actions.indices.dropFirst(first) where plan.actions[index].phase?.kinds.isEmpty ?? false {
            plan.actions[index].phase?.kinds = [.closing]
        }
    }

    private mutating func reading(_ document: Document) -> PlanReading {
        for field in PlanField.allCases { field.put(values[field] ?? [], into: &plan) }
        markClosing()
        var reading = PlanReading(plan: plan)
        reading.formatID = formatID
        reading.placed = placed.union(values.values.joined().flatMap(\.lines))
        reading.furniture = furniture
        return reading
    }
}

/// “Plan de acción GEL-T · unificado-2012 · versión 2”.
private struct Mark {
    let layout: PlanLayout
    let formatID: String?

    init?(_ line: String) {
        guard let start = line.firstRange(of: PlanPaper.markStart + " · ") else { return nil }
        let parts = line[start.upperBound...].split(separator: "·").map { Spacing.single(String($0)) }
        guard parts.count >= 2, parts[1].hasPrefix("versión") else { return nil }
        let known = PlanPaper.layout(named: parts[0])
        layout = known ?? .unified
        formatID = known == nil ? parts[0] : nil
    }
}
