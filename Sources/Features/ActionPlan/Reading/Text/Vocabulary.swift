import Spanish

/// The words of one document and how often each occurs, to tell a whole word from a piece of one.
struct Vocabulary {
    private var counts: [String: Int] = [:]

    mutating func add(_ folded: String) {
        for word in folded.utf8.split(whereSeparator: { $0 < 0x80 && !Vocabulary.isLetter($0) }) where word.count > 1 {
            counts[String(Substring(word)), default: 0] += 1
        }
    }

    func count(_ word: String) -> Int { counts[word] ?? 0 }

    /// A word of the document, or one that plans use all the time.
    func knows(_ word: String) -> Bool { counts[word] != nil || Vocabulary.common.contains(word) }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    static let common: Set<String> = [
        "semestral", "semestralmente", "trimestral", "mensual", "mensualmente", "bimestral", "semanal", "anual",
        "anualmente", "diariamente", "quincenal", "permanente", "permanentemente", "conectividad", "informacion",
        "actualizacion", "ciudadania", "ciudadano", "ciudadanos", "municipio", "municipal", "administracion",
        "contratacion", "publicacion", "planeacion", "secretaria", "personeria", "alcaldia", "despacho",
        "funcionarios", "dependencias", "dependencia", "estrategia", "gobierno", "transparencia", "participacion",
        "capacitacion", "socializacion", "divulgacion", "racionalizacion", "automatizacion", "transaccion",
        "transformacion", "interaccion", "democracia", "porcentaje", "indicadores", "responsables", "actividades",
        "beneficios", "recursos", "institucional", "institucionales", "electronico", "electronicos", "sostenibilidad",
        "tecnologias", "comunicaciones", "procedimientos", "servicios", "tramites", "usuarios", "comunidad",
    ]
}

/// Words that never stand at the end of a thought; what follows them belongs to it.
enum Connectives {
    static func contains(_ folded: String) -> Bool { words.contains(folded) }

    private static let words: Set<String> = [
        "a", "al", "ante", "bajo", "como", "con", "contra", "cuando", "cuyo", "cuya", "de", "del", "desde", "donde",
        "durante", "e", "el", "en", "entre", "es", "esta", "este", "estas", "estos", "hacia", "hasta", "la", "las",
        "le", "les", "lo", "los", "mas", "mediante", "mi", "ni", "no", "nuestra", "nuestras", "nuestro", "nuestros",
        "o", "para", "pero", "por", "que", "se", "segun", "ser", "si", "sin", "sobre", "su", "sus", "toda", "todas",
        "todo", "todos", "tras", "u", "un", "una", "unas", "unos", "via", "y", "cada", "nueva", "nuevo", "nuevas",
        "nuevos", "actual", "actuales", "misma", "mismo", "gran", "primer", "primera", "segunda", "segundo", "otra",
        "otras", "otro", "otros", "dicha", "dicho", "dichas", "dichos", "san", "santa", "dr", "dra", "sr", "sra",
    ]
}
