import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Publishing

@Suite struct `The library of files` {
    private static let words = [("titulo", "La plaza"), ("alternativo", "La plaza vista desde la iglesia")]
    private static let paper = [("titulo", "Acuerdo 12"), ("tipo", "Acuerdo"), ("fecha", "2014-11-03")]

    private static func run(on engine: TestEngine = .sqlite, _ body: (TestProgram, TestVisitor) throws -> Void) throws {
        try TestProgram.run(Library.features, on: engine) { program throws in
            let visitor = program.visitor().become(.webMaster, of: "54174")
            _ = try visitor.get(Library.office + "/archivos/nuevo/imagen")
            try body(program, visitor)
        }
    }

    private static func add(
        _ visitor: TestVisitor, _ kind: String, _ fields: [(String, String)], _ name: String, _ bytes: [UInt8]
    ) throws -> Response {
        try visitor.upload(
            Library.office + "/archivos/nuevo/" + kind, fields, field: "archivo", filename: name, contents: bytes)
    }

    /// Adds a file that is taken.
    /// - Returns: its identifier and its address in a text.
    private static func added(
        _ visitor: TestVisitor, _ kind: String, _ fields: [(String, String)], _ name: String, _ bytes: [UInt8]
    ) throws -> (id: String, address: String) {
        let answer = try add(visitor, kind, fields, name, bytes)
        #expect(answer.status == 303, "\(Library.page(answer))")
        let page = Library.page(try visitor.follow(answer))
        let address = try #require(page.firstMatch(of: /\]\((\/archivos\/[^)]+)\)/)?.1)
        let id = try #require(address.split(separator: "/").dropFirst().first)
        return (String(id), String(address))
    }

    @Test(arguments: TestEngine.available)
    func `a picture is drawn anew and public only while something public shows it`(engine: TestEngine) throws {
        try Self.run(on: engine) { program, visitor in
            let (_, address) = try Self.added(visitor, "imagen", Self.words, "Mi Plaza.gif", Library.picture)
            #expect(address.hasSuffix("/mi-plaza.png"))
            let middle = address.replacing("/mi-plaza", with: "/mediana/mi-plaza")
            #expect(try program.visitor().get(Library.site + address).status == 404)
            #expect(try visitor.get(Library.office + middle).status == 200)
            let item = try Library.publish("Plaza", "![La plaza](\(address))", in: program.services)
            let answer = try program.visitor().get(Library.site + middle)
            #expect(answer.status == 200 && answer["Content-Type"] == "image/png")
            #expect(answer["X-Content-Type-Options"] == "nosniff")
            #expect(answer["Content-Disposition"] == "inline; filename=\"mi-plaza.png\"")
            #expect(answer["Cache-Control"] == "public, max-age=31536000, immutable")
            #expect(answer.contentVersion?.hasPrefix("media/") == true)
            #expect(!String(decoding: answer.body, as: UTF8.self).contains("GPS-7"))
            let small = try program.visitor().get(Library.site + address.replacing("/mi-", with: "/pequena/mi-"))
            #expect(small.status == 200 && Self.width(small) == 400 && Self.width(answer) == 800)
            #expect(try program.visitor().get("/oficina/chitaga-nortedesantander" + address).status != 200)
            try Library.archive(item, in: program.services)
            #expect(try program.visitor().get(Library.site + address).status == 404)
        }
    }

    /// Of a PNG, as its first chunk says.
    private static func width(_ answer: Response) -> Int {
        answer.body.dropFirst(16).prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }

