public import Calendar

/// More time for one entity (*prórroga*), with a reason everybody can read. Extensions accumulate: the latest holds.
public struct CampaignExtension: Sendable, Hashable {
    public let id: String
    public let campaign: String
    /// Code of the entity.
    public let entity: String
    /// Last day, included.
    public let until: Day
    public let reason: String
    /// The act that grants it: “Circular 3 de 2012”; empty where there is none.
    public let act: String
    public let grantedAt: Instant
    /// Identifier of the person. Pages show the role.
    public let grantedBy: String

    public init(
        id: String, campaign: String, entity: String, until: Day, reason: String, act: String = "", grantedAt: Instant,
        grantedBy: String
    ) {
        self.id = id
        self.campaign = campaign
        self.entity = entity
        self.until = until
        self.reason = reason
        self.act = act
        self.grantedAt = grantedAt
        self.grantedBy = grantedBy
    }

    /// Whether it gives the same entity the same day for the same reason, whoever grants it and when.
    func saysTheSame(as other: CampaignExtension) -> Bool {
        (campaign, entity, until, reason, act) == (
            other.campaign, other.entity, other.until, other.reason, other.act
        )
    }
}

/// Why a campaign or an extension cannot be as it was asked for.
public enum CampaignProblem: Sendable, Hashable {
    case idTaken
    case onTimeBeforeOpening, closesBeforeOpening, onTimeAfterClosing
    /// An extension that ends no later than what everybody has.
    case addsNothing(Day)
    case extensionIsOver
    case excludedEntity

    /// The problem as a person reads it.
    public var words: String {
        switch self {
        case .idTaken: "Ya existe una campaña con ese identificador"
        case .onTimeBeforeOpening: "El último día a tiempo no puede ser anterior al día en que abre"
        case .closesBeforeOpening: "El cierre no puede ser anterior al día en que abre"
        case .onTimeAfterClosing: "El último día a tiempo no puede ser posterior al último día en que se recibe"
        case .addsNothing(let day):
            "Ese día no da más plazo: todas las entidades tienen hasta el \(day.spoken)"
        case .extensionIsOver: "Ese día ya pasó"
        case .excludedEntity: "Esa entidad no tiene que entregar en esta campaña"
        }
    }
}

extension Campaign {
    /// What is wrong with the dates, in the order of the form.
    public var problems: [CampaignProblem] {
        var problems: [CampaignProblem] = []
        if let opens, let onTimeUntil, onTimeUntil < opens { problems.append(.onTimeBeforeOpening) }
        if let onTimeUntil, onTimeUntil > close.lastDay { problems.append(.onTimeAfterClosing) }
        if let opens, close.lastDay < opens { problems.append(.closesBeforeOpening) }
        return problems
    }

    /// What is wrong with granting an entity until this day.
    public func problem(granting until: Day, today: Day) -> CampaignProblem? {
        if until <= lastDayOnTime() { return .addsNothing(lastDayOnTime()) }
        return until < today ? .extensionIsOver : nil
    }
}
