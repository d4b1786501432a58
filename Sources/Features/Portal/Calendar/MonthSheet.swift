import Calendar
import Channels

/// A month of a site: what happens in it, by the day.
struct MonthSheet: Sendable {
    let month: YearMonth
    let today: Day
    let items: [PublicItem]
    let view: SiteView
    let links: SiteLinks

    /// Months anybody may page to: those that sites of this programme can have something in, and two years ahead.
    static func months(on today: Day) -> ClosedRange<YearMonth> {
        let first = YearMonth(2008, 1) ?? today.yearMonth
        return first...max(first, today.yearMonth.adding(months: 24))
    }

    var previous: YearMonth? { near(-1) }
    var next: YearMonth? { near(1) }

    private func near(_ step: Int) -> YearMonth? {
        let month = month.adding(months: step)
        return Self.months(on: today).contains(month) ? month : nil
    }

    /// Weeks from Monday to Sunday that hold the month.
    var weeks: [[Day]] {
        var first = month.firstDay
        while first.weekday != .monday { first = first.adding(days: -1) }
        return (0..<6).map { week in (0..<7).map { first.adding(days: week * 7 + $0) } }
            .filter { $0.contains { $0.yearMonth == month } }
    }

    func items(on day: Day) -> [PublicItem] { items.filter { $0.calendarDays.contains(day) } }

    var isCurrent: Bool { month == today.yearMonth }
    var version: String { "month/\(view.site.version)/\(month.iso)" }
}

extension PublicItem {
    /// A call stands in the calendar on the day it closes; everything else on the days it lasts.
    var calendarDays: ClosedRange<Day> {
        guard kind == "convocatoria", let untilDay else { return days }
        return untilDay...untilDay
    }

    var calendarTitle: String { kind == "convocatoria" ? "Cierra: \(title)" : title }
}
