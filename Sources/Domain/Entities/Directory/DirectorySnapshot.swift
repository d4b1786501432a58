import Platform
import Spanish

/// The whole directory at one moment; never changes, so that any thread may read it without waiting.
public final class DirectorySnapshot: Sendable {
    /// The number in the database this was read under.
    public let version: Int
    /// All entities, by name as a Spanish dictionary orders them.
    public let entities: [Entity]
    /// The departments by name.
    public let departments: [Department]
    private let byCode: [String: Int]
    private let bySlug: [String: Int]
    private let byHost: [String: Int]
    let keys: [SearchKeys]

    static let empty = DirectorySnapshot(version: 0, entities: [])

    init(version: Int, entities: [Entity]) {
        self.version = version
        let keyed = entities.map { (key: Spanish.sortKey($0.name), entity: $0) }
        let sorted = keyed.sorted { ($0.key, $0.entity.code) < ($1.key, $1.entity.code) }.map(\.entity)
        self.entities = sorted
        departments = Self.departments(sorted)
        byCode = Self.index(sorted) { $0.code }
        bySlug = Self.index(sorted) { $0.slug }
        byHost = Self.index(sorted) { $0.host }
        keys = sorted.map(SearchKeys.init)
    }

    public func entity(code: String) -> Entity? { byCode[code].map { entities[$0] } }
    public func entity(slug: String) -> Entity? { bySlug[slug].map { entities[$0] } }
    public func entity(host: String) -> Entity? { byHost[host].map { entities[$0] } }
    public func department(code: String) -> Department? { departments.first { $0.code == code } }
    public func department(slug: String) -> Department? { departments.first { $0.slug == slug } }

    /// How many municipalities and how many departments' governments there are.
    public var counts: (municipalities: Int, departments: Int) {
        let municipalities = entities.count { $0.tenant.kind == .municipality }
        return (municipalities, entities.count - municipalities)
    }

    private static func index(_ entities: [Entity], _ key: (Entity) -> String?) -> [String: Int] {
        var index: [String: Int] = [:]
        index.reserveCapacity(entities.count)
        for (position, entity) in entities.enumerated() {
            if let key = key(entity) { index[key] = position }
        }
        return index
    }

    private static func departments(_ entities: [Entity]) -> [Department] {
        let groups = Dictionary(grouping: entities, by: \.departmentCode)
        let departments = groups.map { code, members in
            let name = members[0].department
            let first = members.filter { $0.tenant.kind == .department }
            return Department(
                code: code, name: name, slug: Slug.department(name),
                entities: first + members.filter { $0.tenant.kind == .municipality })
        }
        return departments.sorted { Spanish.sortKey($0.name) < Spanish.sortKey($1.name) }
    }
}
