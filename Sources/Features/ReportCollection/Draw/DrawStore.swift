import Calendar
import Campaigns
import Database
import Entities
import Foundation
import Platform
import Questionnaires
import Reports

let drawMigrations = [
    Migration(
        "report-collection-001",
        """
        CREATE TABLE report_draw (
            id TEXT NOT NULL PRIMARY KEY,
            campaign_id TEXT NOT NULL UNIQUE,
            rule_json TEXT NOT NULL,
            seed TEXT NOT NULL,
            seed_source TEXT NOT NULL,
            size BIGINT NOT NULL,
            list_hash TEXT NOT NULL,
            drawn_at BIGINT NOT NULL,
            drawn_by TEXT NOT NULL,
            role TEXT NOT NULL
        );
        CREATE TABLE report_draw_entry (
            entity_id TEXT NOT NULL,
            draw_id TEXT NOT NULL,
            campaign_id TEXT NOT NULL,
            tickets BIGINT NOT NULL,
            unproven BIGINT NOT NULL,
            hundredths BIGINT,
            hundredths_before BIGINT,
            is_late BIGINT NOT NULL,
            round BIGINT NOT NULL,
            place BIGINT,
            questions TEXT NOT NULL,
            PRIMARY KEY (entity_id, draw_id)
        );
        CREATE INDEX report_draw_entry_by_campaign ON report_draw_entry (campaign_id, entity_id);
        """,
        appendOnly: ["report_draw", "report_draw_entry"])
]

/// Drawing a sample, once for each campaign, and reading what was drawn.
struct DrawStore {
    let nation: NationScope

    func view(_ campaign: Campaign) throws -> DrawView {
        let rule = try DrawRule.current(nation.services)
        let isOver = try isOver(campaign)
        return try nation.read { reading in
            let draw = try Self.draw(of: campaign.id, in: reading)
            let examinations = try ReportStore.examinations(campaign.id, in: reading)
            return DrawView(
                campaign: campaign, rule: draw?.rule ?? rule, draw: draw,
                entries: try draw == nil ? Self.entries(campaign, rule, in: reading) : [], isOver: isOver,
                directory: nation.services.directory,
                looked: examinations.mapValues { ($0.looked, $0.unproven + $0.remarks) })
        }
    }

    /// Whether nobody may hand in any more, not even with an extension.
    private func isOver(_ campaign: Campaign) throws -> Bool {
        let now = nation.services.now()
        let last = try Campaigns.extensionDays(campaign.id, in: nation).values.max()
        return campaign.status(at: now) == .closed && last.map { $0 < now.day } ?? true
    }

    /// - Throws: `conflict` where it was drawn before, the campaign still takes reports, or nobody handed in.
    @discardableResult
    func draw(_ form: DrawForm, _ campaign: Campaign, by person: Person, role: String) throws -> Draw {
        let (services, now) = (nation.services, nation.services.now())
        guard try isOver(campaign) else {
            throw Failure.conflict(
                "La muestra se sortea cuando la campaña y sus prórrogas hayan terminado, con todos los que enviaron.")
        }
        let rule = try DrawRule.current(services)
        return try nation.write { writing in
            guard try Self.draw(of: campaign.id, in: writing) == nil else {
                throw Failure.conflict("La muestra de esta campaña ya se sorteó y no se repite.")
            }
            var entries = try Self.entries(campaign, rule, in: writing)
            guard !entries.isEmpty else {
                throw Failure.conflict("Nadie ha enviado su reporte: no hay de dónde sortear.")
            }
            let winners = Lottery.draw(entries.map { ($0.entity, $0.tickets) }, size: form.size) {
                "\(form.seed)/\($0)"
            }
            for index in entries.indices {
                guard let place = winners.firstIndex(of: entries[index].entity) else { continue }
                entries[index].place = place + 1
                entries[index].questions = try questions(of: entries[index].entity, campaign, rule, form.seed, writing)
            }
            let draw = Draw(
                id: services.newID(), campaignID: campaign.id, rule: rule, seed: form.seed, source: form.source,
                size: form.size, listHash: Draw.listHash(entries), at: now, role: role, entries: entries)
            try Self.insert(draw, by: person.id, in: writing)
            let deed = Deed(
                actor: person.id, "report-sample.drawn", subject: "campaign/\(campaign.id)",
                detail: "\(rule.id) \(draw.listHash) \(winners.count)")
            try Audit.record(deed, at: now, in: writing)
            return draw
        }
    }

