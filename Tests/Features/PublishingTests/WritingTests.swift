import Calendar
import Channels
import Database
import Entities
import Expectations
import Files
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Publishing

/// Writing and publishing at the level of HTTP. The clock stands at Friday, 21 November 2014, ten in the morning.
@Suite struct `Writing for the site` {
    static let features = [
        Entities.manifest, Files.manifest, Channels.manifest, Publishing.manifest, TestPeople.manifest,
    ]
    static let office = "/oficina/chitaga-nortedesantander"

    static func run(on engine: TestEngine = .sqlite, _ body: (TestProgram) throws -> Void) throws {
        try TestProgram.run(features, on: engine) { try body($0) }
    }

    /// Writes a news item as somebody; its address in the office.
    static func write(
        _ title: String, as visitor: TestVisitor, in channel: String = "noticias", text: String = "Hubo feria."
    ) throws -> String {
        let path = office + "/contenidos/nuevo/\(channel)"
        _ = try visitor.get(path)
        let answer = try visitor.post(path, [("titulo", title), ("resumen", "Corto."), ("texto", text)])
        #expect(answer.status == 303)
        return try #require(answer["Location"])
    }

    /// Takes a step on what the page shows now.
    static func step(
        _ step: String, _ item: String, as visitor: TestVisitor, _ fields: [(String, String)] = []
    ) throws -> Response {
        let page = try visitor.get(item + "/pasos").page
        let revision = page.firstMatch(of: /name="revision" value="(\d+)"/).map { String($0.output.1) } ?? "0"
        return try visitor.post(item + "/" + step, [("revision", revision)] + fields)
    }

