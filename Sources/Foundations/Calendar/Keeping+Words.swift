extension Keeping.Promise {
    /// What its periods are called: “mes”, “meses”.
    public var nouns: (one: String, many: String) {
        guard case .each(let recurrence) = self else { return ("periodo", "periodos") }
        return switch recurrence.period {
        case .day: ("día", "días")
        case .week: ("semana", "semanas")
        case .fortnight: ("quincena", "quincenas")
        case .month: ("mes", "meses")
        case .bimester: ("bimestre", "bimestres")
        case .quarter: ("trimestre", "trimestres")
        case .fourMonths: ("cuatrimestre", "cuatrimestres")
        case .semester: ("semestre", "semestres")
        case .year: ("año", "años")
        }
    }
}
