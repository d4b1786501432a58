/// Turns the blocks of a document into what can be placed on pages, in reading order.
struct DocumentFlow {
    private let document: PaperDocument
    private let setter: TextSetter
    private let structure: StructureTree
    private let shape: PageShape
    private let accent: Colour
    private(set) var flows: [any Flow] = []

    init(
        _ document: PaperDocument, _ setter: TextSetter, _ structure: StructureTree, _ shape: PageShape, accent: Colour
    ) {
        self.document = document
        self.setter = setter
        self.structure = structure
        self.shape = shape
        self.accent = accent
        if let letterhead = document.letterhead, !letterhead.lines.isEmpty {
            flows.append(LetterheadFlow(letterhead, setter, structure, shape))
        }
        addTitle()
        for block in document.blocks { add(block) }
    }

    private mutating func addTitle() {
        guard !document.title.isEmpty else { return }
        let style = TextStyle(size: 20, isBold: true, leading: 1.14)
        flows.append(
            TextFlow(
                text: setter.set(document.title, style, width: shape.textMeasure), node: structure.add(.title), gap: 20,
                keepsWithNext: true, outline: (document.title, 1)))
    }

    private mutating func add(_ block: PaperBlock) {
        switch block {
        case .heading(let level, let text): addHeading(level, text)
        case .paragraph(let text): addParagraph(text)
        case .note(let text): addNote(text)
        case .bullets(let items): addBullets(items)
        case .facts(let facts): addFacts(facts)
        case .table(let table):
            flows.append(TableFlow(table: TableSetting(table, setter, structure, shape, accent: accent)))
        case .signatures(let signatures): flows.append(SignatureFlow(signatures, setter, structure, shape))
        case .code(let address, let caption):
            flows.append(CodeFlow(address: address, caption: caption, setter, structure, shape))
        case .pageBreak: flows.append(BreakFlow())
        }
    }

    private mutating func addHeading(_ level: Int, _ text: String) {
        let (size, gap) = level <= 1 ? (14.0, 18.0) : level == 2 ? (12.0, 14.0) : (10.8, 11.0)
        let style = TextStyle(size: size, isBold: true, colour: accent, leading: 1.2)
        flows.append(
            TextFlow(
                text: setter.set(text, style, width: shape.textMeasure), node: structure.add(.heading(level)), gap: gap,
                keepsWithNext: true, outline: (text, min(max(level, 1), 3) + 1)))
    }

    private mutating func addParagraph(_ text: String) {
        let set = setter.set(text, .body, width: shape.textMeasure)
        flows.append(TextFlow(text: set, node: structure.add(.paragraph), gap: 7))
    }

    private mutating func addNote(_ text: String) {
        let style = TextStyle(size: 9.8, leading: 1.3)
        let set = setter.set(text, style, width: shape.textMeasure - 24)
        flows.append(TextFlow(text: set, node: structure.add(.note), gap: 10, indent: 13, isNote: true))
    }

    private mutating func addBullets(_ items: [String]) {
        guard !items.isEmpty else { return }
        let list = structure.add(.list)
        for (index, item) in items.enumerated() {
            let node = structure.add(.item, to: list)
            let bullet = setter.set("•", TextStyle(size: 10.5, colour: accent), width: nil)
            let label = (bullet, structure.add(.label, to: node), 4.0)
            let text = setter.set(item, .body, width: shape.textMeasure - 16)
            flows.append(
                TextFlow(
                    text: text, node: structure.add(.itemBody, to: node), gap: index == 0 ? 6 : 3, indent: 16,
                    label: label))
        }
    }

    private mutating func addFacts(_ facts: [PaperFact]) {
        guard !facts.isEmpty else { return }
        let list = structure.add(.list)
        let bold = TextStyle(size: 10.5, isBold: true)
        let widest = facts.map { setter.width(PlainText.of($0.label), bold) }.max() ?? 0
        let column = min(widest + 14, 0.42 * shape.textMeasure)
        for (index, fact) in facts.enumerated() {
            let node = structure.add(.item, to: list)
            let label = setter.set(fact.label, bold, width: column - 12)
            let labelNode = structure.add(.label, to: node)
            let text = setter.set(fact.value, .body, width: shape.textMeasure - column)
            flows.append(
                TextFlow(
                    text: text, node: structure.add(.itemBody, to: node), gap: index == 0 ? 9 : 3, indent: column,
                    label: (label, labelNode, 0)))
        }
    }
}
