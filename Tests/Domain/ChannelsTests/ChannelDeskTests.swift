import Database
import Design
import Expectations
import Platform
import Rehearsal
import Testing

@testable import Channels

@Suite struct `The channels of a site` {
    private static func change(_ entity: EntityScope, _ body: @escaping @Sendable (ChannelDesk, Writing) throws -> Void)
        throws
    {
        let desk = ChannelDesk(entity: entity)
        try entity.write { try body(desk, $0) }
    }

    private static func tree(_ entity: EntityScope) throws -> ChannelTree {
        try ChannelStore(entity: entity).tree(try SiteStore(entity: entity).site())
    }

    @Test(arguments: TestEngine.available)
    func `an entity renames, hides and shows a channel, and only its own`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            #expect(try Self.tree(chitaga)["noticias"]?.title == "Noticias")
            try Self.change(chitaga) {
                try $0.rename("noticias", title: " Lo que pasa ", about: "", by: "ana", in: $1)
                try $0.show("el-municipio-le-informa", false, by: "ana", in: $1)
            }
            let tree = try Self.tree(chitaga)
            #expect(tree["noticias"]?.title == "Lo que pasa")
            #expect(tree["noticias"]?.about == "Lo que acaba de pasar, contado en corto.")
            #expect(!tree.isPublic("noticias"), "what stands under a hidden channel is hidden")
            #expect(try Self.tree(try town.chipaque)["noticias"]?.title == "Noticias")
            try Self.change(chitaga) {
                try $0.show("el-municipio-le-informa", true, by: "ana", in: $1)
                try $0.rename("noticias", title: "", about: "", by: "ana", in: $1)
            }
            #expect(try Self.tree(chitaga)["noticias"]?.title == "Noticias" && Self.tree(chitaga).isPublic("noticias"))
            #expect(throws: Failure.notFound) {
                try Self.change(chitaga) { try $0.show("nada", false, by: "ana", in: $1) }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `an own channel goes elsewhere with all it gathers, never in a circle nor too deep`(
        engine: TestEngine
    ) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            try Self.change(chitaga) { desk, writing in
                _ = try desk.add(title: "Páramo", about: "", kind: "", under: "", by: "ana", in: writing)
                _ = try desk.add(title: "Lagunas", about: "", kind: "pagina", under: "paramo", by: "ana", in: writing)
            }
            func place(_ key: String, under parent: String, kind: String = "") throws {
                let title = key == "paramo" ? "Páramo" : "Lagunas"
                try Self.change(chitaga) { desk, writing in
                    try desk.rename(
                        key, title: title, about: "", place: ChannelPlace(kind: kind, parent: parent), by: "ana",
                        in: writing)
                }
            }
            try place("paramo", under: "nuestro-municipio")
            #expect(try Self.tree(chitaga).way(to: "lagunas").map(\.key) == ["nuestro-municipio", "paramo", "lagunas"])
            for parent in ["paramo", "lagunas", "normatividad-que-no-hay"] {
                #expect(throws: Failure.self, "\(parent)") { try place("paramo", under: parent) }
            }
            try place("lagunas", under: "noticias", kind: "noticia")
            #expect(throws: Failure.self, "three levels are the deepest") { try place("paramo", under: "lagunas") }
            #expect(try Self.tree(chitaga)["lagunas"]?.kind == "noticia", "nothing is written in it yet")
            #expect(throws: Failure.notFound, "the template's stand where the template says") {
                try place("noticias", under: "")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `what is written keeps the kind of its channel`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            try Self.change(chitaga) { desk, writing in
                _ = try desk.add(title: "Lagunas", about: "", kind: "pagina", under: "", by: "ana", in: writing)
            }
            let channel = try #require(try Self.tree(chitaga)["lagunas"])
            try Self.change(chitaga) { desk, writing in
                _ = try ItemDesk(entity: desk.entity).create(
                    ItemWords(title: "Una", summary: "", text: "", values: [:]), in: channel,
                    by: ItemActor(person: "ana"), in: writing)
            }
            let error = #expect(throws: Failure.self) {
                try Self.change(chitaga) { desk, writing in
                    try desk.rename(
                        "lagunas", title: "Lagunas", about: "", place: ChannelPlace(kind: "noticia", parent: ""),
                        by: "ana", in: writing)
                }
            }
            #expect("\(try #require(error))".contains("ya hay 1 contenido"))
            #expect(try Self.tree(chitaga)["lagunas"]?.kind == "pagina")
        }
    }

    @Test(arguments: TestEngine.available)
    func `channels change places with their neighbours`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            func order() throws -> [String] {
                try Self.tree(chitaga).channels.filter { $0.parent == "normatividad" }.map(\.key)
            }
            let before = try order()
            try Self.change(chitaga) { try $0.shift("decretos", up: true, by: "ana", in: $1) }
            #expect(try order() == ["decretos", "acuerdos"] + before.dropFirst(2))
            try Self.change(chitaga) { try $0.shift("decretos", up: true, by: "ana", in: $1) }
            #expect(try order().first == "decretos", "the first goes no higher")
            try Self.change(chitaga) { try $0.shift("decretos", up: false, by: "ana", in: $1) }
            #expect(try order() == before)
            try Self.change(chitaga) {
                try $0.rename("decretos", title: "Los decretos", about: "", by: "ana", in: $1)
            }
            #expect(try order() == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a channel of one's own stands where no page and no other channel does`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            func add(_ title: String, kind: String = "pagina", under parent: String = "") throws {
                try Self.change(chitaga) {
                    _ = try $0.add(title: title, about: "", kind: kind, under: parent, by: "ana", in: $1)
                }
            }
            try add("Ruta del páramo", under: "turismo")
            #expect(try Self.tree(chitaga)["ruta-del-paramo"]?.parent == "turismo")
            #expect(try Self.tree(chitaga)["ruta-del-paramo"]?.isOwn == true)
            for title in ["Ruta del Páramo", "Noticias", "Buscar", "Plan", "Transparencia", "Vista previa", "", "¿?"] {
                #expect(throws: Failure.self, "\(title)") { try add(title) }
            }
            #expect(throws: Failure.self) { try add("Otra", kind: "inventada") }
            #expect(throws: Failure.self) { try add("Otra", under: "nada") }
            #expect(throws: Failure.self) { try add(String(repeating: "a", count: 81)) }
            #expect(throws: Failure.self, "a fourth level") { try add("Fauna", under: "ruta-del-paramo") }
        }
    }

    @Test func `no channel of a template stands where a page does`() throws {
        try Town.run { town throws in
            let template = try ChannelTemplates.template(ChannelTemplates.tree, town.program.services)
            #expect(template.channels.filter { !ReservedAddress.isFree($0.key) }.map(\.key) == [])
        }
    }
}
