import Database
import Entities
import Expectations
import Mail
import Platform
import Rehearsal
import Testing

@testable import ActionPlan

/// Messages that are not what they say, and files that are no plan.
@Suite struct MailForgeryTests {
    @Test(arguments: TestEngine.available)
    func `an unknown sender gets no answer and no draft`(engine: TestEngine) throws {
        try withMail(engine) { program throws in
            let message = MailMessage(
                from: "Alcaldía de Chitagá <alcaldia@chitaga-nortedesantander.gov.co>",
                files: [("plan.txt", try MailedPlans.ofChitaga())])
            #expect(try program.receive(message).step.state == .waiting)
            #expect(try program.drafts == 0)
            #expect(try program.outbox.isEmpty)
            let waiting = try #require(try program.waiting.first)
            #expect(waiting.guess == "54174", "the domain suggests it")
            #expect(waiting.attachments == ["plan.txt"])
            #expect(try PlanMailStore(nation: program.services.nation).bytes(waiting) == message.bytes)
        }
    }

    @Test(arguments: [
        "planeacion@chitaga.ejemplo.gov.co <otro@lejos.example>",
        "\"<planeacion@chitaga.ejemplo.gov.co>\" <otro@lejos.example>",
        "Planeacion <planeacion@chitaga.ejemplo.gov.co.lejos.example>",
        "Planeacion <planeacion@chitaga.ejemplo.gov.co>, Otro <otro@lejos.example>",
    ])
    func `a registered address in the wrong place registers nobody`(from: String) throws {
        try withMail { program throws in
            let message = MailMessage(from: from, files: [("plan.txt", try MailedPlans.ofChitaga())])
            #expect(try program.receive(message).step.state == .waiting)
            #expect(try program.drafts == 0)
            #expect(try program.outbox.isEmpty)
        }
    }

    @Test(arguments: [
        "Auto-Submitted: auto-replied", "Precedence: bulk", "Return-Path: <>", "X-Auto-Response-Suppress: All",
        "List-Id: <alcaldes.ejemplo.co>",
    ])
    func `what a program sends from a registered address is not answered`(line: String) throws {
        try withMail { program throws in
            let message = MailMessage(head: [line], files: [("plan.txt", try MailedPlans.ofChitaga())])
            #expect(try program.receive(message).step.state == .waiting)
            #expect(try program.outbox.isEmpty)
            #expect(try program.drafts == 0)
        }
    }

    @Test func `no answer of ours is ever answered, even where it comes back to us`() throws {
        try withMail { program throws in
            try program.receive(MailMessage(text: "Sin adjunto"))
            let answer = try #require(try program.outbox.first)
            let back = MailMessage(
                subject: "Re: \(answer.subject)", id: "<vuelta@x.co>", head: ["Auto-Submitted: auto-replied"],
                text: answer.body)
            try program.receive(back)
            #expect(try program.outbox.count == 1)
        }
    }

    static let files: [(name: String, bytes: [UInt8], words: String)] = [
        ("plan.docx", Array("PK\u{3}\u{4}roto y más roto".utf8), "dañado"),
        ("plan.exe", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0], "no se reconoce"),
        ("plan.docx", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0], "plan.docx"),
        ("receta.txt", Array("Arroz con pollo.\nSe lava el arroz.".utf8), "receta.txt"),
        ("vacio.docx", [], "vacío"),
    ]

    @Test(arguments: files.indices)
    func `an attachment that is no plan is answered with the reason`(index: Int) throws {
        let file = Self.files[index]
        try withMail { program throws in
            let outcome = try program.receive(MailMessage(files: [(file.name, file.bytes)]))
            #expect(outcome.step.state == .answered)
            let body = try #require(try program.outbox.first?.body)
            #expect(body.lowercased().contains(file.words), "\(body)")
            #expect(body.contains("No se creó ningún borrador"))
            #expect(try program.drafts == 0)
            #expect(try program.waiting.isEmpty)
        }
    }

    @Test func `a document that unpacks to a hundred times its size is refused`() throws {
        try withMail { program throws in
            let bomb = try MailedPlans.fixture("expands.docx")
            #expect(bomb.count < 20_000)
            #expect(try program.receive(MailMessage(files: [("plan.docx", bomb)])).step.state == .answered)
            #expect(try program.outbox.first?.body.contains("tamaño excesivo") == true)
        }
    }

    @Test func `a message past the limit leaves its head, and its contact hears why`() throws {
        try withMail { program throws in
            let large = [UInt8](repeating: 65, count: MailLimits.standard.messageBytes)
            let outcome = try program.receive(MailMessage(files: [("plan.docx", large)]))
            #expect(outcome.step.state == .answered && outcome.step.words.contains("pesa más de"))
            #expect(try program.outbox.map(\.recipient) == [MailedPlans.contact])
            #expect(try program.count("SELECT COUNT(*) FROM file") == 0)
            #expect(try program.count("SELECT COUNT(*) FROM plan_mail_chunk") == 0)
        }
    }

    @Test func `a path in a file's name stays a name`() throws {
        try withMail { program throws in
            let file = (name: "../../../etc/cron.d/plan.txt", bytes: try MailedPlans.ofChitaga())
            #expect(try program.receive(MailMessage(files: [file])).step.state == .drafted)
            #expect(try program.words("SELECT filename FROM plan_document") == ["plan.txt"])
        }
    }

    @Test func `a formula in the document stays words`() throws {
        try withMail { program throws in
            let formula = "=HYPERLINK(\"http://lejos.example\")<script>alert(1)</script>"
            let text = String(decoding: try MailedPlans.ofChitaga(), as: UTF8.self)
            let bytes = Array(text.replacing("Renovación de las noticias", with: formula).utf8)
            let step = try program.receive(MailMessage(files: [("plan.txt", bytes)])).step
            let plan = try #require(step.plan)
            let page = try program.visitor().become(.editor, of: "54174").get(
                "/oficina/chitaga-nortedesantander/plan/borradores/\(plan)"
            ).page
            #expect(page.contains("=HYPERLINK("))
            #expect(!page.contains("<script>alert"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `noise is kept and waits, and nothing breaks`(engine: TestEngine) throws {
        try withMail(engine) { program throws in
            let noise = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }
            #expect(try program.receive(noise).step.state == .waiting)
            #expect(try program.receive(noise).isKnown)
            let whole = MailMessage(files: [("plan.txt", try MailedPlans.ofChitaga())]).bytes
            for length in [10, 200, 400, whole.count / 2] { try program.receive(Array(whole[..<length])) }
            #expect(try program.waiting.count >= 2)
        }
    }
}
