/// A cookie to be set. The defaults are the careful ones: `Path=/; HttpOnly; SameSite=Lax`.
public struct Cookie: Sendable {
    public enum SameSite: String, Sendable {
        case strict = "Strict"
        case lax = "Lax"
    }

    public var name: String
    /// Letters, digits and `-_.~`; everything else is percent-encoded.
    public var value: String
    public var path = "/"
    /// Seconds to live; nil: until the browser closes; 0: removed now.
    public var maxAge: Int?
    public var isSecure: Bool
    public var isHTTPOnly = true
    public var sameSite = SameSite.lax

    /// - Parameter secure: true where the site is reached by https; a browser then never sends it in the clear.
    public init(_ name: String, _ value: String, maxAge: Int? = nil, secure: Bool) {
        self.name = name
        self.value = value
        self.maxAge = maxAge
        isSecure = secure
    }

    /// A cookie that takes away the one of this name.
    public static func removal(_ name: String, secure: Bool) -> Cookie { Cookie(name, "", maxAge: 0, secure: secure) }

    /// The value of a `Set-Cookie` line.
    public var header: String {
        var text = "\(name)=\(Percent.encode(value)); Path=\(path)"
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        if isSecure { text += "; Secure" }
        if isHTTPOnly { text += "; HttpOnly" }
        return text + "; SameSite=\(sameSite.rawValue)"
    }

    /// Reads a `Cookie` line. Pieces without `=`, and values with broken escapes, are passed over: a stranger's cookie
    /// on the same host must not lock anybody out.
    package static func read(_ line: String, into cookies: inout [String: String]) {
        for piece in line.utf8.split(separator: UInt8(ascii: ";")) {
            guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = String(decoding: ASCII.trimmed(piece[..<equals]), as: UTF8.self)
            var value = ASCII.trimmed(piece[piece.index(after: equals)...])
            if value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
                value = value.dropFirst().dropLast()
            }
            guard !name.isEmpty, cookies[name] == nil, let text = try? Percent.segment(value) else { continue }
            cookies[name] = text
        }
    }
}
