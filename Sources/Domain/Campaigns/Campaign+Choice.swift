public import Calendar
public import Database

/// Which campaign a page of the whole country shows, and how it is told.
extension Campaign {
    /// Campaigns whose outcomes say something of this one's, the newest first.
    public func former(in campaigns: [Campaign]) -> [Campaign] {
        Array(
            campaigns.filter { $0.close.lastDay < close.lastDay && $0.id != id }
                .sorted { $0.close.lastDay > $1.close.lastDay }.prefix(3))
    }

    /// The campaign somebody asked for; else the one that takes something now; else the latest that was opened.
    public static func chosen(_ id: String?, from campaigns: [Campaign], at now: Instant) -> Campaign? {
        if let id { return campaigns.first { $0.id == id } }
        let taking = campaigns.filter { $0.isTaking(at: now) }
        let current = taking.min {
            ($0.isOnTime(at: now) ? 0 : 1, $0.close.lastDay) < ($1.isOnTime(at: now) ? 0 : 1, $1.close.lastDay)
        }
        return current ?? campaigns.first { $0.status(at: now) != .future } ?? campaigns.first
    }

    /// “A tiempo hasta el viernes 11 de diciembre: quedan 9 días.”
    /// - Parameter noun: what is taken late, in the plural: “planes”.
    public func deadlineSentence(_ noun: String, at now: Instant) -> String {
        let days = daysLeft(on: now.day)
        let left = days == 0 ? "hoy es el último día" : days == 1 ? "queda 1 día" : "quedan \(days) días"
        switch status(at: now) {
        case .future: return "Abre el \(opens?.spoken ?? "día que se anuncie")."
        case .open: return "A tiempo hasta el \(lastDayOnTime().spoken): \(left)."
        case .late:
            return "El plazo pasó; se reciben \(noun) con retraso hasta el \(lastDay().spoken): \(left)."
        case .closed: return "Cerró el \(lastDay().spoken)."
        }
    }
}

extension Campaigns {
    /// Entity code → former campaigns it had no part in, in one query.
    public static func leftOut(_ campaigns: [String], in reading: some Querying) throws -> [String: Set<String>] {
        var leftOut: [String: Set<String>] = [:]
        guard !campaigns.isEmpty else { return leftOut }
        try reading.each(
            "SELECT entity_id, campaign_id FROM campaign_exclusion WHERE campaign_id IN \(list: campaigns)"
        ) { leftOut[$0.text(0), default: []].insert($0.text(1)) }
        return leftOut
    }
}
