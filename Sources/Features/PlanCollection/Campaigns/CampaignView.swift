import Calendar
import Campaigns
import HTTP

/// A campaign with all that is public around it.
struct CampaignView: Sendable {
    let campaign: Campaign
    let status: Campaign.Status
    let today: Day
    /// The latest first.
    var extensions: [ExtensionLine] = []
    /// The latest first.
    var changes: [ChangeLine] = []
    var sessions: [CampaignSession] = []
    /// How many entities must hand in, and the names of those that need not.
    var required = 0
    var excluded: [String] = []
    /// Whether the person who looks may change it.
    var mayRun = false

    var path: String { CampaignViews.show.path(campaign.id) }
}

struct ExtensionLine: Sendable {
    let entity: String
    let path: String
    let granted: CampaignExtension
    /// Whether a later one took its place.
    let isReplaced: Bool
}

struct ChangeLine: Sendable {
    let at: Instant
    let reason: String
    let differences: [String]
}

/// The dates of a campaign in words.
struct CampaignWords {
    let campaign: Campaign

    /// “Abre el martes 1 de mayo de 2012.”, or nothing.
    var opening: String? { campaign.opens.map { "El \($0.spoken)" } }

    /// “Hasta el martes 29 de mayo de 2012, 11:59 p. m.”
    var onTime: String { until(campaign.lastDayOnTime()) }

    /// The same of what is taken late; nil where nothing is.
    var late: String? { campaign.lastDay() > campaign.lastDayOnTime() ? until(campaign.lastDay()) : nil }

    private func until(_ day: Day) -> String { "Hasta el \(day.spoken), 11:59 p. m." }

    /// What a reader wants to know first on a day.
    func summary(_ status: Campaign.Status, today: Day) -> String {
        let left = campaign.daysLeft(on: today)
        let days = left == 0 ? "Hoy es el último día" : left == 1 ? "Queda 1 día" : "Quedan \(left) días"
        return switch status {
        case .future: "Todavía no abre."
        case .open: days + " para entregar a tiempo."
        case .late: days + " para entregar, ya fuera de plazo."
        case .closed: "Ya no se recibe, salvo de las entidades con prórroga."
        }
    }
}
