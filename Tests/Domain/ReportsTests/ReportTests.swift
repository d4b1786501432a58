import Calendar
import Campaigns
import Database
import Entities
import Expectations
import Files
import Filings
import Platform
import Questionnaires
import Rehearsal
import Testing

@testable import Reports

@Suite struct `A report being filled` {
    @Test(arguments: TestEngine.available)
    func `an answer is kept with its history and moves the counts by what hangs on it`(engine: TestEngine) throws {
        try Desk.run(on: engine) { desk throws in
            let before = try desk.count(1)
            try desk.save(.no, to: 1)
            let hidden = try desk.count(1)
            #expect(hidden.asked == before.asked && hidden.answered == 1, "what «no» hides is not asked")
            try desk.save(.yes, to: 1, seen: 1)
            try desk.save(.count(4), to: 3)
            let after = try desk.count(1)
            #expect(after.asked > before.asked && after.answered == 2)
            #expect(try desk.recounted() == desk.counts(), "counts say what a scan would say")
            let history = try desk.entity.read { try desk.store.history(of: 1, desk.report, in: $0) }
            #expect(history.map(\.answer) == [.yes, .no])
            #expect(try desk.store.answers(desk.report) == [1: .yes, 3: .count(4)])
            #expect(try desk.program.services.nation.read { try Audit.firstBreak(chain: "54174", in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `of two who answer at once the second sees what the first wrote`(engine: TestEngine) throws {
        try Desk.run(on: engine) { desk throws in
            try desk.save(.count(2), to: 3)
            #expect(throws: AnswerConflict.self) { try desk.save(.count(3), to: 3) }
            #expect(try desk.store.answers(desk.report)[3] == .count(2))
            #expect(try desk.save(.count(2), to: 3).revision == 1, "the same answer again is no change")
            #expect(try desk.save(.count(3), to: 3, seen: 1).revision == 2)
            try desk.save(nil, to: 3, seen: 2)
            #expect(try desk.store.answers(desk.report)[3] == nil && desk.count(1).answered == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `no aplica waits for the programme where the instrument does not allow it`(engine: TestEngine) throws {
        try Desk.run(on: engine) { desk throws in
            let questions = try desk.store.circle(of: desk.report).rules.instrument.questions
            let strict = try #require(questions.first { $0.notApplicable == nil && $0.condition == nil })
            try desk.save(.notApplicable("No tiene sede"), to: strict.number)
            #expect(try desk.counts().reduce(0) { $0 + $1.waiting } == 1)
            #expect(try desk.store.answers(desk.report).isEmpty)
            try desk.save(.notApplicable("No tiene sede propia"), to: strict.number, seen: 1)
            #expect(throws: Failure.self, "another reason than the one that was read") {
                try desk.settle(.accepted, strict.number, seen: 1)
            }
            try desk.settle(.accepted, strict.number, seen: 2)
            #expect(try desk.counts().reduce(0) { $0 + $1.answered } == 1)
            #expect(throws: Failure.self) { try desk.settle(.refused, strict.number) }
            #expect(try desk.recounted() == desk.counts())
        }
    }

    @Test func `one save costs the same however many questions are answered`() throws {
        try Desk.run { desk throws in
            let first = try desk.cost(of: .count(1), to: 3)
            try desk.fillAll()
            let last = try desk.cost(of: .count(2), to: 3, seen: 2)
            #expect(first == last && (1...10).contains(first), "\(first) \(last)")
        }
    }

    @Test func `another entity's report and a question nobody asks do not exist`() throws {
        try Desk.run { desk throws in
            let other = try desk.scope("25178")
            #expect(try other.read { try ReportStore(entity: other).report(desk.report.id, in: $0) } == nil)
            #expect(throws: Failure.notFound) { try desk.save(.yes, to: 999) }
            let report = desk.report
            #expect(throws: Failure.notFound) {
                try other.write {
                    try ReportStore(entity: other).save(
                        .yes, to: 1, of: report, seen: 0, by: "p", at: desk.program.services.now(), in: $0)
                }
            }
        }
    }
}

@Suite struct `A report handed in` {
    @Test(arguments: TestEngine.available)
    func `only a complete one is taken, once, and nothing changes afterwards`(engine: TestEngine) throws {
        try Desk.run(on: engine) { desk throws in
            try desk.save(.count(1), to: 3)
            #expect(throws: Failure.self) { try desk.submit() }
            try desk.fillAll()
            #expect(try desk.counts().allSatisfy(\.isComplete))
            #expect(try desk.recounted() == desk.counts())
            let receipt = try desk.submit()
            #expect(try desk.submit() == receipt, "however often it is pressed, there is one number")
            #expect(receipt.filing.isOnTime && receipt.facts["preguntas"] == "213")
            #expect(throws: Failure.self) { try desk.save(.count(9), to: 3, seen: 2) }
            let bytes = try desk.entity.read {
                try ReportDelivery.content(receipt.filing.contentHash, of: desk.entity, in: $0)
            }
            let snapshot = try ReportSnapshot.read(bytes)
            #expect(snapshot.bytes == bytes && snapshot.respuestas.count == 213 && snapshot.puntaje["total"] != nil)
        }
    }

