/// A file of the program's own (style, script, picture), under a name that changes with its content.
///
/// ```swift
/// let style = StaticAsset(name: "gelt.css", contentType: "text/css; charset=utf-8", bytes: css)
/// style.path       // "/assets/gelt.9f86d081884c7d65.css"
/// ```
///
/// A browser keeps it for a year without asking again. It is packed once, as small as can be, when it is made.
public struct StaticAsset: Sendable {
    public let path: String
    private let plain: Response
    private let brotli: Response?
    private let gzip: Response?

    public init(name: String, contentType: String, bytes: [UInt8]) {
        path = "/assets/" + StaticAsset.hashed(name, bytes)
        plain = Response(
            headers: [
                ("Content-Type", contentType), ("Cache-Control", "public, max-age=31536000, immutable"),
                ("ETag", "\"\(EntityTag.hash(bytes))\""), ("Vary", "Accept-Encoding"),
                ("X-Content-Type-Options", "nosniff"),
            ], body: bytes)
        brotli = StaticAsset.packed(plain, .brotli)
        gzip = StaticAsset.packed(plain, .gzip)
    }

    /// The answer in the packing the client likes best; 304 where it has the file.
    public func response(to request: Request) -> Response {
        if let line = request.headers["If-None-Match"], let tag = plain["ETag"], EntityTag.matches(line, tag) {
            return Response(status: 304, headers: plain.headers.filter { $0.0 != "Content-Type" })
        }
        switch request.headers["Accept-Encoding"].flatMap(Encoding.preferred) {
        case .brotli: return brotli ?? plain
        case .gzip: return gzip ?? plain
        case nil: return plain
        }
    }

    /// `gelt.css` → `gelt.<hash>.css`.
    private static func hashed(_ name: String, _ bytes: [UInt8]) -> String {
        let hash = EntityTag.hash(bytes)
        guard let dot = name.lastIndex(of: ".") else { return "\(name).\(hash)" }
        return "\(name[..<dot]).\(hash)\(name[dot...])"
    }

    private static func packed(_ plain: Response, _ encoding: Encoding) -> Response? {
        let type = plain["Content-Type"] ?? ""
        let isPicture = type.hasPrefix("image/") && !type.hasPrefix("image/svg") || type.hasPrefix("font/woff")
        guard !isPicture, let body = Compression.pack(plain.body, encoding, .thorough) else { return nil }
        return Response(headers: plain.headers + [("Content-Encoding", encoding.rawValue)], body: body)
    }
}
