import CMicroHTTPD

/// Hands an answer to the library.
enum Outgoing {
    static func queue(
        _ response: Response, id: String, standard: [(String, String)], closes: Bool, _ connection: OpaquePointer
    ) -> Bool {
        guard let made = make(response, id: id, standard: standard, closes: closes) else { return false }
        defer { MHD_destroy_response(made) }
        return QueueResponse.original?(connection, UInt32(response.status), made) == 1
    }

    static func make(
        _ response: Response, id: String, standard: [(String, String)], closes: Bool
    ) -> OpaquePointer? {
        let made = response.body.withUnsafeBytes { body in
            // The library copies the bytes.
            gelt_http_response(body.baseAddress, body.count)
        }
        guard let made else { return nil }
        for (name, value) in standard where response[name] == nil { MHD_add_response_header(made, name, value) }
        for (name, value) in response.headers { MHD_add_response_header(made, name, value) }
        MHD_add_response_header(made, "X-Request-Id", id)
        if closes { MHD_add_response_header(made, "Connection", "close") }
        return made
    }
}
