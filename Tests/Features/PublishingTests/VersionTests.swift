import Calendar
import Channels
import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Publishing

@Suite struct `Versions, previews and channels` {
    private static let office = `Writing for the site`.office

    @Test(arguments: TestEngine.available)
    func `versions are compared word by word and can be taken up again`(engine: TestEngine) throws {
        try `Writing for the site`.run(on: engine) { program throws in
            let editor = program.visitor().become(.editor, of: "54174")
            let item = try `Writing for the site`.write("Feria", as: editor, text: "El sábado hay feria.")
            #expect(try editor.get(item + "/versiones").page.contains("Solo hay una versión"))
            #expect(try `Writing for the site`.step("publicacion", item, as: editor).status == 303)
            _ = try editor.get(item)
            #expect(
                try editor.post(item, [("titulo", "Feria"), ("texto", "El domingo hay feria."), ("revision", "2")])
                    .status == 303)
            let page = try editor.get(item + "/versiones?de=1&a=2").page
            #expect(
                page.contains("Qué cambió de la versión 1 a la 2") && page.contains("<del>") && page.contains("domingo")
            )
            #expect(try editor.post(item + "/versiones", [("version", "1")]).status == 303)
            #expect(try editor.get(item).page.contains("El sábado hay feria."))
            #expect(try editor.post(item + "/versiones", [("version", "99")]).status == 404)
            #expect(try editor.get(item + "/versiones?de=99&a=x").status == 200)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a shared preview opens for a week, for its entity only, until it is taken back`(engine: TestEngine) throws {
        try `Writing for the site`.run(on: engine) { program throws in
            let author = program.visitor().become(.authorMayorsOffice, of: "54174")
            let item = try `Writing for the site`.write("Feria secreta", as: author)
            _ = try author.get(item + "/versiones")
            func share() throws -> String {
                let page = try author.post(item + "/enlaces").page
                return try String(#require(page.firstMatch(of: /vista-previa\/([A-Za-z0-9_-]{43})/)).output.1)
            }
            let secret = try share()
            let shown = try program.visitor().get("/chitaga-nortedesantander/vista-previa/\(secret)")
            #expect(shown.status == 200 && shown.page.contains("Vista previa: esto no está publicado"))
            #expect(shown.page.contains("Feria secreta") && shown.page.contains("noindex"))
            #expect(try program.visitor().get("/chipaque-cundinamarca/vista-previa/\(secret)").status == 410)
            #expect(try program.visitor().get("/chitaga-nortedesantander/vista-previa/adivinado").status == 410)
            #expect(
                try program.count("SELECT COUNT(*) FROM preview_link WHERE digest = \(secret)") == 0,
                "only the digest is kept")
            let page = try author.get(item + "/versiones").page
            #expect(!page.contains(secret), "it is shown once")
            let digest = try #require(page.firstMatch(of: /name="enlace" value="([0-9a-f]{64})"/)).output.1
            #expect(try author.post(item + "/enlaces/retiro", [("enlace", String(digest))]).status == 303)
            #expect(try program.visitor().get("/chitaga-nortedesantander/vista-previa/\(secret)").status == 410)
            let second = try share()
            program.clock.advance(by: .seconds(7 * 24 * 3600))
            #expect(try program.visitor().get("/chitaga-nortedesantander/vista-previa/\(second)").status == 410)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a shared preview shows the pictures of its draft and no others`(engine: TestEngine) throws {
        try `Writing for the site`.run(on: engine) { program throws in
            let web = program.visitor().become(.webMaster, of: "54174")
            func picture(_ name: String) throws -> String {
                _ = try web.get(Self.office + "/archivos/nuevo/imagen")
                let added = try web.upload(
                    Self.office + "/archivos/nuevo/imagen",
                    [("titulo", name), ("alternativo", "La plaza de \(name) llena")], field: "archivo",
                    filename: name + ".gif", contents: Library.picture)
                let page = try web.follow(added).page
                let whole = try #require(page.firstMatch(of: /\]\((\/archivos\/[^)]+)\)/)).output.1
                let parts = whole.split(separator: "/")
                return "/archivos/\(parts[1])/mediana/\(parts[2])"
            }
            let (own, other) = (try picture("mercado"), try picture("otra"))
            let item = try `Writing for the site`.write(
                "Mercado", as: web, text: "![El mercado](\(own.replacing("/mediana", with: "")))")
            _ = try web.get(item + "/versiones")
            let page = try web.post(item + "/enlaces").page
            let secret = try #require(page.firstMatch(of: /vista-previa\/([A-Za-z0-9_-]{43})/)).output.1
            let preview = Library.site + "/vista-previa/\(secret)"
            let shown = try program.visitor().get(preview).page
            #expect(shown.contains("src=\"\(preview)\(own)\""))
            let answer = try program.visitor().get(preview + own)
            #expect(answer.status == 200 && answer["Content-Type"] == "image/png")
            #expect(answer["Cache-Control"] == "no-store")
            #expect(try program.visitor().get(preview + own.replacing("/mediana", with: "")).status == 200)
            #expect(try program.visitor().get(preview + other).status == 404, "not of this item")
            #expect(try program.visitor().get(Library.site + own).status == 404, "not published")
            let guessed = Library.site + "/vista-previa/adivinado"
            #expect(try program.visitor().get(guessed + own).status == 410)
            program.clock.advance(by: .seconds(7 * 24 * 3600))
            #expect(try program.visitor().get(preview + own).status == 410)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a web master renames, hides, orders and adds channels`(engine: TestEngine) throws {
        try `Writing for the site`.run(on: engine) { program throws in
            let web = program.visitor().become(.webMaster, of: "54174")
            let home = Self.office + "/canales"
            #expect(try web.get(home).page.contains("Calendario de eventos"))
            #expect(
                try web.post(home + "/canal/noticias", [("titulo", "Lo que pasa"), ("descripcion", "")]).status == 303)
            #expect(try web.post(home + "/visibilidad", [("canal", "empleo"), ("visible", "no")]).status == 303)
            #expect(try web.post(home + "/orden", [("canal", "decretos"), ("hacia", "arriba")]).status == 303)
            let page = try web.get(home).page
            #expect(page.contains("Lo que pasa") && page.contains("oculto"))
            let (decrees, agreements) = (
                page.firstRange(of: "id=\"canal-decretos\""), page.firstRange(of: "id=\"canal-acuerdos\"")
            )
            #expect(try #require(decrees).lowerBound < #require(agreements).lowerBound)
            #expect(try web.post(home + "/canal/nada", [("titulo", "x")]).status == 404)
            #expect(try web.post(home + "/orden", [("canal", "nada")]).status == 404)
            let taken = try web.post(
                home + "/nuevo", [("titulo", "Búscar"), ("descripcion", "Algo"), ("clase", "pagina"), ("padre", "")])
            #expect(taken.status == 422 && taken.page.contains("/buscar es de una página de la plataforma"))
            #expect(taken.page.contains("Algo"))
            let twice = try web.post(home + "/nuevo", [("titulo", "Decretos"), ("clase", "norma")])
            #expect(twice.status == 422 && twice.page.contains("ya es del canal"))
            #expect(try web.post(home + "/nuevo", [("titulo", "Ruta del páramo"), ("clase", "pagina")]).status == 303)
            #expect(try web.get(Self.office + "/contenidos/nuevo/ruta-del-paramo").status == 200)
            #expect(try web.get(Self.office + "/contenidos/nuevo/normatividad").status == 404, "it only gathers others")
            let own = home + "/canal/ruta-del-paramo"
            #expect(try web.get(own).page.contains("Qué se escribe en él"))
            let place = [("titulo", "Ruta del páramo"), ("clase", "noticia"), ("padre", "nuestro-municipio")]
            #expect(try web.post(own, place).status == 303)
            #expect(try web.get(home).page.contains("municipio · /ruta-del-paramo · 0 publicados"))
            _ = try `Writing for the site`.write("La primera", as: web, in: "ruta-del-paramo")
            #expect(try web.get(own).page.contains("Como ya tiene contenidos, eso no cambia."))
            let lost = try web.post(own, [("titulo", "Ruta del páramo"), ("clase", "pagina"), ("padre", "")])
            #expect(lost.status == 422 && lost.page.contains("ya hay 1 contenido"))
            let circle = try web.post(
                own, [("titulo", "Ruta del páramo"), ("clase", "noticia"), ("padre", "ruta-del-paramo")])
            #expect(circle.status == 422 && circle.page.contains("dentro de sí mismo"))
            #expect(!(try web.get(home + "/canal/noticias").page.contains("Dentro de")), "it is not the entity's own")
        }
    }

    @Test(arguments: TestEngine.available)
    func `a web master moves an item, and its former address is kept`(engine: TestEngine) throws {
        try `Writing for the site`.run(on: engine) { program throws in
            let web = program.visitor().become(.webMaster, of: "54174")
            let item = try `Writing for the site`.write("Laguna", as: web, in: "geografia")
            #expect(try `Writing for the site`.step("publicacion", item, as: web).status == 303)
            _ = try web.get(item + "/direccion")
            let refused = try web.post(
                item + "/direccion", [("canal", "ecologia"), ("direccion", "¡!"), ("revision", "2")])
            #expect(refused.status == 422)
            let done = try web.post(
                item + "/direccion", [("canal", "ecologia"), ("direccion", "La laguna"), ("revision", "2")])
            #expect(done.status == 303)
            #expect(try web.get(item + "/pasos").page.contains("de /geografia/laguna a /ecologia/la-laguna"))
            #expect(try program.count("SELECT COUNT(*) FROM item_address WHERE slug = 'laguna'") == 1)
            #expect(
                try web.post(item + "/direccion", [("canal", "noticias"), ("direccion", "x"), ("revision", "3")]).status
                    == 422)
        }
    }
}
