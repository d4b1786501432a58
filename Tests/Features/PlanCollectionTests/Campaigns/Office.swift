import Calendar
import Campaigns
import Entities
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import PlanCollection

/// The programme on 20 May 2012, nine days before the plans are due.
struct Office {
    let program: TestProgram

    static let now = Instant(iso: "2012-05-20T15:00:00.000Z") ?? Instant(milliseconds: 0)

    static func run<T>(on engine: TestEngine = .sqlite, _ body: (Office) throws -> T) throws -> T {
        let features = [Entities.manifest, Campaigns.manifest, PlanCollection.manifest, TestPeople.manifest]
        return try TestProgram.run(features, on: engine, now: now) { try body(Office(program: $0)) }
    }

    var anybody: TestVisitor { program.visitor() }
    var administrator: TestVisitor { program.visitor().become(.nationalAdministrator) }

    func campaign(_ id: String) throws -> Campaign {
        try #require(try program.services.nation.read { try Campaigns.find(id, in: $0) })
    }

    var campaigns: [Campaign] { get throws { try program.services.nation.read { try Campaigns.all(in: $0) } } }

    static let campaign = [
        ("tipo", "plan"), ("vigencia", "2013"), ("titulo", "Plan de acción GEL-T 2013"),
        ("base", "Decreto 2693 de 2012"), ("abre", "2013-05-01"), ("a-tiempo", "2013-05-29"),
        ("cierra", "2013-06-08"), ("exclusivo", "sí"), ("palabras", ""), ("identificador", ""),
    ]

    static let change2012 = [
        ("version", "0"), ("vigencia", "2012"), ("titulo", "Plan de acción GEL-T 2012, formato unificado"),
        ("base", "Decreto 1151 de 2008; Decreto-Ley 19 de 2012; Conpes 3649 y 3654 de 2010"), ("abre", ""),
        ("a-tiempo", ""), ("cierra", "2012-06-08"), ("palabras", "hasta el 8 de junio"),
        ("motivo", "Muchas entidades pidieron más tiempo"),
    ]

    static let extended = [
        ("codigo", "54174"), ("hasta", "2012-06-15"), ("motivo", "El invierno cerró la vía"),
        ("acto", "Circular 3 de 2012"),
    ]

    static func with(_ changes: [(String, String)]) -> [(String, String)] { replacing(campaign, changes) }

    /// The fields with other values, and those that were not there before.
    static func replacing(_ fields: [(String, String)], _ changes: [(String, String)]) -> [(String, String)] {
        fields.filter { field in !changes.contains { $0.0 == field.0 } } + changes
    }
}

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }
}

extension String {
    /// How often a text stands in this one.
    func components(ofText text: String) -> Int { ranges(of: text).count }
}
