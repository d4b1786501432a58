public import Calendar
public import Campaigns
import Crypto
public import Database
import Files
public import Filings
public import Platform
import Spanish

/// Handing in: step, number, signed receipt and frozen content are one transaction.
public enum ReportDelivery {
    /// A complete report, at the hour of the server's clock. Again for the same round (a double click, a second window,
    /// a retry) gives the first receipt back.
    /// - Parameter seen: what stood on the page that was signed; nil where nobody read one.
    /// - Throws: `conflict` with a sentence that says why it is not taken, ``ReportChanged`` where somebody changed an
    ///   answer or its evidence since; nothing is changed then.
    public static func submit(
        _ report: Report, of entity: EntityScope, seen: ReportSeen? = nil, by person: String, role: String,
        in writing: Writing
    ) throws -> Receipt {
        let store = ReportStore(entity: entity)
        guard let report = try store.report(report.id, in: writing) else { throw Failure.notFound }
        if report.state == .submitted, let known = try receipt(report, of: entity, in: writing) { return known }
        let now = entity.services.now()
        let standing = try standing(report, of: entity, in: writing)
        if let refusal = refusal(standing, report, at: now) { throw Failure.conflict(refusal) }
        let isOnTime = report.isOnTime ?? standing.isOnTime(at: now)
        let contents = try ReportContents(report, standing.campaign, of: entity, in: writing)
        let (readiness, snapshot) = (contents.readiness, contents.snapshot)
        let changed = seen?.changed(in: ReportSeen(snapshot)) ?? []
        guard changed.isEmpty else { throw ReportChanged(questions: changed) }
        guard readiness.isComplete else { throw Failure.conflict(incomplete(readiness)) }
        let hash = try Files.keep(snapshot.bytes, for: entity, at: now, in: writing)
        try ReportClaims.keep(report, contents.circle, contents.answers, proven: contents.proven, in: writing)
        let request = request(report, standing.campaign, hash, isOnTime, person, role, snapshot)
        let receipt = try Filings.file(request, of: entity, at: now, in: writing)
        try close(report, receipt, by: person, role: role, at: now, in: writing, store)
        try ReportScores.keep(snapshot.puntaje, of: report, in: writing)
        try tell(receipt, entity, at: now, in: writing)
        return receipt
    }

    /// What would be handed in now, for the page that is signed.
    public static func seen(_ report: Report, of entity: EntityScope, in reading: some Querying) throws -> ReportSeen {
        let campaign = try standing(report, of: entity, in: reading).campaign
        return ReportSeen(try ReportContents(report, campaign, of: entity, in: reading).snapshot)
    }

    /// One complete component on its own: credited, but the report is still not handed in.
    public static func deliver(
        component: Int, of report: Report, entity: EntityScope, by person: String, role: String, in writing: Writing
    ) throws -> Receipt {
        let store = ReportStore(entity: entity)
        guard let report = try store.report(report.id, in: writing) else { throw Failure.notFound }
        try store.refuseClosed(report, in: writing)
        let now = entity.services.now()
        let standing = try standing(report, of: entity, in: writing)
        if let refusal = refusal(standing, report, at: now) { throw Failure.conflict(refusal) }
        let contents = try ReportContents(report, standing.campaign, of: entity, component: component, in: writing)
        guard contents.readiness.asked > 0 else { throw Failure.notFound }
        guard contents.readiness.isComplete else { throw Failure.conflict(incomplete(contents.readiness)) }
        let bytes = contents.snapshot.bytes
        let hash = SHA256.hex(bytes)
        let all = try deliveries(report, of: entity, in: writing)
        if let last = all.last(where: { $0.component == component }), last.contentHash == hash,
            let known = try FilingNumberLookup.receipt(last.filingNumber, of: entity, in: writing)
        {
            return known
        }
        _ = try Files.keep(bytes, for: entity, at: now, in: writing)
        let isOnTime = standing.isOnTime(at: now)
        let request = FilingRequest(
            kind: Reports.partKind, subject: "\(report.id)/\(all.count + 1)", person: person, contentHash: hash,
            isOnTime: isOnTime, title: "\(standing.campaign.title): componente \(component) (parcial)",
            facts: [
                ("campaña", standing.campaign.id), ("componente", String(component)), ("alcance", "parcial"),
                ("quien entrega", role),
            ])
        let receipt = try Filings.file(request, of: entity, at: now, in: writing)
        try writing.run(
            """
            INSERT INTO report_delivery (entity_id, report_id, number, component, filing_number, content_hash, on_time,
                at, by_person)
            VALUES (\(entity.code), \(report.id), \(all.count + 1), \(component), \(receipt.filing.number), \(hash),
                \(isOnTime), \(now.milliseconds), \(person))
            """)
        try store.record(
            "report.component-delivered", report, "\(component) \(receipt.filing.number)", by: person, at: now,
            in: writing)
        return receipt
    }

