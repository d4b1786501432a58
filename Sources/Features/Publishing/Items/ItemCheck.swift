import Channels
import Design

/// What an item still lacks before others read it: the fields its kind demands, and something to read.
enum ItemCheck {
    static func missing(_ words: ItemWords, _ kind: ItemKind) -> [FieldError] {
        var errors = kind.fields.filter { $0.isRequired && (words.values[$0.name] ?? "").isEmpty }.map {
            FieldError(ItemForm.name($0), "Falta: \($0.title.lowercasedFirst).")
        }
        let saysSomething = !words.text.isEmpty || !words.summary.isEmpty || !words.values.isEmpty
        if !saysSomething { errors.append(FieldError("texto", "Escriba el texto o el resumen.")) }
        if let from = words.values["fecha"], let until = words.values["hasta"], until < from {
            errors.append(FieldError("campo-hasta", "Termina antes de empezar: revise las dos fechas."))
        }
        return errors
    }
}

extension String {
    /// For a name inside a sentence; acronyms stay.
    var lowercasedFirst: String {
        guard let first, dropFirst().first?.isUppercase != true else { return self }
        return first.lowercased() + dropFirst()
    }
}
