public import Calendar

/// One version of a plan and how far it has come.
public struct PlanCourse: Sendable, Hashable {
    /// Code of the entity.
    public let entity: String
    public let planID: String
    /// The first version; its own identifier for the first.
    public let rootID: String
    /// From 1.
    public let version: Int
    /// The campaign it is handed in for; nil for plans of years without one.
    public let campaignID: String?
    /// The unified format it follows; nil for plans in another layout.
    public let formatID: String?
    /// The year it is for; nil where nobody said.
    public let vigencia: Int?
    public let origin: PlanOrigin
    /// What this version changes in the one before it; nil for first versions.
    public let amendment: PlanAmendment?
    public let state: PlanState
    public let since: Instant
    /// Number of its last step.
    public let steps: Int
    /// Radicado, once it was handed in.
    public let filingNumber: String?
    public let isOnTime: Bool?

    public init(
        entity: String, planID: String, rootID: String, version: Int, campaignID: String?, formatID: String?,
        vigencia: Int?, origin: PlanOrigin, amendment: PlanAmendment?, state: PlanState, since: Instant, steps: Int,
        filingNumber: String?, isOnTime: Bool?
    ) {
        self.entity = entity
        self.planID = planID
        self.rootID = rootID
        self.version = version
        self.campaignID = campaignID
        self.formatID = formatID
        self.vigencia = vigencia
        self.origin = origin
        self.amendment = amendment
        self.state = state
        self.since = since
        self.steps = steps
        self.filingNumber = filingNumber
        self.isOnTime = isOnTime
    }

    public func allows(_ step: PlanStep.Kind) -> Bool { step.startsFrom.contains(state) }
}

/// Where a version began.
public struct PlanOrigin: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Read from a document somebody uploaded.
        case document = "documento"
        /// Read from a document that came by mail; the detail is the address it came from.
        case mail = "correo"
        /// Written in the platform.
        case written = "escrito"
        /// Begun from the entity's plan of another year; the detail is that plan.
        case formerPlan = "plan-anterior"
        /// A new version of a plan; the detail is the version before.
        case version
    }

    public let kind: Kind
    public let detail: String

    public init(_ kind: Kind, _ detail: String = "") {
        self.kind = kind
        self.detail = detail
    }
}

/// What a new version changes and by which act. Plans were adjusted by decree (Quetame, Decreto 26 of 2011).
public struct PlanAmendment: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Answers the observations of the owner bodies.
        case correction = "correccion"
        /// Changes an accepted plan.
        case adjustment = "ajuste"
    }

    public var kind: Kind
    /// Identifier of the version it changes.
    public var amends: String
    /// “Decreto”, “Resolución”; empty where there is no act.
    public var actKind: String
    public var actNumber: String
    public var actDay: Day?
    public var reason: String

    public init(
        kind: Kind, amends: String, actKind: String = "", actNumber: String = "", actDay: Day? = nil, reason: String
    ) {
        self.kind = kind
        self.amends = amends
        self.actKind = actKind
        self.actNumber = actNumber
        self.actDay = actDay
        self.reason = reason
    }
}
