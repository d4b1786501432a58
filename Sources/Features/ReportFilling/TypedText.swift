import Spanish

/// Words about what somebody typed; the text itself always comes back whole.
enum TypedText {
    /// “Escriba 2.000 letras o menos; lleva 2.431.”
    static func tooLong(_ text: String, _ most: Int) -> String {
        "Escriba \(Spanish.number(most)) letras o menos; lleva \(Spanish.number(text.count))."
    }
}
