import Calendar
import Spanish

extension Day {
    /// “19 de noviembre”, with the year where it is another one.
    func words(on today: Day) -> String {
        year == today.year ? "\(day) de \(monthName)" : short
    }

    /// “viernes 28 de noviembre”, with the year where it is another one.
    func spokenWords(on today: Day) -> String { weekday.spoken + " " + words(on: today) }

    var monthName: String { yearMonth.name }

    /// “nov”.
    var shortMonth: String { String(monthName.prefix(3)) }
}

extension ClosedRange<Day> {
    /// “28 de noviembre”, “del 28 al 30 de noviembre”, “del 28 de noviembre al 2 de diciembre”.
    func words(on today: Day) -> String {
        guard lowerBound != upperBound else { return lowerBound.words(on: today) }
        let isOneMonth = lowerBound.yearMonth == upperBound.yearMonth
        let first = isOneMonth ? String(lowerBound.day) : lowerBound.words(on: today)
        return "del \(first) al \(upperBound.words(on: today))"
    }
}
