/// A score beside what it may be compared with. Values are given by whoever knows them; what nobody knows is nil and is
/// told as unknown, never as zero.
public struct ScoreComparison: Sendable, Hashable {
    public enum Measure: String, Sendable, Hashable, CaseIterable {
        case target = "meta"
        case lastYear = "anio-anterior"
        case department = "departamento"
        case category = "categoria"

        public var title: String {
            switch self {
            case .target: "Meta de la vigencia"
            case .lastYear: "Su puntaje del año anterior"
            case .department: "Promedio del departamento"
            case .category: "Promedio de su categoría"
            }
        }
    }

    public struct Line: Sendable, Hashable {
        public let measure: Measure
        public let value: Double?
        /// Points above it, or below where negative; nil where one of both is unknown.
        public let difference: Double?
        /// Whether somebody read the value in an official text, or counted it.
        public let isVerified: Bool
    }

    public let value: Double?
    /// One for each measure, in their order.
    public let lines: [Line]

    public init(
        _ value: Double?, target: ScoreTarget?, lastYear: Double? = nil, department: Double? = nil,
        category: Double? = nil
    ) {
        self.value = value
        let known: [(Measure, Double?, Bool)] = [
            (.target, target?.percent, target?.isVerified ?? true), (.lastYear, lastYear, true),
            (.department, department, true), (.category, category, true),
        ]
        lines = known.map { measure, other, isVerified in
            let difference = value.flatMap { own in other.map { own - $0 } }
            return Line(measure: measure, value: other, difference: difference, isVerified: isVerified)
        }
    }
}

/// What a decree asks of a group of entities in a year.
public struct ScoreTarget: Sendable, Hashable {
    public let year: Int
    public let percent: Double
    /// Whether somebody read it in the official text; what is not must be shown with a mark.
    public let isVerified: Bool
    public let source: String
}

/// Goals by group and year, as a file of `Data/frameworks/targets`.
public struct ScoreTargets: Sendable, Hashable, Decodable {
    public struct Group: Sendable, Hashable, Decodable {
        public let id: String
        public let title: String
        /// `municipality`, `department`; empty: both.
        public let kinds: [String]
        /// Municipal categories as they are written: `especial`, `1`…`6`.
        public let categories: [String]
        public let years: [String: Double]
    }

    public let framework: String
    public let verified: Bool
    public let source: String
    public let groups: [Group]

    func possible(kind: String, year: Int) -> [ScoreTarget] {
        groups.filter { $0.kinds.contains(kind) }.compactMap { $0.years[String(year)] }.map {
            ScoreTarget(year: year, percent: $0, isVerified: verified, source: source)
        }
    }

    /// The goal of a year for an entity; nil where nobody knows its category, or the year has none.
    public func target(kind: String, category: String?, year: Int) -> ScoreTarget? {
        let group = groups.first { group in
            group.kinds.contains(kind) && (kind != "municipality" || category.map(group.categories.contains) ?? false)
        }
        return group?.years[String(year)].map {
            ScoreTarget(year: year, percent: $0, isVerified: verified, source: source)
        }
    }
}
