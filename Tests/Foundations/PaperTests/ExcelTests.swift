import Paper
import Testing

@Suite struct ExcelTests {
    private static let many = (1...40).map { "Dependencia número \($0)" }

    private func workbook(_ rows: [[WorkCell]], isProtected: Bool = false) -> Workbook {
        let columns = [
            WorkColumn(width: 30, prompt: String(repeating: "Escriba la acción. ", count: 30)),
            WorkColumn(width: 14, choices: ["Mensual", "Anual"]), WorkColumn(width: 20, choices: Self.many),
        ]
        let headings = ["Acción que la entidad emprende en el año", "Frecuencia", "Responsable"]
        let sheet = WorkSheet(
            "Plan: 2012", columns: columns, preface: [[.title("Plan de acción")]], headings: headings, rows: rows,
            spareRows: 5, isProtected: isProtected)
        return Workbook("Formato", author: "Alcaldía de Aguaclara", sheets: [sheet])
    }

    private func part(_ name: String, of workbook: Workbook) throws -> String {
        try OtherProgram.member(name, of: try workbook.xlsx())
    }

    @Test(arguments: [
        "=1+1", "+57", "-5", "@SUM(A1)", "=HYPERLINK(\"http://mal.example\")", "{=A1}", "https://a.example",
    ])
    func `what looks like a formula stays text`(words: String) throws {
        let book = workbook([[.text(words)]])
        let sheet = try part("xl/worksheets/sheet1.xml", of: book)
        #expect(!sheet.contains("<f>"))
        #expect(!sheet.contains("<hyperlink"))
        #expect(sheet.contains(/<c r="A3" s="\d+" t="s">/))
        let strings = try part("xl/sharedStrings.xml", of: book)
        #expect(strings.contains(">" + words.replacing("\"", with: "&quot;") + "<") || strings.contains(">\(words)<"))
    }

    @Test func `numbers are numbers and what is no number is empty`() throws {
        let sheet = try part(
            "xl/worksheets/sheet1.xml", of: workbook([[.number(61.4), .number(.nan), .number(.infinity)]]))
        #expect(sheet.contains("<v>61.4</v>"))
        #expect(!sheet.lowercased().contains("nan<"))
        #expect(!sheet.lowercased().contains("inf<"))
    }

    @Test func `short lists stand in the rule, long ones on a hidden sheet`() throws {
        let book = workbook([[.text("Acción")]])
        let sheet = try part("xl/worksheets/sheet1.xml", of: book)
        #expect(sheet.contains("<formula1>\"Mensual,Anual\"</formula1>"))
        #expect(sheet.contains("<formula1>'Listas'!$A$1:$A$40</formula1>"))
        #expect(sheet.contains(#"sqref="B3:B8""#))
        let main = try part("xl/workbook.xml", of: book)
        #expect(main.contains(#"<sheet name="Listas" sheetId="2" state="hidden""#))
        #expect(main.contains(#"<sheet name="Plan 2012""#))
        for choice in Self.many { #expect(try part("xl/sharedStrings.xml", of: book).contains(choice)) }
    }

    @Test func `prompts are cut to what a spreadsheet shows`() throws {
        let sheet = try part("xl/worksheets/sheet1.xml", of: workbook([[.text("Acción")]]))
        let title = try #require(sheet.firstMatch(of: /promptTitle="([^"]*)"/)?.output.1)
        let message = try #require(sheet.firstMatch(of: /prompt="([^"]*)"/)?.output.1)
        #expect(title.count == 32)
        #expect(message.count == 255)
        #expect(message.hasSuffix("…"))
    }

    @Test func `protection leaves the cells of the table open`() throws {
        let sheet = try part("xl/worksheets/sheet1.xml", of: workbook([[.text("Acción")]], isProtected: true))
        let styles = try part("xl/styles.xml", of: workbook([[.text("Acción")]], isProtected: true))
        #expect(sheet.contains("<sheetProtection sheet=\"1\""))
        let formats = try #require(styles.firstMatch(of: /<cellXfs.*?<\/cellXfs>/)?.output)
        let open = formats.split(separator: "<xf ").dropFirst().map { $0.contains("locked=\"0\"") }
        for cell in ["A3", "C8"] {
            let found = try sheet.firstMatch(
                of: Regex("<c r=\"\(cell)\" s=\"(\\d+)\"", as: (Substring, Substring).self))
            let style = try #require(found.flatMap { Int($0.output.1) })
            #expect(open[style], "\(cell)")
        }
        #expect(!open[0])
    }

    @Test func `pages are letter pages whose heading row is frozen and repeated`() throws {
        let book = workbook([[.text("Acción")]])
        let sheet = try part("xl/worksheets/sheet1.xml", of: book)
        #expect(sheet.contains(#"paperSize="1""#))
        #expect(sheet.contains(#"orientation="landscape""#))
        #expect(sheet.contains(#"fitToHeight="0""#))
        #expect(sheet.contains(#"ySplit="2""#))
        #expect(try part("xl/workbook.xml", of: book).contains("_xlnm.Print_Titles"))
    }

    @Test func `the same workbook becomes the same bytes`() throws {
        let book = workbook([[.text("Acción\nsegunda línea"), .text("Anual")]])
        #expect(try book.xlsx() == book.xlsx())
    }

    @Test func `a cell longer than a spreadsheet takes is refused with a sentence`() {
        let book = workbook([[.text(String(repeating: "a", count: 32_768))]])
        let failure = #expect(throws: PaperFailure.self) { try book.xlsx() }
        #expect(failure?.message.contains("32.767") == true)
    }

    @Test func `sheets of the same or of no name are told apart`() throws {
        let sheet = WorkSheet("Plan", columns: [WorkColumn(width: 9)])
        var listed = sheet
        listed.name = "Listas"
        var nameless = sheet
        nameless.name = "[]"
        let main = try part(
            "xl/workbook.xml", of: Workbook("Libro", sheets: [sheet, sheet, listed, nameless]))
        for name in ["Plan", "Plan 2", "Listas 2", "Hoja"] {
            #expect(main.contains("<sheet name=\"\(name)\""), "\(name)")
        }
    }
}
