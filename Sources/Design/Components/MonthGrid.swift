public import HTML

/// A day of a month's calendar and what happens on it.
public struct MonthDay: Sendable {
    public var number: Int
    /// Where the day's events are told; nil when there are none.
    public var address: String?
    /// "28 de noviembre: dos eventos"
    public var label: String
    public var events: [Link]
    public var isToday: Bool
    /// A day of the month before or after.
    public var isOther: Bool

    public init(
        _ number: Int, address: String? = nil, label: String = "", events: [Link] = [], isToday: Bool = false,
        isOther: Bool = false
    ) {
        self.number = number
        self.address = address
        self.label = label
        self.events = events
        self.isToday = isToday
        self.isOther = isOther
    }
}

extension HTML {
    /// A month in weeks that begin on Monday. On phones only the numbers stand, and those with events lead to them.
    public mutating func monthGrid(_ title: String, days: [MonthDay]) {
        table(.class("month")) { table in
            table.caption(title)
            table.thead { head in
                head.tr { row in
                    for (short, name) in Self.weekdays {
                        row.th(.scope(.col)) { cell in
                            cell.span(short, .aria("hidden", "true"))
                            cell.span(name, .class("unseen"))
                        }
                    }
                }
            }
            table.tbody { body in
                for start in stride(from: 0, to: days.count, by: 7) {
                    body.tr { row in
                        for day in days[start..<Swift.min(start + 7, days.count)] { row.monthCell(day) }
                    }
                }
            }
        }
    }

    private mutating func monthCell(_ day: MonthDay) {
        td(.class(day.isToday ? "today" : day.isOther ? "other" : "")) { cell in
            if let address = day.address {
                cell.a(String(day.number), .href(address), .aria("label", day.label))
            } else {
                cell.text(String(day.number))
            }
            guard !day.events.isEmpty else { return }
            cell.ul(.class("wide-only")) { list in
                for event in day.events { list.li { $0.a(event.title, .href(event.address)) } }
            }
        }
    }

    private static let weekdays = [
        ("lun", "lunes"), ("mar", "martes"), ("mié", "miércoles"), ("jue", "jueves"), ("vie", "viernes"),
        ("sáb", "sábado"), ("dom", "domingo"),
    ]
}

extension ComponentExample {
    static let month = ComponentExample(
        "mes", "Mes", "El calendario de un mes; en el teléfono, cada número lleva a su día.",
        criteria: ["Es una tabla con los días de la semana por encabezado.", "Cabe en 360 píxeles."]
    ) { html in
        html.monthGrid(
            "Noviembre de 2026",
            days: (1...14).map { number in
                number == 7
                    ? MonthDay(
                        7, address: "#mes", label: "7 de noviembre: un evento",
                        events: [Link("Mercado campesino", "#mes")])
                    : MonthDay(number, isToday: number == 10)
            })
    }
}