    @Test(arguments: [-1, 0, 1])
    func `the last second counts, the next does not`(second: Int) throws {
        try Desk.run { desk throws in
            try desk.fillAll()
            let last = desk.campaign.lastInstant
            desk.program.clock.set(Instant(milliseconds: last.milliseconds + Int64(second) * 1000))
            if second <= 0 {
                #expect(try desk.submit().filing.isOnTime)
            } else {
                #expect(throws: Failure.self) { try desk.submit() }
                #expect(try desk.counts().allSatisfy(\.isComplete), "nothing is thrown away")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a component alone is credited and the report stays open`(engine: TestEngine) throws {
        try Desk.run(on: engine) { desk throws in
            #expect(throws: Failure.self) { try desk.deliver(6) }
            try desk.fillAll(component: 6)
            let receipt = try desk.deliver(6)
            #expect(try desk.deliver(6) == receipt, "the same content is credited once")
            #expect(receipt.filing.kind == Reports.partKind)
            #expect(try desk.fresh().state == .open && desk.fresh().filingNumber == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `what the programme opens again is taken after the close, on time as the first`(engine: TestEngine) throws {
        try Desk.run(on: engine) { desk throws in
            try desk.fillAll()
            let first = try desk.submit()
            desk.program.clock.advance(by: .seconds(90 * 86_400))
            try desk.reopen()
            try desk.save(.count(7), to: 3, seen: 1)
            let second = try desk.submit()
            #expect(second.filing.number != first.filing.number && second.filing.isOnTime)
            #expect(try desk.fresh().round == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `that an answer was proven holds for its round alone, what stands in question waits`(engine: TestEngine) throws
    {
        try Desk.run(on: engine) { desk throws in
            try desk.fillAll()
            _ = try desk.submit()
            try desk.observe(.verified, 1)
            try desk.observe(.unproven, 2)
            #expect(try desk.standing().keys.sorted() == [1, 2])
            try desk.reopen()
            try desk.observe(.verified, 4)
            #expect(try desk.standing()[4]?.round == 1, "judged is what was handed in, not what is being written")
            try desk.save(.count(7), to: 3, seen: 1)
            _ = try desk.submit()
            #expect(try desk.standing().mapValues(\.verdict) == [2: .unproven])
            let looked = try desk.program.services.nation.read {
                try ReportStore.examinations(desk.campaign.id, in: $0)["54174"]
            }
            #expect(looked?.looked == 1 && looked?.unproven == 1)
            try desk.observe(.verified, 1, seen: 1)
            #expect(try desk.standing()[1]?.round == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `what is handed in says of each answer where it came from and what it brings`(engine: TestEngine) throws {
        try Desk.run(on: engine) { desk throws in
            try desk.save(.yes, to: 1, origin: ReportStore.proofOrigin)
            try desk.prove(1, .record)
            try desk.save(.count(4), to: 3, origin: ReportStore.proofOrigin)
            try desk.prove(3, .link)
            try desk.save(.yes, to: 4, origin: ReportStore.suggestionOrigin)
            try desk.fillAll()
            let receipt = try desk.submit()
            let snapshot = try desk.entity.read {
                try ReportSnapshot.read(ReportDelivery.content(receipt.filing.contentHash, of: desk.entity, in: $0))
            }
            let entry = { (number: Int) in snapshot.respuestas.first { $0.number == number } }
            #expect(entry(1)?.origin == .proven && entry(4)?.origin == .suggested && entry(6)?.origin == .entity)
            #expect(entry(3)?.origin == .entity, "without a record of the platform nothing is called proven")
            let sum = snapshot.respuestas.compactMap { $0.puntos.flatMap(Double.init) }.reduce(0, +)
            let total = try #require(snapshot.puntaje["total"].flatMap(Double.init))
            #expect(abs(sum - total) < 0.02)
        }
    }

    @Test func `what was handed in before origins were kept is read, and keeps its bytes`() throws {
        let old = #"""
            {"datos":{"vuelta":"1"},"entidad":{"codigo":"54174","nombre":"Alcaldía"},"formato":"gelt-reporte-1",\#
            "puntaje":{"total":"50.00"},"respuestas":[{"componente":"1","criterio":"ET.1.1","estado":"respondida",\#
            "pregunta":"1","pruebas":[],"respuesta":"Sí","texto":"¿Sí?","tipo":"si-no"}]}
            """#
        let snapshot = try ReportSnapshot.read(Array(old.utf8))
        #expect(snapshot.respuestas.first?.origin == nil && snapshot.bytes == Array(old.utf8))
    }
}
