import Expectations
import HTTP
import Testing

@Suite struct LimitTests {
    private func line(_ count: Int) -> String { String(repeating: "a", count: count) }

    @Test func `a target beyond its limit is answered 414`() throws {
        try serving { server throws in
            #expect(try server.get("/" + line(4_095))?.status == 200)
            #expect(try server.get("/" + line(4_096))?.status == 414)
            #expect(try server.get("/" + line(100_000))?.status == 414)
        }
    }

    @Test func `headers beyond their limits are answered 431`() throws {
        try serving { server throws in
            #expect(try server.get("/", "X-A: " + line(9_000))?.status == 200)
            #expect(try server.get("/", "X-A: " + line(10_300))?.status == 431)
            #expect(try server.get("/", "X-A: " + line(200_000))?.status == 431)
            let many = (0..<64).map { "X-\($0): a\r\n" }.joined()
            #expect(try server.ask("GET / HTTP/1.1\r\nHost: a\r\n\(many)\r\n")?.status == 431)
            let cookies = "Cookie: " + String(repeating: "a;", count: 4_900)
            #expect(try server.get("/", cookies)?.status == 431)
        }
    }

    @Test func `a query beyond its limits is answered 413 and a broken one 400`() throws {
        try serving { server throws in
            let many = { (count: Int) in (0..<count).map { "a\($0)=1" }.joined(separator: "&") }
            #expect(try server.get("/?" + many(100))?.status == 200)
            #expect(try server.get("/?" + many(101))?.status == 413)
            #expect(try server.get("/?" + String(repeating: "&", count: 4_000))?.status == 200)
            #expect(try server.get("/?a=%f")?.status == 400)
            #expect(try server.get("/?a=%ff")?.status == 400)
            #expect(try server.get("/?a=%00")?.status == 400)
        }
    }

    @Test func `a form beyond its limits is answered 413`() throws {
        try serving { server throws in
            #expect(try server.form("a=1&b=2&c=3&d=4&e=5")?.text == "a=1\nb=2\nc=3\nd=4\ne=5")
            #expect(try server.form("a=1&b=2&c=3&d=4&e=5&f=6")?.status == 413)
            #expect(try server.form("a=" + line(1_000))?.status == 200)
            #expect(try server.form("a=" + line(1_001))?.status == 413)
            #expect(try server.form(line(257) + "=1")?.status == 413)
            #expect(try server.form("a=%zz")?.status == 400)
            #expect(try server.form("a=%c3%28")?.status == 400)
        }
    }

    @Test func `a body beyond its limit is answered 413 even where the client keeps sending`() throws {
        try serving { server throws in
            let answer = try server.post("/formulario", type: "text/plain", Array(line(3_000_000).utf8))
            #expect(answer?.status == 413)
            #expect(answer?["X-Frame-Options"] == "DENY")
            let huge = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n"
            #expect(try server.ask(huge)?.status == 413)
            let endless = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\n"
            #expect(try server.ask(endless)?.status == 413)
        }
    }

    @Test func `a chunked body beyond its limit is answered 413`() throws {
        try serving { server throws in
            let wire = try RawConnection(port: server.port)
            wire.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            for _ in 0..<30 { wire.send("2710\r\n" + line(10_000) + "\r\n") }
            wire.send("0\r\n\r\n")
            #expect(wire.answer()?.status == 413)
            #expect(wire.waitForClose())
        }
    }

    @Test func `a refused body is not read where the client asks first`() throws {
        try serving { server throws in
            let wire = try RawConnection(port: server.port)
            wire.send("POST /prohibido HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n")
            #expect(wire.answer()?.status == 403)
            let other = try RawConnection(port: server.port)
            other.send("POST /formulario HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc")
            #expect(other.answer()?.status == 200)
        }
    }

    @Test func `every refusal carries the standard headers and a request id`() throws {
        try serving { server throws in
            let asked = [
                "GET /" + line(5_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /" + line(70_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX-A: " + line(70_000) + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nsin dos puntos\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "PATCH / HTTP/1.1\r\nHost: a\r\n\r\n",
            ]
            for text in asked {
                let answer = try #require(try server.ask(text))
                #expect(answer.text == "falla \(answer.status)")
                #expect(answer["X-Frame-Options"] == "DENY")
                #expect(answer["X-Request-Id"]?.count == 13)
                #expect(answer.all("Date").count == 1)
            }
        }
    }
}
