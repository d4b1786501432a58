import Channels
import Database
import Entities
import Files
import HTTP
import Platform
import Rehearsal

@testable import Publishing

/// Two towns whose web masters keep files and links.
enum Library {
    static let features = [
        Entities.manifest, Files.manifest, Channels.manifest, Publishing.manifest, TestPeople.manifest,
    ]
    static let office = "/oficina/chitaga-nortedesantander"
    static let site = "/chitaga-nortedesantander"

    static func chitaga(_ services: Services) throws -> EntityScope {
        guard let tenant = services.tenants.tenant(code: "54174") else { throw Failure.notFound }
        return services.nation.entity(tenant)
    }

    /// The page as it is sent.
    static func page(_ answer: Response) -> String { String(decoding: answer.body, as: UTF8.self) }

    /// A published item of news.
    /// - Returns: its identifier.
    @discardableResult
    static func publish(
        _ title: String, _ text: String, values: [String: String] = [:], in services: Services
    ) throws -> String {
        let entity = try chitaga(services)
        let desk = ItemDesk(entity: entity)
        let tree = try ChannelStore(entity: entity).tree(try SiteStore(entity: entity).site())
        guard let channel = tree["noticias"] else { throw Failure.notFound }
        return try entity.write { writing in
            let words = ItemWords(title: title, summary: "Resumen", text: text, values: values)
            let id = try desk.create(words, in: channel, by: ItemActor(person: "ana"), in: writing)
            try desk.publish(id, by: ItemActor(person: "ana"), in: writing)
            return id
        }
    }

    static func archive(_ item: String, in services: Services) throws {
        let entity = try chitaga(services)
        let desk = ItemDesk(entity: entity)
        _ = try entity.write { try desk.take(.archived, item, by: ItemActor(person: "ana"), in: $0) }
    }

    /// A drawing of 900 × 30 points in one colour, with a note of the place where it was made.
    static let picture: [UInt8] = {
        let head = Array("GIF89a".utf8) + [0x84, 3, 30, 0, 0x80, 0, 0, 255, 255, 255, 0, 96, 0]
        let comment: [UInt8] = [0x21, 0xFE, 5] + Array("GPS-7".utf8) + [0]
        let frame: [UInt8] = [0x2C, 0, 0, 0, 0, 0x84, 3, 30, 0, 0, 2]
        return head + comment + frame + blocks(points(900 * 30)) + [0, 0x3B]
    }()

    /// Codes of three bits: the table is cleared (4) before every two points (1), so that it never grows; 5 ends.
    private static func points(_ count: Int) -> [UInt8] {
        var (bytes, bits, held): ([UInt8], UInt32, UInt32) = ([], 0, 0)
        for code in [UInt32]((0..<count / 2).map { _ in [4, 1, 1] }.joined()) + [5, 0, 0] {
            bits |= code << held
            held += 3
            guard held >= 8 else { continue }
            bytes.append(UInt8(bits & 0xFF))
            bits >>= 8
            held -= 8
        }
        return bytes
    }

    private static func blocks(_ bytes: [UInt8]) -> [UInt8] {
        stride(from: 0, to: bytes.count, by: 255).flatMap { start in
            let part = bytes[start..<min(start + 255, bytes.count)]
            return [UInt8(part.count)] + part
        }
    }
}
