import Design
import Foundation
import HTTP
import Reports

/// What a reviewer writes of one answer.
struct ObservationForm: Sendable {
    static let longest = 2_000

    let verdict: ReportObservation.Verdict?
    let words: String
    let seen: Int
    /// The round whose answer was read; 0 where the form does not say.
    let round: Int
    /// Why it was not kept, where somebody else wrote meanwhile.
    var conflict: String?
    /// Where the report was handed in again meanwhile.
    var again: HandedAgain?

    init(_ last: ReportObservation?) {
        verdict = nil
        words = ""
        seen = last?.number ?? 0
        round = 0
    }

    init(_ fields: Fields) {
        verdict = fields["concepto"].flatMap(ReportObservation.Verdict.init(rawValue:))
        words = (fields["palabras"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        seen = Int(fields["vista"] ?? "") ?? 0
        round = Int(fields["vuelta"] ?? "") ?? 0
    }

    var errors: [FieldError] {
        guard let verdict else { return [FieldError("concepto", "Elija qué concluyó.")] }
        if words.count > Self.longest {
            return [FieldError("palabras", "Escriba menos de 2.000 letras; lleva \(words.count).")]
        }
        return verdict != .verified && words.count < 5
            ? [FieldError("palabras", "Escriba qué falta: la entidad debe saber qué mostrar o corregir.")] : []
    }
}

/// Another round was handed in while somebody judged an answer.
struct HandedAgain: Sendable {
    /// The answer that was read; nil where it is not known.
    let read: String?
    /// Whether it is another one now, or shows other things.
    let isOther: Bool
}

/// Why something is done, in words that the entity will read.
struct ReasonForm: Sendable {
    static let longest = 1_000

    let words: String

    init() { words = "" }

    init(_ fields: Fields) { words = (fields["motivo"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines) }

    var errors: [FieldError] {
        switch words.count {
        case ..<10: [FieldError("motivo", "Escriba la razón, en una frase que la entidad entienda.")]
        case ...Self.longest: []
        default: [FieldError("motivo", "Escriba menos de 1.000 letras; lleva \(words.count).")]
        }
    }
}

extension [FieldError] {
    func message(_ field: String) -> String? { first { $0.field == field }?.message }
}
