import Calendar
import Channels
import Expectations
import Platform
import Rehearsal
import Testing

@testable import ChannelCare

/// What the platform proves, counts by itself, and what it does not claim.
@Suite struct ProofTests {
    private let year = (Day(2014, 1, 1) ?? Day(epochDay: 0))...(Day(2014, 10, 31) ?? Day(epochDay: 0))

    private func finding(_ rule: String, _ argument: String, _ program: TestProgram) throws -> EvidenceFinding {
        let rule = try #require(program.services.parts.evidence.first { $0.id == rule })
        return try rule.judge(try program.entity(), argument, year)
    }

    private func publishMonthly(_ program: TestProgram, missing: Int? = nil) throws {
        try program.publish("Decreto de diciembre", in: "decretos", on: "2013-12-15")
        for month in 1...10 where month != missing {
            try program.publish("Decreto \(month)", in: "decretos", on: "2014-\(month < 10 ? "0" : "")\(month)-12")
        }
        try program.monthly("decretos")
    }

    @Test(arguments: TestEngine.available)
    func `freshness is proven only where every month of the days asked for was kept`(engine: TestEngine) throws {
        try Stage.run(on: engine) { program throws in
            try publishMonthly(program)
            let whole = try finding("channel-fresh", "decretos", program)
            #expect(whole.strength == .proven && whole.records.count == 10, "\(whole.words)")
            #expect(whole.records.allSatisfy { $0.isPublic && $0.path.hasPrefix("/decretos/") })
            #expect(try finding("channel-fresh", "acuerdos", program).strength == .unknown)
            #expect(try finding("channel-fresh", "no-existe", program).strength == .unknown)
        }
        try Stage.run(on: engine) { program throws in
            try publishMonthly(program, missing: 5)
            let part = try finding("channel-fresh", "decretos", program)
            #expect(part.strength == .suggested && part.words.contains("9 de 10 meses"), "\(part.words)")
        }
    }

    @Test func `a month kept by a look alone suggests and does not prove`() throws {
        try Stage.run { program throws in
            try publishMonthly(program, missing: 5)
            let entity = try program.entity()
            let day = try #require(Day(2014, 5, 9))
            try entity.write { writing in
                try ChannelDeedStore(entity: entity).note(
                    .reviewed, in: "decretos", note: "Sin cambios", by: "a", at: day.at(hour: 9), in: writing)
                try SiteStore(entity: entity).touch(at: program.services.now(), in: writing)
            }
            let found = try finding("channel-fresh", "decretos", program)
            #expect(found.strength == .suggested && found.words.contains("1 solo por revisión"), "\(found.words)")
        }
    }

    @Test func `a site that began in the middle of the year proves nothing of the whole year`() throws {
        try Stage.run { program throws in
            for month in 6...9 { try program.publish("Decreto \(month)", in: "decretos", on: "2014-0\(month)-01") }
            try program.publish("Decreto 10", in: "decretos", on: "2014-10-01")
            try program.monthly("decretos")
            #expect(try finding("channel-fresh", "decretos", program).strength == .suggested)
        }
    }

    @Test(arguments: TestEngine.available)
    func `content proves its own channel, its neighbours only suggest`(engine: TestEngine) throws {
        try Stage.run(on: engine) { program throws in
            try program.publish("Decreto 1", in: "decretos", on: "2014-05-01")
            try program.publish("De ayer", in: "glosario", on: "2014-11-20")
            #expect(try finding("channel-has-items", "decretos", program).strength == .proven)
            #expect(try finding("channel-has-items", "normatividad", program).strength == .proven)
            #expect(try finding("channel-has-items", "acuerdos", program).strength == .suggested)
            #expect(try finding("channel-has-items", "noticias", program).strength == .unknown)
            #expect(try finding("channel-has-items", "glosario", program).strength == .unknown, "it came after")
            #expect(try finding("documents-published", "decretos", program).strength == .suggested)
            #expect(try finding("documents-published", "acuerdos", program).strength == .unknown)
        }
    }

    @Test func `a person with an account proves who answers, an office only suggests`() throws {
        try Stage.run { program throws in
            #expect(try finding("channel-owner", "decretos", program).strength == .unknown, "the template is no owner")
            try program.keep(Care(channel: "normatividad", office: "Jurídica"))
            #expect(try finding("channel-owner", "decretos", program).strength == .suggested)
            try program.keep(Care(channel: "normatividad", person: "persona-editor_54174"))
            #expect(try finding("channel-owner", "decretos", program).strength == .proven)
            try program.keep(Care(channel: "normatividad", office: "Jurídica", person: "alguien-que-se-fue"))
            #expect(try finding("channel-owner", "decretos", program).strength == .suggested)
        }
    }

