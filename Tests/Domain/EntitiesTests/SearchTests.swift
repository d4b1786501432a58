import Testing

@testable import Entities

@Suite struct SearchTests {
    let directory: DirectorySnapshot
    init() throws { directory = try Carried.directory() }

    private func names(_ query: String, _ count: Int = 3) -> [String] {
        directory.search(query, limit: count).found.map(\.fullName)
    }

    @Test(arguments: [
        "Chitagá", "chitaga", "CHITAGÁ", "  chitagá ", "Chitaga\u{301}", "54174", "chitagá norte de santander",
    ])
    func `accents, case and blanks do not matter`(query: String) {
        #expect(names(query, 1) == ["Chitagá, Norte de Santander"])
    }

    @Test func `the same name comes before names that begin so, and those before names that contain it`() {
        let found = directory.search("union", limit: 100).found.map(\.name)
        #expect(found.prefix(4).allSatisfy { $0 == "La Unión" || $0.hasPrefix("Unión") })
        #expect(names("cali", 1) == ["Cali, Valle del Cauca"])
        let ranked = directory.search("san", limit: 400).found.map(\.name)
        let beginnings = ranked.prefix { $0.hasPrefix("San") }
        #expect(beginnings.count > 50)
        #expect(ranked.dropFirst(beginnings.count).allSatisfy { !$0.hasPrefix("San") })
    }

    @Test func `four municipalities are called La Unión and each is shown with its department`() {
        let found = directory.search("la union").found.filter { $0.name == "La Unión" }
        #expect(found.count == 4)
        #expect(Set(found.map(\.fullName)).count == 4)
        #expect(found.map(\.fullName).contains("La Unión, Nariño"))
        #expect(names("la unión nariño", 1) == ["La Unión, Nariño"])
    }

    @Test(arguments: [
        ("Cúcuta", "54001"), ("mompos", "13468"), ("Tolú Viejo", "70823"), ("fuentedeoro", "50287"),
        ("barranco minas", "94343"), ("sotara", "19760"), ("cuaspud", "52224"),
    ])
    func `a former name still finds its entity`(name: String, code: String) {
        #expect(directory.search(name, limit: 1).found.first?.code == code)
    }

    @Test func `a department's name finds its governorate first and then its municipalities`() {
        let result = directory.search("boyacá", limit: 200)
        #expect(result.found.prefix(2).map(\.code).sorted() == ["15000", "15104"])
        #expect(result.total > 123)
        #expect(directory.search("gobernacion boyaca", limit: 1).found.first?.code == "15000")
    }

    @Test func `the beginning of a code finds all that share it`() {
        #expect(directory.search("54", limit: 100).total == 41)
    }

    @Test func `a search stays inside a department when asked to`() {
        #expect(directory.search("san", department: "54", limit: 50).found.allSatisfy { $0.departmentCode == "54" })
    }

    @Test func `pages of a search follow each other without gaps`() {
        let all = directory.search("santa", limit: 500).found.map(\.code)
        let pages = directory.search("santa", limit: 5).found + directory.search("santa", from: 5, limit: 495).found
        #expect(pages.map(\.code) == all)
    }

    @Test(arguments: ["zzzz", "¿?", "💥", "\u{0}", "'; DROP TABLE entity"])
    func `what is nowhere finds nothing`(query: String) {
        #expect(directory.search(query).total == 0)
    }

    @Test func `an empty search is the whole directory in the order of a dictionary`() {
        let result = directory.search("  ", limit: 2)
        #expect(result.total == 1134)
        #expect(result.found.map(\.name) == ["Abejorral", "Ábrego"])
    }

    @Test(arguments: [("Chitgá", "54174"), ("bucarmanga", "68001"), ("ipiaels", "52356"), ("Momposs", "13468")])
    func `a slip of the finger still leads to the entity`(typed: String, code: String) {
        #expect(directory.search(typed).total == 0)
        #expect(directory.nearest(typed).map(\.code).contains(code))
    }

    @Test(arguments: ["", "abc", "xyzxyz", "una frase larga que no es el nombre de ningún municipio"])
    func `what is near nothing suggests nothing`(typed: String) {
        #expect(directory.nearest(typed).isEmpty)
    }

    @Test func `a command's word must mean one entity`() throws {
        #expect(try directory.only("Chitagá").code == "54174")
        #expect(try directory.only("la union, nariño").code == "52399")
        #expect(try directory.only("cucuta").code == "54001")
        let error = #expect(throws: EntityNotFound.self) { try directory.only("La Unión") }
        #expect(error?.candidates.count == 4)
        #expect(error?.description.contains("52399 La Unión, Nariño") == true)
        #expect(throws: EntityNotFound.self) { try directory.only("99999") }
    }
}
