import Spanish

/// A day of the week, Monday first as in Colombian calendars; the raw value is the number of ISO 8601.
public enum Weekday: Int, Sendable, CaseIterable, Codable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    /// "lunes" … "domingo".
    public var spoken: String { Weekday.names[rawValue - 1] }

    /// A name without accents, or its beginning of three letters or more: "miercoles", "mie", "juev".
    init?(folded name: String) {
        guard let index = position(of: name, in: Weekday.foldedNames) else { return nil }
        self = Weekday.allCases[index]
    }

    private static let foldedNames = names.map(Spanish.folded)

    static let names = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
}

/// The names of the months.
enum Month {
    /// The month of a name without accents, or of its beginning of three letters or more: "sept". Also "setiembre".
    static func number(folded name: String) -> Int? {
        name == "setiembre" || name == "set" ? 9 : position(of: name, in: names).map { $0 + 1 }
    }

    static let names = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]
}

/// Where the name stands, whole or shortened to three to five letters.
private func position(of name: String, in names: [String]) -> Int? {
    names.firstIndex(of: name)
        ?? ((3...5).contains(name.utf8.count) ? names.firstIndex { $0.hasPrefix(name) } : nil)
}
