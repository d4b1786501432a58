public import HTTP
public import Platform
import Spanish

/// Which entities of the country a list shows, by place, kind, category and name; it lives in the address.
public struct EntityFilter: Sendable, Hashable {
    /// The word for entities whose category nobody loaded.
    public static let withoutCategory = "sin"

    /// Two digits of DIVIPOLA.
    public var department: String?
    public var category: String?
    public var kind: Tenant.Kind?
    public var text = ""

    public init() {}

    public init(_ query: Fields) {
        let value = { (name: String) in query[name].flatMap { $0.isEmpty ? nil : $0 } }
        department = value("departamento")
        category = value("categoria")
        kind = value("tipo").flatMap { word in [.municipality, .department].first { Self.word($0) == word } }
        text = String((value("q") ?? "").prefix(100))
    }

    /// `municipio`, `departamento`.
    public static func word(_ kind: Tenant.Kind) -> String { kind == .municipality ? "municipio" : "departamento" }

    /// As they stand in an address; what narrows nothing stays away.
    public var pairs: [(name: String, value: String)] {
        [
            ("departamento", department ?? ""), ("categoria", category ?? ""), ("tipo", kind.map(Self.word) ?? ""),
            ("q", text),
        ].filter { !$0.1.isEmpty }
    }

    /// Whether it shows less than the whole country.
    public var narrows: Bool { department != nil || category != nil || kind != nil || !text.isEmpty }

    /// Whether place, kind and category fit; the text is looked up by ``codes(_:)``.
    public func matches(_ entity: Entity) -> Bool {
        (department == nil || entity.departmentCode == department) && (kind == nil || entity.tenant.kind == kind)
            && (category == nil || entity.categoryKey == category)
    }

    /// Codes of the entities the text finds, as the directory does: accents and case do not matter; nil without one.
    public func codes(_ directory: DirectorySnapshot) -> Set<String>? {
        text.isEmpty ? nil : Set(directory.search(text, limit: 2_000).found.map(\.code))
    }
}

extension Entity {
    /// The latest known category, or ``EntityFilter/withoutCategory``.
    public var categoryKey: String { categories.first?.category.rawValue ?? EntityFilter.withoutCategory }

    /// What tells it from others in a list: its department, or that it is the department's government.
    public var place: String { tenant.kind == .department ? "gobernación" : department }
}

/// Lines of a list, put together by department or category.
public struct EntityGroup<Line: Sendable>: Sendable {
    public let key: String
    public let title: String
    public let lines: [Line]
}

extension DirectorySnapshot {
    /// The departments by name, each with its government and its municipalities.
    public func byDepartment<Line: Sendable>(_ lines: [Line], _ entity: (Line) -> Entity) -> [EntityGroup<Line>] {
        let groups = Dictionary(grouping: lines) { entity($0).departmentCode }
        return departments.compactMap { department in
            groups[department.code].map { EntityGroup(key: department.code, title: department.name, lines: $0) }
        }
    }

    /// From special to sixth; last, those whose category nobody loaded.
    public func byCategory<Line: Sendable>(_ lines: [Line], _ entity: (Line) -> Entity) -> [EntityGroup<Line>] {
        let groups = Dictionary(grouping: lines) { entity($0).categoryKey }
        let known = Category.allCases.map { ($0.rawValue, Spanish.capitalized($0.title)) }
        return (known + [(EntityFilter.withoutCategory, "Sin categoría cargada")]).compactMap { key, title in
            groups[key].map { EntityGroup(key: key, title: title, lines: $0) }
        }
    }

    /// Department by department, its government first, each by name.
    public func inDepartments<Line: Sendable>(_ lines: [Line], _ entity: (Line) -> Entity) -> [Line] {
        byDepartment(lines, entity).flatMap { group in
            group.lines.filter { entity($0).tenant.kind == .department }
                + group.lines.filter { entity($0).tenant.kind == .municipality }
        }
    }
}
