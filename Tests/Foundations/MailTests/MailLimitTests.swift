import Expectations
import Foundation
import Mail
import Synchronization
import Testing

@Suite struct MailLimitTests {
    private func code(_ bytes: [UInt8], _ limits: MailLimits = .standard) -> MailFailure.Code? {
        do {
            _ = try IncomingMail.read(bytes, limits: limits)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `nothing and noise are no mail`() {
        #expect(code([]) == .empty)
        #expect(code(Array(" \r\n\n".utf8)) == .empty)
        #expect(code(Array("PK\u{3}\u{4} cualquier cosa\n\nmás".utf8)) == .notMail)
    }

    @Test func `a message past its size is refused before it is read, and its head can still be read`() throws {
        var limits = MailLimits.standard
        limits.messageBytes = 2_000
        let bytes = Letters.mixed("Hola", [("plan.docx", Array(repeating: 7, count: 3_000))])
        #expect(code(bytes, limits) == .tooLarge)
        let head = try IncomingMail.head(bytes)
        #expect(head.from?.address == "planeacion@ejemplo.gov.co")
        #expect(head.attachments.isEmpty)
    }

    @Test func `twenty files are taken, twenty-one parts are not`() {
        let file = (name: "a.txt", bytes: [UInt8(65)])
        #expect(code(Letters.mixed("Hola", Array(repeating: file, count: 19))) == nil)
        #expect(code(Letters.mixed("Hola", Array(repeating: file, count: 20))) == .tooManyParts)
    }

    @Test func `parts inside parts end at ten`() {
        #expect(code(Letters.nested(10)) == nil)
        #expect(code(Letters.nested(11)) == .tooDeep)
        #expect(code(Letters.nested(1_500)) == .tooManyParts)
    }

    @Test func `messages inside messages end as well`() {
        let deep = String(repeating: "Content-Type: message/rfc822\n\nFrom: a@ejemplo.gov.co\n", count: 3_000)
        #expect(code(Array(("From: a@ejemplo.gov.co\n" + deep + "\nfin\n").utf8)) == .tooManyParts)
    }

    @Test func `a large attachment is named but not kept, the message is`() throws {
        var limits = MailLimits.standard
        limits.attachmentBytes = 1_000
        let files = [(name: "grande.pdf", bytes: Array(repeating: UInt8(1), count: 1_001)), ("plan.csv", [65])]
        let mail = try IncomingMail.read(Letters.mixed("Hola", files), limits: limits)
        #expect(mail.attachments.map(\.failure?.code) == [.attachmentTooLarge, nil])
        #expect(mail.attachments.map(\.bytes.count) == [0, 1])
        #expect(mail.attachments[0].failure?.message.contains("grande.pdf") == true)
    }

    /// Each of these would make hundreds of thousands of objects out of a few megabytes.
    @Test func `floods of parts, headers and inner headers are refused quickly`() {
        let border = "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\n", count: 600_000)
        let headers = String(repeating: "A: b\n", count: 600_000)
        let inner = "Content-Type: message/rfc822\n\n" + headers
        let digest = "Content-Type: multipart/digest; boundary=b\n\n--b\n\n" + headers
        let inPart = "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + headers
        let time = ThreadTime.measure {
            for flood in [border, headers, inner, digest, inPart] {
                #expect(code(Array((Letters.head + flood).utf8)) == .tooManyParts)
            }
        }
        #expect(time < .seconds(20))
    }

    @Test func `an ordinary text with rules and colons is no flood`() throws {
        let table = String(repeating: "------------\nAcción: una\n", count: 2_000)
        #expect(try IncomingMail.read(Letters.plain("", body: "\n" + table)).text.contains("Acción: una"))
    }

    @Test func `whatever is cut off or scrambled is read or refused, never more`() {
        let whole = Letters.mixed("Hola", [("plan.docx", Array(0...255))])
        for length in stride(from: 0, to: whole.count, by: 3) { _ = code(Array(whole[..<length])) }
        var state: UInt64 = 42
        for _ in 0..<1_500 {
            var bytes = whole
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
            }
            guard let mail = try? IncomingMail.read(bytes) else { continue }
            #expect(mail.attachments.allSatisfy { !$0.name.isEmpty && !$0.name.contains("/") })
            #expect(!mail.messageID.isEmpty && !mail.subject.contains("\n"))
        }
    }

    @Test func `many threads may read at once, the first time included`() {
        let bytes = Letters.mixed("Hola", [("plan.docx", Array(0...255))])
        let names = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 64) { _ in
            let name = (try? IncomingMail.read(bytes))?.attachments.first?.name ?? "nada"
            names.withLock { $0.append(name) }
        }
        #expect(names.withLock { $0 } == Array(repeating: "plan.docx", count: 64))
    }
}
