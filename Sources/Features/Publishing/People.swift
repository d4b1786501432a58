import Channels
import Platform

/// Names of those who write and publish.
enum People {
    /// The platform itself takes steps too.
    static let platform = "la plataforma"

    static func name(of person: String, _ context: Context) throws -> String {
        try names([person], context)[person] ?? "una persona que ya no está"
    }

    static func names(_ people: Set<String>, _ context: Context) throws -> [String: String] {
        let contacts = context.services.contacts
        var names = try context.entity().read { try contacts.names(people, in: $0) }
        names[ItemActor.clock.person] = platform
        return names
    }

    /// Who may publish in this entity, by name, each once.
    static func editors(_ context: Context) throws -> [String] {
        let entity = try context.entity()
        let contacts = try entity.read { reading in
            try context.services.contacts.find(
                .entity(entity.code, [.editor, .webMaster]), on: context.today, in: reading)
        }
        return Set(contacts.map(\.name)).sorted()
    }
}
