/// The styles of a DOCX, so that whoever edits it changes them in one place.
enum WordStyles {
    private static let quiet = "565656"

    static func sheet(_ document: PaperDocument) -> String {
        let accent = Colour(document.accent).legible
        let tint = accent.tint(0.13).hex
        return XMLText.declaration + "<w:styles \(WordPackage.namespaces)>" + defaults(document.language)
            + (headings(accent.hex) + text(accent) + tableText(accent.hex) + furniture).joined()
            + table(accent.hex, tint) + "</w:styles>"
    }

    private static func defaults(_ language: String) -> String {
        "<w:docDefaults><w:rPrDefault><w:rPr>"
            + #"<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>"#
            + #"<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="\#(XMLText.of(language))"/>"#
            + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
            + #"<w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"#
            + #"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#
            + #"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>"#
            + #"<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>"#
    }

    private static func headings(_ accent: String) -> [String] {
        let title = style("Title", "Title", "<w:keepNext/><w:keepLines/>" + spacing(0, 200), "<w:b/>" + size(40))
        let levels = [(320, 100, 28), (240, 80, 24), (180, 60, 22)].enumerated().map { index, look in
            style(
                "Heading\(index + 1)", "heading \(index + 1)",
                "<w:keepNext/><w:keepLines/>" + spacing(look.0, look.1) + #"<w:outlineLvl w:val="\#(index)"/>"#,
                "<w:b/>" + colour(accent) + size(look.2))
        }
        return [title] + levels
    }

    private static func text(_ accent: Colour) -> [String] {
        let note =
            #"<w:pBdr><w:left w:val="single" w:sz="20" w:space="8" w:color="\#(accent.hex)"/></w:pBdr>"#
            + #"<w:shd w:val="clear" w:color="auto" w:fill="\#(accent.tint(0.06).hex)"/>"# + spacing(120, 120)
            + #"<w:ind w:left="200" w:right="200"/>"#
        let bullet = #"<w:numPr><w:numId w:val="1"/></w:numPr>"# + spacing(0, 60)
        let fact = spacing(0, 60) + #"<w:ind w:left="2400" w:hanging="2400"/>"#
        return [
            style("Note", "Nota", note, size(20)), style("ListBullet", "List Bullet", bullet, ""),
            style("Facts", "Datos", fact, ""),
        ]
    }

    private static func tableText(_ accent: String) -> [String] {
        [
            style("TableText", "Texto de tabla", spacing(40, 40, line: 252), size(18)),
            style(
                "TableHeading", "Cabeza de tabla", "<w:keepNext/>" + spacing(40, 40, line: 240),
                "<w:b/>" + colour(accent) + size(18)),
            style("TableGroup", "Grupo de tabla", "<w:keepNext/>" + spacing(40, 40), "<w:b/>" + size(19)),
        ]
    }

    private static let furniture: [String] = {
        // A line to sign on, with the room for the hand above it.
        let line =
            "<w:keepNext/><w:keepLines/>"
            + #"<w:pBdr><w:top w:val="single" w:sz="6" w:space="3" w:color="1A1A1A"/></w:pBdr>"#
            + spacing(960, 0) + #"<w:ind w:right="4600"/>"#
        return [
            style("SignatureName", "Firma", line, "<w:b/>"),
            style("SignatureRole", "Cargo", "<w:keepLines/>" + spacing(0, 0), colour(quiet) + size(19)),
            style("Header", "header", spacing(0, 0), colour(quiet) + size(17)),
            style("Footer", "footer", spacing(0, 0), colour(quiet) + size(17)),
            style("LetterheadName", "Membrete", spacing(0, 0), "<w:b/>" + size(31)),
        ]
    }()

    private static func style(_ id: String, _ name: String, _ paragraph: String, _ run: String) -> String {
        #"<w:style w:type="paragraph" w:styleId="\#(id)"><w:name w:val="\#(name)"/><w:basedOn w:val="Normal"/>"#
            + "<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
    }

    private static func colour(_ hex: String) -> String { #"<w:color w:val="\#(hex)"/>"# }

    private static func size(_ halfPoints: Int) -> String {
        #"<w:sz w:val="\#(halfPoints)"/><w:szCs w:val="\#(halfPoints)"/>"#
    }

    private static func spacing(_ before: Int, _ after: Int, line: Int = 264) -> String {
        #"<w:spacing w:before="\#(before)" w:after="\#(after)" w:line="\#(line)" w:lineRule="auto"/>"#
    }

    private static func table(_ accent: String, _ tint: String) -> String {
        let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map { side in
            #"<w:\#(side) w:val="single" w:sz="4" w:space="0" w:color="BDBDBD"/>"#
        }
        return #"<w:style w:type="table" w:styleId="PaperTable"><w:name w:val="Tabla"/>"#
            + #"<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>"# + borders.joined()
            + "</w:tblBorders><w:tblCellMar>"
            + #"<w:left w:w="90" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>"#
            + #"<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>"#
            + #"<w:bottom w:val="single" w:sz="10" w:space="0" w:color="\#(accent)"/></w:tcBorders>"#
            + #"<w:shd w:val="clear" w:color="auto" w:fill="\#(tint)"/></w:tcPr></w:tblStylePr></w:style>"#
    }

    static let numbering =
        XMLText.declaration + "<w:numbering \(WordPackage.namespaces)>"
        + #"<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0">"#
        + #"<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>"#
        + #"<w:pPr><w:ind w:left="360" w:hanging="240"/></w:pPr></w:lvl></w:abstractNum>"#
        + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#
}
