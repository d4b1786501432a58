import Calendar
import Database
import Entities
import Expectations
import Files
import Foundation
import HTTP
import Mail
import Platform
import Rehearsal
import Synchronization
import Testing

@testable import ActionPlan

/// What becomes of messages of registered senders.
@Suite struct MailIntakeTests {
    @Test(arguments: TestEngine.available)
    func `a registered sender gets a draft and an answer that says it is only a draft`(engine: TestEngine) throws {
        try withMail(engine) { program throws in
            var message = MailMessage(files: [("plan de acción.txt", try MailedPlans.ofChitaga())])
            message.head = ["Reply-To: otro@lejos.example", "Return-Path: <rebotes@lejos.example>"]
            let outcome = try program.receive(message)
            #expect(outcome.step.state == .drafted && outcome.step.entity == "54174")
            let plan = try #require(outcome.step.plan)
            let answers = try program.outbox
            #expect(answers.map(\.recipient) == [MailedPlans.contact])
            let body = try #require(answers.first?.body)
            #expect(body.contains("Alcaldía de Chitagá") && body.contains("«plan de acción.txt»"))
            #expect(body.contains("http://localhost/oficina/chitaga-nortedesantander/plan/borradores/\(plan)"))
            #expect(
                body.contains("Todavía no se ha presentado nada") && body.contains("la presentación en la plataforma"))
            #expect(body.contains("acciones") && body.contains("puntos por mirar"))
            #expect(try program.waiting.isEmpty)
            #expect(try program.count("SELECT COUNT(*) FROM plan_mail_chunk") == 0)
            #expect(
                try program.count("SELECT COUNT(*) FROM file WHERE entity_id = '54174'") == 2, "document and message")
        }
    }

    @Test(arguments: TestEngine.available)
    func `the draft and the audit say that it came by mail, and from where`(engine: TestEngine) throws {
        try withMail(engine) { program throws in
            let step = try program.receive(MailMessage(files: [("plan.txt", try MailedPlans.ofChitaga())])).step
            let plan = try #require(step.plan)
            let editor = program.visitor().become(.webMaster, of: "54174")
            let office = "/oficina/chitaga-nortedesantander/plan"
            #expect(try editor.get(office).page.contains("llegó por correo el"))
            let review = try editor.get("\(office)/borradores/\(plan)").page
            #expect(review.contains("Llegó por correo") && review.contains(MailedPlans.contact))
            let deeds = try program.services.nation.read { reading in
                try reading.all("SELECT action, detail FROM audit_entry WHERE entity_id = '54174' ORDER BY sequence") {
                    ($0.text(0), $0.text(1))
                }
            }
            let deed = try #require(deeds.first { $0.0 == "plan.came-by-mail" })
            #expect(deed.1.hasPrefix("mail/") && !deeds.contains { $0.1.contains("@") })
            for chain in ["54174", Audit.nationalChain] {
                #expect(try program.services.nation.read { try Audit.firstBreak(chain: chain, in: $0) } == nil)
            }
            #expect(
                try program.visitor().become(.webMaster, of: "25178").get("\(office)/borradores/\(plan)").status == 404)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a second delivery of a message gives nothing new`(engine: TestEngine) throws {
        try withMail(engine) { program throws in
            var message = MailMessage(files: [("plan.txt", try MailedPlans.ofChitaga())])
            let first = try program.receive(message)
            message.head = ["Received: from otro.ejemplo.co by programa; Fri, 21 Nov 2014 10:02:00 -0500"]
            let second = try program.receive(message)
            #expect(second.isKnown && second.step.plan == first.step.plan)
            #expect(try program.drafts == 1)
            #expect(try program.outbox.count == 1)
            #expect(try program.count("SELECT COUNT(*) FROM plan_mail") == 1)
        }
    }

    @Test func `the same document in another message leads to the draft there is`() throws {
        try withMail { program throws in
            let file = (name: "plan.txt", bytes: try MailedPlans.ofChitaga())
            let first = try program.receive(MailMessage(files: [file]))
            let second = try program.receive(MailMessage(id: "<2@correo.ejemplo.gov.co>", files: [file]))
            #expect(second.step.state == .repeated && second.step.plan == first.step.plan)
            #expect(try program.drafts == 1)
            #expect(try program.outbox.contains { $0.subject.contains("Ya teníamos") })
        }
    }

    @Test func `a name that somebody else used before suppresses no message`() throws {
        try withMail { program throws in
            let forged = MailMessage(from: "x@lejos.example", text: "nada")
            #expect(try program.receive(forged).step.state == .waiting)
            let step = try program.receive(MailMessage(files: [("plan.txt", try MailedPlans.ofChitaga())])).step
            #expect(step.state == .drafted)
        }
    }

    @Test(arguments: TestEngine.available)
    func `many who take one message at once make one draft`(engine: TestEngine) throws {
        try withMail(engine) { program throws in
            let bytes = MailMessage(files: [("plan.txt", try MailedPlans.ofChitaga())]).bytes
            let plans = Mutex<[String?]>([])
            DispatchQueue.concurrentPerform(iterations: 6) { _ in
                let outcome = try? program.receive(bytes)
                plans.withLock { $0.append(outcome?.step.plan) }
            }
            let found = plans.withLock { $0 }
            #expect(found.count == 6 && Set(found).count == 1 && found[0] != nil)
            #expect(try program.drafts == 1)
            #expect(try program.outbox.count == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `of a sender of several entities the plan's own heading decides among them`(engine: TestEngine) throws {
        try withMail(engine) { program throws in
            try program.register("apoyo@ejemplo.edu.co", for: "54174")
            try program.register("apoyo@ejemplo.edu.co", for: "25178")
            let message = MailMessage(
                from: "Apoyo <apoyo@ejemplo.edu.co>", files: [("plan.docx", try MailedPlans.ofChipaque())])
            let outcome = try program.receive(message)
            #expect(outcome.step.state == .drafted && outcome.step.entity == "25178")
            #expect(try program.outbox.map(\.recipient) == ["apoyo@ejemplo.edu.co"])
        }
    }

    @Test func `a plan of none of the sender's entities waits for a person`() throws {
        try withMail { program throws in
            for code in ["54001", "05001"] { try program.register("apoyo@ejemplo.edu.co", for: code) }
            let message = MailMessage(
                from: "apoyo@ejemplo.edu.co", files: [("plan.docx", try MailedPlans.ofChipaque())])
            let outcome = try program.receive(message)
            #expect(outcome.step.state == .waiting && outcome.step.words.contains("no dice de cuál es"))
            #expect(try program.drafts == 0)
            #expect(try program.outbox.isEmpty)
        }
    }

    @Test func `a plan that names another entity becomes a draft that cannot be published as it is`() throws {
        try withMail { program throws in
            let step = try program.receive(MailMessage(files: [("plan.docx", try MailedPlans.ofChipaque())])).step
            let plan = try #require(step.plan)
            #expect(step.entity == "54174")
            let page = try program.visitor().become(.committeeLead, of: "54174").get(
                "/oficina/chitaga-nortedesantander/plan/borradores/\(plan)")
            #expect(page.page.contains("grave"))
            #expect(try program.outbox.first?.body.contains("Chipaque") == true)
        }
    }

    @Test func `of several attachments the plan is found, and the others are named`() throws {
        try withMail { program throws in
            let files = [
                ("firma.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]), ("plan.txt", try MailedPlans.ofChitaga()),
                ("acta.txt", Array("Acta de reunión".utf8)),
            ]
            #expect(try program.receive(MailMessage(files: files)).step.state == .drafted)
            let body = try program.outbox.first?.body ?? ""
            #expect(body.contains("no se tomó: «firma.png» y «acta.txt»"))
            #expect(try program.words("SELECT filename FROM plan_document") == ["plan.txt"])
        }
    }

    @Test func `a message without a file is answered and waits`() throws {
        try withMail { program throws in
            #expect(try program.receive(MailMessage()).step.state == .waiting)
            #expect(try program.outbox.first?.body.contains("no traía ningún archivo adjunto") == true)
        }
    }

    @Test func `the next message of a day that had too many waits without an answer`() throws {
        try withMail { program throws in
            for number in 1...MailDecision.dailyMaximum {
                try program.receive(MailMessage(id: "<\(number)@x.co>", text: "Sin adjunto"))
            }
            let message = MailMessage(id: "<99@x.co>", files: [("plan.txt", try MailedPlans.ofChitaga())])
            #expect(try program.receive(message).step.state == .waiting)
            #expect(try program.outbox.count == MailDecision.dailyMaximum)
            program.clock.advance(by: .seconds(86_401))
            var later = message
            later.id = "<100@x.co>"
            #expect(try program.receive(later).step.state == .drafted)
        }
    }
}
