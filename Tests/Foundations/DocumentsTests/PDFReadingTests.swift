import Documents
import Testing

@Suite struct PDFReading {
    @Test func `cells in the middle of their rows come out whole`() throws {
        let document = try DocumentReader.read(Fixture.bytes("plan-centred.pdf"), filename: "plan.pdf")
        #expect(
            document.rows.map { $0.map { $0.split(separator: "\n").joined(separator: " ") } } == FormatAgreement.cells)
    }

    @Test func `lines of a cell that ended early are parts of their own`() throws {
        let rows = try #require(try DocumentReader.read(Fixture.bytes("plan.pdf"), filename: "plan.pdf").tables.first)
            .rows
        #expect(rows[2].cells[3].parts == ["100%", "50%"])
        #expect(rows[2].cells[4].parts == ["Identificar los trámites", "Publicar los trámites"])
    }

    @Test func `a table goes on over pages and what repeats is letterhead`() throws {
        let document = try DocumentReader.read(Fixture.bytes("long.pdf"), filename: "long.pdf")
        #expect(document.pages == 4)
        let rows = document.rows
        #expect(rows.count == 25)
        #expect(rows.allSatisfy { $0.count == 8 })
        #expect(rows[24][0].hasPrefix("Acción número 24"))
        let furniture = document.paragraphs.filter { $0.role != .body }
        #expect(
            furniture.filter { $0.role == .pageHeader }.map(\.text)
                == Array(repeating: "ALCALDÍA MUNICIPAL DE PEÑABLANCA", count: 4))
        #expect(furniture.filter { $0.role == .pageFooter }.count == 4)
        #expect(document.linesOutsideBlocks == [])
    }

    @Test func `wrapped lines of a paragraph are one paragraph over several lines`() throws {
        let document = try DocumentReader.read(Fixture.bytes("long.pdf"), filename: "long.pdf")
        let vision = try #require(document.paragraphs.first { $0.text.hasPrefix("En 2012") })
        #expect(vision.text.hasSuffix("fin de la visión."))
        #expect(vision.lines.count > 1)
    }

    @Test func `scanned and encrypted PDF say what to do`() throws {
        let scanned = Fixture.failure(try Fixture.bytes("scanned.pdf"), "scanned.pdf")
        #expect(scanned?.code == .scanned)
        #expect(scanned?.message.contains("OCR") == true)
        #expect(Fixture.failure(try Fixture.bytes("locked.pdf"), "locked.pdf")?.code == .encrypted)
    }

    @Test func `more pages than allowed`() throws {
        var limits = DocumentLimits.standard
        limits.pages = 2
        #expect(Fixture.failure(try Fixture.bytes("long.pdf"), "long.pdf", limits: limits)?.code == .tooManyPages)
    }

    @Test func `a child without memory is a damaged file and not a crash`() throws {
        var limits = DocumentLimits.standard
        limits.childMemory = 1 << 20
        #expect(Fixture.failure(try Fixture.bytes("plan.pdf"), "plan.pdf", limits: limits)?.code == .damaged)
    }
}
