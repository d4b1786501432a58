import Paper
import Testing

@Suite struct PDFTableTests {
    @Test func `headings are repeated on every page that the table reaches`() throws {
        let bytes = try PDFPaper.render(PaperSamples.paper([.table(PaperSamples.table(rows: 80))]))
        let pages = try OtherProgram.text(ofPDF: bytes).split(separator: "\u{0C}").filter { $0.contains("Celda") }
        #expect(pages.count > 2)
        for page in pages { #expect(String(page).count(of: "Título2") == 1) }
    }

    @Test func `a repeated heading is heard once`() throws {
        let opened = try OtherProgram.opened(
            pdf: try PDFPaper.render(PaperSamples.paper([.table(PaperSamples.table(rows: 80))])))
        #expect(opened.count(of: "/Scope /Column") == 3)
    }

    @Test(
        arguments: [
            [[1, 900, 3, 40]], [[700, 700, 700, 700], [1, 1, 1, 1], [0, 2000, 0, 5]],
            [[30, 30, 30, 30], [31, 60, 30, 31], [32, 33, 200, 30], [3, 3, 3, 3], [90, 1, 90, 1]],
        ], [false, true])
    func `no word of a long cell is lost or said twice`(lengths: [[Int]], isLandscape: Bool) throws {
        let table = PaperSamples.giants(lengths)
        let bytes = try PDFPaper.render(
            PaperSamples.paper([.paragraph("Antes"), .table(table), .paragraph("Después")], isLandscape: isLandscape))
        let expected = table.rows.flatMap(\.cells).flatMap(\.parts).flatMap(\.words)
        let found = try OtherProgram.text(ofPDF: bytes).words.filter { $0.hasPrefix("p") && $0.hasSuffix("z") }
        #expect(found.count == expected.count)
        #expect(Set(found) == Set(expected))
    }

    @Test func `a cell that a page breaks stays one cell`() throws {
        let bytes = try PDFPaper.render(PaperSamples.paper([.table(PaperSamples.giants([[5, 1500, 5]]))]))
        let opened = try OtherProgram.opened(pdf: bytes)
        #expect(opened.count(of: "/S /TD\n") == 3)
        #expect(opened.contains("/Type /MCR"))
    }

    @Test func `words longer than their column are cut and kept`() throws {
        let address = "https://aguaclara.example/" + String(repeating: "abcdefghij", count: 9)
        let row = PaperRow([PaperCell(address), PaperCell("otra")])
        let table = PaperTable(caption: "", columns: [PaperColumn("A"), PaperColumn("B", weight: 4)], rows: [row])
        let text = try OtherProgram.text(ofPDF: try PDFPaper.render(PaperSamples.paper([.table(table)])))
        #expect(text.letters.contains(address))
    }

    @Test func `cells beyond the last column and missing ones lose nothing`() throws {
        let rows = [PaperRow((1...5).map { PaperCell("sobra\($0)") }), PaperRow([PaperCell("sola")]), PaperRow([])]
        let table = PaperTable(caption: "", columns: [PaperColumn("A"), PaperColumn("B")], rows: rows)
        let text = try OtherProgram.text(ofPDF: try PDFPaper.render(PaperSamples.paper([.table(table)])))
        for word in (1...5).map({ "sobra\($0)" }) + ["sola"] { #expect(text.contains(word)) }
    }

    @Test func `a heading taller than a page is printed once and nothing hangs`() throws {
        let title = (1...900).map { "t\($0)" }.joined(separator: " ")
        let table = PaperTable(
            caption: "", columns: [PaperColumn(title), PaperColumn("B")], rows: [PaperRow([PaperCell("celda")])])
        let words = try OtherProgram.text(ofPDF: try PDFPaper.render(PaperSamples.paper([.table(table)]))).words
        #expect(words.filter { $0.hasPrefix("t") && Int($0.dropFirst()) != nil }.count == 900)
        #expect(words.contains("celda"))
    }

    @Test(arguments: 20...60) func `neither a heading nor a phase ends a page`(lines: Int) throws {
        let filler = (0..<lines).map { PaperBlock.paragraph("Renglón \($0)") }
        let blocks = filler + [.heading(1, "Acciones"), .table(PaperSamples.table(rows: 2))]
        let pages = try OtherProgram.text(ofPDF: try PDFPaper.render(PaperSamples.paper(blocks)))
            .split(separator: "\u{0C}")
        let page = try #require(pages.first { $0.split(separator: "\n").contains("Acciones") })
        #expect(page.contains("Fase de información"))
        #expect(page.contains("Celda 0.0"))
    }

    @Test(arguments: 25...45) func `the lines to sign on are never parted`(lines: Int) throws {
        let people = (1...4).map { PaperSignature(name: "Persona \($0)", role: "Cargo \($0)") }
        let blocks = (0..<lines).map { PaperBlock.paragraph("Renglón \($0)") } + [.signatures(people)]
        let pages = try OtherProgram.text(ofPDF: try PDFPaper.render(PaperSamples.paper(blocks)))
            .split(separator: "\u{0C}")
        #expect(pages.filter { $0.contains("Persona") }.count == 1)
    }
}
