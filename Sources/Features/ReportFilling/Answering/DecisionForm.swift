import Design
import HTTP
import Reports

/// What the programme decides on a “no aplica”, as it was typed.
struct DecisionForm: Sendable {
    static let longest = 1_000

    var decision: GivenAnswer.Acceptance?
    var words = ""
    /// Revision of the answer whose reason was read; nil where the form does not say.
    var seen: Int?
    /// What is wrong in it.
    var errors: [FieldError] = []
    /// Why it was not kept, where somebody was quicker.
    var conflict: String?
    /// The reason that was read, where the entity gave another one meanwhile.
    var read: String?

    init() {}

    init(_ fields: Fields) {
        decision = GivenAnswer.Acceptance(rawValue: fields["decision"] ?? "").flatMap {
            [.accepted, .refused].contains($0) ? $0 : nil
        }
        words = (fields["motivo"] ?? "").trimmed
        seen = fields["revision"].flatMap { Int($0) }
        if decision == nil { errors.append(FieldError("decision", "Elija qué decide.")) }
        if words.count < 10 {
            errors.append(FieldError("motivo", "Escriba por qué, en diez letras o más: la entidad lo lee."))
        } else if words.count > Self.longest {
            errors.append(FieldError("motivo", TypedText.tooLong(words, Self.longest)))
        }
    }

    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }
}
