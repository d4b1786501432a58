import Calendar
import Testing

@testable import Accounts

@Suite struct AccountValueTests {
    @Test(arguments: [
        ("  Ana.Perez@Alcaldia.GOV.co ", "ana.perez@alcaldia.gov.co"), ("a@b.co", "a@b.co"),
        ("maría@correo.co", "maría@correo.co"),
    ])
    func `an address is kept trimmed and in small letters`(typed: String, kept: String) {
        #expect(EmailAddress(typed)?.text == kept)
    }

    @Test(arguments: [
        "", "ana", "ana@", "@alcaldia.co", "ana@alcaldia", "ana@@alcaldia.co", "ana perez@alcaldia.co",
        "ana@alcaldia..co", "ana@alcaldia.co\nBcc: otro@otro.co", "ana@alcaldia.co,otro@otro.co", "<ana@alcaldia.co>",
        "ana\u{0}@alcaldia.co",
    ])
    func `what no mail can be delivered to is refused`(typed: String) {
        #expect(EmailAddress(typed) == nil)
    }

    @Test func `an address of more than 254 bytes is refused`() {
        let domain = String(repeating: "a", count: 248) + ".co"
        #expect(EmailAddress("ab@" + domain) != nil)
        #expect(EmailAddress("abc@a" + domain) == nil)
    }

    @Test func `a name keeps its words and loses needless blanks`() {
        #expect(PersonName("  Luz   Dary\nMogollón ")?.text == "Luz Dary Mogollón")
        #expect(PersonName("L") == nil)
        #expect(PersonName("Luz\u{1}Dary") == nil)
        #expect(PersonName(String(repeating: "a", count: 121)) == nil)
    }

    @Test(arguments: ["//otro.co", "https://otro.co", "/\\otro.co", "otro", "", "/a\nb", "/\tb"])
    func `a destination that could leave the site is nothing`(typed: String) {
        #expect(LocalPath(typed) == nil)
    }

    @Test func `a destination of the site is kept`() {
        #expect(
            LocalPath("/oficina/chitaga-nortedesantander/plan?x=1")?.text
                == "/oficina/chitaga-nortedesantander/plan?x=1")
    }

    @Test func `a device is named by browser and system`() {
        let agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0"
        #expect(Device.name(userAgent: agent) == "Firefox en Windows")
        #expect(Device.name(userAgent: nil) == "Navegador desconocido")
    }

    @Test func `six digits are a code and anything else a recovery code`() {
        #expect(SecondStep("123 456") == .code("123456"))
        #expect(SecondStep("  ") == nil)
        #expect(SecondStep("k7qf-2m9x-ht4b-w3ra") == SecondStep("K7QF 2M9X HT4B W3RA"))
    }

    @Test func `the moment to try again is never too early`() throws {
        let instant = try #require(Instant(iso: "2014-11-21T15:42:00.001Z"))
        #expect(instant.clockTimeToTheMinute == "las 10:43 a. m.")
        let hour = try #require(Instant(iso: "2014-11-21T18:05:00.000Z"))
        #expect(hour.clockTimeToTheMinute == "la 1:05 p. m.")
    }
}
