/// Reads a body of any type in pieces, within its limits.
struct BodyReader {
    private enum Kind {
        case form([UInt8])
        case multipart(MultipartReader)
        case bytes([UInt8])
    }

    private let limits: BodyLimits
    private var kind: Kind
    private var count = 0

    init(_ head: Request, limits: BodyLimits, folder: String) throws(Refusal) {
        self.limits = limits
        let type = head.headers["Content-Type"] ?? ""
        switch try HeaderValue(Array(type.utf8)[...]).main {
        case "application/x-www-form-urlencoded": kind = .form([])
        case "multipart/form-data":
            kind = .multipart(try MultipartReader(contentType: type, limits: limits, folder: folder))
        default: kind = .bytes([])
        }
    }

    mutating func feed(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
        count += bytes.count
        guard count <= limits.total else { throw .tooLarge }
        switch kind {
        case .form(var kept):
            kind = .bytes([])
            kept.append(contentsOf: bytes)
            kind = .form(kept)
        case .bytes(var kept):
            kind = .form([])
            kept.append(contentsOf: bytes)
            kind = .bytes(kept)
        case .multipart(var reader):
            kind = .bytes([])
            try reader.feed(bytes)
            kind = .multipart(reader)
        }
    }

    mutating func finish() throws(Refusal) -> Body {
        switch kind {
        case .form(let bytes): return .form(try FormReader.fields(bytes[...], limits: limits.fields))
        case .bytes(let bytes): return .bytes(bytes)
        case .multipart(var reader): return try reader.finish()
        }
    }
}
