import CommandLine
import Crypto
import Design
import Entities
import Expectations
import Foundation
import HTML
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Runtime

private let chitaga = "54174"

/// A small site: a list in two pages, items, a document, forms, links of every kind.
private let site: Feature = {
    var feature = Feature("sitio", title: "De prueba")
    feature.endpoints = [
        Endpoint(.entity, Route.get(), needs: .everyone) { context, _ in
            .page(
                Page("Inicio", description: "Lo que pasa") { html in
                    html.h1("Alcaldía de prueba")
                    html.a("Noticias", .href(context.publicPath("/noticias")))
                    html.a("Todas las entidades", .href("/entidades"))
                    html.a("Correo", .href("mailto:web@chitaga.example"))
                    let offered = context.publicPath("/buscar/sugerencias")
                    html.form(
                        .class("search"), .method(.get), .action(context.publicPath("/buscar")),
                        .data("suggest", offered)
                    ) { $0.button("Buscar") }
                    html.form(.method(.post), .action(context.publicPath("/suscripcion"))) { $0.button("Suscribirse") }
                })
        },
        Endpoint(.entity, Route.get("noticias"), needs: .everyone) { context, _ in
            let second = context.request.query["pagina"] == "2"
            return .page(
                Page(second ? "Noticias, página 2" : "Noticias") { html in
                    html.h1("Noticias")
                    html.a("La vacunación", .href(context.publicPath("/noticias/vacunacion") + "#cuando"))
                    html.a("Más", .href(context.publicPath("/noticias") + "?pagina=2"))
                    html.a("Por tema", .href(context.publicPath("/noticias") + "?tema=salud&orden=dia"))
                    html.a("No está", .href(context.publicPath("/noticias/borrada")))
                })
        },
        Endpoint(.entity, Route.get("noticias").text("slug"), needs: .everyone) { context, slug in
            guard slug == "vacunacion" else { throw Failure.notFound }
            return .page(
                Page("La vacunación en las veredas", description: "Tres semanas de brigadas") { html in
                    html.h1("La vacunación en las veredas")
                    html.p("Las brigadas llegan a Chitagá & sus «veredas».")
                    html.a("Acta", .href(context.publicPath("/archivos/0J4/acta.pdf")))
                    html.img(.src(context.publicPath("/plan/pruebas/7")), .alt("Cartelera"))
                })
        },
        Endpoint(.entity, Route.get("archivos", "0J4", "acta.pdf"), needs: .everyone) { _, _ in
            .plain(.download(Array("%PDF-1.4".utf8), name: "acta.pdf", type: "application/pdf"))
        },
    ]
    feature.endpoints.append(
        Endpoint(.entity, Route.get("plan", "pruebas").text("id"), needs: .everyone) { _, _ in
            .plain(Response(headers: [("Content-Type", "image/png")], body: [0x89, 0x50, 0x4E, 0x47]))
        })
    feature.publicPages = [PublicPages { _, tenant in tenant == nil ? [] : [PublicPage(path: "/", title: "Inicio")] }]
    return feature
}()

@Suite struct SiteCopyTests {
    @Test func `a copy holds every page that can be reached, and no link of it needs a server`() throws {
        try copied { folder, report throws in
            #expect(report.pages == 4)
            let files = try files(in: folder)
            for path in [
                "index.html", "noticias.html", "noticias,pagina-2.html", "noticias/vacunacion.html",
                "archivos/0J4/acta.pdf", "buscar.html", "recursos/indice.js", "LEAME.txt", "manifiesto.json",
            ] {
                #expect(files.contains(path), "\(path)")
            }
            for page in files where page.hasSuffix(".html") {
                for link in try links(of: page, in: folder) {
                    #expect(!link.hasPrefix("/"), "\(page): \(link)")
                    guard !link.contains(":") else { continue }
                    let target = link.split(separator: "#").first.map(String.init) ?? link
                    let base = URL(fileURLWithPath: folder + "/" + page).deletingLastPathComponent()
                    let full = base.appendingPathComponent(target).standardizedFileURL.path
                    let path = String(full.dropFirst(URL(fileURLWithPath: folder).standardizedFileURL.path.count + 1))
                    #expect(files.contains(path), "\(page) leads to \(link)")
                }
            }
        }
    }

    @Test func `a picture whose address does not say so is still named as one`() throws {
        try copied { folder, _ throws in
            #expect(try files(in: folder).contains("plan/pruebas/7.png"))
            #expect(try text("noticias/vacunacion.html", in: folder).contains("src=\"../plan/pruebas/7.png\""))
        }
    }

    @Test func `what leads nowhere is told, and the copy says so there`() throws {
        try copied { folder, report throws in
            #expect(report.missing == ["/noticias/borrada"])
            let page = try text("noticias/borrada.html", in: folder)
            #expect(page.contains("Esta página no está en la copia"))
        }
    }

    @Test func `a form that needs a server becomes a sentence; the search leads to the copy's own`() throws {
        try copied { folder, _ throws in
            let home = try text("index.html", in: folder)
            #expect(!home.contains("method=\"post\""))
            #expect(home.contains("Este formulario necesita el sitio vivo"))
            #expect(home.contains("action=\"buscar.html\""))
            #expect(home.contains("href=\"http://localhost/entidades\""))
            #expect(home.contains("Copia del 21 de noviembre de 2014; el sitio vivo está en"))
        }
    }

