public import Campaigns
public import Database
public import Platform
import Questionnaires

/// Points of one year, for a ranking.
public struct YearPoints: Sendable, Hashable {
    /// Code of the entity.
    public let entity: String
    public let vigencia: Int
    /// Points from 0 to 10 000.
    public let hundredths: Int

    public init(entity: String, vigencia: Int, hundredths: Int) {
        self.entity = entity
        self.vigencia = vigencia
        self.hundredths = hundredths
    }
}

/// The points of the country's reports. Those of a report are by component, from 0 to 10 000; 0 stands for the whole
/// report, and where nothing applies there is none.
extension ReportScores {
    /// Entity code → points of the latest round, by component: one query for the country.
    public static func all(in campaign: String, in reading: some Querying) throws -> [String: [Int: Int]] {
        var points: [String: [Int: Int]] = [:]
        var rounds: [String: Int] = [:]
        points.reserveCapacity(1_200)
        try reading.each(
            """
            SELECT s.entity_id, s.part, s.hundredths, s.round FROM report r
            JOIN report_score s ON s.entity_id = r.entity_id AND s.report_id = r.id
            WHERE r.campaign_id = \(campaign) ORDER BY s.entity_id, s.round
            """
        ) { row in
            let entity = row.text(0)
            // What no longer applies in a later round has no row there.
            if rounds.updateValue(row.int(3), forKey: entity) != row.int(3) { points[entity] = [:] }
            points[entity, default: [:]][component(row.text(1))] = row.int(2)
        }
        return points
    }

    /// Points of one report, by component.
    public static func points(_ report: Report, in reading: some Querying) throws -> [Int: Int] {
        var points: [Int: Int] = [:]
        try reading.each(
            """
            SELECT part, hundredths FROM report_score
            WHERE entity_id = \(report.entity) AND report_id = \(report.id)
                AND round = (SELECT MAX(n.round) FROM report_score n
                    WHERE n.entity_id = \(report.entity) AND n.report_id = \(report.id))
            """
        ) { points[component($0.text(0))] = $0.int(1) }
        return points
    }

    /// Points of whole reports since a vigencia, for the ranking: one query whatever the number of years.
    public static func totals(since vigencia: Int, in reading: some Querying) throws -> [YearPoints] {
        var totals: [YearPoints] = []
        totals.reserveCapacity(6_000)
        try reading.each(
            """
            SELECT entity_id, vigencia, hundredths FROM report_score
            WHERE vigencia >= \(vigencia) AND part = 'total' ORDER BY vigencia, entity_id, round
            """
        ) { row in
            let own = YearPoints(entity: row.text(0), vigencia: row.int(1), hundredths: row.int(2))
            if let last = totals.last, last.entity == own.entity, last.vigencia == own.vigencia { totals.removeLast() }
            totals.append(own)
        }
        return totals
    }

    /// The latest vigencias of which whole reports were handed in, the newest first. One step into the index for each.
    public static func vigencias(_ count: Int, in reading: some Querying) throws -> [Int] {
        var found: [Int] = []
        while found.count < count {
            let older: SQL = found.last.map { " WHERE vigencia < \($0)" } ?? ""
            let next = try reading.row(
                "SELECT vigencia FROM report_score\(splice: older) ORDER BY vigencia DESC LIMIT 1")
            guard let next else { break }
            found.append(next.int(0))
        }
        return found
    }

    private static func component(_ part: String) -> Int {
        part == total ? 0 : Int(part.drop { !$0.isNumber }) ?? -1
    }
}

extension ReportScores {
    /// Reckons the points of every report that is handed in again from its answers, in two queries for the country.
    ///
    /// - Returns: entity code → points, as ``all(in:in:)`` gives them.
    public static func reckoned(_ campaign: Campaign, _ nation: NationScope) throws -> [String: [Int: Int]] {
        try nation.read { reading in
            let reports = try submitted(campaign.id, in: reading)
            let answers = try answers(campaign.id, reports, nation.services, in: reading)
            var all: [String: [Int: Int]] = [:]
            for (entity, report) in reports {
                guard let circle = try ReportClaims.circle(report, nation.services) else { continue }
                let own = answers[entity] ?? [:]
                let score = circle.rules.score({ own[$0] }, isFor: circle.isFor)
                let parts = [(0, score.total)] + score.components.map { ($0.key, $0.value) }
                all[entity] = Dictionary(
                    uniqueKeysWithValues: parts.compactMap { component, part in
                        part.value.map { (component, Int(($0 * 100).rounded())) }
                    })
            }
            return all
        }
    }

    private static func submitted(_ campaign: String, in reading: Reading) throws -> [String: Report] {
        let rows = try reading.all(
            """
            SELECT \(splice: ReportStore.columns) FROM report
            WHERE campaign_id = \(campaign) AND state = \(Report.State.submitted.rawValue)
            """, ReportStore.report)
        return Dictionary(rows.map { ($0.entity, $0) }) { first, _ in first }
    }

    private static func answers(
        _ campaign: String, _ reports: [String: Report], _ services: Services, in reading: Reading
    ) throws -> [String: [Int: Answer]] {
        var answers: [String: [Int: Answer]] = [:]
        answers.reserveCapacity(reports.count)
        var (entity, rules): (String, InstrumentRules?) = ("", nil)
        var own: [Int: Answer] = [:]
        try reading.each(
            """
            SELECT a.entity_id, a.question, a.kind, a.text, a.acceptance FROM report r
            JOIN report_answer a ON a.entity_id = r.entity_id AND a.report_id = r.id
            WHERE r.campaign_id = \(campaign) AND r.state = 'enviado' ORDER BY r.entity_id
            """
        ) { row in
            let code = row.text(0)
            if code != entity {
                answers[entity] = own
                (entity, own) = (code, [:])
                rules = try reports[code].map { try Instruments.rules($0.instrumentID, services) }
            }
            let acceptance = row.text(4)
            guard let question = rules?.question(row.int(1)), acceptance != "espera", acceptance != "rechazada" else {
                return
            }
            own[question.number] = StoredAnswer.answer(kind: row.text(2), text: row.text(3), question)
        }
        answers[entity] = own
        return answers
    }
}
