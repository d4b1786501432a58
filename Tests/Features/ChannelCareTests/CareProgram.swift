import Calendar
import Channels
import Database
import Entities
import Expectations
import Files
import HTTP
import Platform
import Rehearsal
import Testing

@testable import ChannelCare

/// The program with a feature that stands in for the plan: it promises what Chitagá's plan promises (seed 002).
enum Stage {
    static let office = "/oficina/chitaga-nortedesantander"
    static let site = "/chitaga-nortedesantander"

    static let promises: [Promised] = [
        promised("p1", "Actualización permanente de la información", "Actualización mensual: 12 veces al año", 1),
        promised("p2", "Publicación de los procesos de contratación", "Actualización mensual: 12 veces al año", 2),
        promised("p3", "Empleo de Correo Electrónico Institucional", "Revisión diaria: diario", 4),
    ]

    private static func promised(_ id: String, _ subject: String, _ words: String, _ action: Int) -> Promised {
        Promised(
            id: id, words: words, subject: subject, rule: .each(.monthly), since: Day(2014, 1, 1) ?? Day(epochDay: 0),
            until: nil, source: TrailStep("Plan de acción, acción \(action)", "/plan#accion-\(action)"))
    }

    static let plan: Feature = {
        var feature = Feature("stand-in-plan", title: "Plan de prueba")
        feature.promises = [PromiseSource { entity in entity.code == "54174" ? promises : [] }]
        return feature
    }()

    static let features = [
        Entities.manifest, Files.manifest, Channels.manifest, ChannelCare.manifest, plan, TestPeople.manifest,
    ]

    static func run(on engine: TestEngine = .sqlite, _ body: (TestProgram) throws -> Void) throws {
        try TestProgram.run(features, on: engine) { program throws in try body(program) }
    }
}

extension TestProgram {
    func entity(_ code: String = "54174") throws -> EntityScope {
        services.nation.entity(try #require(services.tenants.tenant(code: code)))
    }

    /// Publishes an item at ten in the morning of that day; the clock stands where it stood afterwards.
    func publish(_ title: String, in channel: String, on iso: String, of code: String = "54174") throws {
        let (entity, before) = (try entity(code), clock.now())
        defer { clock.set(before) }
        clock.set(try #require(Day(iso: iso)).at(hour: 10))
        let tree = try ChannelStore(entity: entity).tree(SiteStore(entity: entity).site())
        let place = try #require(tree[channel])
        let desk = ItemDesk(entity: entity)
        let actor = ItemActor(person: "persona-web-master_\(code)")
        try entity.write { writing in
            let words = ItemWords(title: title, text: "Texto")
            try desk.publish(desk.create(words, in: place, by: actor, in: writing), by: actor, in: writing)
        }
    }

    func keep(_ care: Care, of code: String = "54174") throws {
        let (entity, now) = (try entity(code), clock.now())
        try entity.write { try CareStore(entity: entity).keep(care, by: "prueba", at: now, in: $0) }
    }

    func monthly(_ channel: String, person: String = "") throws {
        try keep(
            Care(
                channel: channel, person: person,
                promise: ChannelPromise(rule: .each(.monthly), source: .own, since: Day(2014, 1, 1))))
    }

    func count(_ sql: SQL) throws -> Int { try services.nation.read { try $0.row(sql)?.int(0) ?? 0 } }

    func letters() throws -> [OutboxMessage] { try services.nation.read { try Outbox.latest(100, in: $0) } }
}

extension Response {
    var page: String { String(decoding: body, as: UTF8.self) }
}
