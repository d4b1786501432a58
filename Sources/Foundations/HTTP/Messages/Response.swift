/// What is answered.
///
/// ```swift
/// var answer = Response.html(page.bytes)
/// answer.contentVersion = "plan/54172/7"      // ETag, 304, and compressed bodies that are kept
/// ```
public struct Response: Sendable {
    public var status: Int
    /// Lines in order; `Content-Length`, `Date`, `ETag`, `Vary` and the standard headers are added by the server.
    public var headers: [(String, String)]
    public var body: [UInt8]
    /// Names the exact bytes of the body: equal versions must mean equal bodies, for every address and every reader.
    /// The server makes the ETag of it, answers 304 to who has it, and keeps the compressed body under it.
    public var contentVersion: String?

    public init(status: Int = 200, headers: [(String, String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A page.
    public static func html(_ bytes: [UInt8], status: Int = 200) -> Response {
        Response(status: status, headers: [("Content-Type", "text/html; charset=utf-8")], body: bytes)
    }

    /// Plain text in UTF-8.
    public static func text(_ text: String, status: Int = 200) -> Response {
        Response(status: status, headers: [("Content-Type", "text/plain; charset=utf-8")], body: Array(text.utf8))
    }

    public static func json(_ bytes: [UInt8], status: Int = 200) -> Response {
        Response(status: status, headers: [("Content-Type", "application/json")], body: bytes)
    }

    /// Sends the browser elsewhere: 303 after a form was taken, 301 or 308 where an address has moved for good.
    /// - Parameter to: a path of ours, or an absolute address.
    public static func redirect(to: String, status: Int = 303) -> Response {
        Response(status: status, headers: [("Location", to)])
    }

    /// A file to be saved, never shown: the browser is told not to guess what it is.
    public static func download(_ bytes: [UInt8], name: String, type: String) -> Response {
        let plain = String(decoding: name.utf8.map { isPlain($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
        let disposition = "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(Percent.encode(name))"
        return Response(
            headers: [
                ("Content-Type", type), ("Content-Disposition", disposition), ("X-Content-Type-Options", "nosniff"),
            ], body: bytes)
    }

    /// The answer to OPTIONS (204), with the methods that an address knows.
    public static func options(_ methods: [Method]) -> Response {
        Response(status: 204, headers: [("Allow", allow(methods))])
    }

    /// Marks an answer as 405 and names the methods that an address knows.
    public func methodNotAllowed(_ methods: [Method]) -> Response {
        var response = self
        response.status = 405
        response.headers.append(("Allow", Response.allow(methods)))
        return response
    }

    /// The first value of a header, compared without regard to case.
    public subscript(_ name: String) -> String? {
        headers.first { ASCII.isSame($0.0, name) }?.1
    }

    /// The same with its tag worked out, for an answer that is sent many times.
    public var tagged: Response {
        guard let contentVersion, self["ETag"] == nil else { return self }
        var response = self
        response.headers.append(("ETag", EntityTag.weak(contentVersion)))
        return response
    }

    public mutating func setCookie(_ cookie: Cookie) {
        headers.append(("Set-Cookie", cookie.header))
    }

    /// GET brings HEAD with it, and every address answers OPTIONS.
    private static func allow(_ methods: [Method]) -> String {
        var all = Set(methods).union([.options])
        if all.contains(.get) { all.insert(.head) }
        return Method.allCases.filter(all.contains).map(\.rawValue).joined(separator: ", ")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 32 && byte < 127 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
            && byte != UInt8(ascii: "/")
    }
}
