import Calendar
import Database
import Platform

/// Who may be named as answering for an area.
enum ReportPeople {
    /// Everybody with a role in the entity, each once.
    static func known(_ entity: EntityScope, in reading: some Querying) throws -> [Person] {
        let roles = Set(Role.allCases.filter { !$0.isNational })
        let services = entity.services
        let contacts = try services.contacts.find(.entity(entity.code, roles), on: services.now().day, in: reading)
        var seen: Set<String> = []
        return contacts.filter { seen.insert($0.person).inserted }.map {
            Person(id: $0.person, name: $0.name, email: $0.email)
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}
