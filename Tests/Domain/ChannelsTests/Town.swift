import Calendar
import Database
import Entities
import Expectations
import Files
import Platform
import Rehearsal

@testable import Channels

/// A program with sites and nobody who writes them; the clock stands at 21 November 2014, ten in the morning.
struct Town {
    static let ana = ItemActor(person: "persona-ana", role: "editor")
    static let luis = ItemActor(person: "persona-luis", role: "web-master")

    let program: TestProgram

    static func run<T>(on engine: TestEngine = .sqlite, _ body: (Town) throws -> T) throws -> T {
        try TestProgram.run([Entities.manifest, Files.manifest, Channels.manifest], on: engine) {
            try body(Town(program: $0))
        }
    }

    func entity(_ code: String) throws -> EntityScope {
        guard let tenant = program.services.tenants.tenant(code: code) else { throw Failure.notFound }
        return program.services.nation.entity(tenant)
    }

    var chitaga: EntityScope { get throws { try entity("54174") } }
    var chipaque: EntityScope { get throws { try entity("25178") } }

    func channel(_ key: String, of entity: EntityScope) throws -> Channel {
        guard let channel = try entity.read({ try ChannelDesk(entity: entity).tree(in: $0) })[key] else {
            throw Failure.notFound
        }
        return channel
    }

    /// A draft with this title.
    func write(
        _ title: String, in key: String = "noticias", text: String = "Texto.", values: [String: String] = [:],
        of entity: EntityScope
    ) throws -> String {
        let channel = try channel(key, of: entity)
        return try entity.write { writing in
            try ItemDesk(entity: entity).create(
                ItemWords(title: title, text: text, values: values), in: channel, by: Self.ana, in: writing)
        }
    }

    /// The same, before the public.
    func publish(
        _ title: String, in key: String = "noticias", text: String = "Texto.", values: [String: String] = [:],
        of entity: EntityScope
    ) throws -> String {
        let id = try write(title, in: key, text: text, values: values, of: entity)
        try change(entity) { try $0.publish(id, by: Self.ana, in: $1) }
        return id
    }

    func change(_ entity: EntityScope, _ body: @escaping @Sendable (ItemDesk, Writing) throws -> Void) throws {
        let desk = ItemDesk(entity: entity)
        try entity.write { try body(desk, $0) }
    }

    func save(_ title: String, of id: String, in entity: EntityScope, seen: Int? = nil, text: String = "Texto.") throws
    {
        try change(entity) { desk, writing in
            try desk.save(ItemWords(title: title, text: text), of: id, seen: seen, by: Self.ana, in: writing)
        }
    }

    func item(_ id: String, of entity: EntityScope) throws -> Item { try ItemStore(entity: entity).item(id) }

    func publicItem(_ id: String, of entity: EntityScope) throws -> PublicItem? {
        try entity.read { try PublicItemStore(entity: entity).item(id: id, $0) }
    }

    func titles(in channel: String, of entity: EntityScope) throws -> [String] {
        try entity.read { try PublicItemStore(entity: entity).list(channel: channel, $0).map(\.title) }
    }

    func deeds(of entity: EntityScope) throws -> [ChannelDeed.Kind] {
        try entity.read {
            try ChannelDeedStore(entity: entity).deeds(since: Instant(milliseconds: 0), in: $0).map(\.kind)
        }
    }

    func run(_ entity: EntityScope, _ sql: SQL) throws { try entity.write { _ = try $0.run(sql) } }

    /// So many hours later.
    func wait(hours: Int) { program.clock.advance(by: .seconds(hours * 3600)) }
}
