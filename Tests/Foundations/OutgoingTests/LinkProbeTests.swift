import Outgoing
import Testing

@Suite struct `The probe of links` {
    /// Only the name `prueba.test` may stand inside here; where it leads is checked like anywhere else.
    private func result(
        _ path: String, _ answers: [String: String], time: Duration = .seconds(10)
    ) throws -> (LinkResult, [String]) {
        let server = try LittleServer(answers)
        defer { server.stop() }
        let outgoing = OutgoingGuard(ports: [server.port, 80, 443], trusted: ["prueba.test"]) { name in
            switch name {
            case "prueba.test", "127.0.0.1", "interno.test": [.v4(0x7F00_0001)]
            case "169.254.169.254": [.v4(0xA9FE_A9FE)]
            case "::ffff:10.0.0.1": [.v6([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF, 10, 0, 0, 1])]
            default: []
            }
        }
        let probe = LinkProbe(outgoing, time: time)
        return (probe.check("http://prueba.test:\(server.port)\(path)"), server.requests)
    }

    @Test func `a page that answers is all right and only its head is asked`() throws {
        let (result, requests) = try result("/a", ["/a": "200 OK"])
        #expect(result == .ok && requests == ["HEAD /a"])
    }

    @Test func `a page is asked whole where its head is refused`() throws {
        let (result, requests) = try result("/a", ["HEAD /a": "405 No", "GET /a": "200 OK"])
        #expect(result == .ok && requests == ["HEAD /a", "GET /a"])
    }

    @Test(arguments: [
        ("404 No", LinkResult.missing), ("410 No", .missing), ("403 No", .ok), ("429 No", .ok),
    ])
    func `what a site says is understood`(status: String, expected: LinkResult) throws {
        #expect(try result("/a", ["/a": status]).0 == expected)
    }

    @Test func `a site with an error or without an answer is not reached`() throws {
        #expect(
            try result("/a", ["/a": "503 No"]).0 == .unreachable("El sitio respondió con un error (503).")
        )
        #expect(try result("/a", [:]).0 == .unreachable("El sitio no respondió como se esperaba."))
        #expect(
            try result("/a", ["/a": "silencio"], time: .milliseconds(300)).0
                == .unreachable("El sitio no respondió a tiempo."))
    }

    @Test func `what moved for good says where to, what moved for now is all right`() throws {
        let path = "Location: /b"
        let (moved, _) = try result("/a", ["/a": "301 M\r\n\(path)", "/b": "200 OK"])
        guard case .moved(let address) = moved else { return #expect(Bool(false), "\(moved)") }
        #expect(address.hasSuffix("/b") && address.hasPrefix("http://prueba.test:"))
        #expect(try result("/a", ["/a": "302 M\r\n\(path)", "/b": "200 OK"]).0 == .ok)
        #expect(try result("/a", ["/a": "301 M\r\n\(path)", "/b": "404 No"]).0 == .missing)
    }

    @Test(arguments: [
        "http://127.0.0.1:PUERTO/dentro", "http://169.254.169.254/latest/", "http://[::ffff:10.0.0.1]/",
        "http://interno.test:PUERTO/dentro", "//127.0.0.1:PUERTO/dentro",
        "http://prueba.test:PUERTO@127.0.0.1/dentro",
    ])
    func `a redirection to the inside is refused and never followed`(target: String) throws {
        let (result, requests) = try result(
            "/a", ["/a": "302 M\r\nLocation: \(target)", "/dentro": "200 OK"])
        guard case .refused = result else { return #expect(Bool(false), "\(result)") }
        #expect(!requests.contains { $0.contains("dentro") })
    }

    @Test(arguments: ["file:///etc/passwd", "gopher://prueba.test/", "http://prueba.test:22/"])
    func `a redirection to another service is refused`(target: String) throws {
        let (result, _) = try result("/a", ["/a": "302 M\r\nLocation: \(target)"])
        guard case .refused = result else { return #expect(Bool(false), "\(result)") }
    }

    @Test func `five redirections are followed and no more`() throws {
        let (result, requests) = try result("/a", ["/a": "302 M\r\nLocation: /a"])
        #expect(result == .unreachable("La dirección da vueltas: cada página lleva a otra."))
        #expect(requests.count == 6)
    }

    @Test func `a page without an end is left after its first part`() throws {
        #expect(
            try result("/a", ["HEAD /a": "405 No", "GET /a": "sin fin"], time: .seconds(5)).0 == .ok)
    }

    @Test func `an address that is none is refused, a name that nobody has is not reached`() {
        let probe = LinkProbe(OutgoingGuard { _ in [] })
        #expect(probe.check("http://") == .refused("La dirección está mal escrita."))
        #expect(
            probe.check("https://nadie.test/") == .unreachable("No existe un sitio con ese nombre."))
    }
}
