import Spanish

/// The first segment of an entity's addresses where it has no host of its own. Once given it never changes: addresses
/// that were printed or linked keep working after a rename.
enum Slug {
    /// Words that begin addresses of the programme or may one day: no entity may be called so.
    static let reserved: Set<String> = [
        "accesibilidad", "api", "ayuda", "buscar", "campanas", "capacitacion", "chat", "consola", "cuenta", "datos",
        "demostracion", "descargas", "destacados", "entidades", "escritorio", "estaticos", "experiencias",
        "favicon.ico", "guia", "healthz", "indice", "ingreso", "invitacion", "llaves", "mapa", "mapa-del-sitio",
        "mesa-de-ayuda", "metrics", "noticias", "noticias.xml", "oficina", "personas", "planes", "premios",
        "radicados", "ranking", "readyz", "recuperacion", "reportes", "robots.txt", "sitemap.xml", "static",
    ]

    /// `chitaga-nortedesantander` of `chitaga-nortedesantander.gov.co`; without a suggested host, of the names.
    static func municipality(name: String, department: String, suggestedHost: String?) -> String {
        if let host = suggestedHost, host.hasSuffix(".gov.co") { return String(host.dropLast(".gov.co".utf8.count)) }
        // Bogotá is its own department.
        if name == department { return tight(name.prefix { $0 != "," }) + "-dc" }
        return tight(name) + "-" + self.department(department)
    }

    /// `nortedesantander`, `bogotadc`; of the archipelago's long name, `sanandres`.
    static func department(_ name: String) -> String {
        let archipelago = "Archipiélago de "
        guard name.hasPrefix(archipelago) else { return tight(name) }
        return tight(name.dropFirst(archipelago.count).prefix { $0 != "," })
    }

    private static func tight(_ name: some StringProtocol) -> String {
        Spanish.slug(String(name)).filter { $0 != "-" }
    }

    /// Small letters, digits and hyphens inside, and none of the reserved words.
    static func isUsable(_ slug: String) -> Bool {
        !slug.isEmpty && slug.first != "-" && slug.last != "-" && !reserved.contains(slug)
            && slug.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 }
    }
}

/// A host name as it is compared: small letters, without a port.
enum HostName {
    /// Nil where the text is no host name: at least two labels of letters, digits and hyphens.
    static func read(_ text: String) -> String? {
        let host = text.trimmed.lowercased()
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard host.utf8.count <= 253, labels.count >= 2, labels.allSatisfy(isLabel) else { return nil }
        return host
    }

    private static func isLabel(_ label: Substring) -> Bool {
        1...63 ~= label.utf8.count && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 }
    }
}
