public import Calendar
public import Entities
import Platform

/// One site in the ranking of a month, as it was when the month was closed. Never changes afterwards.
public struct RankedSite: Sendable, Hashable {
    public let entity: String
    public let month: YearMonth
    /// The same number of visits is the same position; the next one is left out.
    public let position: Int
    public let counts: VisitCounts
    /// In the month before, where it was ranked.
    public let formerPosition: Int?
    public let formerVisits: Int?
    /// As they were then.
    public let name: String
    public let isDepartment: Bool
    /// Two digits of DIVIPOLA.
    public let department: String
    public let category: Category?
    public let population: Int?
    public let populationSource: String

    public init(
        entity: String, month: YearMonth, position: Int, counts: VisitCounts, formerPosition: Int?, formerVisits: Int?,
        name: String, isDepartment: Bool, department: String, category: Category?, population: Int?,
        populationSource: String
    ) {
        self.entity = entity
        self.month = month
        self.position = position
        self.counts = counts
        self.formerPosition = formerPosition
        self.formerVisits = formerVisits
        self.name = name
        self.isDepartment = isDepartment
        self.department = department
        self.category = category
        self.population = population
        self.populationSource = populationSource
    }

    /// Places won since the month before; negative where lost.
    public var climbed: Int? { formerPosition.map { $0 - position } }

    /// Visits for each thousand inhabitants, where the population is known.
    public var perThousand: Double? {
        guard let population, population > 0 else { return nil }
        return Double(counts.visits) * 1000 / Double(population)
    }

    /// Growth against the month before, in percent, for sites that had at least so many visits then.
    public func growth(floor: Int) -> Double? {
        guard let formerVisits, formerVisits >= max(1, floor) else { return nil }
        return Double(counts.visits - formerVisits) * 100 / Double(formerVisits)
    }
}

/// What is known of a site when its month is closed.
public struct RankingFacts: Sendable {
    public let entity: Entity
    public let counts: VisitCounts
    public let population: (people: Int, source: String)?

    public init(entity: Entity, counts: VisitCounts, population: (people: Int, source: String)?) {
        self.entity = entity
        self.counts = counts
        self.population = population
    }
}

public enum RankingOrder {
    /// The most visits first; who has the same number shares the position (1, 2, 2, 4). Without visits there is none.
    public static func rank(_ facts: [RankingFacts], month: YearMonth, former: [String: RankedSite]) -> [RankedSite] {
        let sorted = facts.filter { $0.counts.visits > 0 }.sorted {
            ($1.counts.visits, $0.entity.code) < ($0.counts.visits, $1.entity.code)
        }
        var position = 0
        var visits = -1
        return sorted.enumerated().map { index, fact in
            if fact.counts.visits != visits { (position, visits) = (index + 1, fact.counts.visits) }
            return site(fact, month, position, former[fact.entity.code])
        }
    }

    private static func site(_ fact: RankingFacts, _ month: YearMonth, _ position: Int, _ former: RankedSite?)
        -> RankedSite
    {
        let entity = fact.entity
        return RankedSite(
            entity: entity.code, month: month, position: position, counts: fact.counts,
            formerPosition: former?.position, formerVisits: former?.counts.visits, name: name(of: entity),
            isDepartment: entity.tenant.kind == .department, department: entity.departmentCode,
            category: entity.category(in: month.year)?.category, population: fact.population?.people,
            populationSource: fact.population?.source ?? "")
    }

    /// As a list calls it: “Chitagá, Norte de Santander”, “Gobernación del Cesar”.
    public static func name(of entity: Entity) -> String {
        entity.tenant.kind == .department ? entity.tenant.officialName : entity.fullName
    }
}
