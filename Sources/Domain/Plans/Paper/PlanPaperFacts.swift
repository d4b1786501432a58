public import Calendar

/// What paper says of a plan beside its own words.
public struct PlanPaperFacts: Sendable, Hashable {
    /// “Alcaldía de Chitagá”.
    public var entityName: String
    /// “Norte de Santander”; empty for departments.
    public var department: String
    public var isMunicipality: Bool
    /// “Formato de plan de acción unificado 2012”; empty for plans in another layout.
    public var formatTitle: String
    /// Identifier of the format, carried so that the paper can be read back.
    public var formatID: String
    /// From 1.
    public var version: Int
    /// “borrador”, “enviado”.
    public var state: String
    public var amendment: PlanAmendment?
    public var filing: Filed?
    /// Of the entity's look, as `#rrggbb`.
    public var accent: String

    /// That the plan was handed in.
    public struct Filed: Sendable, Hashable {
        public var number: String
        public var at: Instant
        public var isOnTime: Bool
        /// Where anybody can check the number, whole: `https://…/radicados/GEL-…`.
        public var address: String

        public init(number: String, at: Instant, isOnTime: Bool, address: String) {
            self.number = number
            self.at = at
            self.isOnTime = isOnTime
            self.address = address
        }
    }

    public init(
        entityName: String, department: String, isMunicipality: Bool, formatTitle: String = "", formatID: String = "",
        version: Int = 1, state: String = "", amendment: PlanAmendment? = nil, filing: Filed? = nil,
        accent: String = "#1f3a5f"
    ) {
        self.entityName = entityName
        self.department = department
        self.isMunicipality = isMunicipality
        self.formatTitle = formatTitle
        self.formatID = formatID
        self.version = version
        self.state = state
        self.amendment = amendment
        self.filing = filing
        self.accent = accent
    }

    /// The line by which a document of ours is known when it comes back: the format it follows, or the plan's layout.
    public func mark(of plan: Plan) -> String {
        PlanPaper.markStart + " · " + (formatID.isEmpty ? plan.layout.paperName : formatID) + " · versión \(version)"
    }
}
