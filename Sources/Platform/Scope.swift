public import Database

/// Access to one entity's records, and to no other's. Stores of an entity are made from it.
///
/// The code stands in every WHERE; on PostgreSQL row-level security is the second lock.
public struct EntityScope: Sendable {
    public let tenant: Tenant
    public let services: Services
    private let request: OnceARequest?

    /// - Parameter request: of the question that is being answered, where nothing is changed by it.
    init(tenant: Tenant, services: Services, request: OnceARequest? = nil) {
        self.tenant = tenant
        self.services = services
        self.request = request
    }

    /// What was read before for the same answer, or what is read now; a request that changes something reads each time.
    public func once<T: Sendable>(_ name: String, _ read: () throws -> T) rethrows -> T {
        guard let request else { return try read() }
        return try request.thing(name, make: read)
    }

    public var code: String { tenant.code }

    public func read<T>(_ body: (Reading) throws -> T) throws -> T {
        try services.database.read(.entity(code), body)
    }

    /// Returns when the change is on disk.
    public func write<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) throws -> T {
        try services.database.write(.entity(code), body)
    }
}

/// Access across entities: national pages, commands, jobs.
public struct NationScope: Sendable {
    public let services: Services

    init(services: Services) { self.services = services }

    public func read<T>(_ body: (Reading) throws -> T) throws -> T {
        try services.database.read(.nation, body)
    }

    /// Returns when the change is on disk.
    public func write<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) throws -> T {
        try services.database.write(.nation, body)
    }

    /// One entity's records, for commands and jobs that work through the country.
    public func entity(_ tenant: Tenant) -> EntityScope { EntityScope(tenant: tenant, services: services) }
}
