import Calendar
import Channels
import Platform

/// The days on which promised periods end, as events of a whole day.
struct CareCalendar: Sendable {
    let tenant: Tenant
    let address: String

    func calendar(_ board: FreshnessBoard) -> ICalendar {
        ICalendar(name: "Canales al día, \(tenant.officialName)", items: board.rows.compactMap { item($0) })
    }

    /// Nobody wants an entry for each day of what is done every day.
    private func item(_ row: ChannelFreshness) -> ICalendar.Item? {
        guard row.isJudged, !row.promise.isDaily, let day = row.keeping?.nextDue, let since = row.since else {
            return nil
        }
        return ICalendar.Item(
            .event, uid: "\(row.channel)-\(day.iso)@\(tenant.slug).gov.co", title: "Actualizar: \(row.title)",
            detail: "\(row.promise.words). \(row.word)", address: address, when: .day(day), stamped: since.start,
            alarms: [.init(daysBefore: row.promise.isLong ? 7 : 2)])
    }
}
