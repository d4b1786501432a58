public import Calendar

/// A session of support announced with a campaign: the chats of the notice of 2012.
public struct CampaignSession: Sendable, Hashable {
    public let day: Day
    public let starts: TimeOfDay
    public let ends: TimeOfDay
    public let title: String

    public init(day: Day, starts: TimeOfDay, ends: TimeOfDay, title: String) {
        self.day = day
        self.starts = starts
        self.ends = ends
        self.title = title
    }
}

extension Campaign {
    /// What whoever announces the campaign should look at again: help that comes when it is too late. (The notice of
    /// 2012 asked for the plan “antes del 30 de mayo” and offered a chat on 30 May.)
    public func warnings(sessions: [CampaignSession]) -> [String] {
        sessions.filter { $0.day.at($0.starts) > lastDayOnTime().end }.map { session in
            "«\(session.title)» es el \(session.day.spoken), después del último día para entregar a tiempo"
                + " (\(lastDayOnTime().spoken))."
        }
    }
}
