import Calendar
import Campaigns
import Entities
import Platform
import Spanish

/// What the programme's first page says.
struct Home: Sendable {
    let municipalities: Int
    let governments: Int
    let country: CountryMap
    let campaign: CampaignLine?
    /// Only in a demonstration: where to begin.
    let tour: [Stop]

    /// A place a newcomer is led to.
    struct Stop: Sendable {
        let title: String
        let words: String
        let path: String
    }

    struct CampaignLine: Sendable {
        let title: String
        let isLate: Bool
        let daysLeft: Int
        let until: Day
        let finalDay: Day

        init(_ campaign: Campaign, at now: Instant) {
            title = campaign.title
            isLate = campaign.status(at: now) == .late
            daysLeft = campaign.daysLeft(on: now.day)
            until = isLate ? campaign.close.lastDay : campaign.onTimeUntil ?? campaign.close.lastDay
            finalDay = campaign.close.lastDay
        }

        /// “en 20 días”, “mañana”, “hoy”.
        var nearness: String {
            switch daysLeft {
            case 0: "hoy"
            case 1: "mañana"
            default: "en \(Spanish.count(daysLeft, "día", "días"))"
            }
        }
    }

    var entities: Int { municipalities + governments }
}
