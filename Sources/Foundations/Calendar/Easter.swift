/// Easter Sunday of the Gregorian calendar, from which five Colombian holidays hang.
enum Easter {
    /// The Sunday after the first full moon of spring as the Church reckons it: the golden number gives the moon's age,
    /// corrected for the leap days and lunar days that the centuries drop, and the rest of the week gives the Sunday.
    static func sunday(of year: Int) -> Day {
        let golden = year % 19
        let century = year / 100
        let dropped = century - century / 4 - (8 * century + 13) / 25
        let age = (19 * golden + dropped + 15) % 30
        let moon = age - (age == 29 || (age == 28 && golden > 10) ? 1 : 0)
        let fullMoon = Day(year: year, month: 3, day: 21).adding(days: moon)
        return fullMoon.adding(days: 7 - fullMoon.weekday.rawValue % 7)
    }
}
