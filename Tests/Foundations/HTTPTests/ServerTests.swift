import Dispatch
import Expectations
import Glibc
import HTTP
import Synchronization
import Testing

@Suite struct ServerTests {
    @Test func `a connection serves one request after another, and several sent at once in order`() throws {
        try serving { server throws in
            let wire = try RawConnection(port: server.port)
            for path in ["/uno", "/dos"] {
                wire.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(wire.answer()?.text == String(path.dropFirst()))
            }
            wire.send((1...5).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
            for number in 1...5 { #expect(wire.answer()?.text == "\(number)") }
            wire.send("GET /luego HTTP/1.1\r\nHost: a\r\n\r\nGET /fin HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(wire.answer()?.body == TestSite.page)
            #expect(wire.answer()?.text == "fin")
            #expect(wire.waitForClose())
        }
    }

    @Test func `sixty-four clients whose work waits are all answered`() throws {
        try serving { server throws in
            let good = Atomic<Int>(0)
            let port = server.port
            inParallel(64) {
                guard let wire = try? RawConnection(port: port) else { return }
                for _ in 0..<10 {
                    wire.send("GET /luego HTTP/1.1\r\nHost: a\r\n\r\n")
                    if wire.answer()?.body == TestSite.page { good.wrappingAdd(1, ordering: .relaxed) }
                }
            }
            let answered = good.load(ordering: .relaxed)
            #expect(answered == 640)
            #expect(server.metrics.inFlight == 0)
        }
    }

    @Test func `where every worker is busy and the queue is full the answer is 503`() throws {
        let site = TestSite()
        try serving(site) {
            $0.workers = 2; $0.queue = 1
        } _: { server throws in
            let waiting = try (0..<3).map { _ in try RawConnection(port: server.port) }
            for (index, wire) in waiting.enumerated() {
                wire.send("GET /espera HTTP/1.1\r\nHost: a\r\n\r\n")
                while site.gate.waiting < min(index + 1, 2) || server.metrics.inFlight <= index { usleep(1_000) }
            }
            while server.metrics.queued < 1 { usleep(1_000) }
            let refused = try #require(try server.get("/espera"))
            #expect(refused.status == 503)
            #expect(refused["Retry-After"] == "2")
            site.gate.open()
            for wire in waiting { #expect(wire.answer()?.text == "listo") }
        }
    }

    @Test func `a stop finishes what was begun and takes nothing new`() throws {
        let site = TestSite()
        let server = try Server(configuration: ServerConfiguration(), application: site)
        try server.start()
        let port = server.port
        let wire = try RawConnection(port: port)
        let idle = try RawConnection(port: port)
        wire.send("GET /espera HTTP/1.1\r\nHost: a\r\n\r\n")
        while site.gate.waiting == 0 { usleep(1_000) }
        let stopped = Atomic<Bool>(false)
        let stopper = Stopper(server)
        stopper.start { stopped.store(true, ordering: .relaxed) }
        usleep(100_000)
        let isStillWaiting = !stopped.load(ordering: .relaxed)
        #expect(isStillWaiting)
        #expect(throws: RawFailure.self) { try RawConnection(port: port) }
        site.gate.open()
        let answer = wire.answer()
        #expect(answer?.text == "listo")
        #expect(answer?["Connection"] == "close")
        #expect(idle.waitForClose())
        while !stopped.load(ordering: .relaxed) { usleep(1_000) }
    }

    @Test func `a stop that runs out of patience tells the waiting so`() throws {
        let site = TestSite()
        let server = try Server(configuration: ServerConfiguration(), application: site)
        try server.start()
        let wire = try RawConnection(port: server.port)
        wire.send("GET /espera HTTP/1.1\r\nHost: a\r\n\r\n")
        while site.gate.waiting == 0 { usleep(1_000) }
        server.stop(grace: .milliseconds(50))
        #expect(wire.answer()?.status == 503)
        site.gate.open()
    }

    @Test func `a stop amid many requests loses no answer that was begun`() throws {
        for grace in [0, 20, 5_000] {
            let server = try Server(configuration: ServerConfiguration(), application: TestSite())
            try server.start()
            let port = server.port
            let stopper = Stopper(server)
            let broken = Atomic<Int>(0)
            let begun = Atomic<Int>(0)
            DispatchQueue.global().asyncAfter(deadline: .now() + 0.1) { stopper.start(grace: .milliseconds(grace)) {} }
            inParallel(16) {
                guard let wire = try? RawConnection(port: port) else { return }
                while true {
                    wire.send("GET /luego HTTP/1.1\r\nHost: a\r\n\r\n")
                    guard let answer = wire.answer() else { return }
                    begun.wrappingAdd(1, ordering: .relaxed)
                    if ![200, 503].contains(answer.status) { broken.wrappingAdd(1, ordering: .relaxed) }
                }
            }
            let counts = (broken.load(ordering: .relaxed), begun.load(ordering: .relaxed))
            #expect(counts.0 == 0)
            #expect(counts.1 > 0)
        }
    }

    @Test func `who sends headers or a body too slowly is cut off`() throws {
        try serving { configuration in
            configuration.timeouts.head = .milliseconds(400)
            configuration.timeouts.body = .milliseconds(400)
        } _: { server throws in
            let silent = try RawConnection(port: server.port)
            let dripping = try RawConnection(port: server.port)
            dripping.send("GET / HTTP/1.1\r\nHost: a\r\nX-A: ")
            let body = try RawConnection(port: server.port)
            body.send("POST /formulario HTTP/1.1\r\nHost: a\r\nContent-Length: 90\r\n\r\n")
            for _ in 0..<30 {
                dripping.send("a")
                body.send("a")
                usleep(50_000)
            }
            #expect(silent.waitForClose())
            #expect(dripping.waitForClose())
            #expect(body.waitForClose())
            #expect(try server.get("/sigue")?.text == "sigue")
        }
    }

    @Test func `who takes an answer too slowly is cut off`() throws {
        try serving { configuration in
            configuration.timeouts.reading = .milliseconds(300)
            configuration.timeouts.slowest = 1_000_000_000
        } _: { server throws in
            let wire = try RawConnection(port: server.port)
            wire.readSlowly()
            wire.send("GET /grande HTTP/1.1\r\nHost: a\r\n\r\n")
            let deadline = 100
            for _ in 0..<deadline where server.metrics.inFlight > 0 || server.metrics.requests.isEmpty {
                usleep(50_000)
            }
            #expect(server.metrics.inFlight == 0)
            #expect(wire.answer() == nil)
        }
    }

    @Test func `one address cannot take every connection`() throws {
        try serving {
            $0.connectionsPerAddress = 3
        } _: { server throws in
            var wires = try (0..<3).map { _ in try RawConnection(port: server.port) }
            for wire in wires {
                wire.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(wire.answer()?.status == 200)
            }
            #expect(try RawConnection(port: server.port).waitForClose())
            wires.removeLast()
            while server.metrics.connections > 2 { usleep(1_000) }
            #expect(try server.get("/a")?.status == 200)
        }
        try serving {
            $0.connectionsPerAddress = 3; $0.proxies = ["127.0.0.0/8"]
        } _: { server throws in
            let wires = try (0..<6).map { _ in try RawConnection(port: server.port) }
            for wire in wires {
                wire.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(wire.answer()?.status == 200)
            }
        }
    }

    @Test func `forwarded lines are believed from a known proxy only`() throws {
        let lines = [
            "X-Forwarded-For: 198.51.100.9, 203.0.113.7, 10.0.0.3", "X-Forwarded-Proto: https",
            "X-Forwarded-Host: plan.gov.test",
        ]
        try serving { server throws in
            #expect(
                try server.get("/origen", lines[0], lines[1], lines[2])?.text == "127.0.0.1 http gelt.test gelt.test")
        }
        try serving {
            $0.proxies = ["127.0.0.1", "10.0.0.0/8"]
        } _: { server throws in
            #expect(
                try server.get("/origen", lines[0], lines[1], lines[2])?.text
                    == "203.0.113.7 https plan.gov.test plan.gov.test")
            #expect(try server.get("/origen", "X-Forwarded-For: 1.2.3.4, basura")?.text.hasPrefix("127.0.0.1 ") == true)
            #expect(try server.get("/origen", "X-Forwarded-Proto: javascript")?.text.contains(" http ") == true)
        }
        #expect(throws: ServerFailure.badNetwork("10.0.0.0/33")) {
            try serving {
                $0.proxies = ["10.0.0.0/33"]
            } _: { _ in
            }
        }
    }

    @Test func `the log says who asked what, in JSON without surprises`() throws {
        let written = Written()
        try serving {
            $0.log = { written.add($0) }
        } _: { server throws in
            let answer = try server.get("/hola?clave=secreta", "User-Agent: Nave\"gador\\\t1")
            let id = try #require(answer?["X-Request-Id"])
            for _ in 0..<200 where written.text.isEmpty { usleep(10_000) }
            #expect(
                written.text.contains(
                    "\"id\":\"\(id)\",\"method\":\"GET\",\"path\":\"/hola\",\"status\":200,\"bytes\":4,"))
            #expect(written.text.contains("\"address\":\"127.0.0.1\",\"agent\":\"Nave\\\"gador\\\\?1\"}\n"))
            #expect(!written.text.contains("secreta"))
        }
    }

    @Test func `the counters tell what happened`() throws {
        try serving { server throws in
            _ = try server.get("/a")
            _ = try server.get("/a")
            _ = try server.get("/a%zz")
            while server.metrics.inFlight > 0 { usleep(1_000) }
            let text = server.metrics.prometheus
            #expect(text.contains("gelt_http_requests_total{method=\"GET\",status=\"2xx\"} 2\n"))
            #expect(text.contains("gelt_http_requests_total{method=\"otro\",status=\"4xx\"} 1\n"))
            #expect(text.contains("gelt_http_duration_seconds_count 3\n"))
            #expect(text.contains("gelt_http_in_flight 0\n"))
        }
    }

    @Test func `an address in use is said in words`() throws {
        try serving { server throws in
            #expect(throws: ServerFailure.cannotListen("127.0.0.1:\(server.port): Address already in use")) {
                try serving {
                    $0.port = server.port
                } _: { _ in
                }
            }
        }
    }
}

/// What a log received.
private final class Written: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    func add(_ more: [UInt8]) { bytes.withLock { $0 += more } }
}
