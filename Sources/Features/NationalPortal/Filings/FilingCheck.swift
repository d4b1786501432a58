import Filings

/// A number somebody asks about, and what we know of it.
struct FilingCheck: Sendable {
    let receipt: Receipt
    /// Of its signature, asked again just now.
    let verdict: Verdict
    /// Public page of the entity.
    let entityPath: String
}

/// A number as it was typed, and what is wrong with it.
struct NumberForm: Sendable {
    var typed = ""
    var problem: String?

    /// “No existe”, said without doubt where the check digit is right.
    static func unknown(_ number: FilingNumber) -> String {
        "El número \(number.text) está bien escrito, pero no corresponde a nada radicado"
    }
}
