import Expectations
import Glibc
import HTTP
import Synchronization

/// A small site with one address for each thing a server is asked to do.
struct TestSite: Application {
    var limits = BodyLimits(total: 200_000, fields: FieldLimits(count: 5, size: 1_000), files: 2, fileSize: 150_000)
    /// Requests to `/espera` wait until this opens.
    var gate = Gate()

    static let page = Array((0..<200).map { "<p>Línea \($0) de una página larga</p>\n" }.joined().utf8)
    static let style = StaticAsset(
        name: "gelt.css", contentType: "text/css; charset=utf-8",
        bytes: Array(String(repeating: ".card { margin: 0 }\n", count: 200).utf8))

    func admit(_ head: Request) -> Admission {
        head.path == "/prohibido" ? .refuse(.text("aquí no", status: 403)) : .accept(limits)
    }

    func answer(_ request: Request) -> Answer {
        switch request.path {
        case "/pagina": return .now(.html(TestSite.page))
        case "/version": return .now(versioned(request))
        case "/grande": return .now(Response(headers: [("Content-Type", "application/octet-stream")], body: big))
        case "/origen":
            return .now(.text("\(request.remoteAddress) \(request.scheme) \(request.host) \(request.authority)"))
        case "/formulario": return .now(.text(describe(request)))
        case "/espera":
            return .later { [gate] in
                gate.wait(); return .text("listo")
            }
        case "/luego":
            return .later {
                usleep(2_000); return .html(TestSite.page)
            }
        case "/galleta": return .now(cookie(request))
        case TestSite.style.path: return .now(TestSite.style.response(to: request))
        default: return .now(.text(request.segments.joined(separator: "|")))
        }
    }

    func failure(status: Int, request: Request?) -> Response { .text("falla \(status)", status: status) }

    private var big: [UInt8] { [UInt8](repeating: 7, count: 30_000_000) }

    private func versioned(_ request: Request) -> Response {
        var response = Response.html(TestSite.page)
        response.contentVersion = "pagina/" + (request.query["v"] ?? "1")
        response.headers.append(("Cache-Control", "no-cache"))
        return response
    }

    private func cookie(_ request: Request) -> Response {
        var response = Response.text(request.cookie("visita") ?? "ninguna")
        response.setCookie(Cookie("visita", "tres veces", secure: true))
        return response
    }

    private func describe(_ request: Request) -> String {
        let fields = request.form.pairs.map { "\($0.name)=\($0.value)" }
        let files = request.uploads.map { file in
            let sum = ((try? file.contents()) ?? []).reduce(0) { ($0 &* 31 &+ Int($1)) % 1_000_003 }
            return "\(file.field):\(file.filename):\(file.contentType):\(file.size):\(sum)"
        }
        return (fields + files).joined(separator: "\n")
    }
}

/// Something to wait for.
final class Gate: Sendable {
    private let isOpen = Atomic<Bool>(false)
    private let arrived = Atomic<Int>(0)

    var waiting: Int { arrived.load(ordering: .relaxed) }

    func open() { isOpen.store(true, ordering: .relaxed) }

    func wait() {
        arrived.wrappingAdd(1, ordering: .relaxed)
        while !isOpen.load(ordering: .relaxed) { usleep(1_000) }
    }
}

/// Starts a server for one test and stops it afterwards.
@discardableResult
func serving<Result>(
    _ site: TestSite = TestSite(), _ change: (inout ServerConfiguration) -> Void = { _ in },
    _ body: (Server) throws -> Result
) throws -> Result {
    var configuration = ServerConfiguration()
    configuration.standardHeaders = [("X-Frame-Options", "DENY"), ("Content-Security-Policy", "default-src 'self'")]
    change(&configuration)
    let server = try Server(configuration: configuration, application: site)
    try server.start()
    defer { server.stop(grace: .seconds(5)) }
    return try body(server)
}

extension Server {
    /// Sends one request and reads its answer.
    func ask(_ text: String) throws -> RawAnswer? {
        let wire = try RawConnection(port: port)
        wire.send(text)
        return wire.answer(toHead: text.hasPrefix("HEAD"))
    }

    func get(_ target: String, _ lines: String...) throws -> RawAnswer? {
        try ask("GET \(target) HTTP/1.1\r\nHost: gelt.test\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n")
    }

    func post(_ target: String, type: String, _ body: [UInt8]) throws -> RawAnswer? {
        let wire = try RawConnection(port: port)
        wire.send("POST \(target) HTTP/1.1\r\nHost: gelt.test\r\nContent-Type: \(type)\r\n")
        wire.send("Content-Length: \(body.count)\r\n\r\n")
        wire.send(body)
        return wire.answer()
    }

    func form(_ text: String) throws -> RawAnswer? {
        try post("/formulario", type: "application/x-www-form-urlencoded", Array(text.utf8))
    }

    func multipart(_ parts: [UInt8], boundary: String = "XX") throws -> RawAnswer? {
        try post("/formulario", type: "multipart/form-data; boundary=\(boundary)", parts)
    }
}
