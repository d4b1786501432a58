import Foundation
import Paper
import Testing

@Suite struct PDFTests {
    @Test func `a paper is a tagged PDF that says its language and shows its title`() throws {
        let opened = try OtherProgram.opened(pdf: try PDFPaper.render(PaperSamples.everything))
        for part in ["/StructTreeRoot", "/Lang (es-CO)", "/Marked true", "/DisplayDocTitle true", "/Tabs /S"] {
            #expect(opened.contains(part), "\(part)")
        }
        for role in ["H1", "H2", "H3", "H4", "P", "L", "LI", "Table", "THead", "TR", "TH", "TD", "Figure", "Note"] {
            #expect(opened.contains("/S /\(role)\n"), "\(role)")
        }
        #expect(opened.contains("/Scope /Column"))
        #expect(opened.contains("/ColSpan 3"))
        #expect(opened.contains("/Artifact BMC"))
        #expect(!opened.contains("NonStruct"))
    }

    @Test(arguments: [false, true])
    func `qpdf finds nothing to complain about`(isLandscape: Bool) throws {
        let paper = PaperSamples.paper([.table(PaperSamples.table(rows: 60))], isLandscape: isLandscape)
        let answer = try OtherProgram.run("qpdf", ["--check", "{}"], on: try PDFPaper.render(paper))
        #expect(answer.status == 0, "\(answer.text)")
        #expect(!answer.text.contains("WARNING"), "\(answer.text)")
    }

    @Test func `its properties name title, author and subject and its pages are letter pages`() throws {
        let answer = try OtherProgram.run("pdfinfo", ["{}"], on: try PDFPaper.render(PaperSamples.everything))
        #expect(answer.text.contains(/Title: +Acta de la reunión/))
        #expect(answer.text.contains(/Author: +Alcaldía de Aguaclara/))
        #expect(answer.text.contains(/Subject: +Comité antitrámites/))
        #expect(answer.text.contains(/Page size: +612 x 792/))
        #expect(!answer.text.contains("CreationDate"))
        let lying = try PDFPaper.render(PaperSamples.paper([], isLandscape: true))
        #expect(try OtherProgram.run("pdfinfo", ["{}"], on: lying).text.contains(/Page size: +792 x 612/))
    }

    @Test func `the date is named where it is given`() throws {
        var paper = PaperSamples.everything
        paper.created = 1_338_328_800
        let info = try OtherProgram.run("pdfinfo", ["-isodates", "{}"], on: try PDFPaper.render(paper)).text
        #expect(info.contains("2012-05-29T22:00:00"))
    }

    @Test func `what is heard comes in the order of the blocks`() throws {
        let text = try OtherProgram.text(ofPDF: try PDFPaper.render(PaperSamples.everything))
        let order = [
            "República de Colombia", "Alcaldía de Aguaclara", "NIT 890", "Unidos por", "Acta de la reunión", "Vigencia",
            "2012", "Acciones", "Se reunieron", "Primera", "Segunda", "Título1", "Título3", "Fase de información",
            "Celda 0.0", "Segundo párrafo", "Celda 0.1", "Celda 2.2", "Advertencia", "Una cifra", "Firmas",
            "Ana Quintero", "Alcaldesa", "Verifique este", "https://aguaclara.example/verificar/123",
        ]
        var rest = text[...]
        for words in order {
            let place = try #require(rest.firstRange(of: words), "\(words) is missing or out of order")
            rest = rest[place.upperBound...]
        }
    }

    @Test func `the same paper becomes the same bytes on every thread`() throws {
        let expected = try PDFPaper.render(PaperSamples.everything)
        let lock = NSLock()
        nonisolated(unsafe) var made: [[UInt8]] = []
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            let bytes = try? PDFPaper.render(PaperSamples.everything)
            lock.withLock { made.append(bytes ?? []) }
        }
        #expect(made.count == 8)
        #expect(made.allSatisfy { $0 == expected })
    }

    @Test func `every page names its number and how many there are`() throws {
        let bytes = try PDFPaper.render(PaperSamples.paper([.table(PaperSamples.table(rows: 60))]))
        let text = try OtherProgram.text(ofPDF: bytes)
        let pages = text.count(of: "\u{0C}")
        #expect(pages > 2)
        for page in 1...pages { #expect(text.contains("Página \(page) de \(pages)")) }
        #expect(text.count(of: "Radicado 2012-000123") == pages)
        #expect(text.count(of: "Alcaldía de Aguaclara · Acta de la reunión") == pages - 1)
    }

    @Test func `a QR code is heard as its address`() throws {
        let structure = try OtherProgram.opened(pdf: try PDFPaper.render(PaperSamples.everything))
        #expect(structure.contains("/Alt "))
        let empty = PaperSamples.paper([.code(address: "", caption: "Sin dirección")])
        #expect(!(try OtherProgram.opened(pdf: try PDFPaper.render(empty))).contains("/S /Figure"))
    }

    @Test func `text of any alphabet and stray control signs are set`() throws {
        let paper = PaperSamples.paper([.paragraph("Uno\u{0}dos\u{7}\r\ntres 中文 ✓ fi ffi\u{2028}cuatro")])
        let bytes = try PDFPaper.render(paper)
        let text = try OtherProgram.text(ofPDF: bytes)
        for word in ["Unodos", "tres", "fi ffi", "cuatro"] { #expect(text.contains(word), "\(word)") }
        #expect(try OtherProgram.run("qpdf", ["--check", "{}"], on: bytes).status == 0)
    }

    @Test func `words that look like PDF stay words`() throws {
        let words = "\n/NonStruct << /MCID 1 >> BDC\nEMC\n(paréntesis \\"
        let bytes = try PDFPaper.render(PaperSamples.paper([.paragraph(words)]))
        #expect(try OtherProgram.text(ofPDF: bytes).contains("/NonStruct << /MCID 1 >> BDC"))
        #expect(try OtherProgram.run("qpdf", ["--check", "{}"], on: bytes).status == 0)
    }

    @Test func `what is far too large is refused with a sentence`() {
        let long = String(repeating: "palabra ", count: 400_000)
        let failure = #expect(throws: PaperFailure.self) { try PDFPaper.render(PaperSamples.paper([.paragraph(long)])) }
        #expect(failure?.code == .tooLarge)
        #expect(failure?.message.contains("demasiado grande") == true)
    }
}
