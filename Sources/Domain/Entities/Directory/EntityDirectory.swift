public import Database
public import Platform
import Synchronization

/// The directory in memory: read whole, replaced whole when the number in the database says that it changed.
public final class EntityDirectory: TenantDirectory {
    private let database: Database
    private let snapshot = Mutex(DirectorySnapshot.empty)

    /// Empty until ``refresh()``.
    public init(database: Database) { self.database = database }

    /// The directory as of now.
    public var current: DirectorySnapshot { snapshot.withLock { $0 } }

    /// Reads the directory again if it changed; otherwise costs one small query.
    /// - Returns: whether it changed.
    @discardableResult public func refresh() throws -> Bool {
        let known = current.version
        let fresh = try database.read(.open) { reading in
            let version = try EntityStore.version(in: reading)
            return version == known ? nil : try EntityStore.snapshot(version: version, in: reading)
        }
        guard let fresh else { return false }
        return snapshot.withLock { held in
            // Another thread may have read a later one meanwhile.
            guard fresh.version > held.version else { return false }
            held = fresh
            return true
        }
    }

    public func tenant(code: String) -> Tenant? { current.entity(code: code)?.tenant }
    public func tenant(slug: String) -> Tenant? { current.entity(slug: slug)?.tenant }
    public func tenant(host: String) -> Tenant? { current.entity(host: host)?.tenant }
    public func host(of tenant: Tenant) -> String? { current.entity(code: tenant.code)?.host }
}

extension Services {
    /// The directory of the country. Empty in a test that brings tenants of its own.
    public var directory: DirectorySnapshot { (tenants as? EntityDirectory)?.current ?? .empty }
}