    /// Claims of the entity, those without anything to show first in chance.
    private func questions(
        of code: String, _ campaign: Campaign, _ rule: DrawRule, _ seed: String, _ reading: some Querying
    ) throws -> [Int] {
        guard let tenant = nation.services.tenants.tenant(code: code) else { return [] }
        let store = ReportStore(entity: nation.entity(tenant))
        guard let report = try store.report(in: campaign.id, in: reading) else { return [] }
        let proven = Set(try store.evidence(report, in: reading).map(\.question))
        let claims = try store.circle(of: report).claims(try store.answers(report, in: reading))
        let tickets = claims.map { question in
            (question.number, proven.contains(question.number) ? rule.questionProven : rule.questionUnproven)
        }
        return Lottery.draw(tickets.map { ($0.0, $0.1) }, size: rule.questions) { "\(seed)/\(code)/\($0)" }
    }

    /// Everybody who handed in, by code, with the tickets of the rule.
    private static func entries(_ campaign: Campaign, _ rule: DrawRule, in reading: some Querying) throws -> [DrawEntry]
    {
        var before: [String: Int] = [:]
        for total in try ReportScores.totals(since: campaign.vigencia - 1, in: reading)
        where total.vigencia == campaign.vigencia - 1 {
            before[total.entity] = total.hundredths
        }
        let points = try ReportScores.all(in: campaign.id, in: reading)
        return try reading.all(
            """
            SELECT r.entity_id, c.unproven, r.on_time, r.round FROM report r
            JOIN report_claim c ON c.entity_id = r.entity_id AND c.report_id = r.id
            WHERE r.campaign_id = \(campaign.id) AND r.state = 'enviado' ORDER BY r.entity_id
            """
        ) { row in
            let code = row.text(0)
            let facts = DrawRule.Facts(
                unproven: row.int(1), points: points[code]?[0], pointsBefore: before[code],
                isLate: row.intOrNil(2) == 0, round: row.int(3))
            return DrawEntry(entity: code, facts: facts, tickets: rule.tickets(facts))
        }
    }

    private static func insert(_ draw: Draw, by person: String, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO report_draw (id, campaign_id, rule_json, seed, seed_source, size, list_hash, drawn_at, drawn_by,
                role)
            VALUES (\(draw.id), \(draw.campaignID), \(draw.rule.json), \(draw.seed), \(draw.source), \(draw.size),
                \(draw.listHash), \(draw.at.milliseconds), \(person), \(draw.role))
            """)
        for entry in draw.entries {
            try writing.run(
                """
                INSERT INTO report_draw_entry (entity_id, draw_id, campaign_id, tickets, unproven, hundredths,
                    hundredths_before, is_late, round, place, questions)
                VALUES (\(entry.entity), \(draw.id), \(draw.campaignID), \(entry.tickets), \(entry.facts.unproven),
                    \(entry.facts.points), \(entry.facts.pointsBefore), \(entry.facts.isLate), \(entry.facts.round),
                    \(entry.place), \(entry.questions.map(String.init).joined(separator: " ")))
                """)
        }
    }

    /// The sample of a campaign; nil while it was not drawn.
    static func draw(of campaign: String, in reading: some Querying) throws -> Draw? {
        guard
            let row = try reading.row(
                """
                SELECT id, rule_json, seed, seed_source, size, list_hash, drawn_at, role FROM report_draw
                WHERE campaign_id = \(campaign)
                """), let rule = try? JSONDecoder().decode(DrawRule.self, from: Data(row.text(1).utf8))
        else { return nil }
        let (id, seed, source, size) = (row.text(0), row.text(2), row.text(3), row.int(4))
        let (hash, at, role) = (row.text(5), Instant(milliseconds: Int64(row.int(6))), row.text(7))
        let entries = try reading.all(
            """
            SELECT entity_id, tickets, unproven, hundredths, hundredths_before, is_late, round, place, questions
            FROM report_draw_entry WHERE campaign_id = \(campaign) ORDER BY entity_id
            """
        ) { row in
            DrawEntry(
                entity: row.text(0),
                facts: DrawRule.Facts(
                    unproven: row.int(2), points: row.intOrNil(3), pointsBefore: row.intOrNil(4),
                    isLate: row.int(5) == 1, round: row.int(6)),
                tickets: row.int(1), place: row.intOrNil(7), questions: numbers(row.text(8)))
        }
        return Draw(
            id: id, campaignID: campaign, rule: rule, seed: seed, source: source, size: size, listHash: hash, at: at,
            role: role, entries: entries)
    }

    /// The questions of one entity that the sample of a campaign wants to see.
    static func questions(of entity: String, in campaign: String, _ reading: some Querying) throws -> [Int] {
        let text: String? = try reading.value(
            """
            SELECT questions FROM report_draw_entry WHERE entity_id = \(entity) AND campaign_id = \(campaign)
            """)
        return numbers(text ?? "").sorted()
    }

    private static func numbers(_ text: String) -> [Int] { text.split(separator: " ").compactMap { Int($0) } }
}
