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

@Suite struct ExchangeTests {
    private static let features = [
        Entities.manifest, Files.manifest, Channels.manifest, Publishing.manifest, TestPeople.manifest,
    ]
    private static let office = "/oficina/chitaga-nortedesantander"

    @Test(arguments: TestEngine.available, ["csv", "xlsx"])
    func `a channel comes back as it went out, and nothing changes`(engine: TestEngine, form: String) throws {
        try TestProgram.run(Self.features, on: engine) { program throws in
            try program.write("Puente nuevo", "Se abrió.\n\n- uno\n- dos\n\nFin.", ["fecha": "2014-03-02"])
            try program.write("=1+1", "-menos", [:])
            let web = program.visitor().become(.webMaster, of: "54174")
            let file = try web.get(Self.office + "/intercambio/archivo/noticias/\(form)")
            #expect(file.status == 200)
            let review = try web.bring(file.body, "noticias.\(form)")
            #expect(review.contains("2 que siguen iguales"), "\(review.suffix(3000))")
            #expect(review.contains("no hay nada que guardar"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `what changes is shown first and then kept as drafts`(engine: TestEngine) throws {
        try TestProgram.run(Self.features, on: engine) { program throws in
            let id = try program.write("Puente nuevo", "Se abrió el puente.", [:])
            let web = program.visitor().become(.webMaster, of: "54174")
            let text = """
                Identificador,Título,Texto,Sobra\r
                \(id),Puente nuevo,"Se cerró el puente, por ""obras"".",x\r
                ,Feria,"Uno

                dos",y\r

                """
            let uploaded = try web.send(Array(text.utf8), "noticias.csv")
            let page = try web.follow(uploaded).text
            #expect(page.contains("1 fila nueva, 1 contenido que cambia"))
            #expect(page.contains("cerró"))
            #expect(page.contains("«Sobra»"))
            #expect(try program.count("SELECT count(*) FROM item") == 1, "nothing is kept before somebody says so")
            let path = try #require(uploaded["Location"])
            #expect(try web.post(path, [("visto", "otra cosa")]).text.contains("esta es la diferencia de ahora"))
            let seen = String(try #require(page.firstMatch(of: /name="visto" value="([^"]+)"/)).output.1)
            #expect(try web.post(path, [("visto", seen)]).status == 303)
            #expect(try program.count("SELECT count(*) FROM item WHERE state = 'borrador'") == 2)
            let texts = try program.services.nation.read { reading in
                try reading.all("SELECT text FROM item_version ORDER BY written_at, text") { $0.text(0) }
            }
            #expect(texts.contains("Se cerró el puente, por \"obras\"."))
            #expect(texts.contains("Uno\n\ndos"))
            #expect(try web.post(path, [("visto", seen)]).status == 404, "once is enough")
        }
    }

    @Test func `one wrong row keeps all of them out, with its number and its reason`() throws {
        try TestProgram.run(Self.features) { program throws in
            let web = program.visitor().become(.webMaster, of: "54174")
            let text =
                "\u{FEFF}Título;Fecha de la noticia;Identificador\r\nBuena;2014-03-02;\r\nMala;31/02/2014;\r\nX;;nadie\r\n;2014-03-02;\r\n"
            let page = try web.bring(Array(text.utf8), "n.csv")
            #expect(page.contains("3 filas con problemas"))
            #expect(page.contains("no es una fecha"))
            #expect(page.contains("Ese identificador no es de este canal"))
            #expect(page.contains("Falta el título."))
            #expect(!page.contains("Guardar todo como borradores"))
        }
    }

    @Test func `cells that a spreadsheet would compute go out with an apostrophe and come back without it`() {
        for text in ["=1+1", "+57 300", "-nada", "@x", "\tx"] {
            #expect(CommaText.guarded(text) == "'" + text)
            #expect(CommaText.unguarded(CommaText.guarded(text)) == text)
        }
        for text in ["-5", "hola", "'=x'", "", "'hola'"] { #expect(CommaText.guarded(text) == text) }
    }

    @Test func `files of other programs are read too`() {
        let expected = [["Título", "Año"], ["Peñol", "a;b\nc"]]
        #expect(CommaText.lines(Array("Título;Año\nPeñol;\"a;b\nc\"\n".utf8)) == expected)
        #expect(CommaText.lines([0x54, 0xED, 0x74, 0x75, 0x6C, 0x6F]) == [["Título"]])
        #expect(CommaText.lines(Array("a\tb\r\n".utf8)) == [["a", "b"]])
        #expect(CommaText.lines(Array("a,\"sin cerrar".utf8)) == [["a", "sin cerrar"]])
        #expect(CommaText.lines([]) == [])
    }

    @Test(arguments: [[UInt8]("PK no es".utf8), [0, 1, 2], Array("solo,otra\n1,2\n".utf8), [], Array("%PDF-1.4".utf8)])
    func `a file that is no channel is refused with a sentence`(bytes: [UInt8]) throws {
        try TestProgram.run(Self.features) { program throws in
            let web = program.visitor().become(.webMaster, of: "54174")
            let answer = try web.send(bytes, "x.csv")
            #expect(answer.status == 422)
            #expect(answer.text.contains("El archivo no se puede traer"))
        }
    }

    @Test func `another person's file is nobody's, and an author brings none`() throws {
        try TestProgram.run(Self.features) { program throws in
            let web = program.visitor().become(.webMaster, of: "54174")
            let path = try #require(try web.send(Array("Título\nUno\n".utf8), "x.csv")["Location"])
            #expect(try program.visitor().become(.editor, of: "54174").get(path).status == 404)
            let author = program.visitor().become(.authorCouncil, of: "54174")
            #expect(try author.get(Self.office + "/intercambio").status == 403)
        }
    }
}

extension TestProgram {
    @discardableResult
    fileprivate func write(_ title: String, _ text: String, _ values: [String: String]) throws -> String {
        let tenant = try #require(services.tenants.tenant(code: "54174"))
        let entity = services.nation.entity(tenant)
        let channel = try #require(try ChannelStore(entity: entity).tree(SiteStore(entity: entity).site())["noticias"])
        let words = ItemWords(title: title, summary: "", text: text, values: values)
        return try entity.write { writing in
            try ItemDesk(entity: entity).create(words, in: channel, by: ItemActor(person: "ana"), in: writing)
        }
    }
}

extension TestVisitor {
    fileprivate func send(_ bytes: [UInt8], _ name: String) throws -> Response {
        let path = "/oficina/chitaga-nortedesantander/intercambio/noticias"
        _ = try get(path)
        return try upload(path, field: "archivo", filename: name, contents: bytes)
    }

    fileprivate func bring(_ bytes: [UInt8], _ name: String) throws -> String {
        try follow(try send(bytes, name)).text
    }
}

extension Response {
    fileprivate var text: String { String(decoding: body, as: UTF8.self) }
}
