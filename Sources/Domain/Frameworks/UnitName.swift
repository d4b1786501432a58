import Spanish

/// The name of a phase or component without what stands around it.
enum UnitName {
    private static let around = [
        "fases", "fase", "componentes", "componente", "de", "del", "la", "el", "las", "en", "linea", "gobierno",
        "i", "ii", "iii", "iv", "v", "vi",
    ]

    /// `informacion` of “Fase de Información en línea”, “I. INFORMACIÓN” and “Componente 2: Información”.
    static func plain(_ text: String) -> String {
        let words = Spanish.slug(text).split(separator: "-").map(String.init)
        return words.filter { !around.contains($0) && Int($0) == nil }.joined(separator: " ")
    }
}
