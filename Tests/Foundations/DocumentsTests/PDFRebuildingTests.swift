import Testing

@testable import Documents

/// The rebuilding of lines and tables, fed with words at places chosen by a small generator.
@Suite struct PDFRebuilding {
    /// The generator of Park and Miller: the same words in every run.
    struct Dice {
        var state: Int

        mutating func roll(_ sides: Int) -> Int {
            state = state * 48_271 % 2_147_483_647
            return state % sides
        }
    }

    @Test(arguments: 1...60)
    func `no word is lost wherever it stands`(seed: Int) throws {
        var dice = Dice(state: seed * 7_919)
        var count = 0
        let pages = (0..<1 + dice.roll(4)).map { _ in
            PDFPage(
                width: 792, height: 612,
                words: (0..<3 + dice.roll(80)).map { _ in
                    count += 1
                    return Self.word("w\(count)x", &dice)
                })
        }
        let document = try PDFReader.read(pages, limits: .standard, deadline: Deadline(.standard))
        let found = document.lines.flatMap { $0.split { $0 == " " || $0 == "\t" } }.map(String.init)
        #expect(Set(found) == Set((1...count).map { "w\($0)x" }))
        #expect(found.count == count)
    }

    /// On a grid, so that tables, columns and chance meet.
    private static func word(_ text: String, _ dice: inout Dice) -> PDFWord {
        let left = Double(dice.roll(9) * 80 + dice.roll(3) * dice.roll(30))
        let top = Double(dice.roll(40) * 14 + dice.roll(2) * dice.roll(7))
        let width = Double(1 + dice.roll(4) * dice.roll(60))
        return PDFWord(text: text, left: left, right: left + width, top: top, bottom: top + Double(6 + dice.roll(9)))
    }

    @Test func `the boxes of pdftotext are read whatever stands in them`() throws {
        let text = """
            <page width="100.0" height="200.0">
            <word xMin="1.0" yMin="2.0" xMax="30.0" yMax="12.0">a &amp; b&lt;</word>
            <word xMin="nan" yMin="2.0" xMax="30.0" yMax="12.0">x</word>
            <word xMin="9" yMin="2.0" xMax="3" yMax="12.0">y</word>
            <word xMin="40.0" yMin="2.0" xMax="50.0" yMax="12.0">c
            """
        let pages = try PDFBoxes.pages(Array(text.utf8), limits: .standard, deadline: Deadline(.standard))
        #expect(pages.map(\.width) == [100])
        #expect(pages[0].words.map(\.text) == ["a & b<"])
    }
}
