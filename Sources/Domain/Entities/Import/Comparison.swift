import Calendar
import Platform
import Spanish

/// Compares what a file says with the directory, entity by entity.
struct Comparison {
    let directory: DirectorySnapshot
    /// The programme's own host, which no entity may take.
    let programmeHost: String?
    private var result: ImportDifference
    /// Every entity as it would be, to see clashes between them.
    private var future: [String: Entity]
    private var lines: [String: Int] = [:]

    init(directory: DirectorySnapshot, programmeHost: String? = nil) {
        self.directory = directory
        self.programmeHost = programmeHost
        result = ImportDifference(version: directory.version)
        future = Dictionary(uniqueKeysWithValues: directory.entities.map { ($0.code, $0) })
    }

    mutating func difference(_ statements: Statements) -> ImportDifference {
        result.problems = statements.problems
        result.skipped = statements.skipped
        for statement in withoutRepeats(statements.all) { take(statement) }
        findClashes()
        gather()
        return result
    }

    private mutating func withoutRepeats(_ statements: [Statement]) -> [Statement] {
        var firstLine: [String: Int] = [:]
        return statements.filter { statement in
            guard let line = firstLine[statement.key] else {
                firstLine[statement.key] = statement.line
                return true
            }
            complain(statement.line, "El código \(statement.code) ya estaba en la línea \(line).")
            return false
        }
    }

    private mutating func take(_ statement: Statement) {
        lines[statement.code] = statement.line
        if let entity = future[statement.code] {
            future[statement.code] = entity.merged(with: statement)
        } else if let place = statement.place {
            future[statement.code] = Entity.new(statement, place)
        } else if EntityCode.problem(statement.code) == nil {
            complain(statement.line, "No hay ninguna entidad con el código \(statement.code).")
        }
    }

    /// No two entities may share an address, a host or a tax number.
    private mutating func findClashes() {
        findClash("la dirección") { "/" + $0.slug }
        findClash("el dominio") { $0.host }
        findClash("el NIT") { $0.nit?.description }
        for (code, line) in lines {
            guard let entity = future[code] else { continue }
            if !Slug.isUsable(entity.slug) {
                complain(line, "La dirección /\(entity.slug) está reservada o no es válida.")
            }
            if let host = entity.host, host == programmeHost {
                complain(line, "«\(host)» es el dominio del programa; ninguna entidad puede tenerlo.")
            }
        }
    }

    private mutating func findClash(_ what: String, _ value: (Entity) -> String?) {
        var owner: [String: Entity] = [:]
        for entity in future.values.sorted(by: { $0.code < $1.code }) {
            guard let value = value(entity) else { continue }
            if let other = owner[value] {
                let line = lines[entity.code] ?? lines[other.code]
                complain(line, "Dos entidades tendrían \(what) \(value): \(other.code) y \(entity.code).")
            }
            owner[value] = entity
        }
    }

    private mutating func gather() {
        for code in lines.keys.sorted() {
            guard let after = future[code] else { continue }
            guard let before = directory.entity(code: code) else {
                result.added.append(after)
                continue
            }
            if before == after {
                result.unchanged += 1
            } else {
                result.changed.append(EntityChange(before: before, after: after))
            }
        }
        result.problems.sort { ($0.line ?? 0, $0.message) < ($1.line ?? 0, $1.message) }
    }

    private mutating func complain(_ line: Int?, _ message: String) {
        result.problems.append(ImportProblem(line: line, message))
    }
}

extension Entity {
    fileprivate static func new(_ statement: Statement, _ place: Statement.Place) -> Entity {
        let name = statement.name ?? statement.code
        let slug =
            place.isGovernment
            ? Slug.department(name)
            : Slug.municipality(name: name, department: place.department, suggestedHost: statement.suggestedHost)
        let tenant = Tenant(
            code: statement.code, kind: place.isGovernment ? .department : .municipality, name: name,
            department: place.department, slug: slug, look: statement.look ?? usualLook(statement.code),
            slogan: statement.slogan ?? "")
        return Entity(tenant: tenant, departmentCode: place.departmentCode).merged(with: statement)
    }

    /// One of the ten looks for who has not chosen; the same as long as the code is.
    private static func usualLook(_ code: String) -> Int { code.utf8.reduce(0) { $0 * 7 + Int($1) } % 10 + 1 }

    fileprivate func merged(with statement: Statement) -> Entity {
        let tenant = Tenant(
            code: code, kind: tenant.kind, name: statement.name ?? name,
            department: statement.place?.department ?? department, slug: slug, look: statement.look ?? tenant.look,
            slogan: statement.slogan ?? tenant.slogan)
        return Entity(
            tenant: tenant, departmentCode: departmentCode, host: statement.host ?? host,
            suggestedHost: statement.suggestedHost ?? suggestedHost, nit: statement.nit ?? nit,
            contact: Contact(
                email: statement.email ?? contact.email, telephone: statement.telephone ?? contact.telephone,
                address: statement.address ?? contact.address),
            otherNames: names(with: statement), categories: categories(with: statement))
    }

    /// A name that changes becomes a former one, until the day before the new one holds.
    private func names(with statement: Statement) -> [OtherName] {
        var names = otherNames
        for name in statement.otherNames where !names.contains(where: { $0.name == name.name }) { names.append(name) }
        if let new = statement.name, new != name {
            let until = statement.nameFrom?.adding(days: -1)
            names.removeAll { $0.name == name }
            names.append(OtherName(name, .former, until: until, source: "directorio"))
        }
        return names.sorted { $0.name < $1.name }
    }

    private func categories(with statement: Statement) -> [YearCategory] {
        guard let new = statement.category else { return categories }
        return (categories.filter { $0.year != new.year } + [new]).sorted { $0.year > $1.year }
    }
}
