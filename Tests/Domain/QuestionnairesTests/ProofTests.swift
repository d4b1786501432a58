import Calendar
import Database
import Entities
import Expectations
import Platform
import Questionnaires
import Rehearsal
import Runtime
import Synchronization
import Testing

@Suite struct ProofTests {
    private static let record = IndicatorReading.Record("Plan", path: "/plan", isPublic: true)
    private static let days = (Day(2014, 1, 1) ?? Day(epochDay: 0))...(Day(2014, 12, 31) ?? Day(epochDay: 0))

    /// Rules that answer always the same, and count how often they are asked.
    private static func rules(_ asked: Asked = Asked()) -> Feature {
        func rule(
            _ id: String, _ finding: EvidenceFinding, canProve: Bool = true, argument: EvidenceArgument = .none
        ) -> EvidenceRule {
            EvidenceRule(id, "Una regla de prueba", argument: argument, canProve: canProve) { _, _, _ in
                asked.note(id)
                return finding
            }
        }
        var feature = Feature("stand-in-rules", title: "Reglas de prueba")
        feature.evidence = [
            rule("sure", .proven("Está.", by: [record])),
            rule("empty", .proven("Está, sin registro.", by: [])),
            rule("count", .proven("Son tres.", by: [record], answering: "3"), argument: .channel),
            rule("some", .suggested("Algo hay.", by: [record])),
            rule("bold", .proven("Se cree prueba.", by: [record]), canProve: false),
            rule("nothing", .unknown("Nada.")),
        ]
        return feature
    }

    private static func instrument(_ rules: [Int: [String]], _ types: [Int: String] = [:]) throws -> Instrument {
        let questions = rules.sorted { $0.key < $1.key }.map { number, names in
            let type = types[number] ?? "si-no"
            let list = names.map { "\"\($0)\"" }.joined(separator: ",")
            return Sample.question(number, type, full: type == "cantidad" ? 4 : nil)
                .replacing("\"rules\": []", with: "\"rules\": [\(list)]")
        }
        return try InstrumentFile.read(Sample.json(questions)).instrument
    }

    private static func run(
        on engine: TestEngine = .sqlite, _ asked: Asked = Asked(), _ body: (TestProgram, EntityScope) throws -> Void
    ) throws {
        try TestProgram.run([Entities.manifest, Questionnaires.manifest, rules(asked)], on: engine) { program throws in
            let tenant = try #require(program.services.tenants.tenant(code: "54174"))
            try body(program, program.services.nation.entity(tenant))
        }
    }

    @Test func `proven, suggested or asked: never more than was found`() throws {
        try Self.run { _, entity throws in
            let instrument = try Self.instrument([
                1: ["sure"], 2: ["empty"], 3: ["some"], 4: ["bold"], 5: ["nothing"], 6: ["nobody-provides"], 7: [],
            ])
            let sheet = try ProofJudge.sheet(instrument, entity, Self.days)
            let standings = (1...7).map { sheet[$0].standing }
            #expect(standings == [.proven, .ask, .suggested, .suggested, .ask, .ask, .ask])
            #expect(sheet[1].answer == .yes && sheet[1].records == [Self.record])
            #expect(sheet.counts(instrument) == [.proven: 1, .suggested: 2, .ask: 4])
        }
    }

    @Test func `the strongest of several rules counts, and an answer of another shape proves nothing`() throws {
        try Self.run { _, entity throws in
            let instrument = try Self.instrument(
                [1: ["nothing", "some", "sure"], 2: ["count:noticias"], 3: ["count:noticias"], 4: ["count:No vale"]],
                [2: "cantidad"])
            let sheet = try ProofJudge.sheet(instrument, entity, Self.days)
            #expect(sheet[1].standing == .proven)
            #expect(sheet[1].found.map(\.call.rule) == ["sure", "some", "nothing"])
            #expect(sheet[2].answer == .count(3) && sheet[2].standing == .proven)
            #expect(sheet[3].standing == .suggested, "three is no answer to yes or no")
            #expect(sheet[4].standing == .ask, "an argument of another shape is not asked")
        }
    }

    @Test(arguments: TestEngine.available)
    func `each rule is judged once, what was found is kept with its date and found again when it is old`(
        engine: TestEngine
    ) throws {
        let asked = Asked()
        try Self.run(on: engine, asked) { program, entity throws in
            let names = Dictionary(uniqueKeysWithValues: (1...40).map { ($0, ["sure", "count:noticias"]) })
            let instrument = try Self.instrument(names)
            let sheets = ProofSheets(entity: entity)
            let first = try sheets.sheet(instrument, Self.days)
            #expect(asked.counts == ["sure": 1, "count": 1])
            let again = try sheets.sheet(instrument, Self.days)
            #expect(again == first && asked.counts["sure"] == 1)
            program.clock.set(program.clock.now() + .seconds(7 * 3600))
            #expect(try sheets.sheet(instrument, Self.days).at > first.at)
            #expect(asked.counts["sure"] == 2)
            #expect(try ProofJudge.sheet(instrument, entity, Self.days, only: [1]).questions.count == 1)
        }
    }

    @Test(arguments: [
        (EvidenceArgument.none, "", true), (.none, "x", false), (.channel, "noticias", true), (.channel, "", false),
        (.channel, "a,b", false), (.channels, "a,b-c", true), (.channels, "a,", false), (.options, "a,-,c", true),
        (.options, "-,-", false), (.fields, "tramites/costo,tiempo", true), (.fields, "tramites", false),
        (.words, "cero papel|menos papel", true), (.words, "cero|", false), (.words, "Día", false),
        (.role, "lider-comite", true), (.role, "jefe", false), (.page, "/accesibilidad", true), (.page, "x", false),
        (.action, "3", true), (.action, "0", false),
    ])
    func `what stands after the colon has a shape`(_ shape: EvidenceArgument, _ text: String, _ accepts: Bool) {
        #expect(shape.accepts(text) == accepts)
    }

    @Test(arguments: TestEngine.available)
    func `the rules of a carried instrument follow the program, its questions stay`(engine: TestEngine) throws {
        try Self.run(on: engine) { program, _ throws in
            let services = program.services
            var older = try Sample.carried().instrument
            for place in older.questions.indices { older.questions[place].rules = ["antigua"] }
            let json = String(decoding: try InstrumentFile.bytes(older), as: UTF8.self)
            try services.nation.write { writing in
                _ = try writing.run("UPDATE instrument SET json = \(json) WHERE id = 'gel-2013'")
            }
            let prepare = try #require(Questionnaires.manifest.prepare)
            try prepare(services)
            let kept: String? = try services.nation.read { reading in
                try reading.value("SELECT json FROM instrument WHERE id = 'gel-2013'")
            }
            let (now, carried) = (try InstrumentFile.read(Array((kept ?? "").utf8)), try Sample.carried())
            #expect(now.instrument == carried.instrument)
        }
    }
}

/// How often each rule was asked.
private final class Asked: Sendable {
    private let state = Mutex<[String: Int]>([:])

    func note(_ rule: String) { state.withLock { $0[rule, default: 0] += 1 } }

    var counts: [String: Int] { state.withLock { $0 } }
}
