import Calendar
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import NationalPortal

@Suite struct NoticeTests {
    @Test func `the notice of 2011 tells what does not fit, and nothing is put right by itself`() throws {
        let warnings = NoticeCheck.warnings(NoticeSeed.words)
        #expect(
            warnings.contains(
                "Dice «martes 29», pero el 29 de mayo de 2011 fue domingo. En 2012 sí fue martes."), "\(warnings)")
        #expect(warnings.contains { $0.hasPrefix("Dice «miércoles 30»") && $0.hasSuffix("En 2012 sí fue miércoles.") })
        #expect(warnings.contains { $0.contains("«Decreto-Ley 19 de 2012», que es posterior a la fecha impresa") })
        #expect(
            warnings.contains("El «miércoles 30» cae después del plazo: el último día es el 29 de mayo de 2012."),
            "\(warnings)")
        #expect(warnings.count == 4, "\(warnings)")
        #expect(NoticeSeed.words.printed == Day(2011, 5, 28))
        #expect(NoticeSeed.words.effective == Day(2012, 5, 28))
    }

    @Test func `a notice whose dates fit has nothing to be told`() {
        var words = NoticeSeed.words
        words.printed = Day(2012, 5, 28) ?? words.printed
        words.body = "Según la Ley 962 de 2005, se envía antes del 30 de mayo de 2012. Hay ayuda el martes 29 de mayo."
        #expect(NoticeCheck.warnings(words) == [])
    }

    @Test(arguments: TestEngine.available)
    func `a notice is written, warned about, published, read and withdrawn`(engine: TestEngine) throws {
        try TestProgram.run(features, on: engine) { program throws in
            let desk = program.visitor().become(.nationalAdministrator)
            let reader = program.visitor()
            _ = try desk.get("/consola/noticias/nueva")
            let bad = try desk.upload(
                "/consola/noticias/nueva",
                [("titulo", "Un formato"), ("impreso", "31/02/2011"), ("texto", "Guía <b>")],
                field: "otro", filename: "x.txt", contents: [])
            #expect(bad.status == 422)
            #expect(bad.text.contains("Escriba la fecha que el aviso lleva impresa"))
            #expect(bad.text.contains("Guía &lt;b&gt;"), "what was typed stays")

            let saved = try desk.upload(
                "/consola/noticias/nueva",
                [
                    ("titulo", "Un solo formato"), ("impreso", "28/05/2011"), ("vigente", "2012-05-28"),
                    ("correccion", "Se imprimió con otro año."), ("ciudad", "Bogotá"),
                    ("texto", "Hay ayuda el **martes 29**. <script>x</script>"),
                    ("enlaces", "Los formatos /formatos"), ("archivo-titulo", "El formato"),
                ], field: "archivo", filename: "formato.pdf", contents: Array("%PDF-1.4".utf8))
            #expect(saved.status == 303)
            let form = try desk.follow(saved).text
            #expect(form.contains("Dice «martes 29», pero el 29 de mayo de 2011 fue domingo"))
            #expect(try reader.get("/noticias/un-solo-formato").status == 404)

            let id = try #require(saved["Location"]?.split(separator: "/").last.map(String.init))
            let published = try desk.post("/consola/noticias/estado/\(id)", [("estado", "publicado")])
            #expect(published["Location"]?.hasPrefix("/noticias/un-solo-formato") == true)
            let page = try reader.get("/noticias/un-solo-formato").text
            #expect(page.contains("impreso el 28 de mayo de 2011, vigente desde el 28 de mayo de 2012"))
            #expect(page.contains("Se imprimió con otro año."))
            #expect(!page.contains("<script>x"))
            #expect(try reader.get("/noticias").text.contains("Un solo formato"))
            #expect(try reader.get("/noticias.xml").text.contains("<title>Un solo formato</title>"))
            let address = try #require(page.firstMatch(of: /href="(\/descargas\/archivo\/[^"]+)"/)).output.1
            #expect(try reader.get(String(address)).text == "%PDF-1.4")

            #expect(try desk.post("/consola/noticias/estado/\(id)", [("estado", "retirado")]).status == 303)
            #expect(try reader.get("/noticias/un-solo-formato").status == 404)
            #expect(try reader.get(String(address)).status == 404)
            #expect(try program.services.nation.read { try Audit.firstBreak(chain: "00000", in: $0) } == nil)
        }
    }

    @Test func `who saves after somebody else is told, and keeps what was typed`() throws {
        try TestProgram.run(features) { program throws in
            let desk = program.visitor().become(.nationalAdministrator)
            _ = try desk.get("/consola/noticias/nueva")
            let fields = [("titulo", "Aviso"), ("impreso", "2014-11-21"), ("texto", "Uno")]
            let saved = try desk.upload(
                "/consola/noticias/nueva", fields, field: "otro", filename: "x", contents: [])
            let path = try #require(saved["Location"]).split(separator: "?")[0]
            for (text, status) in [("Dos", 303), ("Tres", 409)] {
                let answer = try desk.upload(
                    String(path), [("titulo", "Aviso"), ("impreso", "2014-11-21"), ("texto", text), ("visto", "1")],
                    field: "otro", filename: "x", contents: [])
                #expect(answer.status == status)
                if status == 409 { #expect(answer.text.contains("Tres")) }
            }
        }
    }

    @Test func `only the programme writes notices`() throws {
        try TestProgram.run(features) { program throws in
            #expect(try program.visitor().get("/consola/noticias").status != 200)
            #expect(try program.visitor().become(.webMaster, of: "54174").get("/consola/noticias").status == 403)
        }
    }

    @Test func `the programme's own notice is planted with both of its dates`() throws {
        try TestProgram.run(features) { program throws in
            try NoticeSeed.seed.plant(program.services)
            let page = try program.visitor().get("/noticias/un-solo-plan-de-accion-para-alcaldias-y-gobernaciones")
            #expect(page.status == 200)
            #expect(page.text.contains("impreso el 28 de mayo de 2011, vigente desde el 28 de mayo de 2012"))
        }
    }
}

