import HTTP
public import Platform

/// People for tests of features that do not keep accounts: a cookie says who one is.
public enum TestPeople {
    static let cookie = "persona_de_prueba"

    /// Put it in the list of features; it answers who is asking.
    public static let manifest: Feature = {
        var feature = Feature("test-people", title: "Personas de prueba")
        feature.identify = { visit in
            guard let cookie = visit.request.cookies[cookie] else { return .anonymous }
            let parts = cookie.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let role = Role(rawValue: parts[0]) else { return .anonymous }
            let person = Person(id: "persona-\(cookie)", name: "Persona de prueba", email: "prueba@ejemplo.gov.co")
            let grant = Grant(role: role, entity: parts[1].isEmpty ? nil : parts[1])
            return Viewer(
                person: person, grants: [grant], session: SessionReference(digest: cookie, complete: true))
        }
        feature.sessionDigest = { $0.cookie(cookie) }
        feature.contacts = ContactBook { question, _, _ in
            switch question {
            case .entity(let code, let roles): roles.sorted { $0.rawValue < $1.rawValue }.map { contact($0, at: code) }
            case .entities(let codes, let roles):
                codes.flatMap { code in roles.sorted { $0.rawValue < $1.rawValue }.map { contact($0, at: code) } }
            case .nation(let roles): roles.sorted { $0.rawValue < $1.rawValue }.map { contact($0, at: nil) }
            case .address: []
            }
        } names: { people, _ in
            Dictionary(uniqueKeysWithValues: people.map { ($0, "Persona de prueba") })
        }
        return feature
    }()

    /// `representante-legal@54174.example`
    private static func contact(_ role: Role, at entity: String?) -> Contact {
        Contact(
            person: "persona-\(role.rawValue)_\(entity ?? "")", name: "Persona de prueba",
            email: "\(role.rawValue)@\(entity ?? "programa").example", role: role, entity: entity)
    }
}

extension TestVisitor {
    /// From now on this visitor is a person with a role in an entity, or in the nation.
    @discardableResult
    public func become(_ role: Role, of entity: String? = nil) -> TestVisitor {
        setCookie(TestPeople.cookie, "\(role.rawValue)_\(entity ?? "")")
        return self
    }
}
