import Calendar
import Database
import Entities
import Expectations
import Files
import Platform
import Rehearsal
import Testing

@testable import Channels

private let features = [Entities.manifest, Files.manifest, Channels.manifest, TestPeople.manifest]

/// Words of the plans of Chitagá and Chipaque (seeds 002 to 004), and the channels they are about.
@Suite struct ProposedChannelsTests {
    @Test func `the words of the plans name their channels, and nothing else does`() throws {
        try TestProgram.run(features) { program in
            let tree = try program.tree("54174")
            let expected: [(String, String, [String])] = [
                ("Actualización permanente de la información", "Actualización mensual: 12 veces al año", ["*"]),
                (
                    "Publicación de los procesos de contratación", "Actualización mensual: 12 veces al año",
                    ["contratacion"]
                ),
                (
                    "Levantar información de los trámites",
                    "Actualización semestral o según modificaciones: 2 veces al año", ["tramites"]
                ),
                (
                    "Procedimientos de actualización del sitio Web",
                    "Frecuencia de actualización de la página: mínimo una vez a la semana o cuando las circunstancias lo ameriten",
                    ["*"]
                ),
                (
                    "Gestión de canales III", "Permanente actualización",
                    ["planes-programas-y-proyectos", "presupuesto-y-finanzas", "normatividad"]
                ),
                ("Gestión de Canales II", "Permanente actualización", ["contratacion"]),
                ("Actualizar la normatividad y las noticias", "mensual", ["noticias", "normatividad"]),
                (
                    "Socialización ante la comunidad del sitio web",
                    "Personas que visitan el sitio web municipal: semestral", []
                ),
                ("Empleo de Correo Electrónico Institucional", "Revisión diaria: diario", []),
                ("Contratación de un apoyo para el comité", "Una reunión cada mes", []),
            ]
            for (subject, words, channels) in expected {
                #expect(ProposedChannels.of(promised(subject, words), in: tree) == channels, "\(subject)")
            }
        }
    }

    @Test func `an answer holds while the plan says the same, and is asked for again when it says another thing`()
        throws
    {
        try TestProgram.run(features) { program in
            let tree = try program.tree("54174")
            let before = promised("Publicación de la contratación", "Actualización mensual")
            let choice = PromiseChoice(
                id: before.id, words: before.words, channels: [], person: "a", at: program.services.now())
            #expect(PromiseMap([before], tree: tree, choices: [before.id: choice]).entries[0].answer == .declined)
            let now = promised("Publicación de la contratación", "Actualización semanal")
            let entry = PromiseMap([now], tree: tree, choices: [now.id: choice]).entries[0]
            #expect(entry.answer == .proposed && entry.channels == ["contratacion"])
        }
    }

    private func promised(_ subject: String, _ words: String) -> Promised {
        Promised(
            id: "p1", words: words, subject: subject, rule: ChannelPromise.rule(of: words),
            since: Day(2014, 1, 1) ?? Day(epochDay: 0), until: nil, source: TrailStep("Plan", "/plan"))
    }
}

