import Calendar
import Channels
import Database
import Platform

struct MonthStore {
    let view: SiteView

    static let kinds = ["evento", "convocatoria"]

    /// What happens or closes between two days: one question.
    func items(_ days: ClosedRange<Day>) throws -> [PublicItem] {
        try view.entity.read { reading in
            try PublicItemStore(entity: view.entity).between(
                days, kinds: Self.kinds, hidden: view.summary.hidden, limit: 400, reading)
        }.filter { $0.calendarDays.overlaps(days) }
    }
}
