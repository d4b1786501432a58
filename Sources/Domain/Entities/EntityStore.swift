import Calendar
import Database
import Platform

/// The directory's SQL.
enum EntityStore {
    static let name = "entities"

    // MARK: Reading

    /// Changes with every change of the directory; 0 before it was first loaded.
    static func version(in reading: some Querying) throws -> Int {
        try reading.row("SELECT version FROM directory WHERE name = \(name)")?.int(0) ?? 0
    }

    static func snapshot(version: Int, in reading: some Querying) throws -> DirectorySnapshot {
        let names = try names(in: reading)
        let categories = try categories(in: reading)
        var entities: [Entity] = []
        entities.reserveCapacity(1200)
        try reading.each(
            """
            SELECT code, kind, name, department_code, department, slug, host, suggested_host, nit, email, telephone,
                address, look, slogan FROM entity
            """
        ) { row in
            let code = row.text(0)
            entities.append(entity(row, names: names[code] ?? [], categories: categories[code] ?? []))
        }
        return DirectorySnapshot(version: version, entities: entities)
    }

    private static func entity(_ row: Row, names: [OtherName], categories: [YearCategory]) -> Entity {
        let tenant = Tenant(
            code: row.text(0), kind: Tenant.Kind(rawValue: row.text(1)) ?? .municipality, name: row.text(2),
            department: row.text(4), slug: row.text(5), look: row.int(12), slogan: row.text(13))
        return Entity(
            tenant: tenant, departmentCode: row.text(3), host: row.textOrNil(6), suggestedHost: row.textOrNil(7),
            nit: row.textOrNil(8).flatMap { try? NIT($0) },
            contact: Contact(email: row.textOrNil(9), telephone: row.textOrNil(10), address: row.textOrNil(11)),
            otherNames: names, categories: categories)
    }

    private static func names(in reading: some Querying) throws -> [String: [OtherName]] {
        var names: [String: [OtherName]] = [:]
        try reading.each(
            """
            SELECT entity_code, name, kind, valid_from, valid_until, source FROM entity_name
            ORDER BY entity_code, name
            """
        ) { row in
            names[row.text(0), default: []].append(
                OtherName(
                    row.text(1), OtherName.Kind(rawValue: row.text(2)) ?? .alias,
                    from: row.textOrNil(3).flatMap { Day(iso: $0) }, until: row.textOrNil(4).flatMap { Day(iso: $0) },
                    source: row.text(5)))
        }
        return names
    }

    private static func categories(in reading: some Querying) throws -> [String: [YearCategory]] {
        var categories: [String: [YearCategory]] = [:]
        try reading.each(
            "SELECT entity_code, year, category, source FROM entity_category ORDER BY entity_code, year DESC"
        ) { row in
            guard let category = Category(rawValue: row.text(2)) else { return }
            categories[row.text(0), default: []].append(
                YearCategory(year: row.int(1), category: category, source: row.text(3)))
        }
        return categories
    }

    // MARK: Writing

    /// Takes the first turn of an empty directory; two nodes that start together never load it twice.
    static func takeFirstTurn(in writing: Writing) throws -> Bool {
        try writing.run(
            "INSERT INTO directory (name, version) VALUES (\(name), 1) ON CONFLICT (name) DO NOTHING") == 1
    }

    /// Moves the directory to its next version, unless somebody else did since `version` was read.
    static func turn(from version: Int, in writing: Writing) throws {
        if version == 0, try takeFirstTurn(in: writing) { return }
        let changed = try writing.run(
            "UPDATE directory SET version = version + 1 WHERE name = \(name) AND version = \(version)")
        guard changed == 1 else {
            throw Failure.conflict("El directorio cambió mientras tanto. Vuelva a ver la diferencia.")
        }
    }

    /// Stores an entity as it now is, whether it was there or not.
    static func put(_ entity: Entity, in writing: Writing) throws {
        let (tenant, contact) = (entity.tenant, entity.contact)
        try writing.run(
            """
            INSERT INTO entity (code, kind, name, department_code, department, slug, host, suggested_host, nit, email,
                telephone, address, look, slogan)
            VALUES (\(tenant.code), \(tenant.kind.rawValue), \(tenant.name), \(entity.departmentCode),
                \(tenant.department), \(tenant.slug), \(entity.host as String?), \(entity.suggestedHost as String?),
                \(entity.nit?.description as String?), \(contact.email as String?),
                \(contact.telephone as String?), \(contact.address as String?),
                \(tenant.look), \(tenant.slogan))
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, department = excluded.department,
                host = excluded.host, suggested_host = excluded.suggested_host, nit = excluded.nit,
                email = excluded.email, telephone = excluded.telephone, address = excluded.address,
                look = excluded.look, slogan = excluded.slogan
            """)
        for name in entity.otherNames { try put(name, of: tenant.code, in: writing) }
        for category in entity.categories { try put(category, of: tenant.code, in: writing) }
    }

    private static func put(_ name: OtherName, of code: String, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO entity_name (entity_code, name, kind, valid_from, valid_until, source)
            VALUES (\(code), \(name.name), \(name.kind.rawValue), \(name.from?.iso as String?),
                \(name.until?.iso as String?), \(name.source))
            ON CONFLICT (entity_code, name) DO UPDATE SET kind = excluded.kind, valid_from = excluded.valid_from,
                valid_until = excluded.valid_until, source = excluded.source
            """)
    }

    private static func put(_ category: YearCategory, of code: String, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO entity_category (entity_code, year, category, source)
            VALUES (\(code), \(category.year), \(category.category.rawValue), \(category.source))
            ON CONFLICT (entity_code, year) DO UPDATE SET category = excluded.category, source = excluded.source
            """)
    }

    static func setLook(_ look: Int, of code: String, in writing: Writing) throws {
        try writing.run("UPDATE entity SET look = \(look) WHERE code = \(code)")
    }

    static func setHost(_ host: String?, of code: String, in writing: Writing) throws {
        try writing.run("UPDATE entity SET host = \(host as String?) WHERE code = \(code)")
    }
}
