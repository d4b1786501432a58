import Calendar

/// Numbers, periods and months as Spanish words, folded.
public enum NumberWords {
    /// "12", "1.200", "2,5", "tres"
    public static func number(_ word: String) -> Double? {
        if let named = names[word] { return Double(named) }
        guard let first = word.utf8.first, (48...57).contains(first) else { return nil }
        var digits = word
        if digits.utf8.contains(UInt8(ascii: ".")), isThousands(digits) { digits.removeAll { $0 == "." } }
        guard digits.utf8.contains(UInt8(ascii: ",")) else { return Double(digits) }
        return Double(String(digits.map { $0 == "," ? "." : $0 }))
    }

    public static func integer(_ word: String) -> Int? {
        number(word).flatMap { $0 == $0.rounded() && $0 < 1_000_000 ? Int($0) : nil }
    }

    /// A year as plans of this programme may name it.
    public static func year(_ word: String) -> Int? {
        guard word.utf8.count == 4, let year = Int(word), (1990...2099).contains(year) else { return nil }
        return year
    }

    private static func isThousands(_ word: String) -> Bool {
        let groups = word.split(separator: ".")
        return groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private static let names: [String: Int] = [
        "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
        "nueve": 9, "diez": 10, "once": 11, "doce": 12, "quince": 15, "dieciocho": 18, "veinte": 20, "treinta": 30,
    ]

    /// The period a noun names: "año", "semana".
    public static func period(_ word: String) -> Period? {
        switch word {
        case "dia", "dias": .day
        case "semana", "semanas": .week
        case "quincena", "quincenas": .fortnight
        case "mes", "meses": .month
        case "bimestre", "bimestres": .twoMonths
        case "trimestre", "trimestres": .quarter
        case "cuatrimestre": .fourMonths
        case "semestre", "semestres": .halfYear
        case "ano", "anos", "vigencia": .year
        default: nil
        }
    }

    /// The period an adjective or adverb names: "mensual", "anualmente", "diaria".
    public static func rhythm(_ word: String) -> Period? {
        rhythms.first { word.hasPrefix($0.0) }?.1
    }

    private static let rhythms: [(String, Period)] = [
        ("diari", .day), ("semanal", .week), ("quincenal", .fortnight), ("mensual", .month), ("bimestral", .twoMonths),
        ("bimensual", .twoMonths), ("trimestral", .quarter), ("cuatrimestral", .fourMonths), ("semestral", .halfYear),
        ("anual", .year), ("permanente", .always), ("continu", .always), ("constante", .always),
    ]

    public static func month(_ word: String) -> Int? {
        if let full = months.firstIndex(of: word) { return full + 1 }
        if word == "septiembre" || word == "setiembre" { return 9 }
        guard word.utf8.count == 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }

    private static let months = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]
}

/// The dates in some words.
public enum DateWords {
    /// The last date named: of "enero a junio de 2012" it is June.
    public static func point(_ words: [String]) -> DatePoint? {
        for index in words.indices.reversed() {
            if let day = numericDay(words[index]) { return .day(day) }
            guard let year = NumberWords.year(words[index]) else { continue }
            return point(words[..<index], year: year)
        }
        return monthAndShortYear(words)
    }

    private static func point(_ before: ArraySlice<String>, year: Int) -> DatePoint {
        let words = before.reversed().filter { !["de", "del", "ano", "el", "al"].contains($0) }
        guard let first = words.first, let month = NumberWords.month(first) else { return .year(year) }
        if words.count > 1, let day = Int(words[1].prefix { $0.isNumber }), let date = Day(year, month, day) {
            return .day(date)
        }
        return YearMonth(year, month).map { .month($0) } ?? .year(year)
    }

    /// "30/05/2012", "2012-05-30"
    private static func numericDay(_ word: String) -> Day? {
        if let day = Day(iso: word) { return day }
        let numbers = word.split { $0 == "/" || $0 == "-" || $0 == "." }.compactMap { Int($0) }
        guard numbers.count == 3, numbers[2] > 1900 else { return nil }
        return Day(numbers[2], numbers[1], numbers[0])
    }

    /// "jun-12"
    private static func monthAndShortYear(_ words: [String]) -> DatePoint? {
        guard words.count == 1 else { return nil }
        let parts = words[0].split { $0 == "-" || $0 == "/" }.map(String.init)
        guard parts.count == 2, let month = NumberWords.month(parts[0]), let year = Int(parts[1]), year < 100 else {
            return nil
        }
        return YearMonth(2000 + year, month).map { .month($0) }
    }
}
