import Calendar

/// What one line of a file says of one entity. A part that is nil says nothing and changes nothing.
struct Statement {
    let line: Int
    let code: String
    /// Only lines of DIVIPOLA can bring an entity that was not there.
    var place: Place?
    var name: String?
    /// First day of the name; the day before it was the last of the former one.
    var nameFrom: Day?
    var otherNames: [OtherName] = []
    var nit: NIT?
    var host: String?
    var suggestedHost: String?
    var slogan: String?
    var look: Int?
    var email: String?
    var telephone: String?
    var address: String?
    var category: YearCategory?

    struct Place {
        let departmentCode: String
        let department: String
        let isGovernment: Bool
    }

    /// Two lines may speak of the same entity only about different years.
    var key: String { code + "/" + (category.map { String($0.year) } ?? "") }
}

/// The lines of a file, read; and what is wrong with it.
struct Statements {
    var all: [Statement] = []
    /// Lines of places that are no reporting entities.
    var skipped = 0
    var problems: [ImportProblem] = []

    /// Finds out by its columns what kind of file it is.
    static func read(_ bytes: [UInt8]) -> Statements {
        do throws(ImportProblem) {
            let file = try CSVFile(bytes)
            if file.columns.contains("municipio_codigo") { return DivipolaFile(file).municipalities() }
            if file.columns.contains("tiene_gobernacion") { return DivipolaFile(file).governments() }
            if file.columns.contains("codigo") { return GeneralFile(file).statements() }
            throw ImportProblem(
                line: 1,
                "No se reconoce el archivo: se espera la columna «codigo», o las de DIVIPOLA («municipio_codigo»).")
        } catch {
            return Statements(problems: [error])
        }
    }
}
