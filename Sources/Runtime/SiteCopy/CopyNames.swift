import Crypto

/// Names of the copy's files: short, plain, and none twice, so that they hold on any memory stick.
struct CopyNames {
    static let search = "buscar.html"
    private var taken: Set<String> = [
        Self.search, "leame.txt", "manifiesto.json", "buscar.js", "indice.js", "copia.css",
    ]
    private var byAddress: [CopyAddress: String] = [.home: "index.html", .search: Self.search]

    func knows(_ address: CopyAddress) -> Bool { byAddress[address] != nil }

    /// The file an address stands in, always the same.
    /// - Parameter ending: for an address that does not say what it is; counts when it is named for the first time.
    mutating func file(_ address: CopyAddress, ending: String = "html") -> String {
        if let known = byAddress[address] { return known }
        let wished = Self.wished(address, ending)
        var name = wished
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            let dot = wished.lastIndex(of: ".") ?? wished.endIndex
            name = wished[..<dot] + "-\(number)" + wished[dot...]
            number += 1
        }
        byAddress[address] = name
        return name
    }

    static func asset(_ path: String) -> String {
        "recursos/" + path.split(separator: "/").dropFirst().map(plain).joined(separator: "/")
    }

    /// `/noticias?pagina=2` → `noticias,pagina-2.html`.
    private static func wished(_ address: CopyAddress, _ ending: String) -> String {
        let parts = address.path.split(separator: "/").map(plain)
        let path = parts.isEmpty ? "index" : parts.joined(separator: "/")
        let query = address.query.isEmpty ? "" : "," + plain(Substring(address.query))
        guard query.isEmpty, hasEnding(parts.last ?? "") else { return path + query + "." + ending }
        return path
    }

    /// The ending of a kind of file; nil for pages and for what is not known.
    static func ending(of contentType: String) -> String? {
        let type = contentType.prefix { $0 != ";" }
        return endings.first { $0.type == type }?.ending
    }

    private static let endings: [(type: String, ending: String)] = [
        ("image/png", "png"), ("image/jpeg", "jpg"), ("image/webp", "webp"), ("image/gif", "gif"),
        ("image/svg+xml", "svg"), ("application/pdf", "pdf"), ("text/csv", "csv"), ("text/calendar", "ics"),
        ("application/json", "json"), ("application/ld+json", "jsonld"), ("application/atom+xml", "xml"),
        ("text/plain", "txt"),
    ]

    /// Whether a name says what kind of file it is: `presupuesto.pdf`.
    private static func hasEnding(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
        let ending = name[name.index(after: dot)...]
        return (2...6).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    /// Letters, digits and few signs; a long name keeps its ending and a piece of its hash.
    private static func plain(_ part: Substring) -> String {
        let decoded = part.removingPercentEncodingOrSelf
        let text = String(decoded.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "-" })
        guard text.count > 90 else { return text == ".." || text == "." ? "-" : text }
        let ending = text.lastIndex(of: ".").map { String(text[$0...]) } ?? ""
        return text.prefix(70) + "-" + SHA256.hex(text).prefix(8) + (ending.count <= 7 ? ending : "")
    }

    /// From one file of the copy to another: `../recursos/site.css`.
    static func relative(from file: String, to other: String) -> String {
        String(repeating: "../", count: file.count { $0 == "/" }) + other
    }
}

extension Substring {
    fileprivate var removingPercentEncodingOrSelf: String {
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