    @Test(arguments: TestEngine.available)
    func `an author writes, an editor publishes, and each hears of the other`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let author = program.visitor().become(.authorMayorsOffice, of: "54174")
            let editor = program.visitor().become(.editor, of: "54174")
            let item = try Self.write("Feria de la papa", as: author)
            #expect(try author.follow(author.get(item)).page.contains("Guardado a las 10:00 a. m."))
            let own = try author.get(item + "/pasos").page
            #expect(own.contains("Persona de prueba") && own.contains("Publican quienes tienen"))
            #expect(try author.post(item + "/publicacion", [("revision", "1")]).status == 403)
            #expect(try Self.step("revision", item, as: author, [("nota", "Urge")]).status == 303)
            #expect(try editor.get(Self.office + "/contenidos").page.contains("Esperan su revisión"))
            let refused = try Self.step("devolucion", item, as: editor)
            #expect(refused.status == 422 && refused.page.contains("Escriba qué hay que corregir."))
            #expect(try Self.step("devolucion", item, as: editor, [("nota", "Falta la hora")]).status == 303)
            #expect(try author.get(item + "/pasos").page.contains("Falta la hora"))
            #expect(try Self.step("revision", item, as: author).status == 303)
            #expect(try Self.step("publicacion", item, as: editor).status == 303)
            #expect(
                try editor.get(item + "/pasos").page.contains("A la vista desde el viernes 21 de noviembre de 2014"))
            let letters = try program.services.nation.read { try Outbox.latest(50, in: $0) }.map(\.subject)
            #expect(letters.count { $0 == "Por revisar: Feria de la papa" } == 4, "editor and web master, twice")
            #expect(letters.count { $0 == "Devuelto para corregir: Feria de la papa" } == 1)
            #expect(letters.count { $0 == "Publicado: Feria de la papa" } == 1)
            #expect(try program.services.nation.read { try Audit.firstBreak(chain: "54174", in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `another entity's item is nobody's, and who has no part here is sent away`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let item = try Self.write("Feria", as: program.visitor().become(.editor, of: "54174"))
            let stranger = program.visitor().become(.webMaster, of: "25178")
            #expect(try stranger.get(item).status == 404)
            let foreign = item.replacing("chitaga-nortedesantander", with: "chipaque-cundinamarca")
            for end in ["", "/pasos", "/versiones", "/direccion"] {
                #expect(try stranger.get(foreign + end).status == 404, "\(end)")
            }
            _ = try stranger.get("/oficina/chipaque-cundinamarca/contenidos/nuevo/noticias")
            for end in ["", "/revision", "/publicacion", "/archivo", "/versiones", "/enlaces", "/direccion"] {
                #expect(try stranger.post(foreign + end, [("titulo", "x"), ("revision", "1")]).status == 404, "\(end)")
            }
            #expect(try program.visitor().get(item).status == 303)
            #expect(try program.visitor().become(.helpDesk).get(item).status == 403)
            let author = program.visitor().become(.authorMayorsOffice, of: "54174")
            #expect(try author.get(Self.office + "/canales").status == 403)
            #expect(try author.get(item + "/direccion").status == 403)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an author writes for their own body only`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let council = program.visitor().become(.authorCouncil, of: "54174")
            let mayor = program.visitor().become(.authorMayorsOffice, of: "54174")
            let item = try Self.write("Sesión del concejo", as: council)
            let id = try #require(item.split(separator: "/").last.map(String.init))
            #expect(try program.item(id).body == .council)
            let page = try mayor.get(item)
            #expect(page.status == 200 && page.page.contains("Es del concejo; usted escribe para la alcaldía."))
            #expect(page.page.contains("Puede leerlo, no cambiarlo"))
            #expect(try mayor.post(item, [("titulo", "Otra"), ("revision", "1")]).status == 403)
            #expect(try mayor.post(item + "/revision", [("revision", "1")]).status == 403)
            #expect(try mayor.post(item + "/enlaces").status == 403)
            _ = try council.get(Self.office + "/contenidos/nuevo/noticias")
            let forged = try council.post(
                Self.office + "/contenidos/nuevo/noticias", [("titulo", "Falsa"), ("cuerpo", "alcaldia")])
            #expect(forged.status == 422 && forged.page.contains("Elija para quién escribe."))
        }
    }

    @Test(arguments: TestEngine.available)
    func `what cannot be taken comes back with everything that was typed`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let editor = program.visitor().become(.editor, of: "54174")
            let path = Self.office + "/contenidos/nuevo/eventos"
            _ = try editor.get(path)
            let answer = try editor.post(
                path,
                [
                    ("titulo", ""), ("resumen", String(repeating: "r", count: 401)),
                    ("texto", "![](/archivos/1/x.jpg) <script>alert(1)</script>"), ("campo-fecha", "32/13/2014"),
                    ("campo-hora", "a las mil"), ("campo-lugar", "El parque"), ("campo-enlace", "javascript:alert(1)"),
                    ("campo-imagen", "inventada"),
                ])
            #expect(answer.status == 422)
            for words in [
                "Escriba el título.", "caben hasta 400", "Diga qué muestra cada imagen", "no es una fecha",
                "no es una hora", "no es una dirección completa", "ya no está en la biblioteca", "El parque",
                "32/13/2014", "javascript:alert(1)", "&lt;script&gt;",
            ] {
                #expect(answer.page.contains(words), "\(words)")
            }
            #expect(!answer.page.contains("<script>alert"))
            let long = try editor.post(
                path, [("titulo", "Largo"), ("texto", String(repeating: "á", count: 60_000))])
            #expect(long.status == 422 && long.page.contains("caben hasta 100 KB"))
            #expect(try program.count("SELECT COUNT(*) FROM item") == 0)
        }
    }

    @Test func `a draft may be incomplete, what goes on may not`() throws {
        try Self.run { program throws in
            let editor = program.visitor().become(.editor, of: "54174")
            let item = try Self.write("Concierto", as: editor, in: "eventos")
            for step in ["revision", "publicacion", "programacion"] {
                let answer = try Self.step(step, item, as: editor, [("publicar", "2014-12-01")])
                #expect(answer.status == 422 && answer.page.contains("Falta: día."), "\(step)")
            }
        }
    }

    @Test func `a preview shows what was typed and keeps nothing`() throws {
        try Self.run { program throws in
            let editor = program.visitor().become(.editor, of: "54174")
            let path = Self.office + "/contenidos/nuevo/noticias"
            _ = try editor.get(path)
            let answer = try editor.post(
                path, [("titulo", "Feria"), ("texto", "Con **papa** criolla"), ("hacer", "vista")])
            #expect(answer.status == 200 && answer.page.contains("<strong>papa</strong>"))
            #expect(answer.page.contains("Con **papa** criolla"))
            #expect(try program.count("SELECT COUNT(*) FROM item") == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `of two who write at once, the second sees both texts and chooses`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let (ana, luis) = (
                program.visitor().become(.editor, of: "54174"), program.visitor().become(.webMaster, of: "54174")
            )
            let item = try Self.write("Feria", as: ana, text: "El sábado hay feria.")
            _ = try ana.get(item)
            _ = try luis.get(item)
            #expect(
                try luis.post(item, [("titulo", "Feria"), ("texto", "El domingo hay feria."), ("revision", "1")]).status
                    == 303)
            let late = try ana.post(item, [("titulo", "Feria"), ("texto", "El lunes hay feria."), ("revision", "1")])
            #expect(late.status == 409)
            for words in ["Otra persona guardó", "El lunes hay feria.", "<del>", "domingo", "Quedarme con lo guardado"]
            {
                #expect(late.page.contains(words), "\(words)")
            }
            let over = try ana.post(item, [("titulo", "Feria"), ("texto", "El lunes hay feria."), ("revision", "2")])
            #expect(over.status == 303)
            #expect(try luis.get(item).page.contains("El lunes hay feria."))
            #expect(try luis.post(item + "/publicacion", [("revision", "1")]).status == 409, "what was not seen")
        }
    }

    @Test(arguments: TestEngine.available)
    func `an hour that has passed is told beside its field; what comes by its hour says so`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let editor = program.visitor().become(.editor, of: "54174")
            let item = try Self.write("Feria", as: editor)
            let past = try Self.step(
                "programacion", item, as: editor, [("publicar", "2014-11-21"), ("hora", "8:00 a. m.")])
            #expect(past.status == 422 && past.page.contains("ya pasó") && past.page.contains("id=\"hora-error\""))
            #expect(past.page.contains("8:00 a. m."))
            let fields = [("publicar", "28/11/2014"), ("hora", "3:30 p. m."), ("hasta", "2014-12-24")]
            #expect(try Self.step("programacion", item, as: editor, fields).status == 303)
            let page = try editor.get(item + "/pasos").page
            #expect(page.contains("Se publica el viernes 28 de noviembre de 2014, 3:30 p. m."))
            #expect(page.contains("miércoles 24 de diciembre de 2014"))
            let author = program.visitor().become(.authorMayorsOffice, of: "54174")
            #expect(try author.get(item).page.contains("Está programado para publicarse"))
            #expect(try author.post(item, [("titulo", "Otra"), ("revision", "2")]).status == 403)
            #expect(try Self.step("archivo", item, as: editor).status == 303)
            #expect(try Self.step("restauracion", item, as: editor).status == 303)
        }
    }
}

extension TestProgram {
    func item(_ id: String, of code: String = "54174") throws -> Item {
        guard let tenant = services.tenants.tenant(code: code) else { throw Failure.notFound }
        return try ItemStore(entity: services.nation.entity(tenant)).item(id)
    }

    func count(_ sql: SQL) throws -> Int { try services.nation.read { try $0.row(sql)?.int(0) ?? 0 } }
}

extension Response {
    var page: String { String(decoding: body, as: UTF8.self) }
}
