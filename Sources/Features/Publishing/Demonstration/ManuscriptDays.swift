import Calendar

/// Days in a manuscript, told from the day on which the demonstration is shown, so that it looks lived in on any day.
///
/// | written | becomes |
/// |---|---|
/// | `{-20}` | `2014-11-01` |
/// | `{sábado 5}` | the first Saturday from five days after today |
/// | `{gobierno -12}` | twelve days before this government took office |
/// | `{día -20}`, `{día sábado 5}` | 1 de noviembre de 2014 |
/// | `{mes -20}` | noviembre de 2014 |
/// | `{año}`, `{año -90}` | 2014 |
/// | `{período}`, `{desde}`, `{hasta}` | 2012–2015, 2012, 2015: the years of the government |
struct ManuscriptDays: Sendable {
    let today: Day

    func filled(_ text: String) -> String {
        guard text.contains("{") else { return text }
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let inside = rest[rest.index(after: open)..<close]
            result += rest[..<open] + (value(inside) ?? "{\(inside)}")
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// The first year of the government of a year: they take office on 1 January of 2008, 2012, 2016…
    static func government(of year: Int) -> Int { year - ((year - 2008) % 4 + 4) % 4 }

    private func value(_ words: Substring) -> String? {
        var parts = words.split(separator: " ").map(String.init)
        let form = parts.first ?? ""
        if ["día", "mes", "año"].contains(form) { parts.removeFirst() }
        let first = Self.government(of: today.year)
        let period = ["período": "\(first)–\(first + 3)", "desde": "\(first)", "hasta": "\(first + 3)"]
        if let years = period[form] { return years }
        guard let day = day(parts) else { return nil }
        switch form {
        case "día": return day.short
        case "mes": return day.yearMonth.spoken
        case "año": return String(day.year)
        default: return day.iso
        }
    }

    /// `-20`, `sábado 5`, `gobierno -12`, or nothing for today.
    func day(_ parts: [String]) -> Day? {
        guard let last = parts.last else { return today }
        guard let days = Int(last) else { return nil }
        if parts.first == "gobierno" {
            return Day(iso: "\(Self.government(of: today.year))-01-01")?.adding(days: days)
        }
        let day = today.adding(days: days)
        guard parts.count > 1 else { return day }
        let wanted = Weekday.allCases.first { $0.spoken == parts[0] }
        return wanted.map { day.adding(days: ($0.rawValue - day.weekday.rawValue + 7) % 7) }
    }
}
