import CMicroHTTPD
import Glibc

/// An answer with every line it needs, on its way to the library.
struct Outgoing {
    private let response: Response
    private let headers: [(String, String)]

    /// - Parameters:
    ///   - standard: lines for every answer; one that the answer itself has goes before.
    ///   - closes: whether the connection ends with it.
    init(_ response: Response, id: String, standard: [(String, String)], closes: Bool) {
        self.response = response
        var headers = standard.filter { response[$0.0] == nil }
        headers += response.headers
        headers.append(("X-Request-Id", id))
        if closes { headers.append(("Connection", "close")) }
        self.headers = headers
    }

    /// Hands the answer to the library, which adds `Date` and `Content-Length`.
    func queue(_ connection: OpaquePointer) -> Bool {
        let made = response.body.withUnsafeBytes { gelt_http_response($0.baseAddress, $0.count) }
        guard let made else { return false }
        defer { MHD_destroy_response(made) }
        // A value with a line break is refused by the library: nobody can write a header of their own.
        for (name, value) in headers { MHD_add_response_header(made, name, value) }
        return QueueResponse.original?(connection, UInt32(response.status), made) == 1
    }

    /// The answer as bytes, for the one case in which the library cannot send it.
    var bytes: [UInt8] {
        let reason = MHD_get_reason_phrase_for(UInt32(response.status)).map { String(cString: $0) } ?? ""
        let lines = [("Date", Timestamp.http()), ("Content-Length", String(response.body.count))] + headers
        let head = lines.map { "\($0.0): \($0.1)\r\n" }.joined()
        return Array("HTTP/1.1 \(response.status) \(reason)\r\n\(head)\r\n".utf8) + response.body
    }
}
