import Documents
import Testing

@Suite struct WordReading {
    /// A DOCX whose body is this XML.
    static func docx(_ body: String, styles: String = "", extra: [(String, String)] = []) -> [UInt8] {
        let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let more = extra.map { name, _ in
            let type = name.dropFirst("word/".count).prefix { $0.isLetter }
            return "<Relationship Id=\"\(type)9\" Type=\"\(relation)/\(type)\" Target=\"\(name.dropFirst(5))\"/>"
        }
        return TestZip.of(
            [
                ("[Content_Types].xml", "<Types>wordprocessingml.document</Types>"),
                (
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"\(relation)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
                ),
                (
                    "word/_rels/document.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"\(relation)/styles\" Target=\"styles.xml\"/>\(more.joined())</Relationships>"
                ),
                ("word/styles.xml", "<w:styles xmlns:w=\"w\">\(styles)</w:styles>"),
                (
                    "word/document.xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
                ),
            ] + extra)
    }

    static func read(_ body: String, styles: String = "", extra: [(String, String)] = []) throws -> Document {
        try DocumentReader.read(docx(body, styles: styles, extra: extra), filename: "plan.docx")
    }

    static func p(_ text: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    static func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(p(text))</w:tc>"
    }

    @Test func `Spanish and based-on styles are headings`() throws {
        let styles = """
            <w:style w:styleId="Ttulo2"><w:name w:val="Título 2"/></w:style>
            <w:style w:styleId="Mio"><w:name w:val="Mi estilo"/><w:basedOn w:val="Ttulo2"/></w:style>
            """
        let body = Self.p("A", "<w:pStyle w:val=\"Mio\"/>") + Self.p("B", "<w:outlineLvl w:val=\"0\"/>") + Self.p("C")
        #expect(try Self.read(body, styles: styles).paragraphs.map(\.kind) == [.heading(2), .heading(1), .body])
    }

    @Test func `numbering makes list items and number zero unmakes them`() throws {
        let numbered = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr>"
        let removed = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>"
        let kinds = try Self.read(Self.p("a", numbered) + Self.p("b", removed)).paragraphs.map(\.kind)
        #expect(kinds == [.listItem(level: 1), .body])
    }

    @Test func `merged cells keep the columns of the others`() throws {
        let table = """
            <w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>\(Self.cell("A"))\(Self.cell("B", "<w:gridSpan w:val=\"2\"/>"))</w:tr>
            <w:tr>\(Self.cell("x", "<w:vMerge w:val=\"restart\"/>"))\(Self.cell("1"))\(Self.cell("2"))</w:tr>
            <w:tr>\(Self.cell("", "<w:vMerge/>"))\(Self.cell("3"))\(Self.cell("4"))</w:tr></w:tbl>
            """
        let rows = try #require(try Self.read(table).tables.first).rows
        #expect(rows.map { $0.cells.map(\.text) } == [["A", "B", ""], ["x", "1", "2"], ["", "3", "4"]])
        #expect(rows[0].isHeader && !rows[1].isHeader)
        #expect(rows[0].cells[1].columnSpan == 2)
        #expect(rows[1].cells[0].rowSpan == 2)
        #expect(rows[2].cells[0].continuesAbove)
    }

    @Test func `deleted words are left out with a note and inserted ones kept`() throws {
        let body =
            "<w:p><w:r><w:t>uno </w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:ins><w:r><w:t>dos</w:t></w:r></w:ins></w:p>"
        let document = try Self.read(body)
        #expect(document.lines == ["uno dos"])
        #expect(document.notes.map(\.code) == [.deletionsSkipped])
    }

    @Test func `a deleted row is left out`() throws {
        let deleted = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>\(Self.cell("c"))\(Self.cell("d"))</w:tr>"
        let document = try Self.read("<w:tbl><w:tr>\(Self.cell("a"))\(Self.cell("b"))</w:tr>\(deleted)</w:tbl>")
        #expect(document.rows == [["a", "b"]])
        #expect(document.notes.map(\.code) == [.deletionsSkipped])
    }

    @Test func `line breaks, tabs and tab stops`() throws {
        let body =
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>"
        #expect(try Self.read(body).paragraphs.map(\.text) == ["a\tb", "c"])
    }

    @Test func `a text box is read once`() throws {
        let box = "<w:txbxContent>\(Self.p("caja"))</w:txbxContent>"
        let body =
            "<w:p><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>fuera</w:t></w:r></w:p>"
        #expect(try Self.read(body).lines == ["caja", "fuera"])
    }

    @Test func `a table in a cell becomes parts of the cell`() throws {
        let inner = "<w:tbl><w:tr>\(Self.cell("i"))\(Self.cell("j"))</w:tr></w:tbl>"
        let document = try Self.read("<w:tbl><w:tr><w:tc>\(Self.p("a"))\(inner)</w:tc>\(Self.cell("b"))</w:tr></w:tbl>")
        #expect(document.tables[0].rows[0].cells.map(\.parts) == [["a", "i", "j"], ["b"]])
    }

    @Test func `headers and footers have their role and foot notes stand at the end`() throws {
        let document = try Self.read(
            Self.p("cuerpo"),
            extra: [
                (
                    "word/header1.xml",
                    "<w:hdr xmlns:w=\"w\"><w:tbl><w:tr>\(Self.cell("ESCUDO"))\(Self.cell("ALCALDÍA"))</w:tr></w:tbl></w:hdr>"
                ),
                (
                    "word/footnotes.xml",
                    "<w:footnotes xmlns:w=\"w\"><w:footnote>\(Self.p("nota"))</w:footnote></w:footnotes>"
                ),
                ("word/footer1.xml", "<w:ftr xmlns:w=\"w\">\(Self.p("Calle 4"))</w:ftr>"),
            ])
        #expect(document.paragraphs.map(\.text) == ["ESCUDO", "ALCALDÍA", "cuerpo", "nota", "Calle 4"])
        #expect(document.paragraphs.map(\.role) == [.pageHeader, .pageHeader, .body, .body, .pageFooter])
    }

    @Test func `a paragraph is bold where all its words are`() throws {
        let bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>negro</w:t></w:r>"
        let body =
            "<w:p>\(bold)</w:p><w:p>\(bold)<w:r><w:t> y no</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>x</w:t></w:r></w:p>"
        #expect(try Self.read(body).paragraphs.map(\.bold) == [true, false, false])
    }

    @Test func `a frame of one column is no table`() throws {
        let document = try Self.read(
            "<w:tbl><w:tr>\(Self.cell("Visión"))</w:tr><w:tr>\(Self.cell("Texto"))</w:tr></w:tbl>")
        #expect(document.tables.isEmpty)
        #expect(document.lines == ["Visión", "Texto"])
    }
}
