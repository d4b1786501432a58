/// A question of a form: its words, what was answered and what is wrong with it.
///
/// ```swift
/// form.textField(FormField("nombre", "Nombre completo", value: typed, error: problems["nombre"]))
/// ```
public struct FormField: Sendable {
    /// Travels with the form; also the control's id unless ``id`` says otherwise.
    public var name: String
    public var label: String
    /// What helps to answer, below the label.
    public var hint: String?
    /// What the reader typed; it always comes back.
    public var value: String
    /// What is wrong and how to mend it.
    public var error: String?
    public var isRequired: Bool
    public var id: String
    /// HTML autofill token: "email", "current-password", "one-time-code".
    public var autocomplete: String?
    /// Keyboard: "numeric", "email".
    public var inputMode: String?
    /// Characters.
    public var maximum: Int?

    public init(
        _ name: String, _ label: String, hint: String? = nil, value: String = "", error: String? = nil,
        isRequired: Bool = true, id: String? = nil, autocomplete: String? = nil, inputMode: String? = nil,
        maximum: Int? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.value = value
        self.error = error
        self.isRequired = isRequired
        self.id = id ?? name
        self.autocomplete = autocomplete
        self.inputMode = inputMode
        self.maximum = maximum
    }

    /// Ids of hint and error, as `aria-describedby` takes them.
    var describedBy: String? {
        let ids = [hint.map { _ in id + "-ayuda" }, error.map { _ in id + "-error" }].compactMap { $0 }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    /// The label, saying when an answer may stay away: most fields are required, so the others say so.
    var spokenLabel: String { isRequired ? label : "\(label) (opcional)" }
}
