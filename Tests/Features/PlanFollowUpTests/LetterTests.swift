import Calendar
import Campaigns
import Database
import Entities
import Expectations
import Files
import Filings
import HTTP
import Plans
import Platform
import Rehearsal
import Testing

@testable import PlanFollowUp

/// Letters the follow-up writes: reminders and invitations.
@Suite struct LetterTests {
    private static let features = [
        Entities.manifest, Files.manifest, Campaigns.manifest, Filings.manifest, Plans.manifest, PlanFollowUp.manifest,
        TestPeople.manifest,
    ]
    private static let office = "/oficina/chitaga-nortedesantander"
    private static let actions = [
        Sample.action(1, "Inventario", [], activities: ["Contar"], term: "28 de noviembre de 2014"),
        Sample.action(2, "Correo", [("Revisión diaria", "Diario")], term: "5 años"),
    ]

    private static func remind(_ program: TestProgram) throws {
        try ReminderStore(
            entity: program.services.nation.entity(try #require(program.services.tenants.tenant(code: "54174")))
        )
        .write()
    }

    private static func letters(_ program: TestProgram) throws -> [OutboxMessage] {
        try program.services.nation.read { try Outbox.latest(100, in: $0) }
    }

    @Test(arguments: TestEngine.available)
    func `each person hears once a week before, on the day, and every week after`(engine: TestEngine) throws {
        try TestProgram.run(Self.features, on: engine) { program throws in
            try program.publish([Self.actions[0]])
            let written = try Self.remindDaily(24, program)
            // 21 November: a week before. 28: the day. 5 and 12 December: one and two weeks after, the mayor too.
            #expect(written.filter { $0.value > 0 } == [0: 2, 7: 2, 14: 3, 21: 3])
            let first = try #require(try Self.letters(program).last)
            #expect(first.subject == "Plan de acción: 1 por vencer")
            #expect(first.body.contains("Contar") && first.body.contains("vence en 7 días"))
            #expect(first.body.contains("http://localhost/oficina/chitaga-nortedesantander/plan/seguimiento"))
        }
    }

    @Test func `what is done every day is reminded of only when it is a week late`() throws {
        try TestProgram.run(Self.features) { program throws in
            try program.publish([Self.actions[1]])
            #expect(try Self.remindDaily(15, program).filter { $0.value > 0 } == [7: 3, 14: 3])
        }
    }

    /// Day from the first → letters written on it, with the job taking its turn twice.
    private static func remindDaily(_ days: Int, _ program: TestProgram) throws -> [Int: Int] {
        var written: [Int: Int] = [:]
        for day in 0..<days {
            let before = try letters(program).count
            try remind(program)
            try remind(program)
            written[day] = try letters(program).count - before
            program.clock.advance(by: .seconds(86_400))
        }
        return written
    }

    @Test func `the moment of a reminder`() throws {
        let plan = Sample.followed(Self.actions, from: try Sample.day("2014-01-01"))
        let task = try #require(plan.tasks.first)
        func moment(_ days: Int) throws -> String? {
            Reminder.moment(
                DueItem(
                    kind: .task(task), day: try Sample.day("2014-11-28"), days: days, responsible: "",
                    responsibleID: "",
                    actionKey: ""
                ))
        }
        #expect(try [8, 7, 1].map(moment) == [nil, "antes", "antes"])
        #expect(try [0, -1, -6].map(moment) == ["hoy", "hoy", "hoy"])
        #expect(try [-7, -13, -14].map(moment) == ["vencida-1", "vencida-1", "vencida-2"])
    }

    @Test(arguments: TestEngine.available)
    func `invitations go out one by one, count as evidence, and their addresses can be forgotten`(engine: TestEngine)
        throws
    {
        try TestProgram.run(Self.features, on: engine) { program throws in
            try program.publish(Sample.chitaga)
            let lead = program.visitor().become(.committeeLead, of: "54174")
            let page = Self.office + "/plan/socializacion"
            #expect(try lead.get(page).page.contains("Cartelera para imprimir"))
            let plan = Sample.followed(Sample.chitaga, from: try Sample.day("2014-01-01"))
            let task = try #require(plan.action(5)).tasks[1].key
            func fields(_ addresses: String) -> [(String, String)] {
                [
                    ("actividad", task), ("asunto", "Conozca\r\nel sitio"), ("texto", "Lo invitamos"),
                    ("direcciones", addresses),
                ]
            }
            let many = (0...200).map { "v\($0)@vecinos.example" }.joined(separator: "\n")
            for wrong in ["", "ana", "ana@vecinos.example\nBcc: x@y.example", many] {
                let answer = try lead.post(page, fields(wrong))
                #expect(answer.status == 422 && answer.page.contains("Lo invitamos"), "\(wrong.prefix(40))")
            }
            #expect(try Self.letters(program).isEmpty)
            #expect(
                try lead.post(page, fields("Ana@vecinos.example\n\nana@vecinos.example\nluz@vecinos.example")).status
                    == 303)
            let letters = try Self.letters(program)
            #expect(Set(letters.map(\.recipient)) == ["ana@vecinos.example", "luz@vecinos.example"])
            #expect(letters.allSatisfy { $0.subject == "Conozca el sitio" })
            let open = try program.visitor().get("/chitaga-nortedesantander/plan/avance").page
            #expect(open.contains("enviada por correo a 2 direcciones") && !open.contains("vecinos.example"))
            let id = try #require(try lead.get(page).page.firstMatch(of: /socializacion\/olvido\/([^"]+)"/)).output.1
            #expect(try lead.post(page + "/olvido/\(id)").status == 303)
            #expect(try Self.letters(program).isEmpty)
            #expect(try program.count("SELECT COUNT(*) FROM follow_up_invitee") == 0)
            #expect(try lead.get(page).page.contains("ninguna"))
            let author = program.visitor().become(.authorCouncil, of: "54174")
            _ = try author.get(page)
            #expect(try author.post(page, fields("a@b.example")).status == 403)
        }
    }

    @Test func `the poster is a page of paper with the site's address`() throws {
        try TestProgram.run(Self.features) { program throws in
            let lead = program.visitor().become(.committeeLead, of: "54174")
            let answer = try lead.get(Self.office + "/plan/cartelera.pdf")
            #expect(answer.status == 200 && answer["Content-Type"] == "application/pdf")
            #expect(answer.body.starts(with: Array("%PDF-".utf8)))
        }
    }
}
