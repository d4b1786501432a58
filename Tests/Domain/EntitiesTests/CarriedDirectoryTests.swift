import Platform
import Testing

@testable import Entities

@Suite struct CarriedDirectoryTests {
    @Test func `1,102 municipalities and 32 governments report, 1,134 in all`() throws {
        let difference = try Carried.difference()
        #expect(difference.problems.isEmpty)
        let directory = try Carried.directory()
        #expect(directory.counts == (1102, 32))
        #expect(directory.entities.count == 1134)
        #expect(directory.departments.count == 33)
    }

    @Test func `non-municipalised areas, the island and what is not in force do not report`() throws {
        let directory = try Carried.directory()
        for code in ["91263", "88001", "94663"] { #expect(directory.entity(code: code) == nil) }
        #expect(try Carried.statements().skipped == 21)
    }

    @Test func `Bogotá has no governorate and answers under its own short address`() throws {
        let directory = try Carried.directory()
        #expect(directory.entity(code: "11000") == nil)
        #expect(directory.entity(slug: "bogota-dc")?.code == "11001")
        #expect(directory.department(code: "11")?.governorate == nil)
    }

    @Test(arguments: [
        ("54174", "chitaga-nortedesantander"), ("25178", "chipaque-cundinamarca"), ("54000", "nortedesantander"),
        ("88000", "sanandres"), ("76000", "valledelcauca"), ("05000", "antioquia"),
    ])
    func `a slug is the suggested host without its ending, a government's is its name`(code: String, slug: String)
        throws
    {
        #expect(try Carried.directory().entity(code: code)?.slug == slug)
    }

    @Test func `every slug is usable, unique and no word of the programme`() throws {
        let entities = try Carried.directory().entities
        #expect(Set(entities.map(\.slug)).count == 1134)
        #expect(entities.filter { !Slug.isUsable($0.slug) }.map(\.slug) == [])
        #expect(Set(entities.map(\.slug)).isDisjoint(with: Entities.reservedSlugs))
    }

    @Test func `codes keep the zeros at their left`() throws {
        #expect(try Carried.directory().entity(code: "05001")?.name == "Medellín")
    }

    @Test func `what nobody loaded is unknown, and the suggested host says that it is not verified`() throws {
        let entity = try #require(try Carried.directory().entity(code: "54174"))
        #expect(entity.nit == nil)
        #expect(entity.contact.isUnknown)
        #expect(entity.categories.isEmpty)
        #expect(entity.host == nil)
        let facts = Dictionary(uniqueKeysWithValues: entity.facts)
        #expect(facts["NIT"] == "sin dato")
        #expect(facts["Categoría"] == "sin dato")
        #expect(facts["Dominio sugerido"] == "chitaga-nortedesantander.gov.co (sin verificar)")
    }

    @Test func `every look is one of ten and all ten are in use`() throws {
        #expect(Set(try Carried.directory().entities.map(\.tenant.look)) == Set(1...10))
    }

    @Test func `a department lists its governorate first and then its municipalities as a dictionary would`() throws {
        let department = try #require(try Carried.directory().department(slug: "nortedesantander"))
        #expect(department.entities.count == 41)
        #expect(department.entities.prefix(3).map(\.name) == ["Norte de Santander", "Ábrego", "Arboledas"])
    }
}