    @Test func `the manifest has the hash of every file but itself`() throws {
        struct Manifest: Decodable {
            struct File: Decodable { let path, sha256: String }
            let archivos: [File]
        }
        try copied { folder, _ throws in
            let data = try #require(FileManager.default.contents(atPath: folder + "/manifiesto.json"))
            let manifest = try JSONDecoder().decode(Manifest.self, from: data)
            #expect(Set(manifest.archivos.map(\.path)) == Set(try files(in: folder)).subtracting(["manifiesto.json"]))
            for file in manifest.archivos {
                let bytes = try #require(FileManager.default.contents(atPath: folder + "/" + file.path))
                #expect(SHA256.hex(Array(bytes)) == file.sha256, "\(file.path)")
            }
        }
    }

    @Test func `words are found without their accents and endings`() throws {
        try copied { folder, _ throws in
            let index = try text("recursos/indice.js", in: folder)
            #expect(index.contains("La vacunación en las veredas"))
            for stem in ["vacunacion:", "vered:", "brigad:"] { #expect(index.contains(stem), "\(stem)") }
            let page = try text("buscar.html", in: folder)
            #expect(page.contains("<li><a href=\"noticias/vacunacion.html\">La vacunación en las veredas</a></li>"))
        }
    }

    @Test func `a folder with something in it is left as it is`() throws {
        try inTemporaryFolder { folder in
            try Data("mío".utf8).write(to: URL(fileURLWithPath: folder + "/carta.txt"))
            #expect(throws: CommandFailure.self) { try CopyFolder(folder) }
            #expect(try files(in: folder) == ["carta.txt"])
        }
    }

    @Test func `what was begun and given up leaves nothing behind`() throws {
        try inTemporaryFolder { folder in
            let copy = try CopyFolder(folder + "/copia")
            try copy.write([1], to: "a/b.html")
            copy.discard()
            #expect(try files(in: folder) == [])
        }
    }

    @Test(arguments: [
        ("/chitaga-nortedesantander/noticias?pagina=3", "/noticias?pagina=3"),
        ("/chitaga-nortedesantander/noticias?pagina=1", "/noticias"),
        ("/chitaga-nortedesantander/noticias?q=agua", "/noticias"),
        ("/chitaga-nortedesantander/noticias?anio=2014", "/noticias?anio=2014"),
        ("/chitaga-nortedesantander/noticias?anio=2014&tipo=x", "/noticias"),
        ("/chitaga-nortedesantander/", "/"), ("?pagina=2", "/noticias/uno?pagina=2"), ("dos", "/noticias/dos"),
        ("../eventos", "/eventos"),
    ])
    func `links are read as a browser reads them`(link: String, address: String) throws {
        try withPlace { place throws in
            let found = place.link(link, on: CopyAddress("/noticias/uno"))
            guard case .inside(let target, _) = found else {
                Issue.record("\(link) → \(found)")
                return
            }
            #expect(target.text == address)
        }
    }

    @Test func `two addresses never share a file, whatever letters a memory stick knows`() {
        var names = CopyNames()
        let first = names.file(CopyAddress("/archivos/Ab/acta.pdf"))
        let second = names.file(CopyAddress("/archivos/aB/acta.pdf"))
        #expect(first.lowercased() != second.lowercased())
        #expect(names.file(CopyAddress("/archivos/Ab/acta.pdf")) == first)
        #expect(names.file(CopyAddress("/..%2f..%2fetc/passwd")).contains("../") == false)
    }

    private func withPlace(_ body: (CopyPlace) throws -> Void) throws {
        try TestProgram.run([Entities.manifest, site]) { program in
            let tenant = try #require(program.services.tenants.tenant(code: chitaga))
            try body(CopyPlace(tenant: tenant, services: program.services))
        }
    }

    private func copied(_ body: (String, CopyReport) throws -> Void) throws {
        try TestProgram.run([Entities.manifest, site]) { program in
            let tenant = try #require(program.services.tenants.tenant(code: chitaga))
            try inTemporaryFolder { folder in
                let target = try CopyFolder(folder + "/copia")
                let progress = ProgressLine("Copiando", on: Sink { _ in })
                let copy = SiteCopy(front: program.front, tenant: tenant, folder: target, progress: progress)
                try copy.write()
                try target.keep()
                try body(folder + "/copia", copy.report)
            }
        }
    }

    private func inTemporaryFolder(_ body: (String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "gelt-copia-" + Hex.encode(Random.bytes(6))
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func files(in folder: String) throws -> [String] {
        let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return found.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    private func text(_ path: String, in folder: String) throws -> String {
        String(decoding: try #require(FileManager.default.contents(atPath: folder + "/" + path)), as: UTF8.self)
    }

    private func links(of page: String, in folder: String) throws -> [String] {
        var markup = CopyMarkup(Array(try text(page, in: folder).utf8))
        var links: [String] = []
        while let piece = markup.next() {
            guard case .tag(_, let bytes) = piece else { continue }
            let tag = CopyTag(bytes)
            links += ["href", "src", "action"].compactMap { tag[$0] }.filter { !$0.hasPrefix("#") }
        }
        return links
    }
}
