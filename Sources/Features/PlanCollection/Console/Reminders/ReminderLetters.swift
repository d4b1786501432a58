import Calendar
import Campaigns
import Entities
import Platform

extension NationView {
    /// What a reminder says to an entity.
    func letter(to line: EntityLine, publicAddress: String) -> ReminderLetter {
        let standing = CampaignStanding(campaign, extension: line.extensionUntil)
        let isOnTime = standing.isOnTime(at: now) || standing.status(at: now) == .future
        let day = isOnTime ? standing.lastDayOnTime : standing.lastDay
        let left = max(0, now.day.days(to: day))
        return ReminderLetter(
            entity: line.entity.tenant.officialName, state: line.state.title, deadline: day.spoken,
            days: left == 0 ? "hoy es el último día" : left == 1 ? "queda 1 día" : "quedan \(left) días",
            reason: line.forecast.reason,
            link: publicAddress + Context.path("/plan", place: .office, tenant: line.entity.tenant))
    }
}
