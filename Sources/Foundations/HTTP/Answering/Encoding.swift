/// How a body is packed on its way.
enum Encoding: String, Sendable {
    case brotli = "br"
    case gzip = "gzip"

    /// The packing a client likes best among ours; brotli where it likes both equally. nil: the plain body.
    ///
    /// `q=0` forbids (RFC 9110, 12.5.3); a broken `q` counts as forbidden.
    static func preferred(by accepted: String) -> Encoding? {
        var best: (encoding: Encoding, weight: Int)?
        for (encoding, weight) in [
            (Encoding.brotli, weight(of: "br", in: accepted)), (.gzip, weight(of: "gzip", in: accepted)),
        ]
        where weight > best?.weight ?? 0 {
            best = (encoding, weight)
        }
        return best?.encoding
    }

    /// Thousandths.
    private static func weight(of name: String, in accepted: String) -> Int {
        var weight = 0
        for piece in accepted.utf8.split(separator: UInt8(ascii: ",")) {
            let end = piece.firstIndex(of: UInt8(ascii: ";")) ?? piece.endIndex
            let coding = ASCII.trimmed(piece[..<end])
            if coding.lazy.map(ASCII.lowercase).elementsEqual(name.utf8) { return quality(piece[end...]) }
            if coding.elementsEqual("*".utf8) { weight = quality(piece[end...]) }
        }
        return weight
    }

    /// `;q=0.5` in thousandths; 1,000 where nothing is said.
    private static func quality(_ parameter: Substring.UTF8View) -> Int {
        let text = parameter.filter { !ASCII.isBlank($0) }.map(ASCII.lowercase)
        if text.isEmpty { return 1_000 }
        guard text.starts(with: Array(";q=".utf8)), let whole = text.dropFirst(3).first else { return 0 }
        guard whole != UInt8(ascii: "1") else { return 1_000 }
        let digits = text.dropFirst(5).prefix(3)
        guard whole == UInt8(ascii: "0"), digits.allSatisfy(ASCII.isDigit) else { return 0 }
        return zip(digits, [100, 10, 1]).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
    }
}
