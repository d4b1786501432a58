import Calendar
import Channels
import Design
import HTTP

/// When something is to be published and until when, as it was typed.
struct StepForm: Sendable {
    static let longestNote = 1_000

    var revision: Int
    var day = ""
    var hour = ""
    var until = ""
    var note = ""
    var errors: [FieldError] = []

    init(_ item: Item) {
        revision = item.revision
        day = item.publishAt?.day.iso ?? ""
        hour = item.publishAt?.clockTime ?? ""
        until = item.expireAt?.day.iso ?? ""
    }

    init(_ fields: Fields) {
        revision = Int(fields["revision"] ?? "") ?? 0
        day = (fields["publicar"] ?? "").oneLine
        hour = (fields["hora"] ?? "").oneLine
        until = (fields["hasta"] ?? "").oneLine
        note = (fields["nota"] ?? "").unixLines
    }

    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }

    /// The moment it is to be published; nil where something has to be mended, with the errors set.
    mutating func moment(now: Instant) -> Instant? {
        let day = readDay(self.day, "publicar", empty: "Escriba el día en que se publica.")
        guard let time = hour.isEmpty ? TimeOfDay(8) : SpanishDates.parseTime(hour) else {
            errors.append(FieldError("hora", "«\(hour.prefix(40))» no es una hora: escríbala como 8:00 a. m."))
            return nil
        }
        guard let moment = day?.at(time) else { return nil }
        guard moment > now else {
            let words = "El \(moment.spoken) ya pasó; escriba un momento que esté por venir o publique ahora."
            errors.append(FieldError(moment.day < now.day ? "publicar" : "hora", words))
            return nil
        }
        return moment
    }

    /// The end of the last day on which it is seen; nil where there is none or it cannot be read.
    mutating func end(after start: Instant) -> Instant? {
        guard !until.isEmpty, let day = readDay(until, "hasta", empty: "") else { return nil }
        guard day.end > start else {
            errors.append(
                FieldError("hasta", "Ese día es anterior a su publicación; escriba uno posterior o déjelo vacío."))
            return nil
        }
        return day.end
    }

    mutating func checkNote(isRequired: Bool) {
        if isRequired, note.isEmpty { errors.append(FieldError("nota", "Escriba qué hay que corregir.")) }
        if note.count > Self.longestNote {
            errors.append(FieldError("nota", "La nota tiene \(note.count) letras; caben hasta 1.000."))
        }
    }

    private mutating func readDay(_ typed: String, _ field: String, empty: String) -> Day? {
        guard let day = Day(iso: typed) ?? SpanishDates.parse(typed)?.fullDay else {
            let words = typed.isEmpty ? empty : "«\(typed.prefix(40))» no es una fecha: escríbala como 21/11/2014."
            errors.append(FieldError(field, words))
            return nil
        }
        return day
    }
}
