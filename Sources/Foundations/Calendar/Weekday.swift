/// A day of the week, Monday first as in Colombian calendars; the raw value is the number of ISO 8601.
public enum Weekday: Int, Sendable, CaseIterable, Codable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    /// "lunes" … "domingo".
    public var spoken: String { Weekday.names[rawValue - 1] }

    static let names = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
}

/// The names of the months.
enum Month {
    static let names = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]
}
