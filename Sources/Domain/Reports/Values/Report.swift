public import Calendar

/// What one entity reports in one campaign.
public struct Report: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// Being filled in; also after it was opened again.
        case open = "abierto"
        /// Handed in whole: nothing changes any more, unless the programme opens it again.
        case submitted = "enviado"

        public var title: String { self == .open ? "en diligenciamiento" : "enviado" }
    }

    public let id: String
    /// Code of the entity.
    public let entity: String
    public let campaignID: String
    public let instrumentID: String
    public let vigencia: Int
    public let state: State
    public let since: Instant
    /// 1, and one more for each time it was opened again.
    public let round: Int
    public let steps: Int
    public let openedAt: Instant
    /// Of the last time it was handed in, also while it is open again.
    public let filingNumber: String?
    public let isOnTime: Bool?

    /// The round that was handed in last; 0 where none was.
    public var handedRound: Int { state == .open ? round - 1 : round }
}

/// Something that happened to a report as a whole.
public struct ReportStep: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case opened = "abierto"
        case submitted = "enviado"
        case reopened = "reabierto"

        public var title: String {
            switch self {
            case .opened: "Se abrió el reporte"
            case .submitted: "Se envió al Programa"
            case .reopened: "El Programa lo volvió a abrir"
            }
        }
    }

    public let number: Int
    public let kind: Kind
    public let at: Instant
    /// Identifier of the person. Public pages show the role.
    public let person: String
    public let role: String
    public let note: String
}

/// How far a component is. Kept beside the answers, so that lists need not look at them.
public struct ReportCount: Sendable, Hashable {
    public let component: Int
    /// Questions that the answers so far make necessary.
    public let asked: Int
    public let answered: Int
    /// “No aplica” that only the programme can accept and has not.
    public let waiting: Int
    public let changedAt: Instant

    public var isComplete: Bool { answered == asked }

    public init(component: Int, asked: Int, answered: Int, waiting: Int, changedAt: Instant) {
        self.component = component
        self.asked = asked
        self.answered = answered
        self.waiting = waiting
        self.changedAt = changedAt
    }
}

/// A component that was delivered on its own: credited, shown as *parcial*, and no submission.
public struct ReportPartDelivery: Sendable, Hashable {
    public let component: Int
    public let filingNumber: String
    public let contentHash: String
    public let isOnTime: Bool
    public let at: Instant
}

/// A whole report that was handed in.
public struct ReportSubmission: Sendable, Hashable {
    public let report: String
    public let round: Int
    public let filingNumber: String
    public let contentHash: String
    public let isOnTime: Bool
    public let at: Instant
    public let role: String
}
