/// How often, out of folded words.
public enum FrequencyWords {
    public static func isMinimum(_ words: FoldedWords) -> Bool {
        words.contains("minimo", "minima", "al menos", "por lo menos", "como minimo")
    }

    /// "cuando las circunstancias lo ameriten", "o según modificaciones", "cada vez que…"
    public static func isEventDriven(_ words: FoldedWords) -> Bool {
        words.hasStem("amerit", "modificacion", "requier") || words.contains("cuando", "cada vez", "segun")
    }

    /// "una vez a la semana", "12 veces al año"
    public static func times(_ words: FoldedWords) -> Frequency? {
        guard let place = words.words.firstIndex(where: { $0 == "vez" || $0 == "veces" }), place > 0,
            let times = NumberWords.integer(words.words[place - 1]), let period = period(words.words[(place + 1)...])
        else { return nil }
        return Frequency(times: times, period: period)
    }

    /// "al año", "por semestre", "a la semana", "cada dos meses", "mensuales"
    public static func period(_ words: ArraySlice<String>) -> Period? {
        var rest = words
        while let first = rest.first, ["al", "a", "la", "el", "por", "cada", "en", "durante"].contains(first) {
            rest = rest.dropFirst()
        }
        guard let first = rest.first else { return nil }
        return rest.count == words.count ? NumberWords.rhythm(first) : NumberWords.period(first)
    }

    /// "Diario", "Actualización mensual", "Anualmente", "todos los días", "cada semestre"
    public static func rhythm(_ words: FoldedWords) -> Period? {
        if words.contains("todos los dias") { return .day }
        if let every = words.words.firstIndex(of: "cada"), every + 1 < words.words.count,
            let period = NumberWords.period(words.words[every + 1])
        {
            return period
        }
        return words.words.lazy.compactMap { NumberWords.rhythm($0) }.first
    }
}
