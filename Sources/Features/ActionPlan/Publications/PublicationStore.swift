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
    }

    /// The latest publication, without its words.
    func current() throws -> Head? { try entity.read { try head(in: $0) } }

    /// The latest publication with everything in it: two queries, whatever the plan's size.
    func published() throws -> Publication? {
        try entity.read { reading in
            guard let head = try head(in: reading) else { return nil }
            let plan = try PlanPieceStore.plan(
                head.planID, of: entity, layout: head.layout, startYear: head.startYear, in: reading)
            return Publication(planID: head.planID, at: head.at, plan: plan, filename: head.filename)
        }
    }

    /// The latest publication with what its public page shows: the same two queries, fewer pieces.
    func shown() throws -> Publication? {
        try entity.read { reading in
            guard let head = try head(in: reading) else { return nil }
            let plan = try PlanPieceStore.shownPlan(
                head.planID, of: entity, layout: head.layout, startYear: head.startYear, in: reading)
            return Publication(planID: head.planID, at: head.at, plan: plan, filename: head.filename)
        }
    }

    private func head(in reading: Reading) throws -> Head? {
        try reading.row(
            """
            SELECT x.plan_id, x.at, p.layout, p.start_year, d.filename FROM plan_publication x
            JOIN plan p ON p.entity_id = x.entity_id AND p.id = x.plan_id
            JOIN plan_document d ON d.entity_id = p.entity_id AND d.id = p.document_id
            WHERE x.entity_id = \(entity.code) ORDER BY x.at DESC, x.plan_id DESC LIMIT 1
            """
        ).map { row in
            Head(
                planID: row.text(0), at: DraftStore.instant(row, 1), layout: row.text(2), startYear: row.intOrNil(3),
                filename: row.text(4))
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
