import Expectations
import HTTP
import Testing

/// What a proxy and we could read differently is refused: that is how requests are smuggled.
@Suite struct FramingTests {
    @Test(arguments: [
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 3\r\n\r\nabc",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3, 3\r\n\r\nabc",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +3\r\n\r\nabc",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -3\r\n\r\nabc",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost:\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a:99x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX-A: uno\r\n dos\r\nX-B: tres\r\n\r\n",
        "GET / HTTP/1.1\r\nX-A: uno\r\nHost: a\r\n\tdos\r\n\r\n",
        "GET / HTTP/1.1\r\n Host: a\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/1.1\r\nHost: a\nX-A: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX-A: b\u{0}c\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX-A: b\rc\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX\u{7f}: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nsin dos puntos\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
        "G(T / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /\u{1} HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.x\r\nHost: a\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
    ])
    func `a doubtful request is answered 400 and its connection closed`(_ text: String) throws {
        try serving { server throws in
            let wire = try RawConnection(port: server.port)
            wire.send(text)
            #expect(wire.answer()?.status == 400)
            #expect(wire.waitForClose())
        }
    }

    @Test(arguments: [
        "zz\r\nabc\r\n0\r\n\r\n", "3\r\nabcd\r\n0\r\n\r\n", "-3\r\nabc\r\n0\r\n\r\n", "0x3\r\nabc\r\n0\r\n\r\n",
        "3 \r\nabc\r\n0\r\n\r\n", "\r\nabc\r\n0\r\n\r\n",
    ])
    func `a broken chunk never reaches the application`(_ chunks: String) throws {
        try serving { server throws in
            let wire = try RawConnection(port: server.port)
            wire.send("POST /formulario HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks)
            #expect(wire.answer()?.status == 400)
            #expect(wire.waitForClose())
        }
    }

    @Test func `methods and codings nobody knows are answered 501`() throws {
        try serving { server throws in
            #expect(try server.ask("PATCH / HTTP/1.1\r\nHost: a\r\n\r\n")?.status == 501)
            #expect(try server.ask("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n")?.status == 501)
            #expect(try server.ask("CONNECT / HTTP/1.1\r\nHost: a\r\n\r\n")?.status == 501)
            let coded = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"
            #expect(try server.ask(coded)?.status == 501)
        }
    }

    @Test func `a chunked form is read`() throws {
        try serving { server throws in
            let answer = try server.ask(
                "POST /formulario HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n3;x=1\r\na=1\r\n4\r\n&b=2\r\n0\r\n\r\n")
            #expect(answer?.text == "a=1\nb=2")
        }
    }

    @Test func `the old version and the absolute form are understood`() throws {
        try serving { server throws in
            #expect(try server.ask("GET /a HTTP/1.0\r\n\r\n")?.text == "a")
            let answer = try server.ask("GET http://Otro.test:81/origen HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(answer?.text == "127.0.0.1 http otro.test otro.test:81")
            #expect(try server.ask("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n")?.status == 200)
        }
    }
}
