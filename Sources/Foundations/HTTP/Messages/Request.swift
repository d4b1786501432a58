/// What somebody asked. Made by the server after every rule of the protocol was checked; tests make one by hand:
///
/// ```swift
/// let request = try Request(.post, "/plan/envio?paso=2", body: .form(Fields([("aprueba", "sí")])))
/// ```
public struct Request: Sendable {
    public var method: Method
    /// The path as it came, percent-encoded, without the query: `/tr%C3%A1mites`.
    public var path: String
    /// The path cut at its slashes and then decoded; empty for `/`. A slash at the end gives an empty last segment.
    public var segments: [String]
    public var query: Fields
    public var headers: Headers
    /// The name the client asked for, lower case, without port; from `X-Forwarded-Host` only behind a known proxy.
    public var host: String
    /// The host with its port where the client named one: what an absolute address begins with.
    public var authority: String
    /// `http`, or `https` where a known proxy says so.
    public var scheme: String
    /// The client's address; from `X-Forwarded-For` only behind a known proxy.
    public var remoteAddress: String
    /// Thirteen characters that name this request in the log, in the answer (`X-Request-Id`) and on error pages.
    public var id: String
    public var body: Body

    /// - Parameter target: path and query, percent-encoded.
    /// - Throws: the refusal a server would answer with, where the target breaks a rule.
    public init(
        _ method: Method = .get, _ target: String, headers: [(String, String)] = [], body: Body = .none,
        authority: String = "localhost", scheme: String = "http", remoteAddress: String = "127.0.0.1",
        id: String = "prueba"
    ) throws(Refusal) {
        let target = try Target(Array(target.utf8))
        let authority = try Authority(target.authority ?? authority)
        self.init(
            method: method, target: target, headers: Headers(headers), authority: authority, scheme: scheme,
            remoteAddress: remoteAddress, id: id)
        self.body = body
    }

    init(
        method: Method, target: Target, headers: Headers, authority: Authority, scheme: String, remoteAddress: String,
        id: String
    ) {
        self.method = method
        path = target.path
        segments = target.segments
        query = target.query
        self.headers = headers
        host = authority.host
        self.authority = authority.text
        self.scheme = scheme
        self.remoteAddress = remoteAddress
        self.id = id
        body = .none
    }

    /// The cookies; where a name stands twice the first counts, as the most specific path comes first.
    public var cookies: [String: String] {
        var cookies: [String: String] = [:]
        for line in headers.all("Cookie") { Cookie.read(line, into: &cookies) }
        return cookies
    }

    /// One cookie, without reading the others into a dictionary.
    public func cookie(_ name: String) -> String? { headers["Cookie"] == nil ? nil : cookies[name] }

    /// The fields of a form with or without files; empty for every other body.
    public var form: Fields {
        switch body {
        case .form(let fields), .multipart(let fields, _): fields
        case .none, .bytes: Fields()
        }
    }

    /// The files of a form.
    public var uploads: [Upload] {
        if case .multipart(_, let uploads) = body { uploads } else { [] }
    }

    /// The first file sent under a field's name.
    public func upload(_ field: String) -> Upload? { uploads.first { $0.field == field } }
}
