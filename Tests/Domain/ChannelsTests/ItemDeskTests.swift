import Calendar
import Database
import Dispatch
import Expectations
import Platform
import Rehearsal
import Synchronization
import Testing

@testable import Channels

@Suite struct `The way of an item` {
    @Test(arguments: TestEngine.available)
    func `what is written is a draft that nobody outside sees`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            let id = try town.write("Vacunación en las veredas", of: chitaga)
            let item = try town.item(id, of: chitaga)
            #expect(item.state == .draft && item.draft == 1 && item.published == nil && item.revision == 1)
            #expect(item.path == "/noticias/vacunacion-en-las-veredas" && item.title == "Vacunación en las veredas")
            #expect(try town.publicItem(id, of: chitaga) == nil)
            #expect(throws: Failure.notFound) { try town.item(id, of: try town.chipaque) }
        }
    }

    @Test(arguments: TestEngine.available)
    func `who saves over somebody else's change is told, and loses nothing of theirs`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            let id = try town.write("Feria", of: chitaga)
            try town.save("Feria de la papa", of: id, in: chitaga, seen: 1)
            #expect(throws: Failure.self) { try town.save("Feria del queso", of: id, in: chitaga, seen: 1) }
            #expect(try town.item(id, of: chitaga).title == "Feria de la papa")
            try town.save("Feria de la papa", of: id, in: chitaga, seen: 2)
            #expect(try town.item(id, of: chitaga).revision == 2, "the same words again change nothing")
            #expect(try ItemStore(entity: chitaga).steps(of: id).map(\.kind) == [.created, .saved])
        }
    }

    @Test(arguments: TestEngine.available)
    func `published words are sealed; the next draft leaves them before the public`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            let id = try town.publish("Feria", of: chitaga)
            try town.save("Feria aplazada", of: id, in: chitaga)
            let item = try town.item(id, of: chitaga)
            #expect(item.state == .published && item.draft == 2 && item.published == 1 && item.hasUnpublishedWords)
            #expect(try town.publicItem(id, of: chitaga)?.title == "Feria")
            try town.change(chitaga) { try $0.take(.submitted, id, by: Town.ana, in: $1) }
            #expect(try town.item(id, of: chitaga).state == .review, "a published item's draft is reviewed too")
            #expect(try town.publicItem(id, of: chitaga)?.title == "Feria")
            try town.change(chitaga) { try $0.publish(id, by: Town.ana, in: $1) }
            #expect(try town.publicItem(id, of: chitaga)?.title == "Feria aplazada")
            #expect(try town.item(id, of: chitaga).slug == "feria", "an address the public knew stays")
        }
    }

    @Test(arguments: TestEngine.available)
    func `publishing again keeps the first day, and pressing twice proves nothing`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            let id = try town.publish("Feria", of: chitaga)
            let first = try #require(try town.publicItem(id, of: chitaga))
            #expect(throws: Failure.self) { try town.change(chitaga) { try $0.publish(id, by: Town.ana, in: $1) } }
            #expect(try town.deeds(of: chitaga) == [.published])
            town.wait(hours: 48)
            try town.save("Feria aplazada", of: id, in: chitaga)
            try town.change(chitaga) { try $0.publish(id, by: Town.luis, in: $1) }
            let second = try #require(try town.publicItem(id, of: chitaga))
            #expect(second.publishedAt == first.publishedAt && second.day == first.day)
            #expect(second.changedAt > first.changedAt && second.version == 2)
            #expect(try town.deeds(of: chitaga) == [.published, .changed])
            try town.change(chitaga) { try $0.take(.archived, id, by: Town.luis, in: $1) }
            #expect(try town.publicItem(id, of: chitaga) == nil)
            try town.change(chitaga) { try $0.take(.restored, id, by: Town.luis, in: $1) }
            try town.change(chitaga) { try $0.publish(id, by: Town.luis, in: $1) }
            #expect(try town.publicItem(id, of: chitaga)?.publishedAt == first.publishedAt)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an hour that has passed is refused, and an end before the beginning too`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            let id = try town.write("Feria", of: chitaga)
            let now = town.program.services.now()
            #expect(throws: Failure.self) {
                try town.change(chitaga) { try $0.schedule(id, at: now, by: Town.ana, in: $1) }
            }
            #expect(throws: Failure.self) {
                try town.change(chitaga) {
                    try $0.schedule(id, at: now + .seconds(7200), until: now + .seconds(3600), by: Town.ana, in: $1)
                }
            }
            #expect(throws: Failure.self) { try town.change(chitaga) { try $0.keepUntil(now, id, in: $1) } }
            #expect(try town.item(id, of: chitaga).state == .draft)
        }
    }

    @Test(arguments: TestEngine.available)
    func `what is scheduled comes by its hour and goes at its end`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            let id = try town.write("Corte de agua", of: chitaga)
            let now = town.program.services.now()
            try town.change(chitaga) {
                try $0.schedule(id, at: now + .seconds(3600), until: now + .seconds(7200), by: Town.ana, in: $1)
            }
            try ItemTurns.takeAll(town.program.services)
            #expect(try town.item(id, of: chitaga).state == .scheduled)
            town.wait(hours: 1)
            try ItemTurns.takeAll(town.program.services)
            let published = try town.item(id, of: chitaga)
            #expect(published.state == .published && published.publishAt == nil)
            #expect(published.expireAt == now + .seconds(7200), "the end survives the publication")
            try town.save("Corte de agua mañana", of: id, in: chitaga)
            try town.change(chitaga) { try $0.take(.submitted, id, by: Town.ana, in: $1) }
            town.wait(hours: 1)
            try ItemTurns.takeAll(town.program.services)
            #expect(try town.item(id, of: chitaga).state == .archived, "also while its next draft is in review")
            #expect(try town.publicItem(id, of: chitaga) == nil)
            #expect(try ItemStore(entity: chitaga).steps(of: id).last?.person == "gelt")
        }
    }

    @Test(arguments: TestEngine.available)
    func `what was called back does not come`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            let id = try town.write("Feria", of: chitaga)
            let now = town.program.services.now()
            try town.change(chitaga) {
                try $0.schedule(id, at: now + .seconds(60), until: now + .seconds(90), by: Town.ana, in: $1)
            }
            try town.change(chitaga) { try $0.take(.returned, id, note: "Falta la hora", by: Town.luis, in: $1) }
            let item = try town.item(id, of: chitaga)
            #expect(item.state == .draft && item.publishAt == nil && item.expireAt == nil)
            town.wait(hours: 1)
            try ItemTurns.takeAll(town.program.services)
            #expect(try town.publicItem(id, of: chitaga) == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the trouble of one item keeps no other back`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let (chipaque, chitaga) = (try town.chipaque, try town.chitaga)
            let now = town.program.services.now()
            let broken = try town.write("Rota", of: chipaque)
            let whole = try town.write("Feria", of: chitaga)
            for (id, entity) in [(broken, chipaque), (whole, chitaga)] {
                try town.change(entity) { try $0.schedule(id, at: now + .seconds(60), by: Town.ana, in: $1) }
            }
            try town.run(chipaque, "UPDATE item SET draft = 7 WHERE entity_id = \(chipaque.code) AND id = \(broken)")
            town.wait(hours: 1)
            #expect(throws: Failure.notFound) { try ItemTurns.takeAll(town.program.services) }
            #expect(try town.publicItem(whole, of: chitaga) != nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `restoring a version makes a new draft and keeps the one there was`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            let id = try town.publish("Feria", text: "El sábado.", of: chitaga)
            try town.save("Feria", of: id, in: chitaga, text: "El domingo.")
            try town.change(chitaga) { try $0.restore(version: 1, of: id, by: Town.luis, in: $1) }
            let versions = try ItemStore(entity: chitaga).versions(of: id)
            #expect(versions.map(\.number) == [3, 2, 1])
            #expect(versions.map(\.words.text) == ["El sábado.", "El domingo.", "El sábado."])
            #expect(versions[1].sealedAt != nil && versions[0].sealedAt == nil)
            #expect(try town.publicItem(id, of: chitaga)?.version == 1, "the public sees no change yet")
            #expect(throws: Failure.self) {
                try town.change(chitaga) { try $0.restore(version: 1, of: id, by: Town.luis, in: $1) }
            }
            #expect(throws: Failure.notFound) {
                try town.change(chitaga) { try $0.restore(version: 9, of: id, by: Town.luis, in: $1) }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `each step needs the state it starts from`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            let id = try town.write("Feria", of: chitaga)
            for kind in [ItemStep.Kind.returned, .restored] {
                #expect(throws: Failure.self) {
                    try town.change(chitaga) { try $0.take(kind, id, by: Town.ana, in: $1) }
                }
            }
            try town.change(chitaga) { try $0.publish(id, by: Town.ana, in: $1) }
            #expect(throws: Failure.self, "nothing to review") {
                try town.change(chitaga) { try $0.take(.submitted, id, by: Town.ana, in: $1) }
            }
            try town.change(chitaga) { try $0.take(.archived, id, by: Town.ana, in: $1) }
            #expect(throws: Failure.self) { try town.change(chitaga) { try $0.publish(id, by: Town.ana, in: $1) } }
            #expect(throws: Failure.self) {
                try town.change(chitaga) { try $0.take(.restored, id, seen: 1, by: Town.ana, in: $1) }
            }
            #expect(try town.program.services.nation.read { try Audit.firstBreak(chain: "54174", in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `of two who publish at once, one does`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            let id = try town.write("Feria", of: chitaga)
            let done = Mutex(0)
            DispatchQueue.concurrentPerform(iterations: 4) { _ in
                let isMine = (try? town.change(chitaga) { try $0.publish(id, seen: 1, by: Town.ana, in: $1) }) != nil
                if isMine { done.withLock { $0 += 1 } }
            }
            #expect(done.withLock { $0 } == 1)
            #expect(try town.deeds(of: chitaga) == [.published])
        }
    }

    @Test(arguments: TestEngine.available)
    func `two of the same title stand at two addresses, also when written at once`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            DispatchQueue.concurrentPerform(iterations: 4) { _ in _ = try? town.write("Feria", of: chitaga) }
            let slugs = try ItemStore(entity: chitaga).items().map(\.slug)
            #expect(Set(slugs) == ["feria", "feria-2", "feria-3", "feria-4"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `until the public sees it, the address follows the title`(engine: TestEngine) throws {
        try Town.run(on: engine) { town throws in
            let chitaga = try town.chitaga
            let id = try town.write("¡¡!!", of: chitaga)
            #expect(try town.item(id, of: chitaga).slug == "sin-titulo")
            try town.save("Feria de la papa", of: id, in: chitaga)
            #expect(try town.item(id, of: chitaga).slug == "feria-de-la-papa")
        }
    }
}
