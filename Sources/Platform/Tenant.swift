/// The entity whose pages are being served, as far as every feature needs to know it.
public struct Tenant: Sendable, Hashable {
    public enum Kind: String, Sendable { case municipality, department }

    /// DIVIPOLA code of five digits as text (`54174`); a department's government ends in three zeros (`54000`).
    public let code: String
    public let kind: Kind
    /// The territory: “Chitagá”.
    public let name: String
    /// The department's name: “Norte de Santander”.
    public let department: String
    /// First segment of its pages where it has no host of its own: `chitaga-nortedesantander`.
    public let slug: String
    /// Which of the ten looks it chose, 1…10.
    public let look: Int
    /// What it says of itself under its name, or empty.
    public let slogan: String

    public init(
        code: String, kind: Kind, name: String, department: String, slug: String, look: Int, slogan: String
    ) {
        self.code = code
        self.kind = kind
        self.name = name
        self.department = department
        self.slug = slug
        self.look = look
        self.slogan = slogan
    }

    /// “Alcaldía de Chitagá”, “Gobernación de Norte de Santander”, “Gobernación del Cauca”.
    public var officialName: String {
        switch kind {
        case .municipality: "Alcaldía de \(name)"
        case .department: (Self.named.contains(code) ? "Gobernación del " : "Gobernación de ") + name
        }
    }

    /// “la Alcaldía de Chitagá”, to stand inside a sentence.
    public var inSentence: String { "la " + officialName }

    /// “La Alcaldía de Chitagá”, to begin one.
    public var atStart: String { "La " + officialName }

    /// Departments whose name takes the article in speech: el Atlántico, el Cauca, el Valle…
    private static let named: Set<String> = [
        "08000", "18000", "19000", "20000", "27000", "41000", "47000", "50000", "63000", "73000", "76000", "86000",
        "88000", "91000", "95000", "97000", "99000",
    ]

    /// The word for its territory: municipio, departamento.
    public var territory: String { kind == .municipality ? "municipio" : "departamento" }
}
