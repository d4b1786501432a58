import Calendar
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Portal

@Suite struct SiteEvidenceTests {
    private func finding(_ rule: String, _ argument: String, _ program: TestProgram) throws -> EvidenceFinding {
        let rule = try #require(program.services.parts.evidence.first { $0.id == rule })
        let days = (try #require(Day(2014, 1, 1)))...(try #require(Day(2014, 12, 31)))
        return try rule.judge(try Village.entity(program), argument, days)
    }

    @Test(arguments: TestEngine.available)
    func `search and feeds over nothing prove nothing`(engine: TestEngine) throws {
        try TestProgram.run(siteFeatures, on: engine) { program throws in
            #expect(try finding("site-search", "", program).strength == .suggested)
            #expect(try finding("site-feeds", "", program).strength == .suggested)
            try Village.publish(program, "Vacunación en El Hato", in: "noticias")
            let search = try finding("site-search", "", program)
            #expect(search.strength == .proven && search.records.map(\.path) == ["/buscar"])
            let feeds = try finding("site-feeds", "", program)
            #expect(feeds.strength == .proven && feeds.records.map(\.path) == ["/novedades.xml", "/suscripcion"])
            for record in search.records + feeds.records {
                #expect(try program.visitor().get(Village.slug + record.path).status == 200)
            }
        }
    }

    @Test func `a page that every site has only suggests`() throws {
        try TestProgram.run(siteFeatures) { program throws in
            #expect(try finding("site-page", "/accesibilidad", program).strength == .unknown, "an empty site")
            try Village.publish(program, "Vacunación en El Hato", in: "noticias")
            #expect(try finding("site-page", "/accesibilidad", program).strength == .suggested)
            #expect(try finding("site-page", "/no-existe", program).strength == .unknown)
        }
    }
}
