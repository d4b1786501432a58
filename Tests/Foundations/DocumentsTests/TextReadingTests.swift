import Documents
import Testing

@Suite struct TextReading {
    @Test func `a line with tabs is a row and a tab at its beginning an empty first cell`() throws {
        let document = try Fixture.read("Acción\tMetas\tTiempos\n\tque sigue\t\nOtra\t\t5 años\n")
        #expect(document.rows == [["Acción", "Metas", "Tiempos"], ["", "que sigue", ""], ["Otra", "", "5 años"]])
        #expect(document.tables.count == 1)
    }

    @Test func `an indented line far from tables is a paragraph`() throws {
        let document = try Fixture.read("Visión\n\tEl municipio publica.\nFin\n")
        #expect(document.paragraphs.map(\.text) == ["Visión", "El municipio publica.", "Fin"])
    }

    @Test func `a letterhead between two pieces parts the table`() throws {
        let document = try Fixture.read("a\tb\nc\td\n\nALCALDÍA\n\n\te\n")
        #expect(document.tables.map(\.rows.count) == [2])
        #expect(document.paragraphs.map(\.text) == ["ALCALDÍA", "e"])
        let wide = try Fixture.read("a\tb\tx\n\nALCALDÍA\n\n\te\tf\n")
        #expect(wide.rows == [["a", "b", "x"], ["", "e", "f"]])
    }

    @Test func `a list that opens in a cell and closes lines below stays in its row`() throws {
        let text = "Uno\t<ul>\n<li>primero</li>\n<li>segundo</li>\n</ul>\t5 años\nDos\tb\tc\n"
        let document = try Fixture.read(text)
        #expect(document.rows.count == 2)
        #expect(
            document.tables[0].rows[0].cells.map(\.parts) == [
                ["Uno"], ["<ul>", "<li>primero</li>", "<li>segundo</li>", "</ul>"], ["5 años"],
            ])
        #expect(document.tables[0].rows[0].lines == 1...4)
    }

    @Test func `a list that never closes leaves the next rows alone`() throws {
        let document = try Fixture.read("Uno\t<ul> - primero\nDos\tsegundo\n\nFin\n")
        #expect(document.rows == [["Uno", "<ul> - primero"], ["Dos", "segundo"]])
    }

    @Test func `a paragraph that closes in its own cell keeps its tags`() throws {
        let document = try Fixture.read("Uno\t<p>- 100%</p>\t<p>4 años</p>\nDos\tb\tc\n")
        #expect(document.rows == [["Uno", "<p>- 100%</p>", "<p>4 años</p>"], ["Dos", "b", "c"]])
    }

    @Test func `headings, list items and bold lines of Markdown are told apart`() throws {
        let text = "# Plan\n### Fase\n- **VISIÓN:**\n  - dentro\n**Alcalde**\nuna **palabra** no\n#sin espacio\n"
        let paragraphs = try Fixture.read(text, as: "plan.md").paragraphs
        #expect(
            paragraphs.map(\.kind) == [
                .heading(1), .heading(3), .listItem(level: 0), .listItem(level: 1), .body, .body, .body,
            ])
        #expect(paragraphs.map(\.bold) == [false, false, true, false, true, false, false])
        #expect(paragraphs[2].text == "VISIÓN:")
        #expect(paragraphs[5].text == "una **palabra** no")
        #expect(paragraphs.map(\.lines.lowerBound) == [1, 2, 3, 4, 5, 6, 7])
    }

    @Test func `a Markdown table with pipes has a heading row`() throws {
        let document = try Fixture.read("| A | B |\n|---|:-:|\n| 1 \\| 2 | |\n", as: "plan.md")
        #expect(document.rows == [["A", "B"], ["1 | 2", ""]])
        #expect(document.tables[0].rows.map(\.isHeader) == [true, false])
        #expect(document.linesOutsideBlocks == [])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `all line ends are line ends`(end: String) throws {
        let document = try Fixture.read(["uno", "", "a\tb"].joined(separator: end))
        #expect(document.lines == ["uno", "", "a\tb"])
        #expect(document.rows == [["a", "b"]])
    }
}

@Suite struct TextEncodings {
    static let words = "Visión de Peñablanca – “así”"

    @Test func `a byte order mark is no word`() throws {
        let document = try DocumentReader.read([0xEF, 0xBB, 0xBF] + Array(Self.words.utf8), filename: "a.txt")
        #expect(document.lines == [Self.words])
        #expect(document.notes == [])
    }

    @Test(arguments: [true, false])
    func `UTF-16 is read in both byte orders`(littleEndian: Bool) throws {
        let units = [0xFEFF] + Array(Self.words.utf16)
        let bytes = units.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return littleEndian ? [low, high] : [high, low]
        }
        #expect(try DocumentReader.read(bytes, filename: "a.txt").lines == [Self.words])
    }

    @Test func `UTF-16 without a mark is guessed and said`() throws {
        let bytes = "Plan de acción".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let document = try DocumentReader.read(bytes, filename: "a.txt")
        #expect(document.lines == ["Plan de acción"])
        #expect(document.notes.map(\.code) == [.guessedEncoding])
    }

    @Test func `Windows-1252 is read with a note`() throws {
        let bytes: [UInt8] = Array("Visi".utf8) + [0xF3] + Array("n ".utf8) + [0x93, 0x61, 0x94, 0x20, 0x80]
        let document = try DocumentReader.read(bytes, filename: "a.txt")
        #expect(document.lines == ["Visión “a” €"])
        #expect(document.notes.map(\.code) == [.guessedEncoding])
    }

    @Test func `one bad byte in UTF-8 does not spoil the other letters`() throws {
        let document = try DocumentReader.read(Array("ácción ñandú ".utf8) + [0xE9], filename: "a.txt")
        #expect(document.lines == ["ácción ñandú é"])
        #expect(document.notes.map(\.code) == [.invalidBytes])
    }

    @Test func `bytes that are no text are refused`() {
        let noise = (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        #expect(Fixture.failure(noise, "a.txt")?.code == .misnamed)
        #expect(Fixture.failure(noise, "a")?.code == .unknownFormat)
        #expect(Fixture.failure(noise, "plan.pdf")?.message.contains("no es un PDF") == true)
    }
}
