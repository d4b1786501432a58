/// What is to be filed.
public struct FilingRequest: Sendable {
    /// What kind of thing: `plan`, `reporte`.
    public let kind: String
    /// Identifier of the thing inside its kind; the same kind and subject of an entity are filed once.
    public let subject: String
    /// Identifier of the person who hands it in. It stays inside: receipts do not carry it.
    public let person: String
    /// SHA-256 of the exact content, 64 hexadecimal digits.
    public let contentHash: String
    public let isOnTime: Bool
    /// What it is called: “Plan de acción GEL-T 2012”.
    public let title: String
    /// Small facts that stand in the receipt and are public: campaign, version, the role (never the name) that signed.
    public let facts: [(name: String, value: String)]

    public init(
        kind: String, subject: String, person: String, contentHash: String, isOnTime: Bool, title: String,
        facts: [(name: String, value: String)] = []
    ) {
        self.kind = kind
        self.subject = subject
        self.person = person
        self.contentHash = contentHash
        self.isOnTime = isOnTime
        self.title = title
        self.facts = facts
    }
}
