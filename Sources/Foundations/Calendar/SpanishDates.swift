/// Reads dates and hours as Colombian documents write them, with their slips of spacing and punctuation.
public enum SpanishDates {
    /// The date that the whole text is; `nil` if the text says anything else, or a date that does not exist.
    ///
    ///     SpanishDates.parse("Jueves , 30 de Enero")     // 30 January, Thursday, no year
    ///     SpanishDates.parse("1° de junio de 2008")?.fullDay
    ///     SpanishDates.parse("Hasta 2015")?.due          // 2015-12-31
    ///
    /// Knows: day, month and year in words, with or without "de", day of the week and hour; month and year; a year;
    /// `30/05/2012`, `30-05-2012`, `2012-05-30`; "hasta …" and "antes del …". Years have four digits, 1900 to 2100.
    public static func parse(_ text: String) -> ParsedDate? {
        var reader = DateReader(Token.all(in: text))
        guard let date = reader.date(), reader.isAtEnd else { return nil }
        return date
    }

    /// The dates inside a longer text, in their order. A lone year or month is not taken for a date here.
    public static func find(in text: String) -> [ParsedDate] {
        var reader = DateReader(Token.all(in: text))
        var found: [ParsedDate] = []
        while !reader.isAtEnd {
            let start = reader.position
            if let date = reader.date(), date.day != nil || date.yearMonth != nil {
                found.append(date)
            } else {
                reader.position = start + 1
            }
        }
        return found
    }

    /// The hour that the whole text is: "10 :00 am", "3:42 p. m.", "9 a.m.", "15:30", and "12:00 m", which is noon (m
    /// stands for *meridies*) and never midnight. `nil` for a bare number.
    public static func parseTime(_ text: String) -> TimeOfDay? {
        var reader = DateReader(Token.all(in: text))
        guard let time = reader.time(), reader.isAtEnd else { return nil }
        return time
    }

    /// From one hour to another: "10 :00 am a 12:00 m", "de 9 a 11 am". The first takes the half of the day from the
    /// second if it has none. `nil` if the first is not earlier.
    public static func parseTimes(_ text: String) -> ClosedRange<TimeOfDay>? {
        var reader = DateReader(Token.all(in: text))
        guard let times = reader.times(), reader.isAtEnd else { return nil }
        return times
    }
}
