import Calendar
import Design
import HTTP

/// An action with what its page shows.
struct ActionView: Sendable {
    let followUp: FollowUp
    let action: FollowedAction
    /// Identifier → name of who noted something.
    let names: [String: String]
    /// What somebody typed about a promise that could not be taken.
    let problem: DeedForm?
}

/// “Anotar que se hizo”.
struct DeedForm: Sendable {
    let promise: String
    let day: String
    let note: String
    let valid: Day?
    let errors: [FieldError]

    init(_ fields: Fields, promise: String, today: Day) {
        self.promise = promise
        day = fields["dia"] ?? ""
        note = String((fields["nota"] ?? "").prefix(500))
        (valid, errors) = DayField.read(day, field: "dia-\(promise)", latest: today)
    }
}

/// The day from which the plan runs.
struct StartForm: Sendable {
    let day: String
    let valid: Day?
    let errors: [FieldError]

    init(day: String) {
        self.day = day
        valid = nil
        errors = []
    }

    init(_ fields: Fields, today: Day) {
        day = fields["dia"] ?? ""
        let (read, problems) = DayField.read(day, field: "dia", latest: today.adding(months: 12))
        let isTooOld = read.map { $0.year < 2000 } ?? false
        valid = isTooOld ? nil : read
        errors = isTooOld ? [FieldError("dia", "Escriba un año desde el 2000.")] : problems
    }
}

/// Reads a day that somebody typed or picked.
enum DayField {
    /// `2012-05-30` as browsers send it, or as people write it.
    static func read(_ text: String, field: String, latest: Day?) -> (Day?, [FieldError]) {
        let typed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let day = Day(iso: typed) ?? SpanishDates.parse(typed)?.fullDay else {
            let words = typed.isEmpty ? "Escriba la fecha." : "«\(typed)» no es una fecha: escríbala como 30/05/2012."
            return (nil, [FieldError(field, words)])
        }
        if let latest, day > latest {
            return (nil, [FieldError(field, "La fecha no puede ser posterior al \(latest.short).")])
        }
        return (day, [])
    }
}
