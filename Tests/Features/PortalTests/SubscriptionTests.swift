import Calendar
import Channels
import Database
import Entities
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Portal

@Suite struct SubscriptionTests {
    private static let page = Village.slug + "/suscripcion"

    private func messages(_ program: TestProgram) throws -> [OutboxMessage] {
        try program.services.nation.read { try Outbox.latest(100, in: $0) }
    }

    private func ask(
        _ program: TestProgram, _ email: String, _ channels: [String] = ["noticias"]
    ) throws -> Response {
        let visitor = program.visitor()
        _ = try visitor.get(Self.page)
        return try visitor.post(Self.page, [("correo", email), ("acepto", "sí")] + channels.map { ("canal", $0) })
    }

    /// The path of a link in a message, as a browser would ask for it.
    private func link(in message: OutboxMessage) throws -> String {
        let words = message.body.split(whereSeparator: \.isWhitespace)
        let link = try #require(words.first { $0.contains("llave=") })
        return String(link.dropFirst("http://localhost".count))
    }

    private func confirm(_ program: TestProgram) throws {
        let visitor = program.visitor()
        let path = try link(in: try #require(try messages(program).first))
        #expect(try visitor.get(path).status == 200)
        let secret = try #require(path.split(separator: "=").last)
        let done = try visitor.post(Self.page + "/confirmacion", [("llave", String(secret))])
        #expect(done.text.contains("Suscripción confirmada"))
        #expect(try visitor.get(path).status == 410)
    }

    @Test(arguments: TestEngine.available)
    func `nobody is written to before confirming, and then once a day with what is new`(engine: TestEngine) throws {
        try TestProgram.run(siteFeatures, on: engine) { program in
            try Village.publish(program, "Ya estaba", in: "noticias")
            #expect(try ask(program, "Ana@ejemplo.com").text.contains("Revise su correo"))
            try confirm(program)
            program.clock.advance(by: .seconds(60))
            try Village.publish(program, "Nueva de verdad", in: "noticias")
            try Village.publish(program, "De otro tema", in: "boletines")
            try sendDigests(program)
            #expect(try messages(program).count == 1)
            program.clock.advance(by: .seconds(24 * 3600))
            try sendDigests(program)
            try sendDigests(program)
            let sent = try messages(program)
            #expect(sent.count == 2)
            let digest = try #require(sent.first { $0.subject.contains("Nueva de verdad") })
            #expect(digest.recipient == "ana@ejemplo.com")
            #expect(!digest.body.contains("Ya estaba") && !digest.body.contains("De otro tema"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `who leaves is forgotten with every message`(engine: TestEngine) throws {
        try TestProgram.run(siteFeatures, on: engine) { program in
            try Village.publish(program, "Ya estaba", in: "noticias")
            _ = try ask(program, "ana@ejemplo.com")
            try confirm(program)
            program.clock.advance(by: .seconds(60))
            try Village.publish(program, "Nueva", in: "noticias")
            program.clock.advance(by: .seconds(24 * 3600))
            try sendDigests(program)
            let digest = try #require(try messages(program).first { $0.subject.contains("Nueva") })
            let path = try link(in: digest)
            let visitor = program.visitor()
            #expect(try visitor.get(path).text.contains("Retirarme"))
            let fields = path.split(separator: "?")[1].split(separator: "&").map {
                $0.split(separator: "=", maxSplits: 1)
            }
            let left = try visitor.post(
                Self.page + "/retiro", fields.map { (String($0[0]), String($0[1])) })
            #expect(left.text.contains("Ya no recibirá novedades"))
            #expect(try messages(program).isEmpty)
            let rows: Int? = try program.services.nation.read { try $0.value("SELECT count(*) FROM subscription") }
            #expect(rows == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a mail program ends it with one click, by what stands in the letter alone`(engine: TestEngine) throws {
        try TestProgram.run(siteFeatures, on: engine) { program in
            try Village.publish(program, "Ya estaba", in: "noticias")
            _ = try ask(program, "ana@ejemplo.com")
            #expect(try #require(try messages(program).first).headers == "", "nothing to end before it began")
            try confirm(program)
            program.clock.advance(by: .seconds(60))
            try Village.publish(program, "Nueva", in: "noticias")
            program.clock.advance(by: .seconds(24 * 3600))
            try sendDigests(program)
            let digest = try #require(try messages(program).first { $0.subject.contains("Nueva") })
            let address = "http://localhost" + (try link(in: digest))
            #expect(
                digest.headers
                    == "List-Unsubscribe: <\(address)>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n")
            let oneClick = [("List-Unsubscribe", "One-Click")]
            let forged = try link(in: digest) + "x"
            #expect(try program.visitor().post(forged, oneClick, proof: .none).status == 200)
            #expect(try subscriptions(program) == 1)
            let answer = try program.visitor().post(try link(in: digest), oneClick, proof: .none)
            #expect(answer.status == 200 && answer.text.contains("Ya no recibirá novedades"))
            #expect(try subscriptions(program) == 0)
            #expect(try messages(program).isEmpty)
        }
    }

    private func subscriptions(_ program: TestProgram) throws -> Int? {
        try program.services.nation.read { try $0.value("SELECT count(*) FROM subscription") }
    }

    @Test func `a forged farewell ends nothing and is answered alike`() throws {
        try TestProgram.run(siteFeatures) { program in
            try Village.publish(program, "Ya estaba", in: "noticias")
            _ = try ask(program, "ana@ejemplo.com")
            try confirm(program)
            let id: String? = try program.services.nation.read { try $0.value("SELECT id FROM subscription") }
            let visitor = program.visitor()
            _ = try visitor.get(Self.page + "/retiro")
            let answer = try visitor.post(
                Self.page + "/retiro", [("suscripcion", id ?? ""), ("llave", "falsa")])
            #expect(answer.text.contains("Ya no recibirá novedades"))
            let rows: Int? = try program.services.nation.read { try $0.value("SELECT count(*) FROM subscription") }
            #expect(rows == 1)
        }
    }

    @Test func `known and unknown addresses are answered alike, and neither is flooded`() throws {
        try TestProgram.run(siteFeatures) { program in
            try Village.publish(program, "Ya estaba", in: "noticias")
            _ = try ask(program, "ana@ejemplo.com")
            try confirm(program)
            let known = try ask(program, "ana@ejemplo.com").text
            let unknown = try ask(program, "eva@ejemplo.com").text
            #expect(known.replacing("ana@", with: "eva@") == unknown)
            for _ in 1...8 { _ = try ask(program, "ana@ejemplo.com") }
            #expect(try messages(program).count { $0.recipient == "ana@ejemplo.com" } == Subscription.dailyMails)
            for number in 1...12 { _ = try ask(program, "p\(number)@ejemplo.com") }
            #expect(try ask(program, "otra@ejemplo.com").status == 429)
        }
    }

    @Test func `what was typed comes back with what is missing`() throws {
        try TestProgram.run(siteFeatures) { program in
            try Village.publish(program, "Ya estaba", in: "noticias")
            let visitor = program.visitor()
            _ = try visitor.get(Self.page)
            let answer = try visitor.post(Self.page, [("correo", "ana arroba"), ("canal", "noticias")])
            #expect(answer.status == 422)
            #expect(answer.text.contains("value=\"ana arroba\"") && answer.text.contains("href=\"#acepto\""))
        }
    }

    private func sendDigests(_ program: TestProgram) throws {
        try Digests.sendAll(program.services)
    }
}
