import Calendar
import Database
import Expectations
import Platform
import Rehearsal
import Testing

@testable import Channels

@Suite struct `Where items stand` {
    @Test(arguments: TestEngine.available)
    func `a moved item leaves an address behind that leads to it for ever`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            let id = try town.publish("Mapa de veredas", in: "geografia", of: chitaga)
            let (ecology, geography) = (
                try town.channel("ecologia", of: chitaga), try town.channel("geografia", of: chitaga)
            )
            let before = try #require(try town.publicItem(id, of: chitaga))
            town.wait(hours: 1)
            try town.change(chitaga) { try $0.move(id, to: ecology, slug: "Las veredas", by: Town.luis, in: $1) }
            let moved = try #require(try town.publicItem(id, of: chitaga))
            #expect(moved.path == "/ecologia/las-veredas" && moved.changedAt == before.changedAt)
            func former(_ slug: String, _ channel: String) throws -> String? {
                try chitaga.read { try PublicItemStore(entity: chitaga).movedFrom(slug, in: channel, $0) }
            }
            #expect(try former("mapa-de-veredas", "geografia") == "/ecologia/las-veredas")
            #expect(try town.titles(in: "geografia", of: chitaga).isEmpty)
            let other = try town.write("Mapa de veredas", in: "geografia", of: chitaga)
            #expect(try town.item(other, of: chitaga).slug == "mapa-de-veredas-2", "nobody takes a former address")
            #expect(throws: Failure.self) {
                try town.change(chitaga) {
                    try $0.move(other, to: geography, slug: "mapa-de-veredas", by: Town.luis, in: $1)
                }
            }
            try town.change(chitaga) { try $0.move(id, to: geography, slug: "mapa-de-veredas", by: Town.luis, in: $1) }
            #expect(try former("las-veredas", "ecologia") == "/geografia/mapa-de-veredas")
            #expect(try former("mapa-de-veredas", "geografia") == nil, "what came home is moved no more")
        }
    }

    @Test(arguments: TestEngine.available)
    func `a draft nobody saw leaves nothing behind, and kinds stay in their channels`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            let id = try town.write("Mapa", in: "geografia", of: chitaga)
            let (ecology, news) = (try town.channel("ecologia", of: chitaga), try town.channel("noticias", of: chitaga))
            #expect(throws: Failure.self) {
                try town.change(chitaga) { try $0.move(id, to: news, slug: "mapa", by: Town.luis, in: $1) }
            }
            #expect(throws: Failure.self) {
                try town.change(chitaga) { try $0.move(id, to: ecology, slug: "¡!", by: Town.luis, in: $1) }
            }
            try town.change(chitaga) { try $0.move(id, to: ecology, slug: "mapa", by: Town.luis, in: $1) }
            #expect(
                try town.program.services.nation.read { try $0.row("SELECT count(*) FROM item_address")?.int(0) } == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `lists by title read as a dictionary does`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            for title in ["Zulia", "Ñame", "Ana María", "Ana", "Nuquí", "¿Bueno?", "Ábrego", "10 palabras", "Anabel"] {
                _ = try town.publish(title, in: "geografia", of: chitaga)
            }
            #expect(
                try town.titles(in: "geografia", of: chitaga)
                    == ["10 palabras", "Ábrego", "Ana", "Ana María", "Anabel", "¿Bueno?", "Nuquí", "Ñame", "Zulia"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `lists by day put the latest first and what is of one day by its hour`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            _ = try town.publish("Hoy temprano", of: chitaga)
            town.wait(hours: 1)
            _ = try town.publish("Hoy tarde", of: chitaga)
            _ = try town.publish("Ayer", values: ["fecha": "2014-11-20"], of: chitaga)
            #expect(try town.titles(in: "noticias", of: chitaga) == ["Hoy tarde", "Hoy temprano", "Ayer"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `who governed when it was first published is whose it stays`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            for (number, began) in [(1, "2012-01-01"), (2, "2016-01-01")] {
                try town.run(
                    chitaga,
                    """
                    INSERT INTO site_administration (entity_id, number, began, head, slogan)
                    VALUES (\(chitaga.code), \(number), \(began), 'Marta Ejemplo', '')
                    """)
            }
            let id = try town.publish("Feria", of: chitaga)
            #expect(try town.publicItem(id, of: chitaga)?.administration == 1)
            town.wait(hours: 24 * 500)
            try town.save("Feria de entonces", of: id, in: chitaga)
            try town.change(chitaga) { try $0.publish(id, by: Town.ana, in: $1) }
            #expect(try town.publicItem(id, of: chitaga)?.administration == 1)
            try town.change(chitaga) { try $0.take(.archived, id, by: Town.ana, in: $1) }
            try town.change(chitaga) { try $0.take(.restored, id, by: Town.ana, in: $1) }
            try town.change(chitaga) { try $0.publish(id, by: Town.ana, in: $1) }
            #expect(try town.publicItem(id, of: chitaga)?.administration == 1)
            let new = try town.publish("Feria nueva", of: chitaga)
            #expect(try town.publicItem(new, of: chitaga)?.administration == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `media is public while something public uses it`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            try Self.keep("foto1", in: chitaga)
            try Self.keep("foto2", in: chitaga)
            try Self.keep("ajena", in: try town.chipaque)
            func isPublic(_ id: String) throws -> Bool {
                try chitaga.read { try MediaStore(entity: chitaga).isPublic(id, in: $0) }
            }
            let id = try town.write(
                "Feria", text: "![](/archivos/foto2/x.jpg) ![](/archivos/ajena/x.jpg)", values: ["imagen": "foto1"],
                of: chitaga)
            #expect(try !isPublic("foto1"))
            try town.change(chitaga) { try $0.publish(id, by: Town.ana, in: $1) }
            #expect(try isPublic("foto1") && !isPublic("ajena"))
            #expect(try town.publicItem(id, of: chitaga)?.pictureAlt == "Una plaza")
            try town.save("Feria", of: id, in: chitaga, text: "Sin fotos.")
            #expect(try isPublic("foto1"), "the draft takes nothing away")
            try town.change(chitaga) { try $0.publish(id, by: Town.ana, in: $1) }
            #expect(try !isPublic("foto1") && !isPublic("foto2"))
        }
    }

    private static func keep(_ id: String, in entity: EntityScope) throws {
        let media = Media(
            id: id, kind: .picture, name: "x.jpg", contentType: "image/jpeg", hash: "00", size: 1, title: "Foto",
            alt: "Una plaza", documentType: "", day: nil, width: 1, height: 1, mediumHash: "", smallHash: "")
        try entity.write {
            try MediaStore(entity: entity).insert(media, by: "persona-ana", at: Instant(milliseconds: 0), in: $0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the office's list is found by words of the title, channel, state and body`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            _ = try town.publish("Vacunación en las veredas", of: chitaga)
            _ = try town.write("Jornada de vacunación 100%", of: chitaga)
            _ = try town.write("Acuerdo 12", in: "acuerdos", of: chitaga)
            _ = try town.write("Vacunación en Chipaque", of: try town.chipaque)
            let store = ItemStore(entity: chitaga)
            #expect(try store.count(ItemFilter(words: "VACUNACION")) == 2)
            #expect(
                try store.items(ItemFilter(words: "veredas vacunación")).map(\.title) == ["Vacunación en las veredas"])
            #expect(try store.count(ItemFilter(words: "100%")) == 1 && store.count(ItemFilter(words: "%")) == 1)
            #expect(try store.count(ItemFilter(channel: "noticias", states: [.draft])) == 1)
            #expect(try store.count(ItemFilter(body: .council)) == 0)
            #expect(try store.count(ItemFilter(author: Town.ana.person)) == 3)
            #expect(try store.counts()["noticias"] == [.published: 1, .draft: 1])
        }
    }
}