    @Test(arguments: TestEngine.available)
    func `each option is proven by its own channel, and one without a channel by none`(engine: TestEngine) throws {
        try Stage.run(on: engine) { program throws in
            try program.publish("Decreto 1", in: "decretos", on: "2014-05-01")
            let found = try finding("channels-have-items", "acuerdos,decretos,-", program)
            #expect(found.strength == .proven && found.answer == "2", "\(found.words)")
            #expect(found.words.contains("nada en «Acuerdos»"), "\(found.words)")
            #expect(try finding("channels-have-items", "acuerdos,-,circulares", program).strength == .unknown)
            let related = try finding("channel-related", "acuerdos,decretos", program)
            #expect(related.strength == .suggested && related.records.count == 1)
            #expect(try finding("documents-in-all", "decretos,acuerdos", program).strength == .unknown, "no documents")
        }
    }

    @Test func `of several channels all must be fresh`() throws {
        try Stage.run { program throws in
            try publishMonthly(program)
            try program.publish("Acuerdo 1", in: "acuerdos", on: "2014-05-01")
            #expect(try finding("channel-fresh", "decretos", program).strength == .proven)
            #expect(try finding("channel-fresh", "decretos,acuerdos", program).strength == .suggested)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a look at the channel in each half of the year proves that it was reviewed, one does not`(
        engine: TestEngine
    ) throws {
        try Stage.run(on: engine) { program throws in
            #expect(try finding("channel-reviewed", "tramites", program).strength == .unknown)
            try program.publish("Certificado de residencia", in: "tramites", on: "2014-02-03")
            let half = try finding("channel-reviewed", "tramites", program)
            #expect(half.strength == .suggested && half.answer == "parcial")
            let entity = try program.entity()
            let day = try #require(Day(2014, 9, 9))
            try entity.write { writing in
                try ChannelDeedStore(entity: entity).note(
                    .reviewed, in: "tramites", note: "Sin cambios", by: "a", at: day.at(hour: 9), in: writing)
            }
            #expect(try finding("channel-reviewed", "tramites", program).strength == .proven)
            #expect(try finding("channel-reviewed", "servicios", program).strength == .unknown)
        }
    }

    @Test func `one owner for some channels is no table of owners`() throws {
        try Stage.run { program throws in
            #expect(try finding("channels-owned", "", program).strength == .unknown)
            try program.keep(Care(channel: "normatividad", person: "persona-editor_54174"))
            let part = try finding("channels-owned", "", program)
            #expect(part.strength == .suggested && part.answer == "parcial", "\(part.words)")
            try program.keep(Care(channel: Care.wholeSite, person: "persona-editor_54174"))
            #expect(try finding("channels-owned", "", program).strength == .suggested, "nobody decided how often")
        }
    }

    @Test func `an empty site shows no last day`() throws {
        try Stage.run { program throws in
            #expect(try finding("site-last-updated", "", program).strength == .unknown)
            try program.publish("Noticia", in: "noticias", on: "2014-11-05")
            #expect(try finding("site-last-updated", "", program).strength == .suggested, "it came after")
            try program.publish("Noticia", in: "noticias", on: "2014-05-05")
            #expect(try finding("site-last-updated", "", program).strength == .proven)
        }
    }

    @Test(arguments: TestEngine.available)
    func `promised frequencies are seen kept on the site, unless somebody said they are about no channel`(
        engine: TestEngine
    ) throws {
        try Stage.run(on: engine) { program throws in
            let deeds = try #require(program.services.parts.indicators.lazy.compactMap(\.deeds).first)
            let entity = try program.entity()
            #expect(try deeds(entity, Stage.promises, year).isEmpty, "a site without a word counts nothing")
            try program.publish("Contrato", in: "procesos-en-curso", on: "2014-05-02")
            try program.publish("Noticia", in: "noticias", on: "2014-06-03")
            let seen = try deeds(entity, Stage.promises, year)
            #expect(Set(seen.keys) == ["p1", "p2"], "mail is read elsewhere")
            #expect(seen["p1"]?.days.map(\.iso) == ["2014-05-02", "2014-06-03"])
            #expect(seen["p2"]?.days.map(\.iso) == ["2014-05-02"])
            #expect(seen["p2"]?.records.map(\.path) == ["/cuidado/canales/contratacion"])
            #expect(seen["p2"]?.title.contains("falta que la entidad lo confirme") == true)
            let (store, now) = (CareStore(entity: entity), program.services.now())
            try entity.write { writing in
                try store.choose(["noticias"], for: Stage.promises[1], by: "web", at: now, in: writing)
                try store.choose([], for: Stage.promises[0], by: "web", at: now, in: writing)
            }
            let answered = try deeds(entity, Stage.promises, year)
            #expect(Set(answered.keys) == ["p2"])
            #expect(answered["p2"]?.days.map(\.iso) == ["2014-06-03"])
            #expect(answered["p2"]?.title == "«Noticias»")
        }
    }

    @Test func `published procedures are counted, and none is not zero`() throws {
        try Stage.run { program throws in
            let measure = try #require(program.services.parts.indicators.first { $0.id == "procedures-published" })
            #expect(try measure.measure(try program.entity(), year) == nil)
            try program.publish("Certificado de residencia", in: "tramites", on: "2014-05-02")
            try program.publish("Después", in: "tramites", on: "2014-11-02")
            #expect(try measure.measure(try program.entity(), year)?.value == 1)
        }
    }
}
