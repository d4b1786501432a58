public import Database
import Platform
import Questionnaires

/// Points of reports that were handed in, kept as they were reckoned then, so that a ranking of the country reads rows
/// and opens no report.
public enum ReportScores {
    /// Name of the whole in ``report_score``; components are `componente 1`…
    public static let total = "total"

    /// Entity code → points of 100 of the latest round of a vigencia: one query for the whole country.
    public static func latest(_ part: String = total, vigencia: Int, in reading: some Querying) throws -> [String:
        Double]
    {
        let rows = try reading.rows(
            """
            SELECT s.entity_id, s.hundredths FROM report_score s WHERE s.vigencia = \(vigencia) AND s.part = \(part)
                AND s.round = (SELECT MAX(n.round) FROM report_score n
                    WHERE n.entity_id = s.entity_id AND n.report_id = s.report_id)
            ORDER BY s.entity_id, s.round
            """)
        return Dictionary(rows.map { ($0.text(0), Double($0.int(1)) / 100) }) { _, later in later }
    }

    /// - Parameter points: 0 to 100 with two decimals, `N/A` where nothing applies, as a snapshot has them.
    static func keep(_ points: [String: String], of report: Report, in writing: Writing) throws {
        for (part, text) in points.sorted(by: { $0.key < $1.key }) {
            guard let value = Double(text) else { continue }
            try writing.run(
                """
                INSERT INTO report_score (entity_id, report_id, round, part, vigencia, hundredths)
                VALUES (\(report.entity), \(report.id), \(report.round), \(part), \(report.vigencia),
                    \(Int((value * 100).rounded())))
                """)
        }
    }

    static let migration = Migration(
        "reports-002",
        """
        CREATE TABLE report_score (
            entity_id TEXT NOT NULL,
            report_id TEXT NOT NULL,
            round BIGINT NOT NULL,
            part TEXT NOT NULL,
            vigencia BIGINT NOT NULL,
            hundredths BIGINT NOT NULL,
            PRIMARY KEY (entity_id, report_id, round, part),
            FOREIGN KEY (entity_id, report_id) REFERENCES report (entity_id, id)
        );
        CREATE INDEX report_score_by_vigencia ON report_score (vigencia, part, entity_id, round, hundredths);
        """, appendOnly: ["report_score"])
}
