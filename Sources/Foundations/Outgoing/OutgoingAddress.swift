/// The parts of an address on the web, read strictly: what is sent is put together from these parts again, so that no
/// other reader can understand it differently.
struct OutgoingAddress: Sendable, Hashable {
    let scheme: String
    /// Lower case; IPv6 without its brackets.
    let host: String
    let port: Int
    /// Path and query, with what must be escaped escaped.
    let target: String

    var text: String {
        let isUsual = port == (scheme == "https" ? 443 : 80)
        return
            "\(scheme)://\(host.contains(":") ? "[\(host)]" : host)\(isUsual ? "" : ":\(port)")\(target)"
    }

    init(_ text: String) throws(OutgoingRefusal) {
        guard text.utf8.count <= 2_048 else { throw .malformed }
        let lowered = text.lowercased()
        guard let scheme = ["https", "http"].first(where: { lowered.hasPrefix($0 + "://") }) else {
            throw .scheme
        }
        let rest = text.dropFirst(scheme.count + 3)
        let authority = rest.prefix { !"/?#".contains($0) }
        guard let (host, port) = Self.host(String(authority).lowercased(), scheme) else {
            throw .malformed
        }
        self.scheme = scheme
        self.host = host
        self.port = port
        target = Self.target(rest.dropFirst(authority.count))
    }

    /// Letters, digits, points and hyphens, or an IPv6 address in brackets: no names of users, no escapes.
    private static func host(_ authority: String, _ scheme: String) -> (String, Int)? {
        let isSix = authority.hasPrefix("[")
        guard
            let end = isSix
                ? authority.firstIndex(of: "]").map(authority.index(after:))
                : authority.lastIndex(of: ":")
                    ?? authority.endIndex
        else { return nil }
        let host = isSix ? String(authority[..<end].dropFirst().dropLast()) : String(authority[..<end])
        guard let port = port(authority[end...], scheme) else { return nil }
        let allowed = isSix ? "0123456789abcdef:." : "0123456789abcdefghijklmnopqrstuvwxyz-."
        guard !host.isEmpty, host.utf8.count <= 253, host.allSatisfy(allowed.contains) else {
            return nil
        }
        return isSix || isName(host) ? (host, port) : nil
    }

    private static func port(_ text: Substring, _ scheme: String) -> Int? {
        if text.isEmpty || text == ":" { return scheme == "https" ? 443 : 80 }
        guard text.hasPrefix(":"), text.dropFirst().allSatisfy({ "0123456789".contains($0) }) else {
            return nil
        }
        return Int(text.dropFirst()).flatMap { 1...65_535 ~= $0 ? $0 : nil }
    }

    /// What ends in a number is an address, and only taken as four plain numbers: `0x7f.1` is read in many ways.
    private static func isName(_ host: String) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let parts = labels.last == "" ? labels.dropLast() : labels[...]
        guard let last = parts.last, parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 63 }) else {
            return false
        }
        guard last.first?.isNumber == true else { return true }
        return labels.count == 4 && labels.allSatisfy { UInt8($0).map { String($0) } == String($0) }
    }

    private static func target(_ rest: Substring) -> String {
        var target = rest.hasPrefix("/") ? "" : "/"
        for byte in rest.prefix(while: { $0 != "#" }).utf8 {
            let isPlain = byte > 0x20 && byte < 0x7F && !#""<>\^`{|}"#.utf8.contains(byte)
            target += isPlain ? String(UnicodeScalar(byte)) : "%" + hex(byte)
        }
        return target
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}
