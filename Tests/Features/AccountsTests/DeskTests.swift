import Database
import Entities
import Expectations
import HTML
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Accounts

@Suite struct DeskTests {
    @Test func `the desk names the roles and leads to each office`() throws {
        try withProgram { program in
            let roles: [(Role, String?)] = [(.editor, chitaga), (.areaTechnology, chipaque)]
            let visitor = try program.entered(program.person("ana@correo.co", roles))
            let desk = try visitor.get("/escritorio")
            #expect(desk.says("Edición, Alcaldía de Chitagá"))
            #expect(desk.says("href=\"\(inChitaga)\""))
            #expect(desk.says("href=\"\(inChipaque)\""))
        }
    }

    @Test func `an empty desk says what to do next`() throws {
        try withProgram { program in
            let nobody = try program.entered(program.person("ana@correo.co"))
            #expect(try nobody.get("/escritorio").says("Su cuenta no tiene papeles vigentes"))
            let admin = try program.entered(program.person("admin@p.gov.co", [(.nationalAdministrator, nil)]))
            #expect(try admin.get("/escritorio").says("Invitar personas"))
        }
    }

    @Test func `panels of all features stand on the desk, each seen from its office`() throws {
        let other = Feature.withPanel { context in
            context.tenant.map { tenant in PanelView("Plan de \(tenant.name)") { $0.p("Falta aprobarlo") } }
        }
        try TestProgram.run([Entities.manifest, Accounts.manifest, other]) { program in
            let roles: [(Role, String?)] = [(.editor, chitaga), (.editor, chipaque)]
            let visitor = try program.entered(program.person("ana@correo.co", roles))
            let desk = try visitor.get("/escritorio")
            #expect(desk.says("Plan de Chitagá"))
            #expect(desk.says("Plan de Chipaque"))
            let office = try visitor.get(inChitaga)
            #expect(office.says("Plan de Chitagá"))
            #expect(!office.says("Plan de Chipaque"))
        }
    }
}

extension Feature {
    fileprivate static func withPanel(_ view: @escaping @Sendable (Context) throws -> PanelView?) -> Feature {
        var feature = Feature("otra", title: "Otra")
        feature.panels = [Panel(order: 1, view)]
        return feature
    }
}
