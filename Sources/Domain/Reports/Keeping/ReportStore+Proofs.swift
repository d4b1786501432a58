public import Calendar
import Crypto
public import Database
import Platform
public import Questionnaires

extension ReportStore {
    /// A person takes over what the platform proved: the answer, and each stored record as its evidence.
    ///
    /// - Throws: `conflict` where nothing is proven (any more); ``AnswerConflict`` where somebody else changed the
    ///   answer since it was shown.
    @discardableResult
    public func accept(
        _ proof: QuestionProof, to number: Int, of report: Report, seen: Int, by person: String, at now: Instant,
        in writing: Writing
    ) throws -> GivenAnswer {
        guard proof.standing == .proven, let answer = proof.answer else {
            throw Failure.conflict("La plataforma ya no puede comprobar esa respuesta. No se guardó nada.")
        }
        let saved = try save(
            answer, to: number, of: report, seen: seen, origin: Self.proofOrigin, by: person, at: now, in: writing)
        for record in proof.records {
            try add(
                ReportEvidence.New(
                    record.isPublic ? .record : .internalRecord, description: record.title, link: record.path),
                to: number, of: report, by: person, at: now, in: writing)
        }
        return saved
    }

    /// Origin of an answer that a person took over from what the platform found.
    public static let proofOrigin = "prueba"

    /// Reports of one campaign that are being filled in, in the whole country: one query.
    public static func open(in campaign: String, in reading: some Querying) throws -> [Report] {
        try reading.rows(
            """
            SELECT \(splice: columns) FROM report
            WHERE campaign_id = \(campaign) AND state = \(Report.State.open.rawValue) ORDER BY entity_id
            """
        ).map(Self.report)
    }
}

extension QuestionProof {
    /// Changes with each record that comes, goes, moves or is called otherwise: whoever accepts a proof says which
    /// records were on the page.
    public var mark: String {
        let written = records.map { "\($0.isPublic ? "p" : "o") \($0.path)\n\($0.title)" }.joined(separator: "\n\n")
        return String(SHA256.hex(written).prefix(12))
    }
}
