import Channels
import Database
import HTTP
import Platform
import Portal
import Rehearsal
import Testing

/// A site with things published in it, for tests at the level of HTTP.
enum Village {
    static let code = "54174"
    static let slug = "/chitaga-nortedesantander"

    static func entity(_ program: TestProgram, _ code: String = code) throws -> EntityScope {
        program.services.nation.entity(try #require(program.services.tenants.tenant(code: code)))
    }

    @discardableResult
    static func publish(
        _ program: TestProgram, _ title: String, in key: String, summary: String = "", text: String = "",
        values: [String: String] = [:], body: SiteBody = .government, code: String = code
    ) throws -> Item {
        let entity = try entity(program, code)
        let tree = try ChannelStore(entity: entity).tree(try SiteStore(entity: entity).site())
        let channel = try #require(tree[key])
        let words = ItemWords(title: title, summary: summary, text: text, values: values)
        return try entity.write { writing in
            let desk = ItemDesk(entity: entity)
            let id = try desk.create(words, in: channel, body: body, by: ItemActor(person: "p-1"), in: writing)
            return try desk.publish(id, by: ItemActor(person: "p-1"), in: writing)
        }
    }

    static func hide(_ key: String, _ program: TestProgram) throws {
        let entity = try entity(program)
        try entity.write { writing in
            try ChannelStore(entity: entity).keep(
                ChannelChange(key: key, isHidden: true), by: "p-1", at: entity.services.now(), in: writing)
        }
    }
}

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }
}

extension String {
    func count(of part: String) -> Int { ranges(of: part).count }
}
