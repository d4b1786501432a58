import Calendar
import Foundation
import Platform
import Testing

@testable import Frameworks

@Suite struct FrameworkTests {
    let frameworks: Frameworks
    init() throws {
        frameworks = try Frameworks.read(
            dataFolder: URL(filePath: #filePath).appending(path: "../../../../Data").standardized.path)
    }

    @Test(arguments: [
        (1, "2008-06-01", "2008-11-01"), (2, "2008-12-01", "2009-12-01"), (3, "2009-12-01", "2010-12-01"),
        (4, "2010-06-01", "2011-12-01"), (5, "2010-12-01", "2012-12-01"),
    ])
    func `Decreto 1151 gives each phase two deadlines`(number: Int, national: String, territorial: String) throws {
        let unit = try #require(frameworks["decreto-1151-2008"]?.unit(number: number))
        #expect(unit.nationalDeadline == Day(iso: national))
        #expect(unit.territorialDeadline == Day(iso: territorial))
        #expect(unit.isVerified)
    }

    @Test(arguments: ["Fase de Información", "FASE DE INFORMACION EN LINEA", "I. Información", "información"])
    func `a phase is known by the ways documents write it`(text: String) {
        #expect(frameworks["decreto-1151-2008"]?.unit(named: text)?.number == 1)
    }

    @Test func `transacción and transformación are not mixed up, and other words name nothing`() {
        let decree = frameworks["decreto-1151-2008"]
        #expect(decree?.unit(named: "Fase de transformación")?.number == 4)
        #expect(decree?.unit(named: "Transacción en línea")?.number == 3)
        #expect(decree?.unit(named: "Fase") == nil)
        #expect(decree?.unit(named: "Elementos transversales") == nil)
    }

    @Test func `the six components of Decreto 2693 are marked as not read in the official text`() throws {
        let decree = try #require(frameworks["decreto-2693-2012"])
        #expect(
            decree.units.map(\.name) == [
                "Elementos transversales", "Información en línea", "Interacción en línea", "Transacción en línea",
                "Transformación", "Democracia en línea",
            ])
        #expect(decree.units.allSatisfy { !$0.isVerified })
    }

    @Test func `each day falls under the decree in force`() {
        #expect(Day(2012, 5, 29).flatMap(frameworks.inForce)?.id == "decreto-1151-2008")
        #expect(Day(2013, 12, 31).flatMap(frameworks.inForce)?.id == "decreto-2693-2012")
        #expect(Day(2008, 4, 13).flatMap(frameworks.inForce) == nil)
        #expect(Day(2015, 1, 1).flatMap(frameworks.inForce) == nil)
    }

    @Test func `a folder without frameworks is told by name`() {
        let error = #expect(throws: Failure.self) { try Frameworks.read(dataFolder: "/no/existe") }
        #expect(error == .unavailable("No hay marcos normativos en «/no/existe/frameworks»."))
    }
}
