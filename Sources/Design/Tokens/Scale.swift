/// Spacing between parts: steps of four pixels. Only hairlines and the inside of small things (chips, menu entries) are
/// finer.
public enum Space {
    /// The steps in use, in CSS pixels.
    public static let steps = [4, 8, 12, 16, 20, 24, 32, 40, 48, 64]
}

/// The sizes of type. Sizes are relative to the reader's own setting: 18 px on wide screens, 17 on phones for who never
/// changed it.
public enum TypeScale {
    /// Name, size in rem on wide screens and on phones, and what it is for.
    public static let steps: [(name: String, rem: Double, phone: Double, use: String)] = [
        ("small", 0.84, 0.84, "Fechas, ayudas y notas: nunca menos de 14 px"),
        ("note", 0.9, 0.9, "Tablas, rótulos y lo que acompaña"),
        ("body", 1, 1, "El texto corrido"),
        ("lead", 1.15, 1.15, "La entrada de una página"),
        ("h3", 1.1, 1.1, "Título de una tarjeta"),
        ("h2", 1.35, 1.35, "Título de una parte"),
        ("h1", 2.1, 1.65, "Título de la página"),
        ("band", 2.6, 1.7, "La frase de la portada"),
        ("figure", 2.75, 2.75, "Las cifras que importan"),
    ]
}
