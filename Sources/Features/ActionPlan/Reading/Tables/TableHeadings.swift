import Plans
import Spanish

/// What a row of headings says about the table below it.
enum TableHeadings {
    enum Kind: Hashable {
        case actions([Column])
        case phases(national: Int?, territorial: Int?)
        case support
    }

    /// A column of the plan's table; `known` is nil where no layout has such a column.
    struct Column: Hashable {
        var heading: String
        var known: PlanColumn?
    }

    static func kind(of cells: [PieceCell]) -> Kind? {
        guard cells.count > 1, cells.allSatisfy({ $0.text.utf8.count < 120 }) else { return nil }
        let folded = cells.map { Spanish.folded($0.text) }
        return support(folded) ?? phases(folded) ?? actions(cells, folded)
    }

    private static func support(_ cells: [String]) -> Kind? {
        let signs = ["problema", "procedimiento", "asistencia", "solucion"]
        return cells.first.map { signs[0] == $0 || $0 == "problemas" } == true
            && cells.dropFirst().contains { cell in signs.contains { cell.hasPrefix($0) } } ? .support : nil
    }

    private static func phases(_ cells: [String]) -> Kind? {
        guard let first = cells.first, first.hasPrefix("fase") || first.hasPrefix("componente") else { return nil }
        let national = cells.firstIndex { $0.holds("nacional") }
        let territorial = cells.firstIndex { $0.holds("territorial") }
        guard cells.dropFirst().contains(where: { $0.holds("plazo") || $0.holds("fecha") }),
            national != nil || territorial != nil
        else { return nil }
        return .phases(national: national, territorial: territorial)
    }

    /// Two recognised headings at least, one of them of what is to be done, and more known than unknown ones.
    private static func actions(_ cells: [PieceCell], _ folded: [String]) -> Kind? {
        var found = folded.map { column($0) }
        if !found.contains(.action), let activities = found.firstIndex(of: .activities) { found[activities] = .action }
        let known = found.compactMap { $0 }
        guard known.contains(.action), known.count >= 2, Set(known).count == known.count || known.count >= 4,
            known.count * 2 >= cells.count(where: { !$0.isEmpty })
        else { return nil }
        return .actions(unique(zip(cells, found).map { Column(heading: $0.text, known: $1) }))
    }

    /// The second of two columns with the same meaning is an extra one.
    private static func unique(_ columns: [Column]) -> [Column] {
        var seen: Set<PlanColumn> = []
        return columns.map { column in
            guard let known = column.known, !seen.insert(known).inserted else { return column }
            return Column(heading: column.heading, known: nil)
        }
    }

    /// The column that a folded heading names.
    static func column(_ folded: String) -> PlanColumn? {
        let heading = FoldedWords(folded: folded)
        guard let first = heading.words.first, heading.words.count <= 8 else {
            return folded.hasPrefix("#") || folded.hasPrefix("n°") ? .number : nil
        }
        if heading.words.count <= 2, ["no", "n", "nº", "n°", "item", "numero", "num"].contains(first) {
            return .number
        }
        return synonyms.first { _, words in words.contains { first.hasPrefix($0) || folded.hasPrefix($0) } }?.0
    }

    /// Beginnings of headings, folded; the first list that fits wins.
    private static let synonyms: [(PlanColumn, [String])] = [
        (.theme, ["tema", "eje", "area tematica", "linea tematica", "categoria"]),
        (.phase, ["fase", "componente", "etapa"]),
        (.benefits, ["beneficio", "impacto"]),
        (.indicators, ["indicador"]),
        (.goals, ["meta", "resultado esperado"]),
        (.responsibles, ["responsable", "encargado", "dependencia responsable", "quien", "area responsable"]),
        (.resources, ["recurso", "insumo", "con que"]),
        (
            .term,
            [
                "tiempo", "plazo", "fecha", "cronograma", "termino", "periodo", "vigencia", "cuando", "duracion",
                "fin", "entrega",
            ]
        ),
        (.activities, ["actividad", "tarea", "descripcion", "medio", "como", "metodologia", "procedimiento"]),
        (.action, ["accion", "que se hara", "proyecto", "compromiso", "estrategia"]),
    ]
}
