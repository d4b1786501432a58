import Calendar
import Database
import Platform
import Questionnaires
import Reports

/// What is known of the addresses in a report.
struct ReportLinkStore: Sendable {
    let entity: EntityScope

    init(entity: EntityScope) { self.entity = entity }

    /// Address → what was found out.
    func known(_ report: Report, in reading: some Querying) throws -> [String: ReportLink] {
        let rows = try reading.rows(
            """
            SELECT address, result, detail, checked_at FROM report_link
            WHERE entity_id = \(entity.code) AND report_id = \(report.id)
            """)
        let links = rows.compactMap { row in
            ReportLink.Result(rawValue: row.text(1)).map { result in
                ReportLink(
                    address: row.text(0), result: result, detail: row.text(2),
                    checkedAt: Instant(milliseconds: Int64(row.int(3))))
            }
        }
        return Dictionary(links.map { ($0.address, $0) }) { first, _ in first }
    }

    /// Every address outside that somebody gave as an answer or as evidence.
    func addresses(_ report: Report, in reading: some Querying) throws -> Set<String> {
        let store = ReportStore(entity: entity)
        let circle = try store.circle(of: report)
        let asked = circle.rules.instrument.questions.filter { $0.answerType == .link }.map(\.number)
        let answers = try store.given(report, of: asked, in: reading).values.compactMap { given -> String? in
            guard case .text(let address) = given.answer else { return nil }
            return address
        }
        let evidence = try store.evidence(report, in: reading).filter { $0.kind == .link }.map(\.link)
        return Set(answers + evidence)
    }

    func keep(_ link: ReportLink, of report: Report, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO report_link (entity_id, report_id, address, result, detail, checked_at)
            VALUES (\(entity.code), \(report.id), \(link.address), \(link.result.rawValue), \(link.detail),
                \(link.checkedAt.milliseconds))
            ON CONFLICT (entity_id, report_id, address) DO UPDATE SET result = excluded.result,
                detail = excluded.detail, checked_at = excluded.checked_at
            """)
    }

    static let migration = Migration(
        "report-filling-001",
        """
        CREATE TABLE report_link (
            entity_id TEXT NOT NULL,
            report_id TEXT NOT NULL,
            address TEXT NOT NULL,
            result TEXT NOT NULL,
            detail TEXT NOT NULL,
            checked_at BIGINT NOT NULL,
            PRIMARY KEY (entity_id, report_id, address),
            FOREIGN KEY (entity_id, report_id) REFERENCES report (entity_id, id)
        );
        """)
}
