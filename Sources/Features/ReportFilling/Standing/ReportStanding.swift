import Entities
import Platform
import Questionnaires
import Reports
import Spanish

/// Points of a report as it stands now, what they may be compared with, and what would bring more.
struct ReportStanding: Sendable {
    let view: ReportView
    let score: Score
    let comparison: ScoreComparison
    /// Where the goal was read.
    let target: ScoreTarget?
    /// Where the group of the entity is unknown: the goals it may have, the lowest first.
    let possibleTargets: [ScoreTarget]
    /// Vigencia of the report before this one.
    let formerVigencia: Int?
    /// Reports that were handed in, over which the means are reckoned.
    let departmentCount: Int
    let categoryCount: Int
    let category: String?
    /// The cheapest first.
    let steps: [NextStep]
    /// Steps that somebody marked, and the total they would lead to.
    let marked: Set<Int>
    let reached: Double?

    static let shownSteps = 12

    /// How far the marked steps would raise the total.
    var gain: Double? { reached.flatMap { reached in score.total.value.map { reached - $0 } } }
}

/// Means of what others handed in for the same vigencia.
struct PeerMeans: Sendable {
    let department: [Double]
    let category: [Double]

    /// - Parameter totals: entity code → points.
    init(_ totals: [String: Double], for entity: Entity?, in vigencia: Int, _ directory: DirectorySnapshot) {
        guard let entity else {
            (department, category) = ([], [])
            return
        }
        let own = entity.category(in: vigencia)?.category
        var (near, alike): ([Double], [Double]) = ([], [])
        for (code, points) in totals.sorted(by: { $0.key < $1.key }) where code != entity.code {
            guard let other = directory.entity(code: code) else { continue }
            if other.departmentCode == entity.departmentCode { near.append(points) }
            if let own, other.category(in: vigencia)?.category == own { alike.append(points) }
        }
        (department, category) = (near, alike)
    }

    static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
}

extension Double {
    /// Points as they are read: “61,4”.
    var points: String {
        let tenths = (self * 10).rounded() / 10
        return Spanish.number(tenths, decimals: tenths == tenths.rounded() ? 0 : 1)
    }
}
