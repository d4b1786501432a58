/// Puts a document on pages as a tagged PDF.
public enum PDFPaper {
    /// Letter pages with the structure that screen readers follow, the language, and the properties of the document.
    ///
    /// The same document becomes the same bytes on the same machine. Blocks for as long as it takes (tens of
    /// milliseconds for a plan); may be called from several threads at once.
    ///
    /// - Throws: ``PaperFailure`` with a sentence for the person.
    ///
    /// ```swift
    /// let bytes = try PDFPaper.render(PaperDocument("Acta de la reunión", blocks: [.paragraph("Se reunieron…")]))
    /// ```
    public static func render(_ document: PaperDocument) throws(PaperFailure) -> [UInt8] {
        try PaperLimits.check(document)
        let setter = try TextSetter(language: document.language)
        let structure = StructureTree()
        let shape = PageShape(isLandscape: document.isLandscape)
        let accent = Colour(document.accent).legible
        let pages = PageWriter(shape, setter, structure, accent: accent)
        let flow = DocumentFlow(document, setter, structure, shape, accent: accent)
        try Flowing.place(flow.flows, on: pages)
        PageFurniture.place(document, on: pages)
        let drawn = try Canvas.draw(pages, document)
        return try PDFCatalog.complete(drawn, structure, document)
    }
}
