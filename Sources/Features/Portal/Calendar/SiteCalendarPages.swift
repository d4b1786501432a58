import Calendar
import Channels
import Design
import HTML
import HTTP
import Platform
import Spanish

enum SiteCalendarPages {
    static func month(_ sheet: MonthSheet) -> Page {
        let links = sheet.links
        var page = Page(
            "Calendario de \(sheet.month.spoken)",
            description: "Eventos y convocatorias de \(links.tenant.inSentence) en \(sheet.month.spoken).",
            trail: [links.home], section: SiteRoutes.map.path, version: sheet.version
        ) { html in
            html.h1("Calendario de \(sheet.month.spoken)")
            turn(sheet, &html)
            grid(sheet, &html)
            list(sheet, &html)
            html.p {
                $0.a(
                    "Llevar el calendario a su teléfono o computador (.ics)", .href(links(SiteRoutes.calendarFile.path))
                )
            }
        }
        page.styles = [.site]
        page.alternates = [
            Alternate(type: "text/calendar", title: "Calendario", path: links(SiteRoutes.calendarFile.path))
        ]
        // Months with nothing in them are endless; only the present one is worth finding.
        page.isUnlisted = sheet.items.isEmpty && !sheet.isCurrent
        return page
    }

    private static func turn(_ sheet: MonthSheet, _ html: inout HTML) {
        html.nav(.class("around"), .aria("label", "Otros meses")) { nav in
            if let month = sheet.previous {
                nav.a(Spanish.capitalized(month.spoken), .href(address(month, sheet)), .rel("prev"))
            }
            if let month = sheet.next {
                nav.a(Spanish.capitalized(month.spoken), .href(address(month, sheet)), .rel("next"))
            }
            if !sheet.isCurrent { nav.a("Volver a este mes", .href(sheet.links(SiteRoutes.calendar.path))) }
        }
    }

    private static func address(_ month: YearMonth, _ sheet: MonthSheet) -> String {
        sheet.links(SiteRoutes.calendar.path) + "?mes=" + month.iso
    }

    /// The month as a sheet on the wall; phones show the list below, which says the same.
    private static func grid(_ sheet: MonthSheet, _ html: inout HTML) {
        guard !sheet.items.isEmpty else { return }
        html.div(.class("wide-only")) { box in
            box.table(.class("month")) { table in
                table.caption(Spanish.capitalized(sheet.month.spoken), .class("unseen"))
                table.thead { head in
                    head.tr { row in
                        for name in ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"] {
                            row.th(Spanish.capitalized(name), .scope(.col))
                        }
                    }
                }
                table.tbody { body in
                    for week in sheet.weeks { body.tr { row in for day in week { cell(day, sheet, &row) } } }
                }
            }
        }
    }

    private static func cell(_ day: Day, _ sheet: MonthSheet, _ row: inout HTML) {
        let isOther = day.yearMonth != sheet.month
        row.td(
            .class(isOther ? "other" : day == sheet.today ? "today" : ""),
            .when(day == sheet.today, .aria("current", "date"))
        ) { cell in
            cell.time(String(day.day), .datetime(day.iso))
            let items = isOther ? [] : sheet.items(on: day)
            guard !items.isEmpty else { return }
            cell.ul { list in
                for item in items.prefix(4) { list.li { $0.a(item.calendarTitle, .href(sheet.links(item.path))) } }
            }
        }
    }

    private static func list(_ sheet: MonthSheet, _ html: inout HTML) {
        guard !sheet.items.isEmpty else {
            html.emptyState(
                "Nada anotado para \(sheet.month.spoken)",
                "Cuando \(sheet.links.tenant.inSentence) anuncie un evento o abra una convocatoria, aparecerá aquí.",
                action: Link("Recibir los anuncios en su correo", sheet.links(SiteRoutes.subscription.path)), level: 2)
            return
        }
        html.h2("Día a día")
        html.agenda(
            sheet.items.sorted { $0.calendarDays.lowerBound < $1.calendarDays.lowerBound }, sheet.view, sheet.links,
            on: sheet.today
        )
    }
}