    @Test func `what is missing is said beside its field and what was typed stays`() throws {
        try Self.run { _, visitor in
            let silent = try Self.add(visitor, "imagen", [("titulo", "La <plaza>")], "a.gif", Library.picture)
            #expect(silent.status == 422)
            let page = Library.page(silent)
            #expect(page.contains("Diga qué muestra la imagen") && page.contains("value=\"La &lt;plaza&gt;\""))
            #expect(page.contains("Elija de nuevo el archivo"))
            let named = try Self.add(
                visitor, "imagen", [("titulo", "A"), ("alternativo", "IMG_20.jpg")], "a.gif", Library.picture)
            #expect(Library.page(named).contains("Eso es el nombre del archivo"))
            let nothing = try Self.add(visitor, "documento", [("titulo", "A")], "a.pdf", [])
            let said = Library.page(nothing)
            #expect(nothing.status == 422 && said.contains("Elija el documento.") && said.contains("Elija qué clase"))
            #expect(said.contains("Escriba la fecha del documento"))
            #expect(Library.page(try visitor.get(Library.office + "/archivos")).contains("Todavía no hay archivos"))
        }
    }

    @Test(arguments: [
        ("a.svg", "<svg onload='alert(1)'/>", "Los dibujos SVG pueden llevar programas"),
        ("a.jpg", "hola", "El archivo no es una imagen"), ("a.gif", "GIF89a", "incompleta o dañada"),
    ])
    func `what is no picture is refused with its reason`(name: String, contents: String, reason: String) throws {
        try Self.run { _, visitor in
            let answer = try Self.add(visitor, "imagen", Self.words, name, Array(contents.utf8))
            #expect(answer.status == 422 && Library.page(answer).contains(reason))
        }
    }

    @Test(arguments: [
        ("a.html", "<html><script>alert(1)</script>", "Se reciben documentos"), ("a.exe", "MZ\0\0", "Se reciben"),
        ("a.docx", "PK\u{3}\u{4}word/vbaProject.bin word/document.xml", "El documento lleva macros"),
        ("a.pdf", "PK\u{3}\u{4}META-INF/MANIFEST.MF", "Se reciben documentos"), ("a.csv", "a;b\0c", "Se reciben"),
    ])
    func `what is no document is refused with its reason`(name: String, contents: String, reason: String) throws {
        try Self.run { _, visitor in
            let answer = try Self.add(visitor, "documento", Self.paper, name, Array(contents.utf8))
            #expect(answer.status == 422 && Library.page(answer).contains(reason))
        }
    }

    @Test(arguments: TestEngine.available)
    func `a document is saved, not shown, and found by what it says while it is public`(engine: TestEngine) throws {
        try Self.run(on: engine) { program, visitor in
            let bytes = Array("tramite;valor\nPaz y salvo predial;5000\n".utf8)
            let (id, address) = try Self.added(visitor, "documento", Self.paper, "Tarifas 2014.csv", bytes)
            program.finishJobs()
            let entity = try Library.chitaga(program.services)
            #expect(try MediaLibraryStore(entity: entity).entry(id).textState == .read)
            #expect(try Self.indexed(entity).isEmpty)
            let item = try Library.publish("Tarifas", "", values: ["documentos": id], in: program.services)
            #expect(try Self.indexed(entity) == ["media/" + id])
            let answer = try program.visitor().get(Library.site + address)
            #expect(answer["Content-Type"] == "text/csv" && answer.body == bytes)
            #expect(answer["Content-Disposition"]?.hasPrefix("attachment") == true)
            #expect(try program.visitor().get(Library.site + address.replacing(".csv", with: ".html")).status == 404)
            try Library.archive(item, in: program.services)
            #expect(try Self.indexed(entity).isEmpty)
        }
    }

