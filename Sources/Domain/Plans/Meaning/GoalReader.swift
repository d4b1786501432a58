import Calendar

/// What the words of a goal promise.
public enum GoalReader {
    public static func goal(_ words: Words) -> Goal { Goal(words: words, value: value(words.text)) }

    public static func value(_ text: String) -> Goal.Value {
        let words = FoldedWords(text)
        if isBlank(words) { return .none }
        if let percent = percent(words.words) { return .percent(percent) }
        return frequency(words) ?? count(words.words) ?? rhythm(words) ?? date(words.words) ?? .text
    }

    private static func isBlank(_ words: FoldedWords) -> Bool {
        guard !words.words.isEmpty else { return true }
        return ["n/a", "na", "no aplica", "sin meta", "por definir", "pendiente"].contains(
            words.words.joined(separator: " "))
    }

    private static func percent(_ words: [String]) -> Double? {
        for (index, word) in words.enumerated() {
            if word.utf8.last == UInt8(ascii: "%") {
                let number = word.utf8.count > 1 ? String(word.dropLast()) : (index > 0 ? words[index - 1] : "")
                if let value = NumberWords.number(number) { return value }
            }
            if word == "ciento", index > 1, words[index - 1] == "por", let value = NumberWords.number(words[index - 2])
            {
                return value
            }
        }
        return nil
    }

    /// "12 veces al año" is a count; with a minimum or an occasion it is a frequency.
    private static func frequency(_ words: FoldedWords) -> Goal.Value? {
        guard var frequency = FrequencyWords.times(words) else { return nil }
        frequency.isMinimum = FrequencyWords.isMinimum(words)
        frequency.isEventDriven = FrequencyWords.isEventDriven(words)
        let isPlain = !frequency.isMinimum && !frequency.isEventDriven
        return isPlain ? .count(Double(frequency.times), unit: nil, per: frequency.period) : .frequency(frequency)
    }

    /// "4 al año", "3 talleres", "2 jornadas por semestre", "120"
    private static func count(_ words: [String]) -> Goal.Value? {
        var rest = words[...]
        while let first = rest.first,
            ["minimo", "al", "menos", "por", "lo", "como", "un", "total", "de"].contains(first),
            rest.count > 1
        {
            if first == "un", NumberWords.number(rest[rest.startIndex + 1]) == nil { break }
            rest = rest.dropFirst()
        }
        guard let first = rest.first, let number = NumberWords.number(first), rest.count <= 8 else { return nil }
        if rest.count == 1, NumberWords.year(first) != nil { return nil }
        if rest.dropFirst().contains(where: { NumberWords.year($0) != nil || NumberWords.month($0) != nil }) {
            return nil
        }
        return .count(number, unit: unit(rest.dropFirst()), per: period(rest.dropFirst()))
    }

    private static func period(_ words: ArraySlice<String>) -> Period? {
        words.indices.lazy.compactMap { FrequencyWords.period(words[$0...]) }.first
    }

    private static func unit(_ words: ArraySlice<String>) -> String? {
        guard let first = words.first, FrequencyWords.period(words) == nil, NumberWords.period(first) == nil else {
            return nil
        }
        return first
    }

    private static func rhythm(_ words: FoldedWords) -> Goal.Value? {
        guard words.words.count <= 12, let period = FrequencyWords.rhythm(words) else { return nil }
        return .frequency(
            Frequency(
                period: period, isMinimum: FrequencyWords.isMinimum(words),
                isEventDriven: FrequencyWords.isEventDriven(words)))
    }

    /// "En el 2011", "30 de mayo de 2012"; in a long sentence a year is only a word.
    private static func date(_ words: [String]) -> Goal.Value? {
        guard words.count <= 7 else { return nil }
        return DateWords.point(words).map { .date($0) }
    }
}
