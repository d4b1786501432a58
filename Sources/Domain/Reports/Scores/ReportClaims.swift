public import Database
import Platform
import Questionnaires

/// How much of a report that was handed in says that something is there, and how much of that was shown: what the
/// verification sample looks at first.
public struct ReportClaims: Sendable, Hashable {
    /// Answers that say that something is there and want something to show for it.
    public let claims: Int
    /// Those of them for which nothing was shown.
    public let unproven: Int

    /// Counts what is handed in; another round takes the place of the one before.
    static func keep(
        _ report: Report, _ circle: ReportCircle, _ answers: [Int: Answer], proven: Set<Int>, in writing: Writing
    ) throws {
        let claims = circle.claims(answers)
        try writing.run(
            """
            INSERT INTO report_claim (entity_id, report_id, claims, unproven)
            VALUES (\(report.entity), \(report.id), \(claims.count), \(claims.count { !proven.contains($0.number) }))
            ON CONFLICT (entity_id, report_id) DO UPDATE SET claims = excluded.claims, unproven = excluded.unproven
            """)
    }

    /// Of one report; nil while it was not handed in.
    public static func of(_ report: Report, in reading: some Querying) throws -> ReportClaims? {
        try reading.row(
            """
            SELECT claims, unproven FROM report_claim
            WHERE entity_id = \(report.entity) AND report_id = \(report.id)
            """
        ).map { ReportClaims(claims: $0.int(0), unproven: $0.int(1)) }
    }

    static func circle(_ report: Report, _ services: Services) throws -> ReportCircle? {
        guard let tenant = services.tenants.tenant(code: report.entity) else { return nil }
        return ReportCircle(
            try Instruments.rules(report.instrumentID, services), vigencia: report.vigencia,
            of: services.nation.entity(tenant))
    }

    /// Puts down the points and claims of reports that came in before there was a place for them.
    static func fillMissing(_ services: Services) throws {
        let reports = try services.nation.read { reading in
            try reading.all(
                """
                SELECT \(splice: ReportStore.columns) FROM report r
                WHERE r.state = 'enviado' AND NOT EXISTS (SELECT 1 FROM report_claim c
                    WHERE c.entity_id = r.entity_id AND c.report_id = r.id)
                """, ReportStore.report)
        }
        for report in reports {
            guard let circle = try circle(report, services), let tenant = services.tenants.tenant(code: report.entity)
            else { continue }
            let store = ReportStore(entity: services.nation.entity(tenant))
            try store.entity.write { writing in
                let proven = Set(try store.evidence(report, in: writing).map(\.question))
                try keep(report, circle, try store.answers(report, in: writing), proven: proven, in: writing)
                guard try ReportScores.points(report, in: writing).isEmpty,
                    let sent = try ReportDelivery.submission(report, of: store.entity, in: writing)
                else { return }
                let bytes = try ReportDelivery.content(sent.contentHash, of: store.entity, in: writing)
                try ReportScores.keep(try ReportSnapshot.read(bytes).puntaje, of: report, in: writing)
            }
        }
    }
}
