/// The legal time of Colombia, UTC−5 all year.
///
/// A fixed number instead of zone data: the zone database knows two departures only, the local mean time before 1914
/// and the daylight saving of the energy crisis, May 1992 to February 1993. No law, plan or message that the house
/// holds carries an hour of those years (the programme began in 2008), so the rule has no exception here. (Days carry
/// no hour and are not affected.) Should Colombia ever change its hour, this is the one place to teach it.
enum Bogota {
    static let offset: Int64 = -5 * 3_600_000
    static let dayLength: Int64 = 86_400_000
}

extension Day {
    /// 00:00 of this day in Bogotá.
    public var start: Instant {
        Instant(milliseconds: Int64(epochDay) * Bogota.dayLength - Bogota.offset)
    }

    /// The last millisecond of this day in Bogotá, 23:59:59.999: a term that ends on a day ends here.
    public var end: Instant {
        Instant(milliseconds: start.milliseconds + Bogota.dayLength - 1)
    }

    /// The instant at which clocks in Bogotá show an hour of this day: `day.at(hour: 10)`.
    public func at(hour: Int, minute: Int = 0) -> Instant {
        start + .seconds(hour * 3600 + minute * 60)
    }

    /// "viernes 11 de diciembre de 2026".
    public var spoken: String { weekday.spoken + " " + short }

    /// "11 de diciembre de 2026".
    public var short: String { "\(day) de " + yearMonth.spoken }
}

extension Instant {
    /// The day in Bogotá.
    public var day: Day {
        Day(epochDay: local.flooredQuotient(Bogota.dayLength))
    }

    /// The hour in Bogotá, to the minute.
    public var timeOfDay: TimeOfDay {
        let minutes = Int(local.flooredRemainder(Bogota.dayLength) / 60_000)
        return TimeOfDay(knownHour: minutes / 60, minute: minutes % 60)
    }

    /// The hour in Bogotá as Colombians write it: "3:42 p. m.", "12:00 m." at noon, "12:00 a. m." at midnight.
    public var clockTime: String { timeOfDay.spoken }

    /// With its article: “las 3:43 p. m.”, “la 1:05 p. m.”.
    public var clockTimeWithArticle: String { (clockTime.hasPrefix("1:") ? "la " : "las ") + clockTime }

    /// "viernes 11 de diciembre de 2026, 3:42 p. m.".
    public var spoken: String { day.spoken + ", " + clockTime }

    private var local: Int64 { milliseconds + Bogota.offset }
}
