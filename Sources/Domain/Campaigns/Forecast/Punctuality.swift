public import Calendar

/// Whether what a campaign waits for came before its date.
public enum Punctuality: String, Sendable, Hashable, CaseIterable {
    case onTime = "a-tiempo"
    case late = "tarde"
    /// Not handed in, and there is still time.
    case pending = "pendiente"
    /// Not handed in and no longer on time, but still taken.
    case overdue = "atrasada"
    /// The campaign closed without it.
    case missed = "no-entrego"

    /// As people read it.
    public var title: String {
        switch self {
        case .onTime: "entregó a tiempo"
        case .late: "entregó tarde"
        case .pending: "todavía a tiempo"
        case .overdue: "atrasada"
        case .missed: "no entregó"
        }
    }

    /// - Parameter filedOnTime: whether the first thing handed in came on time; nil where nothing was. What came on
    ///   time and was corrected afterwards came on time.
    public static func of(_ filedOnTime: Bool?, _ standing: CampaignStanding, at now: Instant) -> Punctuality {
        if let filedOnTime { return filedOnTime ? .onTime : .late }
        switch standing.status(at: now) {
        case .future, .open: return .pending
        case .late: return .overdue
        case .closed: return .missed
        }
    }
}
