import Calendar
import Foundation
import Mail
import Testing

@Suite struct IncomingMailTests {
    private let document = [UInt8]((0...255)) + [13, 10, 45, 45, 99]

    @Test func `a message is taken apart`() throws {
        let mail = try IncomingMail.read(Letters.mixed("Adjunto el plan.\r\nGracias.", [("plan.docx", document)]))
        #expect(mail.messageID == "0001.28@correo.ejemplo.gov.co")
        #expect(mail.from == MailAddress(name: "Rosa Elvira Cifuentes", address: "planeacion@ejemplo.gov.co"))
        #expect(mail.to.map(\.address) == ["planes@programa.ejemplo.co"])
        #expect(mail.subject == "Plan de acción 2012")
        #expect(mail.date == Instant(iso: "2012-05-28T21:30:00Z"))
        #expect(mail.text == "Adjunto el plan.\nGracias.")
        #expect(!mail.isAutomatic)
        #expect(mail.attachments.map(\.name) == ["plan.docx"])
        #expect(mail.attachments.first?.bytes == document)
        #expect(mail.attachments.first?.contentType == "application/octet-stream")
    }

    @Test func `ends of lines of either kind and the first line of a mailbox change nothing`() throws {
        let unix = Letters.mixed("Hola", [("plan.docx", document)])
        let network = Array(String(decoding: unix, as: UTF8.self).replacingOccurrences(of: "\n", with: "\r\n").utf8)
        let boxed = Array("From rosa Mon May 28 16:30:00 2012\n".utf8) + unix
        let expected = try IncomingMail.read(unix)
        #expect(try IncomingMail.read(network) == expected)
        #expect(try IncomingMail.read(boxed) == expected)
    }

    @Test(arguments: [
        ("../../etc/cron.d/plan.docx", "plan.docx"), ("C:\\\\planes\\\\plan.xlsx", "plan.xlsx"), ("..", "adjunto-1"),
        ("a\u{202E}xcod.exe", "axcod.exe"), ("plan\tdel  año.docx", "plan del año.docx"), ("", "adjunto-1"),
        (".htaccess", "htaccess"), ("con?signos*.pdf", "con-signos-.pdf"),
    ])
    func `a file's name carries no folder and no hidden sign`(name: String, clean: String) throws {
        let mail = try IncomingMail.read(Letters.mixed("Hola", [(name, document)]))
        #expect(mail.attachments.map(\.name) == [clean])
    }

    @Test func `a long name keeps its ending`() throws {
        let mail = try IncomingMail.read(Letters.mixed("", [(String(repeating: "a", count: 250) + ".docx", document)]))
        #expect(mail.attachments[0].name.hasSuffix("a.docx"))
        #expect(mail.attachments[0].name.count <= 120)
    }

    @Test func `names in any of the usual encodings are read`() throws {
        let names = [
            "filename*=utf-8''Plan%20de%20acci%C3%B3n.docx", "filename=\"=?iso-8859-1?Q?Plan_de_acci=F3n.docx?=\"",
            "filename*0*=utf-8''Plan%20de%20; filename*1*=acci%C3%B3n.docx",
        ]
        for name in names {
            let text = "Content-Type: application/pdf\nContent-Disposition: attachment; \(name)\n\n%PDF-1.4\n"
            let mail = try IncomingMail.read(Array((Letters.head + text).utf8))
            #expect(mail.attachments.map(\.name) == ["Plan de acción.docx"], "\(name)")
        }
    }

    @Test func `text in Latin-1, declared or not, keeps its accents`() throws {
        let latin = Array("Acci".utf8) + [0xF3] + Array("n para el a".utf8) + [0xF1] + Array("o\n".utf8)
        for charset in ["; charset=iso-8859-1", "", "; charset=utf-8", "; charset=inventado-9"] {
            let head = Array((Letters.head + "Content-Type: text/plain\(charset)\n\n").utf8)
            #expect(try IncomingMail.read(head + latin).text == "Acción para el año", "\(charset)")
        }
        let subject = Array("From: a@ejemplo.gov.co\nSubject: Acci".utf8) + [0xF3] + Array("n\n\nHola\n".utf8)
        #expect(try IncomingMail.read(subject).subject == "Acción")
    }

    @Test func `of two versions of the body the plain one is taken`() throws {
        let body = """
            Content-Type: multipart/alternative; boundary=x

            --x
            Content-Type: text/html; charset=utf-8

            <p>No <b>este</b></p>
            --x
            Content-Type: text/plain; charset=utf-8

            Este
            --x--

            """
        #expect(try IncomingMail.read(Array((Letters.head + body).utf8)).text == "Este")
    }

    @Test func `a body in HTML alone loses its markup and whatever ran in it`() throws {
        let html = """
            Content-Type: text/html; charset=utf-8

            <html><head><title>t</title><style>p{}</style></head><body><!-- nada --><p>Adjunto&nbsp;el plan &amp; el \
            acta</p><script>alert('x < y')</script><div>Muni&oacute;n&#233;s</div></body></html>

            """
        let text = try IncomingMail.read(Array((Letters.head + html).utf8)).text
        #expect(text.contains("Adjunto el plan & el acta"))
        #expect(text.contains("Munióné"))
        for word in ["alert", "p{}", "nada", "<", "title"] { #expect(!text.contains(word)) }
    }

    @Test func `a document inside a forwarded message is found`() throws {
        let inner = String(decoding: Letters.mixed("Reenviado", [("plan.docx", document)]), as: UTF8.self)
        let outer = Letters.head + "Content-Type: message/rfc822\n\n" + inner
        let mail = try IncomingMail.read(Array(outer.utf8))
        #expect(mail.attachments.map(\.name) == ["plan.docx"])
        #expect(mail.attachments.first?.bytes == document)
    }

    @Test func `a message without a usable name of its own is called by its bytes`() throws {
        let (one, other) = ("From: a@ejemplo.gov.co\n\nUno\n", "From: a@ejemplo.gov.co\n\nOtro\n")
        let first = try IncomingMail.read(Array(one.utf8)).messageID
        #expect(first.hasPrefix("sha256-") && first.count == 71)
        #expect(try IncomingMail.read(Array(one.utf8)).messageID == first)
        #expect(try IncomingMail.read(Array(other.utf8)).messageID != first)
        let long = "Message-ID: <\(String(repeating: "x", count: 400))@b.co>\n" + one
        #expect(try IncomingMail.read(Array(long.utf8)).messageID.hasPrefix("sha256-"))
    }
}
