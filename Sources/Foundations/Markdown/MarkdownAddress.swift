/// Where a link leads, as a writer typed it: only what cannot run anything, and nothing that pretends to be inside.
enum MarkdownAddress: Equatable {
    /// In the entity's own pages: `/noticias/vacunacion`.
    case inside(String)
    /// A place on the same page: `#requisitos`.
    case here(String)
    /// `https://…` or `http://…`
    case outside(String)
    /// `mailto:` or `tel:`.
    case contact(String)

    /// Nil for addresses that are not written (`javascript:`, `data:`, `//otro.sitio`…).
    init?(_ typed: String) {
        let address = Self.cleaned(typed)
        // Compared byte by byte, as browsers do: with an accent upon it a slash is another letter to Swift.
        func begins(_ start: String) -> Bool { address.lowercased().utf8.starts(with: start.utf8) }
        if address.isEmpty || begins("//") || address.utf8.contains(UInt8(ascii: "\\")) { return nil }
        if begins("#") {
            self = .here(address)
        } else if begins("/") {
            self = .inside(address)
        } else if begins("https://") || begins("http://") {
            self = .outside(address)
        } else if begins("mailto:") || begins("tel:") {
            self = .contact(address)
        } else if begins("www.") {
            self = .outside("https://" + address)
        } else if Self.hasScheme(address) {
            return nil
        } else {
            self = .inside("/" + address)
        }
    }

    var text: String {
        switch self {
        case .inside(let address), .here(let address), .outside(let address), .contact(let address): address
        }
    }

    /// Blanks become `%20`, and what cannot be seen is left out: browsers would read `java\nscript:` as one word.
    private static func cleaned(_ typed: String) -> String {
        var cleaned = ""
        for scalar in typed.unicodeScalars.drop(while: { $0.value <= 32 }).prefix(2_048) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: continue
            case .spaceSeparator: cleaned += "%20"
            default: cleaned.unicodeScalars.append(scalar)
            }
        }
        return cleaned
    }

    private static func hasScheme(_ address: String) -> Bool {
        address.utf8.prefix { !"/?#".utf8.contains($0) }.contains(UInt8(ascii: ":"))
    }
}

/// A picture or document of the entity in the address of a text: `/archivos/0J4/plaza.jpg`.
struct MarkdownMedia {
    let original: String
    /// Set for pictures, whose smaller form is shown.
    let medium: String?

    init?(_ address: String) {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let parts = path.split(separator: "/")
        guard parts.first == "archivos", parts.count == 3 || parts.count == 4, let name = parts.last else { return nil }
        let folder = "/archivos/\(parts[1])/"
        original = folder + name
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        medium = ["jpg", "jpeg", "png"].contains(ending) ? folder + "mediana/" + name : nil
    }
}
