/// Writes a document as a Word file (WordprocessingML, ECMA-376 part 1).
public enum WordPaper {
    /// A DOCX with real headings, lists, repeated table headings, drop-down lists and its language, that word
    /// processors edit like one of their own. A QR code is left out; the address it holds is written.
    ///
    /// The same document becomes the same bytes. May be called from several threads at once.
    ///
    /// - Throws: ``PaperFailure`` with a sentence for the person.
    ///
    /// ```swift
    /// let bytes = try WordPaper.render(PaperDocument("Acta de la reunión", blocks: [.paragraph("Se reunieron…")]))
    /// ```
    public static func render(_ document: PaperDocument) throws(PaperFailure) -> [UInt8] {
        try PaperLimits.check(document)
        var body = WordBody(document, try TextSetter(language: document.language))
        for block in document.blocks { body.add(block) }
        return try ZipWriter.pack([
            ("[Content_Types].xml", WordPackage.types),
            ("_rels/.rels", WordPackage.relations),
            ("docProps/core.xml", WordPackage.properties(document)),
            ("word/document.xml", body.finished()),
            ("word/styles.xml", WordStyles.sheet(document)),
            ("word/numbering.xml", WordStyles.numbering),
            ("word/settings.xml", WordPackage.settings(document)),
            ("word/header1.xml", WordFurniture.letterhead(document)),
            ("word/header2.xml", WordFurniture.header(document)),
            ("word/footer1.xml", WordFurniture.footer(document)),
            ("word/_rels/document.xml.rels", WordPackage.documentRelations),
        ])
    }
}

extension Colour {
    /// `1F3A5F`.
    var hex: String {
        [red, green, blue].map { part in
            let byte = Int((min(max(part, 0), 1) * 255).rounded())
            return (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
