/// A holiday of a year: the day on which it is kept, and its name in Spanish.
public struct Holiday: Sendable, Hashable {
    public let day: Day
    public let name: String
}

/// The holidays of Colombia (Ley 51 de 1983): some stay on their date, the others are kept on the following Monday.
///
///     Holidays().of(year: 2014).map(\.day.iso)  // "2014-01-01", "2014-01-06", "2014-03-24", …
///
/// The law governs from 1984; earlier years have no holidays here.
public struct Holidays: Sendable {
    /// Holidays whose rule is not settled; none is on unless the configuration says so.
    public struct Options: OptionSet, Sendable {
        public let rawValue: Int

        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Virgen de Chiquinquirá, 9 July moved to Monday, from 2026. Unverified: one software package lists it and no
        /// legal text was found, so whoever switches it on should hold the law.
        public static let chiquinquira = Options(rawValue: 1)
    }

    private let options: Options

    public init(options: Options = []) {
        self.options = options
    }

    /// The holidays in the order of the year. Two may fall on the same day, as on 30 June 2014.
    public func of(year: Int) -> [Holiday] {
        guard (1984...9998).contains(year) else { return [] }
        return (fixed(year) + moved(year) + movable(year)).sorted { $0.day < $1.day }
    }

    /// The name of the holiday kept on a day; both names, joined by "y", where two coincide; `nil` for any other day.
    public func name(of day: Day) -> String? {
        let names = of(year: day.year).filter { $0.day == day }.map(\.name)
        return names.isEmpty ? nil : names.joined(separator: " y ")
    }

    private func fixed(_ year: Int) -> [Holiday] {
        Holidays.fixedDates.map { Holiday(day: Day(year: year, month: $0, day: $1), name: $2) }
    }

    private func moved(_ year: Int) -> [Holiday] {
        let recent = options.contains(.chiquinquira) && year >= 2026 ? [Holidays.chiquinquira] : []
        return (Holidays.movedDates + recent).map { month, day, name in
            Holiday(day: Day(year: year, month: month, day: day).mondayOnOrAfter, name: name)
        }
    }

    private func movable(_ year: Int) -> [Holiday] {
        let easter = Easter.sunday(of: year)
        return Holidays.daysFromEaster.map { Holiday(day: easter.adding(days: $0), name: $1) }
    }

    private static let fixedDates = [
        (1, 1, "Año Nuevo"), (5, 1, "Día del Trabajo"), (7, 20, "Día de la Independencia"),
        (8, 7, "Batalla de Boyacá"), (12, 8, "Inmaculada Concepción"), (12, 25, "Navidad"),
    ]

    private static let movedDates = [
        (1, 6, "Reyes Magos"), (3, 19, "San José"), (6, 29, "San Pedro y San Pablo"),
        (8, 15, "Asunción de la Virgen"), (10, 12, "Día de la Raza"), (11, 1, "Todos los Santos"),
        (11, 11, "Independencia de Cartagena"),
    ]

    /// Thursday and Friday stay; Ascension, Corpus Christi and Sacred Heart are already counted to their Monday.
    private static let daysFromEaster = [
        (-3, "Jueves Santo"), (-2, "Viernes Santo"), (43, "Ascensión del Señor"), (64, "Corpus Christi"),
        (71, "Sagrado Corazón de Jesús"),
    ]

    private static let chiquinquira = (7, 9, "Virgen de Chiquinquirá")
}

extension Day {
    /// This day if it is a Monday, or else the next one.
    var mondayOnOrAfter: Day { adding(days: (8 - weekday.rawValue) % 7) }
}
