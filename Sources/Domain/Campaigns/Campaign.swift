public import Calendar

/// A time in which the entities of the country hand something in.
public struct Campaign: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The action plan of a term (notice of the unified format, 2012).
        case plan
        /// The yearly report of results (Decreto 2693 de 2012, art. 11).
        case report = "reporte"

        public var title: String { self == .plan ? "Plan de acción" : "Reporte de resultados" }
    }

    /// Stable and readable: `plan-2012`.
    public let id: String
    public let kind: Kind
    /// The year it is about, which is not always the year it is handed in.
    public let vigencia: Int
    public let title: String
    public let legalBasis: String
    /// First day; nil where it is not known.
    public let opens: Day?
    /// Last day on which what arrives is on time, where there is a later close.
    public let onTimeUntil: Day?
    public let close: Close

    /// The end in the words of whoever set it. “Antes del 30 de mayo” leaves that day out.
    public struct Close: Sendable, Hashable {
        public let day: Day
        public let isExclusive: Bool
        /// As it was announced: “antes del 30 de mayo de 2012”.
        public let words: String

        public init(day: Day, isExclusive: Bool, words: String) {
            self.day = day
            self.isExclusive = isExclusive
            self.words = words
        }

        /// Last day on which something may still arrive.
        public var lastDay: Day { isExclusive ? day.adding(days: -1) : day }
    }

    public init(
        id: String, kind: Kind, vigencia: Int, title: String, legalBasis: String, opens: Day?, onTimeUntil: Day?,
        close: Close
    ) {
        self.id = id
        self.kind = kind
        self.vigencia = vigencia
        self.title = title
        self.legalBasis = legalBasis
        self.opens = opens
        self.onTimeUntil = onTimeUntil
        self.close = close
    }

    /// The last instant at which something may arrive, for those without an extension: the end of the last day, in
    /// Bogotá.
    public var lastInstant: Instant { close.lastDay.end }

    public enum Status: String, Sendable, Hashable {
        case future, open
        /// Still taken, but no longer on time.
        case late
        case closed

        public var title: String {
            switch self {
            case .future: "por abrir"
            case .open: "abierta"
            case .late: "abierta, fuera de plazo"
            case .closed: "cerrada"
            }
        }
    }
}
