import Expectations
import HTTP
import Testing

@Suite struct AnswerTests {
    @Test func `HEAD has the headers of GET and no body`() throws {
        try serving { server throws in
            let get = try #require(try server.get("/version"))
            let head = try #require(try server.ask("HEAD /version HTTP/1.1\r\nHost: gelt.test\r\n\r\n"))
            let varying = ["Date", "X-Request-Id"]
            let same = { (answer: RawAnswer) in
                answer.headers.filter { !varying.contains($0.0) }.map { "\($0.0): \($0.1)" }
            }
            #expect(same(head) == same(get))
            #expect(get.body == TestSite.page)
            #expect(get["Content-Length"] == String(TestSite.page.count))
        }
    }

    @Test func `who has the version is answered 304 until it changes`() throws {
        try serving { server throws in
            let tag = try #require(try server.get("/version")?["ETag"])
            let again = try #require(try server.get("/version", "If-None-Match: \(tag)"))
            #expect(again.status == 304)
            #expect(again.body.isEmpty)
            #expect(again["ETag"] == tag)
            #expect(again["Cache-Control"] == "no-cache")
            #expect(again["Vary"] == "Accept-Encoding")
            #expect(try server.get("/version", "If-None-Match: \"x\", \(tag.dropFirst(2))")?.status == 304)
            #expect(try server.get("/version", "If-None-Match: *")?.status == 304)
            #expect(try server.get("/version?v=2", "If-None-Match: \(tag)")?.status == 200)
            #expect(try server.get("/pagina", "If-None-Match: *")?.status == 200)
        }
    }

    @Test(arguments: [
        ("br", "br"), ("gzip", "gzip"), ("gzip, br", "br"), ("gzip;q=1, br;q=0.5", "gzip"), ("br;q=0, gzip", "gzip"),
        ("*", "br"), ("*;q=0", nil), ("identity", nil), ("gzip;q=0", nil), ("GZip;Q=0.001", "gzip"), ("gzip;q=2", nil),
        ("br;q=0.9,*;q=0.95", "gzip"),
    ])
    func `the packing is what the client likes best`(_ accepted: String, _ chosen: String?) throws {
        try serving { server throws in
            for path in ["/pagina", "/version", "/version"] {
                let answer = try #require(try server.get(path, "Accept-Encoding: \(accepted)"))
                #expect(answer["Content-Encoding"] == chosen)
                #expect(answer["Vary"] == "Accept-Encoding")
                #expect(try unpacked(answer) == TestSite.page)
                #expect(chosen == nil || answer.body.count < TestSite.page.count / 3)
            }
        }
    }

    @Test func `small bodies and pictures are sent as they are`() throws {
        try serving { server throws in
            #expect(try server.get("/hola", "Accept-Encoding: gzip")?["Content-Encoding"] == nil)
            #expect(try server.get("/grande", "Accept-Encoding: gzip")?["Content-Encoding"] == nil)
        }
    }

    @Test func `a static file has a name of its content and is kept for a year`() throws {
        try serving { server throws in
            let plain = try #require(try server.get(TestSite.style.path))
            #expect(TestSite.style.path.hasPrefix("/assets/gelt."))
            #expect(TestSite.style.path.hasSuffix(".css"))
            #expect(plain["Cache-Control"] == "public, max-age=31536000, immutable")
            let packed = try #require(try server.get(TestSite.style.path, "Accept-Encoding: br, gzip"))
            #expect(packed["Content-Encoding"] == "br")
            #expect(try unpacked(packed) == plain.body)
            #expect(try server.get(TestSite.style.path, "If-None-Match: \(plain["ETag"] ?? "")")?.status == 304)
            let other = StaticAsset(name: "gelt.css", contentType: "text/css", bytes: [1])
            #expect(other.path != TestSite.style.path)
        }
    }

    @Test func `a cookie comes back and a broken one harms nobody`() throws {
        try serving { server throws in
            let set = try server.get("/galleta")?["Set-Cookie"]
            #expect(set == "visita=tres%20veces; Path=/; Secure; HttpOnly; SameSite=Lax")
            #expect(try server.get("/galleta", "Cookie: a=1; visita=tres%20veces; visita=otra")?.text == "tres veces")
            #expect(try server.get("/galleta", "Cookie: rota=%zz; ; =; x; visita=\"sí\"")?.text == "sí")
        }
    }

    @Test func `an answer cannot be split by what somebody wrote into a header`() throws {
        var response = Response.redirect(to: "/a\r\nX-Mal: 1")
        response.headers.append(("X-Bien", "1"))
        let lines = Exchange.text(response)
        #expect(lines.hasPrefix("303"))
        try serving(TestSite()) { server throws in
            #expect(try server.get("/%0d%0aX-Mal:1")?.status == 400)
        }
    }

    @Test func `every address can say which methods it knows`() {
        #expect(Response.options([.get, .post])["Allow"] == "GET, HEAD, POST, OPTIONS")
        #expect(Response.text("no").methodNotAllowed([.post])["Allow"] == "POST, OPTIONS")
        #expect(Response.text("no").methodNotAllowed([.post]).status == 405)
    }

    @Test func `a download keeps its name and is never shown`() {
        let response = Response.download([1], name: "plan \"año\".pdf", type: "application/pdf")
        #expect(
            response["Content-Disposition"]
                == "attachment; filename=\"plan _a__o_.pdf\"; filename*=UTF-8''plan%20%22a%C3%B1o%22.pdf")
    }
}
