/// Heads and feet of the pages of a DOCX.
enum WordFurniture {
    /// The first page's head: who speaks.
    static func letterhead(_ document: PaperDocument) -> String {
        guard let letterhead = document.letterhead, !letterhead.lines.isEmpty else {
            return head(WordText.paragraph("", style: "Header"))
        }
        var lines = letterhead.lines.enumerated().map { index, line in
            WordText.paragraph(line, style: index == letterhead.mainLine ? "LetterheadName" : "Header")
        }
        if !letterhead.slogan.isEmpty {
            lines.append(WordText.paragraph(letterhead.slogan, style: "Header", run: "<w:i/>"))
        }
        return head(lines.joined() + rule(document))
    }

    private static func rule(_ document: PaperDocument) -> String {
        let accent = Colour(document.accent).legible.hex
        return #"<w:p><w:pPr><w:pStyle w:val="Header"/><w:pBdr>"#
            + #"<w:bottom w:val="single" w:sz="8" w:space="1" w:color="\#(accent)"/></w:pBdr>"#
            + #"<w:spacing w:after="240" w:line="160" w:lineRule="exact"/></w:pPr></w:p>"#
    }

    /// The head of the pages after the first.
    static func header(_ document: PaperDocument) -> String {
        head(WordText.paragraph(PageFurniture.runningHead(document), style: "Header"))
    }

    private static func head(_ content: String) -> String {
        XMLText.declaration + "<w:hdr \(WordPackage.namespaces)>\(content)</w:hdr>"
    }

    static func footer(_ document: PaperDocument) -> String {
        let right = WordShape(document).measure
        return XMLText.declaration + "<w:ftr \(WordPackage.namespaces)>"
            + #"<w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="\#(right)"/></w:tabs></w:pPr>"#
            + WordText.run(document.footer) + "<w:r><w:tab/></w:r>" + WordText.run("Página ") + field("PAGE")
            + WordText.run(" de ") + field("NUMPAGES") + "</w:p></w:ftr>"
    }

    private static func field(_ name: String) -> String {
        #"<w:fldSimple w:instr=" \#(name) "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#
    }
}

/// The page's measures in twentieths of a point.
struct WordShape {
    let width, height, side: Int
    private let isLandscape: Bool

    init(_ document: PaperDocument) {
        let shape = PageShape(isLandscape: document.isLandscape)
        width = Int(shape.width * 20)
        height = Int(shape.height * 20)
        side = Int(shape.side * 20)
        isLandscape = document.isLandscape
    }

    var measure: Int { width - 2 * side }

    var section: String {
        let orientation = isLandscape ? #" w:orient="landscape""# : ""
        return #"<w:sectPr><w:headerReference w:type="first" r:id="rId4"/>"#
            + #"<w:headerReference w:type="default" r:id="rId5"/>"#
            + #"<w:footerReference w:type="first" r:id="rId6"/><w:footerReference w:type="default" r:id="rId6"/>"#
            + #"<w:pgSz w:w="\#(width)" w:h="\#(height)"\#(orientation)/>"#
            + #"<w:pgMar w:top="1100" w:right="\#(side)" w:bottom="1000" w:left="\#(side)" "#
            + #"w:header="640" w:footer="500" w:gutter="0"/><w:titlePg/></w:sectPr>"#
    }
}
