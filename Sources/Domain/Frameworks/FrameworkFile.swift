import Calendar
import Foundation

/// A file of `Data/frameworks`: one version of the strategy.
struct FrameworkFile: Decodable {
    let id, title, source: String
    let kind: Framework.Kind
    let from: Day
    let until: Day?
    let units: [Entry]

    struct Entry: Decodable {
        let number: Int
        let name, meaning: String
        let aliases: [String]?
        let nationalDeadline, territorialDeadline: Day?
        let verified: Bool
    }

    static func read(_ data: Data) throws -> Framework {
        let file = try JSONDecoder().decode(FrameworkFile.self, from: data)
        return Framework(
            id: file.id, title: file.title, kind: file.kind, from: file.from, until: file.until, source: file.source,
            units: file.units.map { entry in
                Framework.Unit(
                    number: entry.number, name: entry.name, aliases: entry.aliases ?? [], meaning: entry.meaning,
                    nationalDeadline: entry.nationalDeadline, territorialDeadline: entry.territorialDeadline,
                    isVerified: entry.verified)
            })
    }
}
