/// Writes the content lines of RFC 5545 (3.1): escaped, folded and ended.
struct ICalendarLines {
    private(set) var text = ""

    mutating func write(_ calendar: ICalendar) {
        within("VCALENDAR") { lines in
            lines.line("VERSION", "2.0")
            lines.line("PRODID", "-//GEL-T//Gobierno en Línea Territorial//ES")
            lines.line("CALSCALE", "GREGORIAN")
            lines.line("METHOD", "PUBLISH")
            lines.words("NAME", calendar.name)
            lines.words("X-WR-CALNAME", calendar.name)
            lines.line("X-WR-TIMEZONE", Self.zone)
            lines.timeZone()
            for item in calendar.items { lines.write(item) }
        }
    }

    /// One offset all year: see `Bogota`.
    private mutating func timeZone() {
        within("VTIMEZONE") { lines in
            lines.line("TZID", Self.zone)
            lines.within("STANDARD") { lines in
                lines.line("DTSTART", "19930206T230000")
                lines.line("TZOFFSETFROM", "-0500")
                lines.line("TZOFFSETTO", "-0500")
                lines.line("TZNAME", "-05")
            }
        }
    }

    private mutating func write(_ item: ICalendar.Item) {
        within(item.kind == .event ? "VEVENT" : "VTODO") { lines in
            lines.words("UID", item.uid)
            lines.line("DTSTAMP", item.stamped.utc)
            lines.line("SEQUENCE", String(max(0, item.sequence)))
            lines.when(item)
            lines.words("SUMMARY", item.title)
            lines.words("DESCRIPTION", item.detail)
            lines.words("LOCATION", item.place)
            lines.line("URL", Self.printable(item.address))
            lines.status(item)
            for alarm in item.alarms { lines.alarm(alarm, item) }
        }
    }

    /// The end of an event is the first moment after it; the due day of a task is the day itself.
    private mutating func when(_ item: ICalendar.Item) {
        let (start, end) = item.kind == .event ? ("DTSTART", "DTEND") : ("DTSTART", "DUE")
        switch item.when {
        case .day(let day) where item.kind == .task: date(end, day)
        case .day(let day): dates(start, day, end, day.adding(days: 1))
        case .days(let days):
            dates(start, days.lowerBound, end, days.upperBound.adding(days: item.kind == .event ? 1 : 0))
        case .time(let first, let last):
            if item.kind == .event || first < last { time(start, first) }
            if item.kind == .task || first < last { time(end, last) }
        }
    }

    /// A due day must come after the day on which a task starts (3.8.2.3); a task of one day has no start.
    private mutating func dates(_ start: String, _ first: Day, _ end: String, _ last: Day) {
        if first < last { date(start, first) }
        date(end, last)
    }

    private mutating func date(_ name: String, _ day: Day) {
        line(name + ";VALUE=DATE", day.compact)
    }

    private mutating func time(_ name: String, _ instant: Instant) {
        let time = instant.timeOfDay
        let seconds = Int(instant.milliseconds.flooredRemainder(60_000) / 1000)
        line(
            name + ";TZID=" + Self.zone,
            instant.day.compact + "T" + padded(time.hour, 2) + padded(time.minute, 2) + padded(seconds, 2))
    }

    private mutating func status(_ item: ICalendar.Item) {
        switch (item.status, item.kind) {
        case (.cancelled, _): line("STATUS", "CANCELLED")
        case (.done(let instant), .task):
            line("STATUS", "COMPLETED")
            line("COMPLETED", instant.utc)
        case (_, .task): line("STATUS", "NEEDS-ACTION")
        case (_, .event): line("STATUS", "CONFIRMED")
        }
    }

    private mutating func alarm(_ alarm: ICalendar.Alarm, _ item: ICalendar.Item) {
        within("VALARM") { lines in
            lines.line("ACTION", "DISPLAY")
            lines.words("DESCRIPTION", item.title)
            let related = item.kind == .event ? "" : ";RELATED=END"
            lines.line("TRIGGER" + related, "-PT\(alarm.minutesBefore)M")
        }
    }

    private mutating func within(_ component: String, _ body: (inout ICalendarLines) -> Void) {
        line("BEGIN", component)
        body(&self)
        line("END", component)
    }

    /// A property of words, escaped (3.3.11); left out if there are none.
    private mutating func words(_ name: String, _ value: String) {
        line(name, Self.escaped(value))
    }

    private mutating func line(_ name: String, _ value: String) {
        guard !value.isEmpty else { return }
        fold(name + ":" + value)
    }

    /// No line has more than 75 octets besides its end, and no character of UTF-8 is torn.
    private mutating func fold(_ line: String) {
        var length = 0
        for scalar in line.unicodeScalars {
            let octets = UTF8.width(scalar)
            if length + octets > 75 {
                text += "\r\n "
                length = 1
            }
            text.unicodeScalars.append(scalar)
            length += octets
        }
        text += "\r\n"
    }

    private static func escaped(_ value: String) -> String {
        var escaped = ""
        var previous: Unicode.Scalar?
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\" + String(scalar)
            case "\n" where previous == "\r": break
            case "\n", "\r": escaped += "\\n"
            default: if scalar == "\t" || !isControl(scalar) { escaped.unicodeScalars.append(scalar) }
            }
            previous = scalar
        }
        return escaped
    }

    private static func printable(_ address: String) -> String {
        String(String.UnicodeScalarView(address.unicodeScalars.filter { !isControl($0) && $0 != " " }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || scalar.value == 0x7F
    }

    private static let zone = "America/Bogota"
}

extension Day {
    /// `20120530`.
    fileprivate var compact: String { padded(year, 4) + padded(month, 2) + padded(day, 2) }
}

extension Instant {
    /// `20120530T150000Z`.
    fileprivate var utc: String {
        String(iso.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
    }
}
