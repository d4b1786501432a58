import Calendar
import Campaigns
import Entities
import Platform

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

        /// What stands under the number of days.
        var daysWords: String {
            let days = daysLeft == 1 ? "día" : "días"
            return isLate ? "\(days) para el cierre" : "\(days) para entregar a tiempo"
        }

        /// Until when, and what happens afterwards.
        var sentences: [String] {
            if isLate { return ["El plazo ya pasó. Se recibe con retraso hasta el \(finalDay.spoken)."] }
            let onTime = "El plazo llega hasta el \(until.spoken)."
            return finalDay > until
                ? [onTime, "Después se recibe con retraso, hasta el \(finalDay.spoken)."] : [onTime]
        }
    }

    var entities: Int { municipalities + governments }
}
