import Calendar
import Channels
import Design
import HTTP

/// A government as it is typed.
struct AdministrationForm: Sendable {
    var head = ""
    var slogan = ""
    var began = ""
    var ended = ""
    var errors: [FieldError] = []

    init() {}

    init(_ fields: Fields) {
        head = (fields["gobernante"] ?? "").line(120)
        slogan = (fields["lema"] ?? "").line(160)
        began = fields["inicio"] ?? ""
        ended = fields["fin"] ?? ""
    }

    mutating func read() -> Administration? {
        if head.isEmpty { errors.append(FieldError("gobernante", "Escriba el nombre completo.")) }
        guard let first = Day(iso: began) else {
            errors.append(FieldError("inicio", "Escriba el día en que empezó, como 1 de enero de 2012."))
            return nil
        }
        let last = Day(iso: ended)
        if !ended.isEmpty, last == nil {
            errors.append(FieldError("fin", "Ese día no existe; déjelo vacío si todavía gobierna."))
        }
        if let last, last < first {
            errors.append(FieldError("fin", "Termina antes de empezar; revise los dos días."))
        }
        guard errors.isEmpty else { return nil }
        return Administration(number: 0, began: first, ended: last, head: head, slogan: slogan)
    }
}
