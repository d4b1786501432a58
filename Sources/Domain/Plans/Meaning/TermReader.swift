import Calendar

/// What the words of a term mean.
public enum TermReader {
    public static func term(_ words: Words) -> Term { Term(words: words, value: value(words.text)) }

    public static func value(_ text: String) -> Term.Value {
        guard text.utf8.count <= 120 else { return .text }
        let words = FoldedWords(text)
        guard !words.words.isEmpty else { return .none }
        return until(words) ?? duration(words.words) ?? date(words.words) ?? permanent(words) ?? recurrence(words)
            ?? .text
    }

    /// Words of a few that mean something as a term: they may end a row that lost its table.
    public static func endsRow(_ text: String) -> Bool {
        guard Shape.wordCount(text) <= 5 else { return false }
        switch value(text) {
        case .none, .text: return false
        default: return true
        }
    }

    private static func until(_ words: FoldedWords) -> Term.Value? {
        guard words.words.first == "hasta" || words.words.first == "a", words.words.count <= 8,
            let point = DateWords.point(words.words)
        else { return nil }
        if case .year(let year) = point { return .untilYear(year) }
        return value(of: point)
    }

    /// "5 años", "Tres meses", "1 año y 6 meses"
    private static func duration(_ words: [String]) -> Term.Value? {
        var total: (count: Int, unit: Term.Unit)?
        var number: Int?
        for word in words {
            if let found = NumberWords.integer(word), NumberWords.year(word) == nil {
                number = found
            } else if let unit = unit(word), let count = number {
                total = sum(total, (count, unit))
                number = nil
            } else if !["y", "durante", "de", "por", "calendario", "en", "habiles", "maximo"].contains(word) {
                return nil
            }
        }
        return total.map { .duration($0.count, $0.unit) }
    }

    private static func unit(_ word: String) -> Term.Unit? {
        switch NumberWords.period(word) {
        case .day: .day
        case .week: .week
        case .month: .month
        case .year: word == "vigencia" ? nil : .year
        default: nil
        }
    }

    /// Years and months add up to months; other pairs keep the longer unit.
    private static func sum(_ total: (count: Int, unit: Term.Unit)?, _ more: (count: Int, unit: Term.Unit)) -> (
        Int, Term.Unit
    ) {
        guard let total else { return (more.count, more.unit) }
        if total.unit == .year, more.unit == .month { return (total.count * 12 + more.count, .month) }
        return (total.count, total.unit)
    }

    private static func date(_ words: [String]) -> Term.Value? {
        guard words.count <= 9 else { return nil }
        return DateWords.point(words).flatMap { value(of: $0) }
    }

    private static func value(of point: DatePoint) -> Term.Value {
        switch point {
        case .day(let day): .date(day)
        case .month(let month): .month(month)
        case .year(let year): .year(year)
        }
    }

    private static func permanent(_ words: FoldedWords) -> Term.Value? {
        let stems = words.hasStem("permanente", "indefinid", "constante", "continu") || words.contains("siempre")
        return stems && words.words.count <= 6 ? .permanent : nil
    }

    private static func recurrence(_ words: FoldedWords) -> Term.Value? {
        guard words.words.count <= 10 else { return nil }
        let times = FrequencyWords.times(words)
        guard var frequency = times ?? FrequencyWords.rhythm(words).map({ Frequency(period: $0) }) else { return nil }
        frequency.isMinimum = FrequencyWords.isMinimum(words)
        frequency.isEventDriven = FrequencyWords.isEventDriven(words)
        return .recurrence(frequency)
    }
}
