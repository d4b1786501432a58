import Database
import Platform

/// Where roles are given: in one entity, or for the whole country. An entity's realm never sees another's people.
enum Realm: Sendable {
    case entity(EntityScope)
    case nation(NationScope)

    init(_ context: Context) throws {
        self = context.tenant == nil ? .nation(try context.nation()) : .entity(try context.entity())
    }

    var tenant: Tenant? {
        switch self {
        case .entity(let scope): scope.tenant
        case .nation: nil
        }
    }

    var services: Services {
        switch self {
        case .entity(let scope): scope.services
        case .nation(let scope): scope.services
        }
    }

    /// What stands in `entity_code`, and the audit chain.
    var code: String { tenant?.code ?? GrantStore.nation }

    /// The code of the entity, or nil for the whole country.
    var entity: String? { tenant?.code }

    /// The place in words, as a title: “Alcaldía de Chitagá”.
    var name: String { tenant?.officialName ?? "Programa nacional" }

    func read<T>(_ body: (Reading) throws -> T) throws -> T {
        switch self {
        case .entity(let scope): try scope.read(body)
        case .nation(let scope): try scope.read(body)
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) throws -> T {
        switch self {
        case .entity(let scope): try scope.write(body)
        case .nation(let scope): try scope.write(body)
        }
    }
}
