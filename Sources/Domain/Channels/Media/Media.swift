public import Calendar

/// A picture or a document of an entity's site.
public struct Media: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case picture = "imagen"
        case document = "documento"
    }

    public let id: String
    public let kind: Kind
    /// As it is downloaded: `presupuesto-2014.pdf`.
    public let name: String
    public let contentType: String
    /// Hash under which `Files` keeps it; for a picture, its largest form.
    public let hash: String
    public let size: Int
    public let title: String
    /// What a picture shows, for who does not see it.
    public let alt: String
    /// “Acuerdo”, “Presupuesto”, “Informe”…
    public let documentType: String
    public let day: Day?
    /// In pixels; 0 for documents.
    public let width: Int
    public let height: Int
    /// Smaller forms of a picture, or empty.
    public let mediumHash: String
    public let smallHash: String

    public init(
        id: String, kind: Kind, name: String, contentType: String, hash: String, size: Int, title: String, alt: String,
        documentType: String, day: Day?, width: Int, height: Int, mediumHash: String, smallHash: String
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.contentType = contentType
        self.hash = hash
        self.size = size
        self.title = title
        self.alt = alt
        self.documentType = documentType
        self.day = day
        self.width = width
        self.height = height
        self.mediumHash = mediumHash
        self.smallHash = smallHash
    }

    /// Inside the place: `/archivos/0J4/presupuesto-2014.pdf`.
    public var path: String { "/archivos/\(id)/\(name)" }
    /// About 800 pixels wide.
    public var mediumPath: String { "/archivos/\(id)/mediana/\(name)" }
    /// About 400 pixels wide.
    public var smallPath: String { "/archivos/\(id)/pequena/\(name)" }
}

/// How texts name media: the address the public sees, from the root of the entity's place.
public enum MediaAddress {
    /// The identifier in `/archivos/0J4/foto.jpg`, wherever the place stands; nil for any other address.
    public static func identifier(_ address: String) -> String? {
        let parts = address.split(separator: "/")
        guard let at = parts.firstIndex(of: "archivos"), parts.count > at + 2 else { return nil }
        return String(parts[at + 1])
    }
}
