import Calendar

/// The general format: `codigo` and any of the columns below. Empty cells change nothing.
struct GeneralFile {
    static let columns = [
        "codigo", "nombre", "nombre_desde", "nit", "dominio", "lema", "diseno", "correo", "telefono", "direccion",
        "alias", "vigencia", "categoria", "fuente",
    ]

    private let file: CSVFile
    private let positions: [String: Int]

    init(_ file: CSVFile) {
        self.file = file
        positions = Dictionary(uniqueKeysWithValues: file.columns.enumerated().map { ($1, $0) })
    }

    func statements() -> Statements {
        var statements = Statements()
        for name in file.columns where !Self.columns.contains(name) {
            let known = Self.columns.joined(separator: ", ")
            statements.problems.append(
                ImportProblem(line: 1, "No existe la columna «\(name)». Las que hay: \(known)."))
        }
        guard statements.problems.isEmpty else { return statements }
        for row in file.rows {
            var reader = GeneralRow(row: NamedRow(row: row, columns: positions))
            statements.all.append(reader.statement())
            statements.problems += reader.problems
        }
        return statements
    }
}

/// Reads one row, gathering all that is wrong with it rather than the first thing only.
private struct GeneralRow {
    let row: NamedRow
    var problems: [ImportProblem] = []

    mutating func statement() -> Statement {
        var statement = Statement(line: row.line, code: row["codigo"])
        if let problem = EntityCode.problem(statement.code) { complain(problem) }
        statement.name = row["nombre"].nonEmpty
        statement.nameFrom = day("nombre_desde")
        statement.nit = nit()
        statement.host = host()
        statement.slogan = short("lema", limit: 120)
        statement.look = number("diseno", within: 1...10)
        statement.email = email()
        statement.telephone = short("telefono", limit: 60)
        statement.address = short("direccion", limit: 200)
        statement.otherNames = aliases()
        statement.category = category()
        return statement
    }

    private mutating func nit() -> NIT? {
        guard let text = row["nit"].nonEmpty else { return nil }
        do throws(NIT.Problem) {
            return try NIT(text)
        } catch {
            complain("«\(text)»: \(error).")
            return nil
        }
    }

    private mutating func host() -> String? {
        guard let text = row["dominio"].nonEmpty else { return nil }
        let host = HostName.read(text)
        if host == nil { complain("«\(text)» no es un dominio; escríbalo sin https:// ni barras.") }
        return host
    }

    private mutating func email() -> String? {
        guard let text = short("correo", limit: 254) else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let plausible = parts.count == 2 && !parts[0].isEmpty && HostName.read(String(parts[1])) != nil
        if !plausible || text.contains(" ") { complain("«\(text)» no es una dirección de correo.") }
        return text
    }

    private func aliases() -> [OtherName] {
        let source = row["fuente"].nonEmpty ?? "importación"
        return row["alias"].split(separator: "|").compactMap { $0.nonEmpty }.map {
            OtherName($0, .alias, source: source)
        }
    }

    private mutating func category() -> YearCategory? {
        guard let text = row["categoria"].nonEmpty else {
            if row["vigencia"].nonEmpty != nil { complain("Hay vigencia pero falta la categoría.") }
            return nil
        }
        guard let category = Category(reading: text) else {
            complain("«\(text)» no es una categoría: son especial y de 1 a 6.")
            return nil
        }
        guard let year = number("vigencia", within: 1990...2100) else {
            if row["vigencia"].nonEmpty == nil { complain("La categoría necesita su vigencia (el año).") }
            return nil
        }
        guard let source = row["fuente"].nonEmpty else {
            complain("La categoría necesita su fuente: el decreto o la resolución que la fija.")
            return nil
        }
        return YearCategory(year: year, category: category, source: source)
    }

    private mutating func number(_ column: String, within range: ClosedRange<Int>) -> Int? {
        guard let text = row[column].nonEmpty else { return nil }
        guard let number = Int(text), range.contains(number) else {
            complain("«\(text)» en «\(column)»: se espera un número de \(range.lowerBound) a \(range.upperBound).")
            return nil
        }
        return number
    }

    private mutating func day(_ column: String) -> Day? {
        guard let text = row[column].nonEmpty else { return nil }
        let day = Day(iso: text)
        if day == nil { complain("«\(text)» en «\(column)»: se espera una fecha como 2012-05-30.") }
        return day
    }

    private mutating func short(_ column: String, limit: Int) -> String? {
        guard let text = row[column].nonEmpty else { return nil }
        if text.count > limit { complain("El texto de «\(column)» pasa de \(limit) letras.") }
        return text
    }

    private mutating func complain(_ message: String) { problems.append(ImportProblem(line: row.line, message)) }
}