@Suite struct CareStoreTests {
    @Test(arguments: TestEngine.available)
    func `what was decided is kept for one entity, with its audit entry and another version of the site`(
        engine: TestEngine
    ) throws {
        try TestProgram.run(features, on: engine) { program in
            let entity = try program.entity("54174")
            let (store, now) = (CareStore(entity: entity), program.services.now())
            let promise = ChannelPromise(rule: .each(.weekly), source: .own, since: now.day)
            let care = Care(channel: "noticias", office: "Prensa", person: "ana", promise: promise)
            let before = try SiteStore(entity: entity).site().version
            try entity.write { try store.keep(care, by: "web", at: now, in: $0) }
            let kept = try #require(try store.cares()["noticias"])
            #expect((kept.office, kept.person, kept.promise, kept.changedBy) == ("Prensa", "ana", promise, "web"))
            #expect(try SiteStore(entity: entity).site().version > before)
            #expect(try CareStore(entity: program.entity("25178")).cares().isEmpty)
            #expect(try program.services.nation.read { try Audit.firstBreak(chain: "54174", in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a confirmed promise is what its channels promise, and leaves those it is no longer about`(
        engine: TestEngine
    ) throws {
        try TestProgram.run(features, on: engine) { program in
            let entity = try program.entity("54174")
            let (store, now) = (CareStore(entity: entity), program.services.now())
            let promised = Promised(
                id: "p1", words: "Actualización mensual: 12 veces al año", subject: "Publicación",
                rule: .each(.monthly), since: now.day, until: now.day.adding(months: 12),
                source: TrailStep("Plan de acción, acción 2", "/plan#accion-2"))
            for channels in [["contratacion", "noticias"], ["contratacion"]] {
                try entity.write { try store.choose(channels, for: promised, by: "web", at: now, in: $0) }
            }
            let cares = try store.cares()
            #expect(cares["contratacion"]?.promise == ChannelPromise(promised))
            #expect(cares["contratacion"]?.promise?.words == promised.words)
            #expect(cares["noticias"]?.promise == nil)
            #expect(try entity.read { try store.choices(in: $0) }["p1"]?.channels == ["contratacion"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `a deed of half past eleven at night belongs to that day in Bogotá`(engine: TestEngine) throws {
        try TestProgram.run(features, on: engine) { program in
            let entity = try program.entity("54174")
            let night = try #require(Day(2014, 11, 30)).at(hour: 23, minute: 30)
            let store = ChannelDeedStore(entity: entity)
            try entity.write { writing in
                try store.note(.published, in: "noticias", item: "a", by: "web", at: night, in: writing)
                try store.note(.changed, in: "noticias", item: "b", by: "web", at: night, in: writing)
                try store.note(.reviewed, in: "decretos", by: "web", at: night, in: writing)
            }
            let read = try entity.read { reading in
                try DeedDayStore(entity: entity).read(since: try #require(Day(2014, 11, 30)), in: reading)
            }
            #expect(read.days["noticias"] == [DeedDay(try #require(Day(2014, 11, 30)), items: 2)])
            #expect(read.days["decretos"]?.first?.isReviewOnly == true)
            #expect(read.siteBegan == Day(2014, 11, 30))
            let later = try entity.read { reading in
                try DeedDayStore(entity: entity).read(since: try #require(Day(2016, 1, 1)), in: reading)
            }
            #expect(later.days["noticias"]?.map(\.day) == [try #require(Day(2014, 11, 30))], "the last is never lost")
        }
    }

    @Test(arguments: TestEngine.available)
    func `the programme decides for all, and every site has another version then`(engine: TestEngine) throws {
        try TestProgram.run(features, on: engine) { program in
            let entity = try program.entity("54174")
            let sites = SiteStore(entity: entity)
            try entity.write { try sites.touch(at: program.services.now(), in: $0) }
            let boards = FreshnessBoards(entity: entity)
            #expect(try !boards.board().isPublic)
            let policy = FreshnessPolicy(
                isPublic: true, reason: "Decisión del comité", person: "n", role: "Administración",
                at: program.services.now())
            try FreshnessPolicyStore(nation: program.services.nation).decide(policy)
            #expect(try boards.board().isPublic)
            #expect(try FreshnessPolicyStore(nation: program.services.nation).current() == policy)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the nation's numbers are counted again only where a site or the day changed`(engine: TestEngine) throws {
        try TestProgram.run(features, on: engine) { program in
            let entity = try program.entity("54174")
            let now = program.services.now()
            try entity.write { writing in
                try ChannelDeedStore(entity: entity).note(
                    .published, in: "noticias", item: "a", by: "web", at: now - .seconds(40 * 86_400), in: writing)
                try SiteStore(entity: entity).touch(at: now, in: writing)
            }
            let store = ChannelStandingStore(nation: program.services.nation)
            #expect(try store.stale() == ["54174"])
            try store.refresh()
            let standing = try #require(try store.all()["54174"])
            #expect(standing.late == 1 && standing.fresh == standing.promised - 1 && standing.missed >= 4)
            #expect(standing.lastDay == now.day.adding(days: -40))
            #expect(try store.stale().isEmpty)
            program.clock.advance(by: .seconds(86_400))
            #expect(try store.stale() == ["54174"])
        }
    }
}

extension TestProgram {
    func entity(_ code: String) throws -> EntityScope {
        services.nation.entity(try #require(services.tenants.tenant(code: code)))
    }

    func tree(_ code: String) throws -> ChannelTree {
        let entity = try entity(code)
        return try ChannelStore(entity: entity).tree(SiteStore(entity: entity).site())
    }
}
