import Spanish

/// What an entity did in a former campaign.
public struct PastOutcome: Sendable, Hashable {
    public enum Kind: Sendable, Hashable { case onTime, late, never }

    /// The year the campaign was about.
    public let vigencia: Int
    public let kind: Kind

    public init(vigencia: Int, kind: Kind) {
        self.vigencia = vigencia
        self.kind = kind
    }

    /// “en 2013 entregó a tiempo”
    public var words: String {
        switch kind {
        case .onTime: "en \(vigencia) entregó a tiempo"
        case .late: "en \(vigencia) entregó tarde"
        case .never: "en \(vigencia) no entregó"
        }
    }

    /// Days that are added to (or taken from) what a forecast needs for what was done before, the newest first.
    public static func habitDays(_ past: [PastOutcome]) -> Int {
        guard let newest = past.first else { return 0 }
        if newest.kind == .onTime { return punctualDays }
        return past.prefix(2).allSatisfy { $0.kind != .onTime } ? latecomerDays : 0
    }

    /// Why: the outcomes that ``habitDays(_:)`` looked at; nil where they change nothing.
    public static func habitWords(_ past: [PastOutcome]) -> String? {
        let days = habitDays(past)
        guard days != 0 else { return nil }
        return Spanish.capitalized(Spanish.list(past.prefix(days < 0 ? 1 : 2).map(\.words))) + "."
    }

    /// More days for who came late or not at all the last two times; fewer for who came on time the last time.
    public static let latecomerDays = 4
    public static let punctualDays = -2
}
