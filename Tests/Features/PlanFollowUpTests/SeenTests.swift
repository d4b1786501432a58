import Calendar
import Campaigns
import Database
import Entities
import Expectations
import Files
import Filings
import HTTP
import Plans
import Platform
import Rehearsal
import Testing

@testable import PlanFollowUp

/// What another feature sees of the plan's promises needs nobody's notes. The clock stands at 21 November 2014.
@Suite struct `Promises that measure themselves` {
    private static let office = "/oficina/chitaga-nortedesantander"
    private static let site = "/chitaga-nortedesantander"

    /// A site that was brought up to date in every month of 2014 but April, and sees nothing but updates.
    private static let stand: Feature = {
        var feature = Feature("stand-in-site", title: "Sitio de prueba")
        var indicator = MeasuredIndicator("updates", title: "Actualizaciones", unit: "días", hints: []) { _, _ in nil }
        indicator.deeds = { _, promised, days in
            let months = (1...11).filter { $0 != 4 }.compactMap { Day(2014, $0, 10) }.filter(days.contains)
            let updates = promised.filter { $0.words.lowercased().contains("actualiza") }
            return Dictionary(
                uniqueKeysWithValues: updates.map { promise in
                    (
                        promise.id,
                        MeasuredDeeds(
                            title: "todo el sitio", days: months + months,
                            records: [.init("Todo el sitio: 10 días", path: "/cuidado/canales/noticias")],
                            publicRecord: .init("Canales al día", path: "/canales-al-dia", isPublic: true))
                    )
                })
        }
        feature.indicators = [indicator]
        return feature
    }()

    private static let features = [
        Entities.manifest, Files.manifest, Campaigns.manifest, Filings.manifest, Plans.manifest, PlanFollowUp.manifest,
        stand, TestPeople.manifest,
    ]

    private static func run(
        on engine: TestEngine = .sqlite, _ actions: [PlanAction] = Sample.chitaga, _ body: (TestProgram) throws -> Void
    ) throws {
        try TestProgram.run(features, on: engine) { program throws in
            try program.publish(actions)
            let entity = program.services.nation.entity(try #require(program.services.tenants.tenant(code: "54174")))
            let root = try #require(try FollowUpStore(entity: entity).followUp()).plan.rootID
            try FollowUpChanges(entity: entity, person: "[prueba]").setStart(try Sample.day("2014-01-01"), root: root)
            try body(program)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a monthly update, twelve times a year, counts its months by itself`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let page = try program.visitor().get(Self.site + "/plan/avance").page
            for words in [
                "10 de 11 meses", "Lo cuenta la plataforma por lo publicado en todo el sitio",
                "href=\"\(Self.site)/canales-al-dia\"", "10 en 2014, medido por la plataforma",
            ] {
                #expect(page.contains(words), "\(words)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `at least once a week, or when circumstances demand, is judged by the week`(engine: TestEngine) throws {
        try Self.run(on: engine, Sample.chipaque) { program throws in
            let page = try program.visitor().get(Self.site + "/plan/avance").page
            #expect(page.contains("10 de 45 semanas"), "ten updates on ten days keep ten weeks")
        }
    }

    @Test(arguments: TestEngine.available)
    func `what somebody noted by hand stays and is added`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let path = Self.office + "/plan/seguimiento/\(Subject.actionKey(Sample.chitaga[0].action.text))"
            let web = program.visitor().become(.webMaster, of: "54174")
            let page = try web.get(path).page
            #expect(page.contains("La plataforma lo cuenta sola") && page.contains("/cuidado/canales/noticias"))
            let promise = try #require(page.firstMatch(of: /name="promesa" value="(p[0-9a-f]+)"/)).output.1
            #expect(
                try web.post(path, [("promesa", String(promise)), ("dia", "2014-04-30"), ("nota", "Boletín")]).status
                    == 303)
            #expect(try program.visitor().get(Self.site + "/plan/avance").page.contains("11 de 11 meses"))
            #expect(try web.get(path).page.contains("Boletín"))
        }
    }

    @Test func `what is promised is told to other features in the words of the plan`() throws {
        try Self.run { program throws in
            let entity = program.services.nation.entity(try #require(program.services.tenants.tenant(code: "54174")))
            let promised = try program.services.parts.promises.flatMap { try $0.list(entity) }
            let first = try #require(promised.first)
            #expect(first.subject == "Actualización permanente de la información")
            #expect(first.words == "Actualización mensual: 12 veces al año")
            #expect((first.rule, first.since.iso) == (.each(.monthly), "2014-01-01"))
            #expect(first.source.path == "/plan#accion-1")
            let other = program.services.nation.entity(try #require(program.services.tenants.tenant(code: "25178")))
            #expect(try program.services.parts.promises.flatMap { try $0.list(other) }.isEmpty)
        }
    }

    @Test func `a value noted by hand for the running year counts before what was seen`() throws {
        try Self.run { program throws in
            let plan = Sample.followed(Sample.chitaga, from: try Sample.day("2014-01-01"))
            let indicator = try #require(plan.indicators.first)
            let path = Self.office + "/plan/indicadores/\(indicator.key)"
            let web = program.visitor().become(.webMaster, of: "54174")
            #expect(try web.get(path).page.contains("La frecuencia se mide sola"))
            let fields = [("periodo", "2014-01-01"), ("valor", "7"), ("nota", "Contado a mano")]
            #expect(try web.post(path, fields).status == 303)
            #expect(try program.visitor().get(Self.site + "/plan/avance").page.contains("7 en 2014, anotado"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `kept promises are proven by what was seen, and only suggested by what was noted`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let entity = program.services.nation.entity(try #require(program.services.tenants.tenant(code: "54174")))
            func strength(_ argument: String, _ first: String, _ last: String) throws -> EvidenceFinding.Strength {
                try PromiseEvidence.rule.judge(entity, argument, Sample.day(first)...Sample.day(last)).strength
            }
            #expect(try strength("1", "2014-05-01", "2014-10-31") == .proven)
            #expect(try strength("1", "2014-01-01", "2014-10-31") == .suggested, "April was missed")
            #expect(try strength("1", "2014-05-01", "2014-12-31") == .suggested, "the year is not over")
            #expect(try strength("3", "2014-05-01", "2014-10-31") == .unknown, "nobody read the mail")
            #expect(try strength("", "2014-05-01", "2014-10-31") == .suggested, "not every promise")
            #expect(try strength("9", "2014-05-01", "2014-10-31") == .unknown)
        }
    }
}
