import Documents
import Testing

@Suite struct WebReading {
    static func read(_ body: String) throws -> Document {
        try Fixture.read(
            "<!DOCTYPE html><html><head><title>t</title></head><body>\(body)</body></html>", as: "plan.html")
    }

    @Test func `spans keep the columns`() throws {
        let rows = try #require(
            try Self.read("<table><tr><th rowspan=2>A<th colspan=2>B<tr><td>1<td>2<tr><td>x<td>y<td>z</table>").tables
                .first
        ).rows
        #expect(rows.map { $0.cells.map(\.text) } == [["A", "B", ""], ["", "1", "2"], ["x", "y", "z"]])
        #expect(rows[0].isHeader)
        #expect(rows[0].cells[1].columnSpan == 2)
        #expect(rows[0].cells[0].rowSpan == 2)
        #expect(rows[1].cells[0].continuesAbove)
    }

    @Test func `scripts, styles and hidden parts are not words and entities are`() throws {
        let document = try Self.read(
            "<script>no()</script><style>no</style><p hidden>no</p><p>a&ntilde;o &lt;b&gt;</p><!-- no -->")
        #expect(document.lines == ["año <b>"])
    }

    @Test func `paragraphs, breaks and bullets of a cell are its parts`() throws {
        let document = try Self.read("<table><tr><td><p>a</p><ul><li>b<li>c</ul>d<br>e</td><td>f</td></tr></table>")
        #expect(document.tables[0].rows[0].cells.map(\.parts) == [["a", "b", "c", "d", "e"], ["f"]])
    }

    @Test func `a table that only lays the page out is no table`() throws {
        let document = try Self.read("<table><tr><td>menú</td><td><table><tr><td>a<td>b</table></td></tr></table>")
        #expect(document.rows == [["a", "b"]])
        #expect(document.paragraphs.map(\.text) == ["menú"])
    }

    @Test func `lists have levels and bold paragraphs are bold`() throws {
        let paragraphs = try Self.read("<ul><li>a<ul><li>b</ul></ul><p><b>c</b></p><p><b>c</b> d</p>").paragraphs
        #expect(paragraphs.map(\.kind) == [.listItem(level: 0), .listItem(level: 1), .body, .body])
        #expect(paragraphs.map(\.bold) == [false, false, true, false])
    }

    @Test func `a workbook that is a web page inside is read as one`() throws {
        let document = try Fixture.read("<html><table><tr><td>a<td>b</table></html>", as: "plan.xls")
        #expect(document.format == .html)
        #expect(document.notes.map(\.code) == [.misnamed])
    }

    @Test(arguments: ["<div>", "<b>", "<table><tr><td>", "<svg><td>"])
    func `depth without end is refused before it is built`(tag: String) {
        let page = "<html>" + String(repeating: tag, count: 100_000)
        #expect(Fixture.failure(Array(page.utf8), "a.html")?.code == .tooDeep)
    }

    @Test func `formatting that is opened anew in every paragraph is refused`() {
        let open = (0..<150).map { "<font size=\($0)>" }.joined()
        let page = "<html>" + open + String(repeating: "<p>x", count: 100_000)
        #expect(Fixture.failure(Array(page.utf8), "a.html")?.code == .tooDeep)
    }
}
