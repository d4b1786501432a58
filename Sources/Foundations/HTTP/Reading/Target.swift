/// The address a request asks for, taken apart: `/plan/acciones/3?orden=fecha`.
///
/// The path is cut at its slashes before it is decoded, so `%2F` inside a segment does not split it. Segments `.` and
/// `..` are refused: browsers resolve them before they ask, so only somebody who probes sends them.
struct Target {
    var path: String
    var segments: [String]
    var query: Fields
    var scheme: String?
    var authority: String?

    init(_ bytes: [UInt8], limits: HeadLimits = HeadLimits()) throws(Refusal) {
        guard bytes.count <= limits.target else { throw .targetTooLong }
        guard bytes.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "#") }) else { throw .malformed }
        var rest = bytes[...]
        (scheme, authority) = Target.takeOrigin(&rest)
        let mark = rest.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
        path = String(decoding: rest[..<mark], as: UTF8.self)
        segments = try Target.segments(rest[..<mark])
        query = Fields()
        if mark < rest.endIndex { query = try FormReader.fields(rest[(mark + 1)...], limits: limits.query) }
    }

    /// The absolute form (`http://host/path`) that a client uses towards a proxy.
    private static func takeOrigin(_ rest: inout ArraySlice<UInt8>) -> (String?, String?) {
        guard rest.first != UInt8(ascii: "/") else { return (nil, nil) }
        for scheme in ["http", "https"] {
            let start = Array((scheme + "://").utf8)
            guard rest.prefix(start.count).map(ASCII.lowercase) == start else { continue }
            rest = rest.dropFirst(start.count)
            let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
            let authority = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[end...]
            return (scheme, authority)
        }
        return (nil, nil)
    }

    private static func segments(_ path: ArraySlice<UInt8>) throws(Refusal) -> [String] {
        if path.elementsEqual([UInt8(ascii: "*")]) || path.elementsEqual([UInt8(ascii: "/")]) { return [] }
        guard path.first == UInt8(ascii: "/") else { throw .malformed }
        var segments: [String] = []
        var start = path.startIndex + 1
        while true {
            let end = path[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
            let segment = try Percent.segment(path[start..<end])
            guard segment != ".", segment != ".." else { throw .malformed }
            segments.append(segment)
            if end == path.endIndex { return segments }
            start = end + 1
        }
    }
}