    /// The programme opens a report again, with a reason everybody at the entity reads. What was handed in stays.
    public static func reopen(
        _ report: Report, of entity: EntityScope, reason: String, by person: String, role: String, in writing: Writing
    ) throws {
        let now = entity.services.now()
        let store = ReportStore(entity: entity)
        let changed = try writing.run(
            """
            UPDATE report SET state = \(Report.State.open.rawValue), since = \(now.milliseconds), round = round + 1,
                steps = steps + 1
            WHERE entity_id = \(entity.code) AND id = \(report.id) AND state = \(Report.State.submitted.rawValue)
            """)
        guard changed == 1, let after = try store.report(report.id, in: writing) else {
            throw Failure.conflict("Este reporte no está enviado; no hay nada que volver a abrir.")
        }
        try store.insertStep(
            .reopened, number: after.steps, after, by: person, role: role, note: reason, at: now, in: writing)
        try store.record("report.reopened", after, "round \(after.round)", by: person, at: now, in: writing)
        try letter(
            entity, "El Programa volvió a abrir el reporte",
            ["El Programa volvió a abrir el reporte de resultados de \(entity.tenant.inSentence).", "", reason],
            at: now, in: writing)
    }

    /// The receipt of a round; left out, of the last time it was handed in.
    public static func receipt(_ report: Report, of entity: EntityScope, in reading: some Querying) throws -> Receipt? {
        guard let number = report.filingNumber else { return nil }
        return try FilingNumberLookup.receipt(number, of: entity, in: reading)
    }

    /// The last time a report was handed in, or the time of one round.
    public static func submission(
        _ report: Report, round: Int? = nil, of entity: EntityScope, in reading: some Querying
    ) throws -> ReportSubmission? {
        let one: SQL = round.map { " AND round = \($0)" } ?? ""
        return try reading.row(
            """
            SELECT round, filing_number, content_hash, on_time, at, role FROM report_submission
            WHERE entity_id = \(entity.code) AND report_id = \(report.id)\(splice: one) ORDER BY round DESC LIMIT 1
            """
        ).map { row in
            ReportSubmission(
                report: report.id, round: row.int(0), filingNumber: row.text(1), contentHash: row.text(2),
                isOnTime: row.int(3) == 1, at: Instant(milliseconds: Int64(row.int(4))), role: row.text(5))
        }
    }

    /// The bytes that were handed in.
    public static func content(_ hash: String, of entity: EntityScope, in reading: some Querying) throws -> [UInt8] {
        try Files.bytes(hash, of: entity, in: reading)
    }

    /// Components that were delivered on their own, in order.
    public static func deliveries(_ report: Report, of entity: EntityScope, in reading: some Querying) throws
        -> [ReportPartDelivery]
    {
        try reading.rows(
            """
            SELECT component, filing_number, content_hash, on_time, at FROM report_delivery
            WHERE entity_id = \(entity.code) AND report_id = \(report.id) ORDER BY number
            """
        ).map { row in
            ReportPartDelivery(
                component: row.int(0), filingNumber: row.text(1), contentHash: row.text(2), isOnTime: row.int(3) == 1,
                at: Instant(milliseconds: Int64(row.int(4))))
        }
    }

    /// The campaign as the entity has it, its extension counted.
    public static func standing(_ report: Report, of entity: EntityScope, in reading: some Querying) throws
        -> CampaignStanding
    {
        guard let campaign = try Campaigns.find(report.campaignID, in: reading) else { throw Failure.notFound }
        return try Campaigns.standing(campaign, of: entity, in: reading)
    }

