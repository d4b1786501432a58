import Documents
import Testing

@Suite struct SheetReading {
    /// A workbook of one or two sheets whose `sheetData` are given; style 1 is a date, 2 a percentage, 3 month and
    /// year.
    static func xlsx(_ sheets: [String], strings: [String] = [], state: String = "") -> [UInt8] {
        let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let list = sheets.indices.map {
            "<sheet name=\"\($0 == 0 ? "Plan" : "Otra")\" sheetId=\"\($0 + 1)\" r:id=\"s\($0)\" \($0 == 1 ? state : "")/>"
        }
        let targets = sheets.indices.map {
            "<Relationship Id=\"s\($0)\" Type=\"\(relation)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }
        let formats = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"mmmm\\ yyyy\"/></numFmts>"
        let styles = [0, 14, 9, 170].map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        return TestZip.of(
            [
                ("[Content_Types].xml", "<Types>spreadsheetml.sheet</Types>"),
                (
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"w\" Type=\"\(relation)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                ),
                ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>\(list.joined())</sheets></workbook>"),
                (
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships>\(targets.joined())<Relationship Id=\"a\" Type=\"\(relation)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"b\" Type=\"\(relation)/styles\" Target=\"styles.xml\"/></Relationships>"
                ),
                ("xl/sharedStrings.xml", "<sst>" + strings.map { "<si>\($0)</si>" }.joined() + "</sst>"),
                (
                    "xl/styles.xml",
                    "<styleSheet>\(formats)<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(styles)</cellXfs></styleSheet>"
                ),
            ] + sheets.enumerated().map { ("xl/worksheets/sheet\($0).xml", "<worksheet>\($1)</worksheet>") })
    }

    static func read(_ data: String, strings: [String] = []) throws -> Document {
        try DocumentReader.read(xlsx([data], strings: strings), filename: "plan.xlsx")
    }

    @Test func `shared and inline strings, numbers, dates and percentages`() throws {
        let row = """
            <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>dentro</t></is></c><c r="C1"><v>12.5</v></c>
            <c r="D1" s="1"><v>41029</v></c><c r="E1" s="2"><v>0.5</v></c><c r="F1" s="3"><v>41061</v></c><c r="G1" t="b"><v>1</v></c></row></sheetData>
            """
        let document = try Self.read(row, strings: ["<r><t>ri</t></r><r><t>co</t></r><rPh><t>no</t></rPh>"])
        #expect(
            document.rows == [["rico", "dentro", "12,5", "30 de abril de 2012", "50%", "junio de 2012", "VERDADERO"]])
        #expect(document.paragraphs.map(\.text) == ["Plan"])
    }

    @Test func `a formula gives its kept value and a note`() throws {
        let document = try Self.read("<sheetData><row><c><f>1+1</f><v>2</v></c><c><v>3</v></c></row></sheetData>")
        #expect(document.rows == [["2", "3"]])
        #expect(document.notes.map(\.code) == [.formulas])
    }

    @Test func `merged cells and empty columns`() throws {
        let data = """
            <sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="C1" t="str"><v>b</v></c></row><row r="2"><c r="C2" t="str"><v>c</v></c></row></sheetData>
            <mergeCells><mergeCell ref="A1:A2"/></mergeCells>
            """
        let rows = try #require(try Self.read(data).tables.first).rows
        #expect(rows.map { $0.cells.map(\.text) } == [["a", "b"], ["", "c"]])
        #expect(rows[0].cells[0].rowSpan == 2)
        #expect(rows[1].cells[0].continuesAbove)
    }

    @Test func `every sheet is read and a hidden one is noted`() throws {
        let data = "<sheetData><row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row></sheetData>"
        let document = try DocumentReader.read(
            Self.xlsx([data, data], state: "state=\"hidden\""), filename: "plan.xlsx")
        #expect(document.paragraphs.map(\.text) == ["Plan", "Otra"])
        #expect(document.tables.count == 2)
        #expect(document.notes.map(\.code) == [.hiddenSheet])
    }

    @Test func `a cell in the last corner costs nothing`() throws {
        let data =
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c><c r=\"B1\" t=\"str\"><v>b</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>z</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"
        #expect(try Self.read(data).lines.joined().contains("z"))
    }

    @Test func `comma, semicolon and tab are told apart, quotes and line breaks inside them kept`() throws {
        #expect(try Fixture.read("a,b\n1,\"x, y\"\n", as: "p.csv").rows == [["a", "b"], ["1", "x, y"]])
        #expect(
            try Fixture.read("a;b\r\n\"1 \"\"dos\"\"\nlínea\";2,5\r\n", as: "p.csv").rows == [
                ["a", "b"], ["1 \"dos\"\nlínea", "2,5"],
            ])
        #expect(try Fixture.read("a\tb\n1\t2\n", as: "p.tsv").rows == [["a", "b"], ["1", "2"]])
        #expect(try Fixture.read("a;b\n\"sin cerrar;2\n", as: "p.csv").rows == [["a", "b"], ["sin cerrar;2", ""]])
    }
}