@Suite struct DownloadTests {
    @Test(arguments: TestEngine.available)
    func `a file is put there, downloaded as it was, and taken away`(engine: TestEngine) throws {
        try TestProgram.run(features, on: engine) { program throws in
            let desk = program.visitor().become(.nationalAdministrator)
            let page = try desk.get("/descargas").text
            #expect(page.contains("decreto-1151-2008.json"))
            #expect(page.contains("/datos/entidades.csv"))
            let bad = try desk.upload(
                "/descargas", [("archivo-titulo", "Guía")], field: "archivo", filename: "guia.html", contents: [60])
            #expect(bad.status == 422)
            let bytes: [UInt8] = [0x50, 0x4B, 0, 255]
            let done = try desk.upload(
                "/descargas", [("archivo-titulo", "Guía de canales")], field: "archivo", filename: "guía.xlsx",
                contents: bytes)
            #expect(done.status == 303)
            let open = try program.visitor().get("/descargas").text
            #expect(open.contains("Guía de canales (XLSX, 4 bytes)"))
            #expect(!open.contains("Retirar"))
            let address = String(try #require(open.firstMatch(of: /href="(\/descargas\/archivo\/[^"]+)"/)).output.1)
            let file = try program.visitor().get(address)
            #expect(file.body == bytes)
            #expect(file["X-Content-Type-Options"] == "nosniff")
            let id = try #require(address.split(separator: "/").dropLast().last)
            _ = try desk.get("/descargas")
            #expect(try desk.post("/descargas/retiro/\(id)").status == 303)
            #expect(try program.visitor().get(address).status == 404)
        }
    }

    @Test func `a framework is handed out as data, and nothing else of its folder`() throws {
        try TestProgram.run(features) { program throws in
            let visitor = program.visitor()
            #expect(try visitor.get("/descargas/marcos/decreto-1151-2008.json").text.contains("\"id\""))
            #expect(try visitor.get("/descargas/marcos/..%2Fcampaigns.json").status == 404)
            #expect(try visitor.get("/descargas/marcos/otro.json").status == 404)
        }
    }
}