    /// Why nothing is taken now; nil where it is. What the programme itself opened again is always taken.
    public static func refusal(_ standing: CampaignStanding, _ report: Report, at now: Instant) -> String? {
        guard report.round == 1 else { return nil }
        let campaign = standing.campaign
        switch standing.status(at: now) {
        case .open, .late: return nil
        case .future:
            return "«\(campaign.title)» abre el \(campaign.opens?.spoken ?? "día que anuncie el Programa"). Lo que ya "
                + "respondió queda guardado."
        case .closed:
            let words = standing.extensionUntil.map { "con prórroga hasta el \($0.spoken)" } ?? campaign.close.words
            return
                "«\(campaign.title)» recibía reportes \(words): cerró al terminar el \(standing.lastDay.spoken), y en el "
                + "reloj del servidor son \(now.clockTimeWithArticle) del \(now.day.spoken). No se envió nada y todo lo que "
                + "respondió sigue aquí. Para pedir una prórroga, escriba a la mesa de ayuda del Programa con la razón; si "
                + "se concede, podrá enviarlo desde esta misma página."
        }
    }

    private static func incomplete(_ readiness: ReportReadiness) -> String {
        let parts = [
            (readiness.missing.count, "sin responder"),
            (readiness.waiting.count, "con un «no aplica» que espera al Programa"),
            (readiness.refused.count, "con un «no aplica» que el Programa no aceptó"),
        ].filter { $0.0 > 0 }.map { "\(Spanish.count($0.0, "pregunta", "preguntas")) \($0.1)" }
        return "Todavía falta: \(parts.joined(separator: ", ")). No se envió nada."
    }

    private static func request(
        _ report: Report, _ campaign: Campaign, _ hash: String, _ isOnTime: Bool, _ person: String, _ role: String,
        _ snapshot: ReportSnapshot
    ) -> FilingRequest {
        FilingRequest(
            kind: Reports.kind, subject: "\(report.id)/\(report.round)", person: person, contentHash: hash,
            isOnTime: isOnTime, title: campaign.title + (report.round > 1 ? ", corrección \(report.round - 1)" : ""),
            facts: [
                ("campaña", campaign.id), ("vigencia", String(campaign.vigencia)),
                ("preguntas", String(snapshot.respuestas.count)), ("quien firma", role),
            ])
    }

    private static func close(
        _ report: Report, _ receipt: Receipt, by person: String, role: String, at now: Instant, in writing: Writing,
        _ store: ReportStore
    ) throws {
        let (entity, filing) = (store.entity, receipt.filing)
        let changed = try writing.run(
            """
            UPDATE report SET state = \(Report.State.submitted.rawValue), since = \(now.milliseconds),
                steps = steps + 1, filing_number = \(filing.number), on_time = \(filing.isOnTime)
            WHERE entity_id = \(entity.code) AND id = \(report.id) AND steps = \(report.steps)
            """)
        guard changed == 1 else { throw Failure.conflict("Otra persona está enviando el reporte en este momento.") }
        try writing.run(
            """
            INSERT INTO report_submission (entity_id, report_id, round, filing_number, content_hash, on_time, at,
                by_person, role)
            VALUES (\(entity.code), \(report.id), \(report.round), \(filing.number), \(filing.contentHash),
                \(filing.isOnTime), \(now.milliseconds), \(person), \(role))
            """)
        try store.insertStep(
            .submitted, number: report.steps + 1, report, by: person, role: role, note: filing.number, at: now,
            in: writing)
        try store.record("report.submitted", report, filing.number, by: person, at: now, in: writing)
    }

    private static func tell(_ receipt: Receipt, _ entity: EntityScope, at now: Instant, in writing: Writing) throws {
        try letter(
            entity, "Reporte enviado: radicado \(receipt.filing.number)",
            [
                "El reporte de resultados de \(entity.tenant.inSentence) quedó enviado al Programa Gobierno en línea.",
                "", receipt.text,
            ], at: now, in: writing)
    }

    /// One letter for each address of who answers for the report.
    static func letter(
        _ entity: EntityScope, _ subject: String, _ lines: [String], at now: Instant, in writing: Writing
    ) throws {
        let services = entity.services
        let people = try services.contacts.find(
            .entity(entity.code, [.legalRepresentative, .committeeLead]), on: now.day, in: writing)
        let body = (["Buen día:", ""] + lines + ["", "Gobierno en Línea Territorial"]).joined(separator: "\n")
        for address in Set(people.map(\.email)).sorted() {
            try Outbox.post(
                OutboxMessage(id: services.newID(), recipient: address, subject: subject, body: body, at: now),
                in: writing)
        }
    }
}

/// A receipt by its number.
enum FilingNumberLookup {
    static func receipt(_ number: String, of entity: EntityScope, in reading: some Querying) throws -> Receipt? {
        guard let number = try? FilingNumber(typed: number) else { return nil }
        return try Filings.receipt(number, of: entity, in: reading)
    }
}
