import Calendar
import Database
import Plans
import Platform

/// Published plans of one entity.
struct PublicationStore {
    let entity: EntityScope

    struct Head: Sendable {
        let planID: String
        let at: Instant
        let layout: String
        let startYear: Int?
        let filename: String
        let standing: PublishedStanding
        /// The year of a plan that was approved for a year to come and is not this one.
        let toCome: Int?
    }

    /// Which of the published plans is meant.
    enum Turn: Sendable { case inForce, toCome }

    /// The plan in force, without its words.
    func current() throws -> Head? { try entity.read { try head(in: $0) } }

    /// The latest publication with everything in it: two queries, whatever the plan's size.
    func published() throws -> Publication? {
        try entity.read { reading in
            guard let head = try head(in: reading) else { return nil }
            let plan = try PlanPieceStore.plan(
                head.planID, of: entity, layout: head.layout, startYear: head.startYear, in: reading)
            return Publication(
                planID: head.planID, at: head.at, plan: plan, filename: head.filename, standing: head.standing)
        }
    }

    /// A publication with what its public page shows: fewer pieces, and one query more where there are other versions.
    func shown(_ turn: Turn = .inForce) throws -> Publication? {
        try entity.read { reading in
            guard let head = try head(turn, in: reading) else { return nil }
            let plan = try PlanPieceStore.shownPlan(
                head.planID, of: entity, layout: head.layout, startYear: head.startYear, in: reading)
            return Publication(
                planID: head.planID, at: head.at, plan: plan, filename: head.filename, standing: head.standing,
                versions: head.standing.version > 1 ? try versions(head.standing.root, in: reading) : [],
                toCome: turn == .inForce ? head.toCome : nil)
        }
    }

    /// Two versions that were both shown to the public, with what changed between them; nil where one was not.
    func difference(_ before: String, _ after: String) throws -> (PlanCourse, PlanCourse, PlanDifference)? {
        let courses = PlanCourseStore(entity: entity)
        return try entity.read { reading in
            let shown: Int? = try reading.value(
                """
                SELECT COUNT(*) FROM plan_publication
                WHERE entity_id = \(entity.code) AND plan_id IN \(list: [before, after])
                """)
            guard shown == 2, let old = try courses.course(before, in: reading),
                let new = try courses.course(after, in: reading)
            else { return nil }
            return (old, new, try courses.difference(before, after, in: reading))
        }
    }

    /// Every version that was shown, the newest first, with how much each changed.
    private func versions(_ root: String, in reading: Reading) throws -> [PublishedVersion] {
        try reading.all(
            """
            SELECT c.plan_id, c.version, c.amends, c.amendment, c.act_kind, c.act_number, c.act_day, c.reason,
                c.filing_number, x.at, d.added, d.removed, d.changed, d.moved, d.frame
            FROM plan_course c
            JOIN plan_publication x ON x.entity_id = c.entity_id AND x.plan_id = c.plan_id
            LEFT JOIN plan_change d ON d.entity_id = c.entity_id AND d.plan_id = c.plan_id
            WHERE c.entity_id = \(entity.code) AND c.root_id = \(root) ORDER BY c.version DESC LIMIT 20
            """, Self.version)
    }

    private static func version(_ row: Row) -> PublishedVersion {
        let amendment = row.textOrNil(2).flatMap { amends in
            row.textOrNil(3).flatMap(PlanAmendment.Kind.init(rawValue:)).map { kind in
                PlanAmendment(
                    kind: kind, amends: amends, actKind: row.text(4), actNumber: row.text(5),
                    actDay: row.textOrNil(6).flatMap { Day(iso: $0) }, reason: row.text(7))
            }
        }
        let counts = row.intOrNil(10).map {
            PlanChangeCounts(
                added: $0, removed: row.int(11), changed: row.int(12), moved: row.int(13), frame: row.int(14))
        }
        return PublishedVersion(
            planID: row.text(0), number: row.int(1), at: DraftStore.instant(row, 9), amendment: amendment,
            filingNumber: row.textOrNil(8), counts: counts)
    }

    private func head(_ turn: Turn = .inForce, in reading: Reading) throws -> Head? {
        let toCome = PlanShelf.isToCome(after: entity.services.now().day.year)
        let order: SQL = turn == .inForce ? "CASE WHEN \(splice: toCome) THEN 1 ELSE 0 END," : ""
        let which: SQL = turn == .toCome ? "AND \(splice: toCome)" : ""
        return try reading.row(
            """
            SELECT x.plan_id, x.at, p.layout, p.start_year, d.filename, c.root_id, c.version, c.state, c.steps,
                c.filing_number, c.on_time,
                (SELECT s.at FROM plan_step s WHERE s.entity_id = x.entity_id AND s.plan_id = x.plan_id
                    AND s.kind = \(PlanStep.Kind.submitted.rawValue)),
                (SELECT max(c.vigencia) FROM plan_course c JOIN plan_publication y
                    ON y.entity_id = c.entity_id AND y.plan_id = c.plan_id
                    WHERE c.entity_id = x.entity_id AND c.plan_id <> x.plan_id AND \(splice: toCome))
            FROM plan_publication x
            JOIN plan p ON p.entity_id = x.entity_id AND p.id = x.plan_id
            JOIN plan_course c ON c.entity_id = x.entity_id AND c.plan_id = x.plan_id
            JOIN plan_document d ON d.entity_id = p.entity_id AND d.id = p.document_id
            WHERE x.entity_id = \(entity.code) \(splice: which)
            ORDER BY \(splice: order) x.at DESC, x.plan_id DESC LIMIT 1
            """
        ).map { row in
            Head(
                planID: row.text(0), at: DraftStore.instant(row, 1), layout: row.text(2), startYear: row.intOrNil(3),
                filename: row.text(4),
                standing: PublishedStanding(
                    root: row.text(5), version: row.int(6), state: PlanState(rawValue: row.text(7)) ?? .published,
                    steps: row.int(8), filingNumber: row.textOrNil(9), isOnTime: row.intOrNil(10) != 0,
                    submittedAt: row.intOrNil(11).map { Instant(milliseconds: Int64($0)) }),
                toCome: row.intOrNil(12))
        }
    }
}

/// Published plans across the country.
struct PublicationFigures {
    let nation: NationScope

    /// How many plans each entity shows: 1 where there is one.
    func byEntity() throws -> [String: Int] {
        try nation.read { reading in
            var counts: [String: Int] = [:]
            try reading.each("SELECT DISTINCT entity_id FROM plan_publication") { counts[$0.text(0)] = 1 }
            return counts
        }
    }
}
