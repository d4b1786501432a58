/// Writes the blocks of a document as the body of a DOCX.
struct WordBody {
    private let setter: TextSetter
    private let shape: WordShape
    private var content = ""
    private var lists = 0

    init(_ document: PaperDocument, _ setter: TextSetter) {
        self.setter = setter
        shape = WordShape(document)
        if !document.title.isEmpty { content += WordText.paragraph(document.title, style: "Title") }
    }

    mutating func add(_ block: PaperBlock) {
        switch block {
        case .heading(let level, let text):
            content += WordText.paragraph(text, style: "Heading\(min(max(level, 1), 3))")
        case .paragraph(let text): content += WordText.paragraph(text)
        case .note(let text): content += WordText.paragraph(text, style: "Note")
        case .bullets(let items): for item in items { content += WordText.paragraph(item, style: "ListBullet") }
        case .facts(let facts): for fact in facts { add(fact) }
        case .table(let table): add(table)
        case .signatures(let signatures): add(signatures)
        case .code(let address, let caption):
            content += WordText.paragraph(
                caption, properties: #"<w:keepNext/><w:spacing w:before="320" w:after="40"/>"#, run: "<w:b/>")
            content += WordText.paragraph(address)
        case .pageBreak: content += #"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#
        }
    }

    private mutating func add(_ fact: PaperFact) {
        content +=
            #"<w:p><w:pPr><w:pStyle w:val="Facts"/></w:pPr>"# + WordText.run(fact.label, "<w:b/>")
            + "<w:r><w:tab/></w:r>" + WordText.run(fact.value) + "</w:p>"
    }

    private mutating func add(_ table: PaperTable) {
        guard !table.columns.isEmpty else { return }
        var writer = WordTable(table, shape, setter, firstList: lists)
        content += writer.finished()
        lists = writer.lists
        // Two tables without a paragraph between them would become one.
        content += #"<w:p><w:pPr><w:spacing w:after="0" w:line="200" w:lineRule="exact"/></w:pPr></w:p>"#
    }

    /// One below the other: a table without rules, which would set them side by side, is read as data by who hears it.
    private mutating func add(_ signatures: [PaperSignature]) {
        for (index, signature) in signatures.enumerated() {
            content += WordText.paragraph(signature.name, style: "SignatureName")
            let isLast = index == signatures.count - 1
            content += WordText.paragraph(
                signature.role, style: "SignatureRole", properties: isLast ? "" : "<w:keepNext/>")
        }
    }

    func finished() -> String {
        XMLText.declaration + "<w:document \(WordPackage.namespaces)><w:body>" + content + shape.section
            + "</w:body></w:document>"
    }
}
