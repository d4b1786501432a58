import Paper
import Testing

@Suite struct WordTests {
    private func part(_ name: String, of paper: PaperDocument) throws -> String {
        try OtherProgram.member(name, of: try WordPaper.render(paper))
    }

    @Test func `a Word file says its language, headings, lists and repeated table headings`() throws {
        let body = try part("word/document.xml", of: PaperSamples.everything)
        for word in [
            #"w:val="Title""#, #"w:val="Heading1""#, #"w:val="Heading3""#, #"w:val="ListBullet""#, "<w:tblHeader/>",
            #"<w:tblCaption w:val="Acciones del plan"/>"#, #"<w:gridSpan w:val="3"/>"#,
            #"<w:pgSz w:w="12240" w:h="15840"/>"#, "https://aguaclara.example/verificar/123",
        ] {
            #expect(body.contains(word), "\(word)")
        }
        let styles = try part("word/styles.xml", of: PaperSamples.everything)
        #expect(styles.contains(#"<w:lang w:val="es-CO"/>"#))
        #expect(try part("word/footer1.xml", of: PaperSamples.everything).contains(#"w:instr=" NUMPAGES ""#))
    }

    @Test func `a lying page says so`() throws {
        let body = try part("word/document.xml", of: PaperSamples.paper([], isLandscape: true))
        #expect(body.contains(#"<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>"#))
    }

    @Test func `a cell with choices opens a list and shows what was chosen`() throws {
        let cells = [PaperCell(["Anual"], choices: ["Mensual", "Anual", "Anual", ""]), PaperCell([], choices: ["Sí"])]
        let table = PaperTable(caption: "", columns: [PaperColumn("A"), PaperColumn("B")], rows: [PaperRow(cells)])
        let body = try part("word/document.xml", of: PaperSamples.paper([.table(table)]))
        #expect(body.count(of: "<w:dropDownList>") == 2)
        #expect(body.count(of: #"<w:listItem w:displayText="Anual" w:value="Anual"/>"#) == 1)
        #expect(body.contains(#"<w:sdtContent><w:r><w:t xml:space="preserve">Anual</w:t></w:r></w:sdtContent>"#))
        #expect(body.count(of: "<w:showingPlcHdr/>") == 1)
    }

    @Test func `words that look like markup stay words`() throws {
        let body = try part("word/document.xml", of: PaperSamples.paper([.paragraph("<w:p> & \"x\"\u{1}\u{FFFF} ]]>")]))
        #expect(body.contains("&lt;w:p&gt; &amp; &quot;x&quot; ]]&gt;"))
    }

    @Test func `the same paper becomes the same bytes`() throws {
        #expect(try WordPaper.render(PaperSamples.everything) == WordPaper.render(PaperSamples.everything))
    }

    @Test func `every word of the paper is in the file`() throws {
        let table = PaperSamples.giants([[300, 1, 40], [2, 500, 0]])
        let body = try part("word/document.xml", of: PaperSamples.paper([.table(table)]))
        for word in table.rows.flatMap(\.cells).flatMap(\.parts).flatMap(\.words) { #expect(body.contains(word)) }
    }
}
