import Calendar
import Channels

/// What a cell says in a field of a kind, as items keep it.
enum ExchangeValue {
    static func read(_ typed: String, _ field: ItemField) throws(ExchangeRefusal) -> String {
        let line = typed.singleLine
        guard !line.isEmpty else { return "" }
        switch field.kind {
        case .day: return try day(line)
        case .number, .money, .percent: return try number(line)
        case .choice: return try choice(line, field)
        case .choices: return field.options.filter { typed.contains($0) }.joined(separator: "\n")
        case .link: return try link(line)
        case .email: return try checked(line, line.wholeMatch(of: /[^\s@]+@[^\s@.]+(\.[^\s@.]+)+/) != nil, "un correo")
        case .yesNo: return ["sí", "si"].contains(line.lowercased()) ? "sí" : ""
        case .time: return try checked(line, line.wholeMatch(of: /\d{1,2}:\d{2}/) != nil, "una hora, como 15:30")
        case .paragraph: return typed
        case .line, .telephone, .document, .picture:
            return try checked(line, line.count <= ExchangeLimits.line, "un texto de hasta 300 letras")
        }
    }

    private static func day(_ line: String) throws(ExchangeRefusal) -> String {
        guard let day = Day(iso: line) ?? SpanishDates.parse(line)?.fullDay else {
            throw ExchangeRefusal("«\(line.prefix(40))» no es una fecha: escríbala como 21/11/2014.")
        }
        return day.iso
    }

    /// “1.250.000”, “$ 1250000”, “45,5 %”: kept as digits with a decimal point.
    private static func number(_ line: String) throws(ExchangeRefusal) -> String {
        let bare = String(line.filter { !"$% \u{A0}".contains($0) })
        let isDecimalPoint = bare.wholeMatch(of: /-?\d+\.\d{1,2}/) != nil
        let plain = isDecimalPoint ? bare : bare.replacing(".", with: "").replacing(",", with: ".")
        return try checked(plain, plain.wholeMatch(of: /-?\d{1,15}(\.\d{1,4})?/) != nil, "un número")
    }

    private static func choice(_ line: String, _ field: ItemField) throws(ExchangeRefusal) -> String {
        guard field.options.contains(line) else {
            throw ExchangeRefusal("«\(line.prefix(40))» no es una de las opciones de la lista.")
        }
        return line
    }

    private static func link(_ line: String) throws(ExchangeRefusal) -> String {
        let isInside = line.hasPrefix("/") && !line.hasPrefix("//")
        let isWhole = line.wholeMatch(of: /https?:\/\/[^\s\/.]+\.[^\s]+/) != nil
        return try checked(
            line, line.count <= 500 && !line.contains(" ") && (isInside || isWhole), "una dirección completa")
    }

    private static func checked(_ line: String, _ isRight: Bool, _ what: String) throws(ExchangeRefusal) -> String {
        guard isRight else { throw ExchangeRefusal("«\(line.prefix(40))» no es \(what).") }
        return line
    }
}

extension String {
    var singleLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
