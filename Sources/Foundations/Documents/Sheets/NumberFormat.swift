import Spanish

/// How a number of a spreadsheet is shown, as far as plans need it: dates, times, percentages, plain numbers.
struct NumberFormat: Hashable {
    enum Kind: Hashable { case general, percent(decimals: Int), grouped(decimals: Int), date, monthAndYear, time }

    var kind: Kind

    static let general = NumberFormat(kind: .general)

    /// The formats every workbook has without declaring them (ECMA-376 part 1, 18.8.30).
    init(builtIn id: Int) {
        kind =
            switch id {
            case 3: .grouped(decimals: 0)
            case 4: .grouped(decimals: 2)
            case 9: .percent(decimals: 0)
            case 10: .percent(decimals: 2)
            case 17: .monthAndYear
            case 14...16, 22, 27...31, 36, 50...54, 57, 58: .date
            case 18...21, 32...35, 45...47, 55, 56: .time
            default: .general
            }
    }

    init(kind: Kind) { self.kind = kind }

    /// A format code such as `dd/mm/yyyy`, `0.0%` or `#,##0`.
    init(code: String) {
        let letters = Self.letters(of: code)
        let decimals = Self.decimals(of: letters)
        kind =
            if letters.contains("%") { .percent(decimals: decimals) } else if letters == "general" {
                .general
            } else if letters.contains("y") || letters.contains("d") {
                letters.contains("d") ? .date : .monthAndYear
            } else if letters.contains("h") || letters.contains("s") {
                .time
            } else if letters.contains("m") { .monthAndYear } else if letters.contains(",") {
                .grouped(decimals: decimals)
            } else { .general }
    }

    /// The first section of the code without quoted words, escaped letters and `[conditions]`.
    private static func letters(of code: String) -> String {
        var letters = ""
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for letter in code.lowercased() {
            if isEscaped {
                isEscaped = false
            } else if letter == "\"" {
                isQuoted.toggle()
            } else if isQuoted {
            } else if letter == "[" {
                isBracketed = true
            } else if letter == "]" {
                isBracketed = false
            } else if isBracketed {
            } else if letter == "\\" || letter == "_" || letter == "*" {
                isEscaped = true
            } else if letter == ";" {
                break
            } else {
                letters.append(letter)
            }
        }
        return letters
    }

    private static func decimals(of letters: String) -> Int {
        guard let point = letters.firstIndex(of: ".") else { return 0 }
        return min(6, letters[letters.index(after: point)...].prefix { $0 == "0" || $0 == "#" }.count)
    }

    /// The number as a person sees it. Dates are written in words, because 03/04 is read in two ways.
    func text(_ value: Double, since1904: Bool = false) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
        return switch kind {
        case .general: Self.plain(value)
        case .percent(let decimals): Self.fixed(value * 100, decimals: decimals) + "%"
        case .grouped(let decimals): Spanish.number(value, decimals: decimals)
        case .date: SerialDate(value, since1904: since1904)?.spoken ?? Self.plain(value)
        case .monthAndYear: SerialDate(value, since1904: since1904)?.month ?? Self.plain(value)
        case .time: Self.time(value)
        }
    }

    private static func plain(_ value: Double) -> String {
        let rounded = (value * 1e6).rounded() / 1e6
        if rounded == rounded.rounded() { return String(Int64(rounded)) }
        return String(rounded).replacingPoint()
    }

    private static func fixed(_ value: Double, decimals: Int) -> String {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        return plain((value * scale).rounded() / scale)
    }

    private static func time(_ value: Double) -> String {
        let minutes = Int((value * 1440).rounded())
        let (hour, minute) = (minutes / 60 % 24, minutes % 60)
        return "\(hour):\(abs(minute) < 10 ? "0" : "")\(abs(minute))"
    }
}

extension String {
    fileprivate func replacingPoint() -> String { String(map { $0 == "." ? "," : $0 }) }
}

/// A day as spreadsheets count them: 1 is 1 January 1900, and 1900 has a 29 February that never was.
struct SerialDate {
    private let year: Int
    private let monthNumber: Int
    private let day: Int

    private static let months = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ]

    /// - Parameter since1904: the workbook counts from 1 January 1904 (old Macintosh files).
    init?(_ serial: Double, since1904: Bool) {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let whole = Int(serial)
        // Days from 1 January 1970 to 30 December 1899 and to 1 January 1904.
        let days = since1904 ? whole - 24_107 : whole - (whole < 60 ? 25_568 : 25_569)
        (year, monthNumber, day) = Self.civil(days)
    }

    var spoken: String { "\(day) de \(Self.months[monthNumber - 1]) de \(year)" }
    var month: String { "\(Self.months[monthNumber - 1]) de \(year)" }

    /// Year, month and day of a day counted from 1 January 1970, in eras of 400 years that begin in March.
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
