import Calendar
import Design
import HTTP

/// A value as it is typed.
struct ValueForm: Sendable {
    /// First day of the period.
    var period = ""
    var value = ""
    var note = ""
    var link = ""
    var errors: [FieldError] = []

    init(period: ClosedRange<Day>?) { self.period = period?.lowerBound.iso ?? "" }

    init(_ fields: Fields) {
        period = fields["periodo"] ?? ""
        value = String((fields["valor"] ?? "").prefix(40))
        note = String((fields["nota"] ?? "").prefix(1000))
        link = String((fields["enlace"] ?? "").prefix(1000))
    }

    struct Valid: Sendable {
        let period: ClosedRange<Day>
        let value: Double
        let note: String
        let link: String
    }

    mutating func read(_ indicator: PlanIndicator, among periods: [ClosedRange<Day>]) -> Valid? {
        let chosen = periods.first { $0.lowerBound.iso == period }
        if chosen == nil { errors.append(FieldError("periodo", "Elija el periodo del que habla el valor.")) }
        let number = TypedNumber.read(value)
        if let problem = problem(number, indicator) { errors.append(FieldError("valor", problem)) }
        if note.trimmed.isEmpty { errors.append(FieldError("nota", "Diga de dónde sale el valor.")) }
        let address = link.trimmed
        let lowered = address.lowercased()
        if !address.isEmpty, !(lowered.hasPrefix("https://") || lowered.hasPrefix("http://")) {
            errors.append(FieldError("enlace", "Escriba la dirección completa, con https:// al comienzo."))
        }
        guard let chosen, let number, errors.isEmpty else { return nil }
        return Valid(period: chosen, value: number, note: note.trimmed, link: address)
    }

    private func problem(_ number: Double?, _ indicator: PlanIndicator) -> String? {
        guard let number else {
            return value.trimmed.isEmpty
                ? "Escriba el valor." : "«\(value.trimmed)» no es un número: escríbalo como 1.250 o 12,5."
        }
        if number < 0 { return "El valor no puede ser menor que cero." }
        if indicator.isPercent, number > 100 { return "Un porcentaje no puede pasar de 100 %." }
        return number > 1e12 ? "El valor es demasiado grande." : nil
    }
}

/// Numbers as people in Colombia write them: “1.250”, “12,5”, “80 %”.
enum TypedNumber {
    static func read(_ text: String) -> Double? {
        var digits = text.filter { !$0.isWhitespace }
        if digits.hasSuffix("%") { digits.removeLast() }
        guard digits.wholeMatch(of: /-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?/) != nil else {
            return digits.wholeMatch(of: /-?\d+\.\d{1,2}/) != nil ? Double(digits) : nil
        }
        return Double(digits.filter { $0 != "." }.map { $0 == "," ? "." : String($0) }.joined())
    }
}
