import Spanish

extension Recurrence {
    /// The recurrence that the words of a plan name anywhere in them; `nil` if they name none.
    ///
    ///     Recurrence("Actualización semestral o según modificaciones")   // each semester, and on demand
    ///     Recurrence("12 veces al año") == .timesPerYear(12)
    ///     Recurrence("cada 3 meses") == .quarterly
    public init?(_ text: String) {
        let words = RecurrenceWords(text)
        guard let found = words.frequency() else {
            guard words.eventDriven else { return nil }
            self = .whenNeeded
            return
        }
        self.init(times: found.times, each: found.period, minimum: words.minimum, eventDriven: words.eventDriven)
    }

    /// In words: "cada semestre", "12 veces al año", "mínimo una vez a la semana o cuando las circunstancias lo
    /// ameriten".
    public var spoken: String {
        guard times > 0 else { return Recurrence.onDemand }
        let frequency = times == 1 && !minimum ? period.each : Recurrence.count(times) + " " + period.per
        return (minimum ? "mínimo " : "") + frequency + (eventDriven ? " o " + Recurrence.onDemand : "")
    }

    private static let onDemand = "cuando las circunstancias lo ameriten"

    private static func count(_ times: Int) -> String {
        times == 1 ? "una vez" : Spanish.count(times, "vez", "veces")
    }
}

extension Recurrence.Period {
    /// "cada semestre".
    fileprivate var each: String {
        switch self {
        case .day: "cada día"
        case .week: "cada semana"
        case .fortnight: "cada quincena"
        case .month: "cada mes"
        case .bimester: "cada dos meses"
        case .quarter: "cada trimestre"
        case .fourMonths: "cada cuatro meses"
        case .semester: "cada semestre"
        case .year: "cada año"
        }
    }

    /// "por semestre", "al año".
    fileprivate var per: String {
        switch self {
        case .day: "al día"
        case .week: "a la semana"
        case .fortnight: "por quincena"
        case .month: "al mes"
        case .bimester: "cada dos meses"
        case .quarter: "por trimestre"
        case .fourMonths: "cada cuatro meses"
        case .semester: "por semestre"
        case .year: "al año"
        }
    }
}

/// The words of a plan, searched for what they say of frequency.
private struct RecurrenceWords {
    typealias Frequency = (times: Int, period: Recurrence.Period)

    private let words: [String]
    private let sentence: String

    init(_ text: String) {
        words = Spanish.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        sentence = " " + words.joined(separator: " ") + " "
    }

    var minimum: Bool {
        [" minimo ", " minima ", " al menos ", " por lo menos "].contains(where: sentence.contains)
    }

    var eventDriven: Bool {
        [
            " cuando ", " cada vez que ", " segun modificaciones ", " segun necesidad ", " segun necesidades ",
            " segun se requiera ", " segun las necesidades ", " segun cambios ", " segun actualizaciones ",
        ].contains(where: sentence.contains)
    }

    /// The counted forms come first: "2 veces al año" says more than the adjective that may stand beside it.
    func frequency() -> Frequency? {
        timesInPeriod() ?? everySomeUnits() ?? everyUnit() ?? adjective()
    }

    /// "12 veces al año", "una vez a la semana", "dos veces cada tres meses".
    private func timesInPeriod() -> Frequency? {
        for (index, word) in words.enumerated() where word == "vez" || word == "veces" {
            guard index > 0, let times = number(words[index - 1]), times > 0 else { continue }
            let rest = words[(index + 1)...].drop {
                ["a", "al", "la", "por", "el", "en", "cada", "un", "de"].contains($0)
            }
            guard let next = rest.first else { continue }
            if let period = Self.units[next] ?? period(adjective: next) ?? span(rest) { return (times, period) }
        }
        return nil
    }

    /// "cada 3 meses", "cada quince días".
    private func everySomeUnits() -> Frequency? {
        for index in words.indices where words[index] == "cada" && index + 2 < words.count {
            if let period = span(words[(index + 1)...]) { return (1, period) }
        }
        return nil
    }

    /// "3 meses", "quince días", if a period has that length.
    private func span(_ words: ArraySlice<String>) -> Recurrence.Period? {
        guard let first = words.first, let count = number(first), let unit = words.dropFirst().first else { return nil }
        return Self.spans["\(count) " + unit]
    }

    /// "cada mes", "todos los días".
    private func everyUnit() -> Frequency? {
        for index in words.indices.dropLast() where words[index] == "cada" {
            if let period = Self.units[words[index + 1]] { return (1, period) }
        }
        return sentence.contains(" todos los dias ") ? (1, .day) : nil
    }

    /// "mensual", "diariamente", and "Semestr al", as a narrow cell breaks the word.
    private func adjective() -> Frequency? {
        let broken = zip(words, words.dropFirst()).map { $0 + $1 }
        return (words + broken).lazy.compactMap(period(adjective:)).first.map { (1, $0) }
    }

    private func period(adjective word: String) -> Recurrence.Period? {
        for ending in ["", "mente", "es", "s"] where word.hasSuffix(ending) {
            if let period = Self.adjectives[String(word.dropLast(ending.count))] { return period }
        }
        return nil
    }

    private func number(_ word: String) -> Int? {
        Self.numbers.firstIndex(of: word).map { $0 + 1 } ?? (word == "un" || word == "uno" ? 1 : decimal(word.utf8))
    }

    private static let numbers = [
        "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
        "catorce", "quince",
    ]

    private static let units: [String: Recurrence.Period] = [
        "dia": .day, "semana": .week, "quincena": .fortnight, "mes": .month, "bimestre": .bimester,
        "trimestre": .quarter, "cuatrimestre": .fourMonths, "semestre": .semester, "ano": .year, "anualidad": .year,
    ]

    private static let adjectives: [String: Recurrence.Period] = [
        "diario": .day, "diaria": .day, "semanal": .week, "quincenal": .fortnight, "mensual": .month,
        "bimestral": .bimester, "trimestral": .quarter, "cuatrimestral": .fourMonths, "semestral": .semester,
        "anual": .year,
    ]

    private static let spans: [String: Recurrence.Period] = [
        "1 dia": .day, "8 dias": .week, "7 dias": .week, "15 dias": .fortnight, "30 dias": .month,
        "1 semana": .week, "2 semanas": .fortnight, "1 mes": .month, "2 meses": .bimester, "3 meses": .quarter,
        "4 meses": .fourMonths, "6 meses": .semester, "12 meses": .year, "1 ano": .year,
    ]
}
