/// Gives an answer what the protocol asks for beyond the page: tag, 304, packing, `Vary`.
struct Finisher: Sendable {
    let compressFrom: Int
    let kept: KeptBodies

    func finish(_ response: Response, for request: Request) -> Response {
        var response = response
        if let version = response.contentVersion, response.status == 200, request.method.isSafe {
            let known = response["ETag"]
            let tag = known ?? EntityTag.weak(version)
            if known == nil { response.headers.append(("ETag", tag)) }
            if let line = request.headers["If-None-Match"], EntityTag.matches(line, tag) {
                return Finisher.notModified(response)
            }
        }
        pack(&response, for: request)
        return response
    }

    /// What a 304 repeats of the full answer (RFC 9110, 15.4.5).
    private static func notModified(_ response: Response) -> Response {
        let repeated = ["etag", "cache-control", "vary", "set-cookie", "expires", "content-location"]
        let headers = response.headers.filter { repeated.contains(ASCII.lowercased($0.0)) }
        let vary = !varies(response) && isPackable(response) ? [("Vary", "Accept-Encoding")] : []
        return Response(status: 304, headers: headers + vary)
    }

    private func pack(_ response: inout Response, for request: Request) {
        guard response.body.count >= compressFrom, Finisher.isPackable(response) else { return }
        if !Finisher.varies(response) { response.headers.append(("Vary", "Accept-Encoding")) }
        guard let accepted = request.headers["Accept-Encoding"], let encoding = Encoding.preferred(by: accepted) else {
            return
        }
        guard let body = packed(response, encoding) else { return }
        response.body = body
        response.headers.append(("Content-Encoding", encoding.rawValue))
    }

    private func packed(_ response: Response, _ encoding: Encoding) -> [UInt8]? {
        guard let version = response.contentVersion else { return Compression.pack(response.body, encoding, .quick) }
        return kept.body(version, encoding) { Compression.pack(response.body, encoding, .kept) }
    }

    private static func varies(_ response: Response) -> Bool {
        response.headers.contains { ASCII.isSame($0.0, "Vary") && ASCII.isSame($0.1, "Accept-Encoding") }
    }

    private static func isPackable(_ response: Response) -> Bool {
        guard response["Content-Encoding"] == nil, let type = response["Content-Type"] else { return false }
        let main = type.prefix { $0 != ";" }
        return main.hasPrefix("text/") || main.hasSuffix("+xml") || main.hasSuffix("+json")
            || ["application/json", "application/javascript", "application/xml"].contains(main)
    }
}