    private static func indexed(_ entity: EntityScope) throws -> [String] {
        try entity.read { reading in
            try reading.all("SELECT id FROM search_document WHERE entity_id = \(entity.code) AND kind = 'documento'") {
                $0.text(0)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `what something shows cannot be removed, and its page says what shows it`(engine: TestEngine) throws {
        try Self.run(on: engine) { program, visitor in
            let (id, address) = try Self.added(visitor, "imagen", Self.words, "a.gif", Library.picture)
            let item = try Library.publish("La plaza nueva", "![x](\(address))", in: program.services)
            let page = Library.page(try visitor.get(Library.office + "/archivos/" + id))
            #expect(page.contains("La plaza nueva</a> (publicado)") && !page.contains("Retirar el archivo"))
            #expect(try visitor.post(Library.office + "/archivos/retiro/" + id).status == 409)
            try Library.archive(item, in: program.services)
            #expect(Library.page(try visitor.get(Library.office + "/archivos/" + id)).contains("(en un borrador)"))
            #expect(try visitor.post(Library.office + "/archivos/retiro/" + id).status == 409)
            let (other, _) = try Self.added(visitor, "imagen", Self.words, "b.gif", Library.picture)
            #expect(try visitor.post(Library.office + "/archivos/retiro/" + other).status == 303)
            #expect(try visitor.get(Library.office + "/archivos/" + other).status == 404)
        }
    }

    @Test func `changed words reach the public at once`() throws {
        try Self.run { program, visitor in
            let (id, _) = try Self.added(visitor, "imagen", Self.words, "a.gif", Library.picture)
            try Library.publish("Plaza", "", values: ["imagen": id], in: program.services)
            let answer = try visitor.post(
                Library.office + "/archivos/" + id, [("titulo", "Plaza"), ("alternativo", "La plaza de noche")])
            #expect(answer.status == 303)
            let entity = try Library.chitaga(program.services)
            let alt: String? = try entity.read {
                try $0.value("SELECT picture_alt FROM item_public WHERE entity_id = \(entity.code)")
            }
            #expect(alt == "La plaza de noche")
        }
    }

    @Test func `documents that came another way are read too, and keep a kind of their own`() throws {
        try Self.run { program, visitor in
            let (id, _) = try Self.added(visitor, "documento", Self.paper, "a.txt", Array("hola".utf8))
            let entity = try Library.chitaga(program.services)
            try entity.write { writing in
                try writing.run("DELETE FROM job WHERE entity_id = \(entity.code)")
                try writing.run("UPDATE media SET document_type = 'Boletín' WHERE entity_id = \(entity.code)")
            }
            let (now, job) = (program.services.now(), program.services.newID())
            try program.services.nation.write { writing in
                try JobQueue.ask(MediaText.id + "-left", payload: "", for: "00000", id: job, at: now, in: writing)
            }
            program.finishJobs()
            #expect(try MediaLibraryStore(entity: entity).entry(id).textState == .read)
            let fields = [("titulo", "Boletín 3"), ("tipo", "Boletín"), ("fecha", "2014-11-03")]
            #expect(try visitor.post(Library.office + "/archivos/" + id, fields).status == 303)
        }
    }

    @Test func `another entity's file does not exist, and citizens have no library`() throws {
        try Self.run { program, visitor in
            let (id, address) = try Self.added(visitor, "imagen", Self.words, "a.gif", Library.picture)
            let other = program.visitor().become(.webMaster, of: "25178")
            let office = "/oficina/chipaque-cundinamarca"
            for path in ["/archivos/" + id, address] { #expect(try other.get(office + path).status == 404) }
            #expect(try other.get(Library.office + "/archivos").status == 404)
            _ = try other.get(office + "/archivos/nuevo/imagen")
            #expect(try other.post(office + "/archivos/retiro/" + id).status == 404)
            #expect(try program.visitor().get(Library.office + "/archivos").status != 200)
        }
    }

    @Test func `the list is searched and sorted by kind`() throws {
        try Self.run { _, visitor in
            _ = try Self.added(visitor, "imagen", Self.words, "a.gif", Library.picture)
            _ = try Self.added(visitor, "documento", Self.paper, "a.txt", Array("hola".utf8))
            let all = Library.page(try visitor.get(Library.office + "/archivos"))
            #expect(all.contains("La plaza") && all.contains("Acuerdo 12") && all.contains("2 archivos"))
            let papers = Library.page(try visitor.get(Library.office + "/archivos?clase=documento"))
            #expect(!papers.contains("La plaza") && papers.contains("Acuerdo 12"))
            let found = Library.page(try visitor.get(Library.office + "/archivos?q=PLAZA"))
            #expect(found.contains("La plaza") && !found.contains("Acuerdo 12"))
        }
    }
}
