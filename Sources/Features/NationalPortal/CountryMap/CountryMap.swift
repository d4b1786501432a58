import Entities
import Platform
import Spanish

/// How far each department is: of its entities, how many have what is counted.
struct CountryMap: Sendable {
    struct Share: Sendable {
        let department: Department
        let reached: Int
        var total: Int { department.entities.count }

        /// “3 de 41 entidades con planes publicados”.
        func words(_ title: String) -> String {
            "\(reached) de \(Spanish.count(total, "entidad", "entidades")) \(title)"
        }
    }

    /// What is counted, said of an entity: “con planes publicados”; nil where no feature counts anything.
    let title: String?
    let shares: [Share]
    /// Entities that have it, by code.
    let counts: [String: Int]

    var reached: Int { shares.reduce(0) { $0 + $1.reached } }
    var total: Int { shares.reduce(0) { $0 + $1.total } }

    init(_ departments: [Department], title: String?, counts: [String: Int]) {
        self.title = title
        self.counts = counts.filter { $0.value > 0 }
        shares = departments.map { department in
            Share(department: department, reached: department.entities.count { (counts[$0.code] ?? 0) > 0 })
        }
    }

    /// The country by the first thing that is counted.
    static func read(_ context: Context) throws -> CountryMap {
        let departments = context.services.directory.departments
        guard let figure = context.figures.first else { return CountryMap(departments, title: nil, counts: [:]) }
        let counts = try figure.countByEntity(try context.nation())
        return CountryMap(departments, title: "con " + figure.title, counts: counts)
    }

    /// One sentence that says what the map shows.
    var sentence: String {
        guard let title else { return "El número de cada cuadro es cuántas entidades tiene el departamento." }
        guard reached > 0 else { return "Todavía no hay entidades \(title). Aquí se verá quién empieza." }
        return
            "\(Spanish.number(reached)) de \(Spanish.number(total)) entidades \(title). El número de cada cuadro es cuántas hay."
    }

    /// Changes with the numbers.
    var version: String { shares.map { String($0.reached) }.joined(separator: ".") }
}
