import Mail
import Testing

@Suite struct SenderTests {
    private func sender(_ line: String) throws -> MailAddress? {
        try IncomingMail.read(Array((line + "\nSubject: Plan\n\nHola\n").utf8)).from
    }

    @Test func `the name beside an address is not the address`() throws {
        let forged = try sender("From: \"alcaldia@ejemplo.gov.co\" <otro@lejos.example>")
        #expect(forged?.address == "otro@lejos.example")
        #expect(forged?.name == "alcaldia@ejemplo.gov.co")
    }

    @Test func `capital letters make no other address, look-alikes do`() throws {
        #expect(try sender("From: Planeacion@EJEMPLO.gov.co")?.address == "planeacion@ejemplo.gov.co")
        // The sign of the kelvin, which small letters would turn into a k.
        #expect(MailAddress(address: "\u{212A}atia@ejemplo.gov.co").address != "katia@ejemplo.gov.co")
    }

    @Test(arguments: [
        "X-Nada: 1", "From: a@ejemplo.gov.co, b@ejemplo.gov.co", "From: a@ejemplo.gov.co\nFrom: b@lejos.example",
        "From: Grupo: ;",
    ])
    func `nobody or several stand for no sender`(line: String) throws {
        let mail = try IncomingMail.read(Array((line + "\nSubject: Plan\n\nHola\n").utf8))
        #expect(mail.from == nil)
        #expect(mail.isAutomatic)
    }

    @Test(arguments: [
        "Auto-Submitted: auto-replied", "Auto-Submitted: Auto-Generated; x=1", "Precedence: BULK", "Precedence: list",
        "Precedence: junk", "Return-Path: <>", "X-Auto-Response-Suppress: All", "List-Id: <lista.ejemplo.co>",
    ])
    func `what a program sent is told apart`(line: String) throws {
        #expect(try IncomingMail.read(Letters.plain(line + "\n")).isAutomatic)
    }

    @Test(arguments: ["MAILER-DAEMON@correo.ejemplo.co", "postmaster@ejemplo.gov.co", "no-reply@ejemplo.gov.co"])
    func `addresses of programs are automatic`(address: String) throws {
        #expect(try IncomingMail.read(Array("From: \(address)\nSubject: Plan\n\nHola\n".utf8)).isAutomatic)
    }

    @Test(arguments: ["Auto-Submitted: no", "Precedence: first-class", "Return-Path: <planeacion@ejemplo.gov.co>"])
    func `what a person sent is not`(line: String) throws {
        #expect(try !IncomingMail.read(Letters.plain(line + "\n")).isAutomatic)
    }
}
