import CCurl

/// One request to a machine that was checked, without cookies, without following anything, within limits.
struct WebRequest {
    enum Method { case head, get }

    /// What came back.
    enum Answer: Equatable {
        /// Where the answer leads elsewhere, the full address of that.
        case status(Int, location: String?)
        case nothing(String)
    }

    let checked: CheckedAddress
    let milliseconds: Int
    /// Bytes of a body that are received before the connection is closed; they are thrown away.
    var maximumBytes = 64 * 1024

    func send(_ method: Method) -> Answer {
        guard Self.isReady, let handle = curl_easy_init() else {
            return .nothing("No se pudo preparar la consulta.")
        }
        defer { curl_easy_cleanup(handle) }
        let pin = checked.pin.flatMap { curl_slist_append(nil, $0) }
        defer { curl_slist_free_all(pin) }
        prepare(handle, method)
        if let pin { gelt_curl_set_pointer(handle, CURLOPT_RESOLVE, pin) }
        var left = Int64(maximumBytes)
        return withUnsafeMutablePointer(to: &left) { left in
            gelt_curl_discard_body(handle, left)
            return answer(handle, curl_easy_perform(handle))
        }
    }

    private func prepare(_ handle: UnsafeMutableRawPointer, _ method: Method) {
        func text(_ option: CURLoption, _ value: String) {
            value.withCString { _ = gelt_curl_set_pointer(handle, option, $0) }
        }
        func number(_ option: CURLoption, _ value: Int) { gelt_curl_set_long(handle, option, value) }
        text(CURLOPT_URL, checked.address.text)
        text(CURLOPT_PROTOCOLS_STR, "http,https")
        // Nothing stands between us and the machine that was checked.
        text(CURLOPT_PROXY, "")
        text(CURLOPT_USERAGENT, "Mozilla/5.0 (compatible; GEL-T; revision de enlaces)")
        number(CURLOPT_FOLLOWLOCATION, 0)
        number(CURLOPT_NOSIGNAL, 1)
        number(CURLOPT_NOBODY, method == .head ? 1 : 0)
        number(CURLOPT_TIMEOUT_MS, max(1, milliseconds))
        number(CURLOPT_CONNECTTIMEOUT_MS, max(1, min(5_000, milliseconds)))
    }

    private func answer(_ handle: UnsafeMutableRawPointer, _ result: CURLcode) -> Answer {
        var status = 0
        gelt_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        // A body that was cut short says enough: the page is there.
        guard result == CURLE_OK || (result == CURLE_WRITE_ERROR && status > 0) else {
            return .nothing(Self.words(result))
        }
        var location: UnsafeMutablePointer<CChar>?
        gelt_curl_get_text(handle, CURLINFO_REDIRECT_URL, &location)
        return .status(status, location: location.map { String(cString: $0) })
    }

    private static func words(_ result: CURLcode) -> String {
        switch result {
        case CURLE_OPERATION_TIMEDOUT: "El sitio no respondió a tiempo."
        case CURLE_COULDNT_CONNECT: "El sitio no recibe conexiones."
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE:
            "El certificado de seguridad del sitio no es válido."
        default: "El sitio no respondió como se esperaba."
        }
    }

    /// Once for the process, before the first request of any thread.
    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
