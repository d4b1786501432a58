import Calendar
import Channels
import Platform

/// Events as entries of a calendar file.
struct EventFile: Sendable {
    let links: SiteLinks

    func calendar(_ name: String, _ items: [PublicItem]) -> ICalendar {
        ICalendar(name: name, items: items.map(entry))
    }

    /// The identifier of the item never changes; each new version of it counts as a change of the entry.
    private func entry(_ item: PublicItem) -> ICalendar.Item {
        ICalendar.Item(
            .event, uid: "\(item.id)@\(links.tenant.slug).gov.co", title: item.calendarTitle, detail: item.summary,
            place: item.values["lugar"] ?? "", address: links.full(item.path), when: when(item),
            stamped: item.changedAt, sequence: max(0, item.version - 1))
    }

    private func when(_ item: PublicItem) -> ICalendar.When {
        let days = item.calendarDays
        guard days.lowerBound == days.upperBound else { return .days(days) }
        guard item.kind != "convocatoria", let hour = item.values["hora"].flatMap({ TimeOfDay(field: $0) }) else {
            return .day(days.lowerBound)
        }
        let start = days.lowerBound.at(hour)
        let end = item.values["hora-fin"].flatMap { TimeOfDay(field: $0) }.map { days.lowerBound.at($0) }
        return .time(start, until: end.flatMap { $0 > start ? $0 : nil } ?? start + .seconds(3600))
    }
}
