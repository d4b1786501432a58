/// How long the body is, decided without doubt (RFC 9112, 6): two opinions about it are how requests are smuggled.
enum Framing: Equatable {
    case none
    case length(Int)
    case chunked

    init(_ headers: Headers, isHTTP10: Bool) throws(Refusal) {
        let lengths = headers.all("Content-Length")
        let codings = headers.all("Transfer-Encoding")
        guard lengths.count <= 1, codings.count <= 1, lengths.isEmpty || codings.isEmpty else { throw .malformed }
        if let coding = codings.first {
            guard !isHTTP10 else { throw .malformed }
            guard ASCII.lowercased(coding) == "chunked" else { throw .notImplemented }
            self = .chunked
        } else if let length = lengths.first {
            guard !length.isEmpty, length.utf8.allSatisfy(ASCII.isDigit) else { throw .malformed }
            guard let count = Int(length) else { throw .tooLarge }
            self = count == 0 ? .none : .length(count)
        } else {
            self = .none
        }
    }
}
