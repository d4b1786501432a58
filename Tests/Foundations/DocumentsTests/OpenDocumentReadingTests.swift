import Documents
import Testing

@Suite struct OpenDocumentReading {
    static func file(_ kind: String, _ body: String, styles: String = "", automatic: String = "") -> [UInt8] {
        let names = "xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:style=\"s\" xmlns:fo=\"f\""
        return TestZip.of([
            ("mimetype", "application/vnd.oasis.opendocument.\(kind)"),
            (
                "content.xml",
                "<office:document-content \(names)><office:automatic-styles>\(automatic)</office:automatic-styles><office:body>\(body)</office:body></office:document-content>"
            ),
            ("styles.xml", "<office:document-styles \(names)>\(styles)</office:document-styles>"),
        ])
    }

    static func text(_ body: String, styles: String = "", automatic: String = "") throws -> Document {
        try DocumentReader.read(
            file("text", "<office:text>\(body)</office:text>", styles: styles, automatic: automatic),
            filename: "plan.odt")
    }

    static func calc(_ body: String) throws -> Document {
        try DocumentReader.read(
            file("spreadsheet", "<office:spreadsheet>\(body)</office:spreadsheet>"), filename: "plan.ods")
    }

    @Test func `blanks, tabs, breaks and nested lists`() throws {
        let body =
            "<text:p>a  b<text:s text:c=\"2\"/>c<text:line-break/>d</text:p><text:list><text:list-item><text:list><text:list-item><text:p>e</text:p></text:list-item></text:list></text:list-item></text:list>"
        let document = try Self.text(body)
        #expect(document.paragraphs.map(\.text) == ["a b  c", "d", "e"])
        #expect(document.paragraphs.last?.kind == .listItem(level: 1))
    }

    @Test func `tracked deletions and comments are left out with a note`() throws {
        let body =
            "<text:tracked-changes><text:p>viejo</text:p></text:tracked-changes><text:p>nuevo<office:annotation><text:p>ojo</text:p></office:annotation></text:p>"
        let document = try Self.text(body)
        #expect(document.lines == ["nuevo"])
        #expect(document.notes.map(\.code) == [.deletionsSkipped, .commentsSkipped])
    }

    @Test func `spanning and repeated cells keep the columns`() throws {
        let body = """
            <table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell><table:covered-table-cell/><table:table-cell table:number-rows-spanned="2"><text:p>b</text:p></table:table-cell></table:table-row>
            <table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>c</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>
            """
        let rows = try #require(try Self.text(body).tables.first).rows
        #expect(rows.map { $0.cells.map(\.text) } == [["a", "", "b"], ["c", "c", ""]])
        #expect(rows[0].cells[2].rowSpan == 2)
        #expect(rows[1].cells[2].continuesAbove)
    }

    @Test func `headers and footers of page styles and bold words`() throws {
        let styles =
            "<style:header><text:p>ALCALDÍA</text:p></style:header><style:footer><text:p>Calle 4</text:p></style:footer>"
        let bold = "<style:style style:name=\"T1\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
        let document = try Self.text(
            "<text:p><text:span text:style-name=\"T1\">negro</text:span></text:p>", styles: styles, automatic: bold)
        #expect(document.paragraphs.map(\.role) == [.pageHeader, .body, .pageFooter])
        #expect(document.paragraphs.map(\.bold) == [false, true, false])
    }

    @Test func `repeated rows and cells without words cost nothing`() throws {
        let row =
            "<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
        let words =
            "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell table:formula=\"of:=1\"><text:p>1</text:p></table:table-cell></table:table-row>"
        let document = try Self.calc("<table:table table:name=\"Plan 2012\">\(words)\(row)</table:table>")
        #expect(document.rows == [["a", "1"]])
        #expect(document.notes.map(\.code) == [.formulas])
    }

    @Test func `repeated words are capped`() {
        let row =
            "<table:table><table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell table:number-columns-repeated=\"16384\"><text:p>a</text:p></table:table-cell></table:table-row></table:table>"
        let file = Self.file("spreadsheet", "<office:spreadsheet>\(row)</office:spreadsheet>")
        #expect(Fixture.failure(file, "plan.ods")?.code == .tooManyCells)
    }
}
