import Documents
import Plans
import Spanish

/// Asks everything a careful reader would ask about a plan.
enum DoubtFinder {
    static func doubts(in reading: PlanReading, walk: PlanWalk, document: Document) -> [Doubt] {
        let plan = reading.plan
        var doubts = whole(reading, walk)
        doubts += HeadingDoubts.doubts(plan)
        doubts += walk.headingDoubts
        doubts += ColumnDoubts.doubts(walk.table)
        for (index, action) in plan.actions.enumerated() {
            doubts += ActionDoubts.doubts(action, path: "actions[\(index)]", in: plan)
        }
        doubts += TermDoubts.doubts(plan)
        doubts += RepetitionDoubts.doubts(plan)
        doubts += WordDoubts.doubts(document, plan)
        doubts += walk.healing
        return doubts + unplaced(reading)
    }

    /// Whether there is a plan at all, and only one.
    private static func whole(_ reading: PlanReading, _ walk: PlanWalk) -> [Doubt] {
        var doubts: [Doubt] = []
        if reading.plan.actions.isEmpty { doubts.append(noAction(walk)) }
        if !reading.otherPlans.isEmpty {
            let count = reading.otherPlans.count + 1
            let lines = reading.otherPlans.map(\.lines.lowerBound)
            doubts.append(
                Doubt(
                    .severalPlans,
                    "El archivo contiene \(count) planes. Se leyó el primero; guarde cada plan en un archivo aparte y cárguelos por separado. Otro plan empieza en la línea \(lines.map(String.init).joined(separator: ", ")).",
                    lines: lines))
        }
        return doubts
    }

    private static func noAction(_ walk: PlanWalk) -> Doubt {
        let hasTable = walk.pieces.contains { $0.isRow && $0.cells.count > 1 }
        let reason =
            hasTable
            ? "Hay una tabla, pero sus columnas no se reconocen: la primera fila debe llevar los encabezados del formato (por ejemplo: Acción, Metas, Responsables, Tiempos)."
            : "No hay ninguna tabla con acciones."
        return Doubt(
            .noAction,
            "No se encontró ninguna acción en el documento. \(reason) Revise que el archivo sea un plan de acción.")
    }

    private static func unplaced(_ reading: PlanReading) -> [Doubt] {
        guard !reading.unplaced.isEmpty, reading.otherPlans.isEmpty else { return [] }
        let count = reading.unplaced.count
        let message =
            count == 1
            ? "Una línea del documento no encontró lugar en el plan. Revise si le falta algo."
            : "\(count) líneas del documento no encontraron lugar en el plan. Revise si le falta algo."
        return [Doubt(.notPlaced, message, path: "unplaced", lines: reading.unplaced.flatMap(\.lines))]
    }
}

/// Doubts about whose plan it is.
enum HeadingDoubts {
    static func doubts(_ plan: Plan) -> [Doubt] {
        var doubts: [Doubt] = []
        let heading = plan.heading
        if heading.municipality == nil, heading.nit == nil {
            let what = heading.department == nil ? "municipio, departamento ni NIT" : "municipio ni NIT"
            doubts.append(
                Doubt(
                    .entityMissing,
                    "El documento no nombra \(what). Elija usted la entidad a la que pertenece el plan.",
                    path: "municipality"))
        }
        if let nit = heading.nit, !nit.isRight {
            doubts.append(
                Doubt(
                    .nitCheckDigit,
                    "El dígito de verificación del NIT \(nit.text) no es correcto: para \(nit.number) debería ser \(nit.expectedDigit). Revise el número.",
                    path: "nit", lines: nit.lines))
        }
        return doubts
    }
}

extension PlanReading {
    /// Where the names in the document differ from the entity for which it was brought.
    func disagreements(withEntityNamed name: String, department: String?, nit: String?) -> [Doubt] {
        let heading = plan.heading
        var doubts: [Doubt] = []
        if let own = heading.municipality, !Self.agree(own.text, name) {
            doubts.append(
                Doubt(
                    .otherEntity,
                    "El documento habla de \(own.text), pero se está cargando para \(name). Revise que sea el plan correcto.",
                    path: "municipality", lines: own.lines))
        }
        if let own = heading.department, let department, !Self.agree(own.text, department) {
            doubts.append(
                Doubt(
                    .otherEntity,
                    "El documento habla del departamento \(own.text), pero la entidad es de \(department).",
                    path: "department", lines: own.lines))
        }
        if let own = heading.nit, let other = nit.flatMap({ Nit($0, lines: []) }), own.number != other.number {
            doubts.append(
                Doubt(
                    .otherEntity, "El NIT del documento (\(own.text)) no es el de la entidad (\(other.text)).",
                    path: "nit",
                    lines: own.lines))
        }
        return doubts
    }

    /// "Cúcuta" and "San José de Cúcuta" name the same place.
    private static func agree(_ left: String, _ right: String) -> Bool {
        let left = " " + FoldedWords(left).words.joined(separator: " ") + " "
        let right = " " + FoldedWords(right).words.joined(separator: " ") + " "
        return left.holds(right) || right.holds(left)
    }
}

/// Doubts about the columns of the table.
enum ColumnDoubts {
    static func doubts(_ table: ActionTable?) -> [Doubt] {
        guard let table else { return [] }
        guard table.hasHeadings else {
            return [
                Doubt(
                    .noHeadings,
                    "La tabla no tiene encabezados. Se leyó en el orden acostumbrado: \(Spanish.list(table.layout.columns.map(\.name))). Confirme que es así.",
                    path: "actions", lines: table.rows.first?.lines ?? [])
            ]
        }
        let missing = table.layout.columns.filter { !table.has($0) }.map { column in
            Doubt(.columnMissing, "Falta la columna «\(column.name)».", path: "actions", lines: table.headingLines)
        }
        let extra = table.columns.filter { $0.known == nil && !$0.heading.isEmpty }.map { column in
            Doubt(
                .columnExtra,
                "La columna «\(column.heading)» no es del formato; sus palabras se conservan aparte en cada acción.",
                path: "actions", lines: table.headingLines)
        }
        return missing + extra
    }
}
