import Calendar
import Spanish

/// What does not fit together in a notice (reference 1.7-B and B2): told to whoever writes it, never put right by
/// itself.
enum NoticeCheck {
    static func warnings(_ words: NoticeWords) -> [String] {
        let text = words.title + "\n" + words.body
        let dates = SpanishDates.find(in: text)
        return weekdays(dates, words) + norms(text, words) + sessions(dates, words)
    }

    /// “Martes 29” printed in a month in which the 29th is no Tuesday.
    private static func weekdays(_ dates: [ParsedDate], _ words: NoticeWords) -> [String] {
        dates.compactMap { date in
            guard let weekday = date.weekday, let number = date.day,
                let day = day(date, in: date.year ?? words.printed.year, words), day.weekday != weekday
            else { return nil }
            let said = "«\(weekday.spoken) \(number)»"
            let fits = date.year == nil ? year(around: words.printed.year, of: date, words) : nil
            let other = fits.map { " En \($0) sí fue \(weekday.spoken)." } ?? ""
            return "Dice \(said), pero el \(day.short) fue \(day.weekday.spoken).\(other)"
        }
    }

    /// The nearest year in which the day is the one that was printed.
    private static func year(around year: Int, of date: ParsedDate, _ words: NoticeWords) -> Int? {
        [1, -1, 2, -2, 3, -3].map { year + $0 }.first { self.day(date, in: $0, words)?.weekday == date.weekday }
    }

    private static func day(_ date: ParsedDate, in year: Int, _ words: NoticeWords) -> Day? {
        date.day.flatMap { Day(year, date.month ?? words.printed.month, $0) }
    }

    /// A law that did not exist when the notice was printed.
    private static func norms(_ text: String, _ words: NoticeWords) -> [String] {
        let pattern = /(?i)\b(ley|decreto(?:\s*-?\s*ley)?|resoluci[oó]n|acuerdo|circular|conpes)\s+(\d+)\s+de\s+(\d{4})/
        var seen: Set<String> = []
        return text.matches(of: pattern).compactMap { match in
            guard let year = Int(match.3), year > words.printed.year else { return nil }
            let name = match.0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard seen.insert(Spanish.folded(name)).inserted else { return nil }
            return "Cita «\(name)», que es posterior a la fecha impresa (\(words.printed.short))."
        }
    }

    /// A meeting to help with something, on or after the day it was due.
    private static func sessions(_ dates: [ParsedDate], _ words: NoticeWords) -> [String] {
        guard let deadline = dates.first(where: { $0.bound != .on && $0.fullDay != nil }), let last = deadline.due
        else { return [] }
        return dates.compactMap { date in
            guard let weekday = date.weekday, let number = date.day, date.bound == .on,
                let day = day(date, in: date.year ?? last.year, words), day > last, last.days(to: day) < 60
            else { return nil }
            return "El «\(weekday.spoken) \(number)» cae después del plazo: el último día es el \(last.short)."
        }
    }
}
