import Documents
import Testing

/// What a broken, hostile or unreadable file is answered with.
@Suite struct Refusals {
    @Test func `empty and blank files`() {
        #expect(Fixture.failure([], "plan.txt")?.code == .empty)
        #expect(Fixture.failure(Array(" \n\t\n".utf8), "plan.txt")?.code == .empty)
        #expect(Fixture.failure(WordReading.docx(""), "plan.docx")?.code == .empty)
        #expect(Fixture.failure(TestZip.of([]), "plan.docx")?.code == .empty)
    }

    @Test func `a file past the limit`() {
        let file = [UInt8](repeating: 0x61, count: 10 * 1024 * 1024 + 1)
        let failure = Fixture.failure(file, "plan.txt")
        #expect(failure?.code == .tooLarge)
        #expect(failure?.message.contains("10 MB") == true)
    }

    @Test func `old binary files say what to do`() {
        let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        func file(_ name: String) -> [UInt8] { magic + name.utf8.flatMap { [$0, 0] } }
        let word = Fixture.failure(file("WordDocument"), "plan.doc")
        #expect(word?.code == .oldBinaryFormat)
        #expect(word?.message.contains("guárdelo como .docx") == true)
        #expect(Fixture.failure(file("Workbook"), "plan.xls")?.message.contains(".xlsx") == true)
        #expect(Fixture.failure(file("EncryptedPackage"), "plan.docx")?.code == .encrypted)
    }

    @Test func `pictures, archives and rich text`() {
        #expect(Fixture.failure([0xFF, 0xD8, 0xFF, 0xE0, 1, 2], "plan.pdf")?.code == .scanned)
        #expect(Fixture.failure(TestZip.of([("foto.txt", "x")]), "plan.zip")?.code == .unknownFormat)
        #expect(Fixture.failure(Array("{\\rtf1 hola}".utf8), "plan.doc")?.message.contains("RTF") == true)
    }

    @Test(arguments: ["plan.docx", "plan.xlsx", "plan.odt", "plan.ods", "plan.pdf"])
    func `a truncated file is damaged`(name: String) throws {
        let bytes = try Fixture.bytes(name)
        #expect(Fixture.failure(Array(bytes[..<(bytes.count / 2)]), name)?.code == .damaged)
    }

    @Test(arguments: ["plan.docx", "plan.xlsx", "plan.odt", "plan.ods"])
    func `flipped bytes never crash`(name: String) throws {
        let bytes = try Fixture.bytes(name)
        for step in 0..<60 {
            var broken = bytes
            broken[bytes.count * step / 60] ^= 0x55
            _ = Fixture.failure(broken, name)
        }
    }

    @Test func `external entities and growing entities are refused`() {
        let xxe =
            "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><w:document><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>"
        let laughs = "<!DOCTYPE x [<!ENTITY a \"ja\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>"
        for part in [xxe, laughs] {
            let file = TestZip.of([("[Content_Types].xml", "wordprocessingml."), ("word/document.xml", part)])
            #expect(Fixture.failure(file, "plan.docx")?.code == .externalEntity)
            let open = TestZip.of([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", part)])
            #expect(Fixture.failure(open, "plan.odt")?.code == .externalEntity)
        }
    }

    @Test func `a document type hidden by an encoding is refused`() {
        let wide = "<?xml version=\"1.0\"?><!DOCTYPE x><x/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        var zip = TestZip()
        zip.add("[Content_Types].xml", Array("wordprocessingml.".utf8))
        zip.add("word/document.xml", [0xFF, 0xFE] + wide)
        #expect(Fixture.failure(zip.finished(), "plan.docx")?.code == .externalEntity)
        for hidden in ["<?xml version='1.0'?><?xml version='1.0' encoding='UTF-7'?><x/>", "<\0?\0x\0/\0>\0"] {
            let file = TestZip.of([("[Content_Types].xml", "wordprocessingml."), ("word/document.xml", hidden)])
            #expect(Fixture.failure(file, "plan.docx")?.code == .damaged)
        }
        let seven = TestZip.of([
            ("[Content_Types].xml", "wordprocessingml."),
            ("word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-+ACE-DOCTYPE x+AD4-<x/>"),
        ])
        #expect(Fixture.failure(seven, "plan.docx")?.code == .damaged)
    }

    @Test func `a container that unpacks beyond its limit is refused`() throws {
        var limits = DocumentLimits.standard
        limits.unpackedBytes = 2_000
        #expect(Fixture.failure(try Fixture.bytes("plan.docx"), "plan.docx", limits: limits)?.code == .unpacksTooLarge)
    }

    @Test func `a small file that grows a thousand times is refused`() throws {
        #expect(Fixture.failure(try Fixture.bytes("bomb.docx"), "bomb.docx")?.code == .unpacksTooLarge)
    }

    @Test func `too many members, cells, lines, levels, too little time`() throws {
        var limits = DocumentLimits.standard
        limits.entries = 3
        #expect(Fixture.failure(try Fixture.bytes("plan.docx"), "plan.docx", limits: limits)?.code == .tooManyEntries)
        limits = .standard
        limits.cells = 10
        for name in ["plan.txt", "plan.docx", "plan.xlsx", "plan.odt", "plan.ods", "plan.html", "plan.csv", "plan.pdf"]
        {
            #expect(Fixture.failure(try Fixture.bytes(name), name, limits: limits)?.code == .tooManyCells, "\(name)")
        }
        limits = .standard
        limits.lines = 2
        #expect(Fixture.failure(try Fixture.bytes("plan.docx"), "plan.docx", limits: limits)?.code == .tooLarge)
        limits = .standard
        limits.depth = 5
        #expect(Fixture.failure(try Fixture.bytes("plan.odt"), "plan.odt", limits: limits)?.code == .tooDeep)
        limits = .standard
        limits.time = .zero
        #expect(Fixture.failure(try Fixture.bytes("plan.pdf"), "plan.pdf", limits: limits)?.code == .tooSlow)
    }

    @Test func `encrypted members and OpenDocument manifests`() {
        let manifest = TestZip.of([
            ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "noise"),
            ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
        ])
        #expect(Fixture.failure(manifest, "plan.odt")?.code == .encrypted)
    }

    @Test func `a part full of undeclared prefixes is damaged`() {
        let body = String(repeating: "<x:p/>", count: 200) + WordReading.p("a")
        #expect(Fixture.failure(WordReading.docx(body), "plan.docx")?.code == .damaged)
    }

    @Test func `names that are no text are damaged and not the end of the program`() {
        var zip = TestZip()
        zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
        zip.add("content.xml", Array("<d><a".utf8) + [0xF6] + Array("<b>x&a".utf8) + [0x8A] + Array("</d>".utf8))
        #expect(Fixture.failure(zip.finished(), "plan.odt")?.code == .damaged)
    }

    @Test func `a part in Latin-1 that says so is read`() throws {
        var zip = TestZip()
        zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
        let words = Array("<?xml version='1.0' encoding='ISO-8859-1'?><d><text:p>Visi".utf8) + [0xF3, 0x6E]
        zip.add("content.xml", words + Array("</text:p></d>".utf8))
        #expect(try DocumentReader.read(zip.finished(), filename: "plan.odt").lines == ["Visión"])
    }
}
