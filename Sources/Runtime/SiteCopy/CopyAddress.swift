import HTTP
import Platform

/// A page or a file of the site that is copied: where it stands inside the entity's place.
struct CopyAddress: Hashable {
    /// As in a link, percent-encoded: `/noticias`.
    let path: String
    /// Without the question mark: `pagina=2`, or empty.
    let query: String

    init(_ path: String, query: String = "") {
        self.path = path.isEmpty ? "/" : path
        self.query = query
    }

    static let home = CopyAddress("/")
    static let search = CopyAddress("/buscar")

    /// How many words its path has: 1 for a channel, 2 for an item.
    var depth: Int { path.split(separator: "/").count }

    /// For reports.
    var text: String { query.isEmpty ? path : path + "?" + query }
}

/// Where a link of a page leads.
enum CopyLink: Equatable {
    /// Another page or file of the copy, with what follows the `#`.
    case inside(CopyAddress, fragment: String)
    /// A file of the design: `/assets/…`.
    case asset(String)
    /// A page of the programme that is not part of the copy; its full address.
    case outside(String)
    /// Not ours, or inside the same page: stays as it is.
    case untouched
}

/// The entity whose site is copied: what of an address is inside it, and where it lives.
struct CopyPlace {
    let tenant: Tenant
    /// The programme's own address.
    let programme: String
    let host: String?

    init(tenant: Tenant, services: Services) {
        self.tenant = tenant
        programme = services.installation.publicAddress
        host = services.tenants.host(of: tenant)
    }

    private var root: String { "/" + tenant.slug }

    /// What the program is asked for.
    func target(_ address: CopyAddress) -> String {
        root + (address.path == "/" ? "" : address.path) + (address.query.isEmpty ? "" : "?" + address.query)
    }

    /// Where the page lives.
    func live(_ address: CopyAddress) -> String {
        let query = address.query.isEmpty ? "" : "?" + address.query
        return host.map { "https://\($0)\(address.path)\(query)" } ?? programme + target(address)
    }

    /// Reads a link as a browser would.
    func link(_ text: String, on page: CopyAddress) -> CopyLink {
        var rest = Substring(text)
        var fragment = ""
        if let hash = rest.firstIndex(of: "#") {
            fragment = String(rest[hash...])
            rest = rest[..<hash]
        }
        if rest.isEmpty || rest.hasPrefix("//") || Self.hasScheme(rest) { return .untouched }
        var query = ""
        if let mark = rest.firstIndex(of: "?") {
            query = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        let path = rest.isEmpty ? root + (page.path == "/" ? "" : page.path) : absolute(String(rest), on: page)
        if path.hasPrefix("/assets/") { return .asset(path) }
        guard path == root || path.hasPrefix(root + "/") else {
            return .outside(programme + path + (query.isEmpty ? "" : "?" + query) + fragment)
        }
        let inner = String(path.dropFirst(root.count))
        let kept = CopyQueries.kept(query)
        return .inside(CopyAddress(inner.count > 1 ? inner.withoutEndSlash : inner, query: kept), fragment: fragment)
    }

    private func absolute(_ path: String, on page: CopyAddress) -> String {
        guard !path.hasPrefix("/") else { return path }
        var parts = (root + page.path).split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// `mailto:`, `https:` and the like.
    private static func hasScheme(_ text: Substring) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        return text[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+" || $0 == "-") }
    }
}

/// Which questions of an address lead to a page worth keeping: the pages of a list, its years and types, the months of
/// the calendar. Several at once, and searches, would multiply without end; their link leads to the whole list.
enum CopyQueries {
    private static let names: Set<String> = ["pagina", "mes", "anio", "tipo"]

    static func kept(_ query: String) -> String {
        let pairs = query.split(separator: "&")
        guard pairs.count == 1, let name = pairs[0].split(separator: "=").first, names.contains(String(name)) else {
            return ""
        }
        return query == "pagina=1" ? "" : query
    }
}

extension String {
    fileprivate var withoutEndSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
