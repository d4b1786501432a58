public import Calendar
public import Database
public import Platform

/// When a month is closed and whom “más mejoró” compares, as the programme decided; published on the ranking's page.
public struct RankingRule: Sendable, Hashable {
    /// Day of the next month, at 00:00 in Bogotá, on which a month is closed.
    public let closingDay: Int
    /// Visits a site must have had the month before to be compared with itself.
    public let improvementFloor: Int

    /// Until somebody decides otherwise.
    public static let usual = RankingRule(closingDay: 5, improvementFloor: 100)
    /// The first of a month is too early: the last views of the month may still be on their way.
    public static let closingDays = 2...28

    public init(closingDay: Int, improvementFloor: Int) {
        self.closingDay = min(max(closingDay, Self.closingDays.lowerBound), Self.closingDays.upperBound)
        self.improvementFloor = max(1, improvementFloor)
    }

    /// From this instant on the month's ranking may be closed.
    public func closing(of month: YearMonth) -> Instant {
        month.adding(months: 1).firstDay.adding(days: closingDay - 1).start
    }

    public static func current(in reading: some Querying) throws -> RankingRule {
        try reading.first(
            "SELECT closing_day, improvement_floor FROM visit_ranking_rule ORDER BY at DESC, id DESC LIMIT 1"
        ) { RankingRule(closingDay: $0.int(0), improvementFloor: $0.int(1)) } ?? .usual
    }

    /// Holds for the months that are not closed yet.
    public func decide(by person: String, _ services: Services) throws {
        let (id, now) = (services.newID(), services.now())
        try services.nation.write { writing -> Void in
            try writing.run(
                """
                INSERT INTO visit_ranking_rule (id, closing_day, improvement_floor, by_person, at)
                VALUES (\(id), \(closingDay), \(improvementFloor), \(person), \(now.milliseconds))
                """)
            let deed = Deed(
                actor: person, "visits.rule-changed", subject: "visit-rule/\(id)",
                detail: "\(closingDay) \(improvementFloor)")
            try Audit.record(deed, at: now, in: writing)
        }
    }
}
