/// The two files of DIVIPOLA that the project carries under Data/ (DANE's codes; sources in Data/README.md).
struct DivipolaFile {
    private let file: CSVFile
    private let columns: [String: Int]

    init(_ file: CSVFile) {
        self.file = file
        columns = Dictionary(uniqueKeysWithValues: file.columns.enumerated().map { ($1, $0) })
    }

    /// Municipalities in force. Non-municipalised areas, San Andrés island (its government is the department's) and
    /// what is no longer in force are no reporting entities.
    func municipalities() -> Statements {
        read(["departamento_codigo", "departamento", "municipio_codigo", "municipio", "tipo", "vigente"]) { row in
            guard row["tipo"] == "Municipio", row["vigente"] == "true" else { return nil }
            var statement = Statement(line: row.line, code: row["municipio_codigo"])
            statement.place = Statement.Place(
                departmentCode: row["departamento_codigo"], department: row["departamento"], isGovernment: false)
            statement.name = row["municipio"]
            statement.suggestedHost = row["dominio_sugerido"].nonEmpty
            if let former = row["nombre_2018"].nonEmpty {
                statement.otherNames = [OtherName(former, .former, source: "DIVIPOLA de 2018")]
            }
            return statement
        }
    }

    /// Departments' governments, coded `dd000`. Bogotá has none.
    func governments() -> Statements {
        read(["departamento_codigo", "departamento", "tiene_gobernacion"]) { row in
            guard row["tiene_gobernacion"] == "true" else { return nil }
            let name = row["departamento"]
            var statement = Statement(line: row.line, code: row["departamento_codigo"] + "000")
            statement.place = Statement.Place(
                departmentCode: row["departamento_codigo"], department: name, isGovernment: true)
            statement.name = name
            if name.hasPrefix("Archipiélago de San Andrés") {
                statement.otherNames = [OtherName("San Andrés", .alias, source: "uso común")]
            }
            return statement
        }
    }

    private func read(_ needed: [String], _ statement: (NamedRow) -> Statement?) -> Statements {
        var statements = Statements()
        if let missing = needed.first(where: { columns[$0] == nil }) {
            statements.problems = [ImportProblem(line: 1, "Falta la columna «\(missing)» de DIVIPOLA.")]
            return statements
        }
        for row in file.rows {
            guard let statement = statement(NamedRow(row: row, columns: columns)) else {
                statements.skipped += 1
                continue
            }
            statements.all.append(statement)
            if let problem = EntityCode.problem(statement.code) {
                statements.problems.append(ImportProblem(line: row.line, problem))
            }
        }
        return statements
    }
}

/// A row whose cells are asked for by name; a column that is not there is empty.
struct NamedRow {
    let row: CSVRow
    let columns: [String: Int]
    var line: Int { row.line }

    subscript(_ column: String) -> String { columns[column].map { row.values[$0].trimmed } ?? "" }
}

enum EntityCode {
    /// What is wrong with a code, or nil.
    static func problem(_ code: String) -> String? {
        guard code.utf8.allSatisfy({ 48...57 ~= $0 }), !code.isEmpty else {
            return "«\(code)» no es un código: son cinco cifras, como 54174."
        }
        guard code.count != 4 else {
            return "El código «\(code)» tiene cuatro cifras; los ceros de la izquierda cuentan: ¿será 0\(code)?"
        }
        return code.count == 5 ? nil : "El código «\(code)» tiene \(code.count) cifras y deben ser cinco."
    }
}
