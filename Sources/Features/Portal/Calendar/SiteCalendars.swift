import Calendar
import Channels
import Crypto
import HTTP
import Platform

/// What happens: by months for people, as a file for the programs they keep their own days in.
enum SiteCalendars {
    static let endpoints = [
        Endpoint(.entity, SiteRoutes.calendar, needs: .everyone) { context, _ in
            .page(SiteCalendarPages.month(try month(context)))
        },
        Endpoint(.entity, SiteRoutes.calendarFile, needs: .everyone) { context, _ in .plain(try file(context)) },
        Endpoint(.entity, SiteRoutes.itemEvent, needs: .everyone) { context, address in
            .plain(try event(address.1, in: address.0, context))
        },
    ]

    private static func month(_ context: Context) throws -> MonthSheet {
        let view = try SiteView.read(try context.entity())
        let today = context.today
        let asked = try context.request.query["mes"].map { typed in
            guard let month = YearMonth(iso: typed), MonthSheet.months(on: today).contains(month) else {
                throw Failure.notFound
            }
            return month
        }
        let month = asked ?? today.yearMonth
        return MonthSheet(
            month: month, today: today, items: try MonthStore(view: view).items(month.firstDay...month.lastDay),
            view: view, links: try SiteLinks(context))
    }

    /// From three months ago to a year from now, so that the file of an old site does not grow.
    private static func file(_ context: Context) throws -> Response {
        let view = try SiteView.read(try context.entity())
        let days = context.today.adding(days: -92)...context.today.adding(days: 366)
        let items = try MonthStore(view: view).items(days)
        return answer(
            EventFile(links: try SiteLinks(context)).calendar(
                "Calendario de \(view.entity.tenant.inSentence)", items))
    }

    private static func event(_ slug: String, in key: String, _ context: Context) throws -> Response {
        let view = try SiteView.read(try context.entity())
        _ = try view.channel(key)
        guard case .item(let item) = try ItemSheetStore(view: view).find(slug, in: key),
            try ChannelTemplates.kinds(context.services)[item.kind]?.isEvent == true || item.kind == "convocatoria"
        else { throw Failure.notFound }
        return answer(EventFile(links: try SiteLinks(context)).calendar(item.title, [item]))
    }

    private static func answer(_ calendar: ICalendar) -> Response {
        let text = calendar.text
        var response = Response(
            headers: [("Content-Type", ICalendar.mediaType), ("Cache-Control", "no-cache")], body: Array(text.utf8))
        response.contentVersion = "ics/" + SHA256.hex(text)
        return response
    }
}
