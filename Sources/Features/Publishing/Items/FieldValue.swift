import Calendar
import Channels
import Spanish

/// What stands in a field of a kind: as it is typed, as it is kept, and what is wrong with it.
enum FieldValue {
    struct Problem: Error {
        let words: String
    }

    static let longestLine = 200
    static let longestParagraph = 4_000

    /// The value as it is kept; an empty one is empty, whether the field is required or not.
    static func read(_ typed: String, _ field: ItemField) -> Result<String, Problem> {
        let line = typed.oneLine
        guard !line.isEmpty else { return .success("") }
        switch field.kind {
        case .line: return limited(line, longestLine)
        case .paragraph: return limited(typed.unixLines, longestParagraph)
        case .day: return day(line)
        case .time: return time(line)
        case .number, .money, .percent: return number(line, field.kind)
        case .choice: return choice(line, field)
        case .choices: return choices(typed, field)
        case .link: return link(line)
        case .email: return email(line)
        case .telephone: return telephone(line)
        case .document, .picture: return .success(line)
        case .yesNo: return .success(line == "sí" ? "sí" : "")
        }
    }

    /// The value as its input shows it.
    static func shown(_ value: String, _ field: ItemField) -> String {
        switch field.kind {
        case .time: clock(value)?.spoken ?? value
        case .number, .percent: value.replacing(".", with: ",")
        case .money: Int(value).map { Spanish.number($0) } ?? value.replacing(".", with: ",")
        default: value
        }
    }

    /// The value as a sentence shows it.
    static func spoken(_ value: String, _ field: ItemField) -> String {
        switch field.kind {
        case .day: Day(iso: value)?.short ?? value
        case .money: "$ " + shown(value, field)
        case .percent: shown(value, field) + " %"
        case .yesNo: value == "sí" ? "Sí" : "No"
        case .choices: Spanish.list(value.split(separator: "\n").map(String.init))
        default: shown(value, field)
        }
    }

    private static func limited(_ text: String, _ maximum: Int) -> Result<String, Problem> {
        text.count <= maximum
            ? .success(text)
            : .failure(Problem(words: "Tiene \(text.count) letras; caben hasta \(Spanish.number(maximum))."))
    }

    private static func day(_ line: String) -> Result<String, Problem> {
        guard let day = Day(iso: line) ?? SpanishDates.parse(line)?.fullDay else {
            return .failure(Problem(words: "«\(line.prefix(40))» no es una fecha: escríbala como 21/11/2014."))
        }
        return .success(day.iso)
    }

    private static func time(_ line: String) -> Result<String, Problem> {
        guard let time = clock(line) else {
            return .failure(Problem(words: "«\(line.prefix(40))» no es una hora: escríbala como 3:42 p. m."))
        }
        let (hour, minute) = (String(time.hour), String(time.minute))
        return .success((hour.count < 2 ? "0" : "") + hour + ":" + (minute.count < 2 ? "0" : "") + minute)
    }

    static func clock(_ text: String) -> TimeOfDay? { SpanishDates.parseTime(text) }

    /// “1.250.000”, “$ 1250000”, “45,5 %”: kept as digits with a decimal point.
    private static func number(_ line: String, _ kind: ItemField.Kind) -> Result<String, Problem> {
        let bare = String(line.filter { !"$% \u{A0}".contains($0) })
        let isDecimalPoint = bare.wholeMatch(of: /-?\d+\.\d{1,2}/) != nil
        let plain = isDecimalPoint ? bare : bare.replacing(".", with: "").replacing(",", with: ".")
        guard plain.wholeMatch(of: /-?\d{1,15}(\.\d{1,4})?/) != nil, let value = Double(plain) else {
            return .failure(
                Problem(words: "«\(line.prefix(40))» no es un número: escríbalo con cifras, como 1.250 o 45,5."))
        }
        if kind == .percent, !(0...100 ~= value) {
            return .failure(Problem(words: "Un porcentaje va de 0 a 100."))
        }
        return .success(plain)
    }

    private static func choice(_ line: String, _ field: ItemField) -> Result<String, Problem> {
        field.options.contains(line)
            ? .success(line) : .failure(Problem(words: "Elija una de las opciones de la lista."))
    }

    private static func choices(_ typed: String, _ field: ItemField) -> Result<String, Problem> {
        let chosen = field.options.filter { typed.contains($0) }
        return .success(chosen.joined(separator: "\n"))
    }

    private static func link(_ line: String) -> Result<String, Problem> {
        let address = line.hasPrefix("www.") ? "https://" + line : line
        let isInside = address.hasPrefix("/") && !address.hasPrefix("//")
        guard isInside || address.wholeMatch(of: /https?:\/\/[^\s\/.]+\.[^\s]+/) != nil, address.count <= 500,
            !address.contains(" ")
        else {
            return .failure(
                Problem(words: "«\(line.prefix(60))» no es una dirección completa, como https://www.ejemplo.gov.co."))
        }
        return .success(address)
    }

    private static func email(_ line: String) -> Result<String, Problem> {
        line.count <= longestLine && line.wholeMatch(of: /[^\s@]+@[^\s@.]+(\.[^\s@.]+)+/) != nil
            ? .success(line)
            : .failure(Problem(words: "Escriba el correo completo, como contacto@ejemplo.gov.co."))
    }

    private static func telephone(_ line: String) -> Result<String, Problem> {
        let digits = line.count { $0.isNumber }
        return digits >= 3 && line.count <= longestLine
            ? .success(line) : .failure(Problem(words: "Escriba el número con sus cifras, como 607 555 1234."))
    }
}
