import Channels
import Platform

/// What one person may do to one item. The permission says what a role may do at all; this says it of the thing.
struct ItemRights: Sendable {
    let person: String
    let roles: Set<Role>
    let isDepartment: Bool

    init(person: String, roles: Set<Role>, isDepartment: Bool = false) {
        self.person = person
        self.roles = roles
        self.isDepartment = isDepartment
    }

    init(_ context: Context) throws {
        let tenant = try context.entity().tenant
        self.init(
            person: try context.person().id, roles: Set(Role.allCases.filter { context.viewer.holds($0, for: tenant) }),
            isDepartment: tenant.kind == .department)
    }

    /// Reviews, schedules, publishes and archives.
    var publishes: Bool { !roles.isDisjoint(with: [.legalRepresentative, .editor, .webMaster]) }

    /// For which bodies the person writes: authors for their own, editors and web masters for all.
    var bodies: [SiteBody] {
        if publishes { return SiteBody.allCases }
        return SiteBody.allCases.filter { !roles.isDisjoint(with: Self.authors(of: $0)) }
    }

    private static func authors(of body: SiteBody) -> Set<Role> {
        switch body {
        case .council: [.authorCouncil]
        case .ombudsman: [.authorPersoneria]
        case .government:
            [
                .authorMayorsOffice, .areaCommunications, .areaPlanning, .areaCitizenService, .areaParticipation,
                .areaTechnology, .committeeLead, .committeeMember, .externalSupport,
            ]
        }
    }

    func writes(for body: SiteBody) -> Bool { bodies.contains(body) }

    /// What will be published by itself is changed only by who may publish.
    func mayWrite(_ item: Item) -> Bool {
        if publishes { return item.state != .archived }
        return writes(for: item.body) && item.state != .scheduled && item.state != .archived
    }

    /// Why the person may not write; nil where they may.
    func refusal(_ item: Item) -> String? {
        if mayWrite(item) { return nil }
        if item.state == .archived { return "Está archivado. Para cambiarlo hay que restaurarlo primero." }
        if !writes(for: item.body) {
            return "Es \(owner(item.body)); usted escribe para \(mine). Puede leerlo, no cambiarlo."
        }
        return "Está programado para publicarse. Si hay que cambiarlo, pida que lo devuelvan a borrador."
    }

    func maySubmit(_ item: Item) -> Bool {
        mayWrite(item) && ItemStep.Kind.submitted.startsFrom.contains(item.state) && item.hasUnpublishedWords
    }

    /// Who reviews gives it back; who wrote may take it back before it was reviewed.
    func mayReturn(_ item: Item) -> Bool {
        if publishes { return ItemStep.Kind.returned.startsFrom.contains(item.state) }
        return item.state == .review && writes(for: item.body)
    }

    func mayPublish(_ item: Item) -> Bool {
        publishes && item.state != .archived && (item.hasUnpublishedWords || item.state != .published)
    }

    /// A draft that nobody outside ever saw may be set aside by who wrote it.
    func mayArchive(_ item: Item) -> Bool {
        if publishes { return item.state != .archived }
        return item.state == .draft && isOwnUnseen(item)
    }

    func mayRestore(_ item: Item) -> Bool {
        item.state == .archived && (publishes || isOwnUnseen(item))
    }

    private func isOwnUnseen(_ item: Item) -> Bool {
        item.createdBy == person && item.publishedAt == nil && writes(for: item.body)
    }

    /// With its article: “el concejo”.
    private func name(_ body: SiteBody) -> String {
        switch body {
        case .government: isDepartment ? "la gobernación" : "la alcaldía"
        case .council: isDepartment ? "la asamblea" : "el concejo"
        case .ombudsman: isDepartment ? "los órganos de control" : "la personería"
        }
    }

    private func owner(_ body: SiteBody) -> String {
        let name = name(body)
        return name.hasPrefix("el ") ? "del " + name.dropFirst(3) : "de " + name
    }

    private var mine: String {
        let names = bodies.map(name)
        return names.isEmpty ? "nadie" : names.joined(separator: " y ")
    }

    /// As what the step is noted.
    var role: Role? {
        let order: [Role] = [.webMaster, .editor, .legalRepresentative]
        return order.first(where: roles.contains) ?? Role.allCases.first { roles.contains($0) && !$0.isNational }
    }

    var actor: ItemActor { ItemActor(person: person, role: role?.rawValue ?? "") }
}
