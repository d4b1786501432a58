public import Calendar
public import Database
import Files
import Platform
import Questionnaires

/// What shows that an answer is true.
public struct ReportEvidence: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case link = "enlace"
        case file = "archivo"
        /// A page of the platform itself, whose address lies inside the entity's site.
        case record = "registro"
        /// The same inside the entity's back office, which only its people and the programme can open.
        case internalRecord = "registro-interno"

        public var title: String {
            switch self {
            case .link: "Enlace"
            case .file: "Archivo"
            case .record: "Página de la plataforma"
            case .internalRecord: "Registro de la oficina"
            }
        }
    }

    public let id: String
    public let question: Int
    public let kind: Kind
    public let description: String
    /// Full address of a link; path inside the entity's public pages for a record, inside its
    /// office for an internal one; empty for a file.
    public let link: String
    public let file: File?
    public let at: Instant
    public let person: String

    public struct File: Sendable, Hashable {
        public let hash: String
        public let name: String
        public let type: String
        public let size: Int

        public init(hash: String, name: String, type: String, size: Int) {
            self.hash = hash
            self.name = name
            self.type = type
            self.size = size
        }
    }

    /// What somebody brings.
    public struct New: Sendable {
        public let kind: Kind
        public let description: String
        public let link: String
        /// Name, media type and bytes; the type is known by the bytes, never by what a browser says.
        public let file: (name: String, type: String, bytes: [UInt8])?

        public init(
            _ kind: Kind, description: String, link: String = "",
            file: (name: String, type: String, bytes: [UInt8])? = nil
        ) {
            self.kind = kind
            self.description = description
            self.link = link
            self.file = file
        }
    }
}

extension ReportStore {
    /// All that was not withdrawn, or that of one question, in the order in which it came.
    public func evidence(_ report: Report, of question: Int? = nil, in reading: some Querying) throws
        -> [ReportEvidence]
    {
        let one: SQL = question.map { " AND e.question = \($0)" } ?? ""
        return try reading.rows(
            """
            SELECT e.id, e.question, e.kind, e.description, e.link, e.file_hash, e.file_name, e.file_type, e.file_size,
                e.at, e.by_person
            FROM report_evidence e LEFT JOIN report_evidence_withdrawn w
                ON w.entity_id = e.entity_id AND w.report_id = e.report_id AND w.evidence_id = e.id
            WHERE e.entity_id = \(entity.code) AND e.report_id = \(report.id) AND w.at IS NULL\(splice: one)
            ORDER BY e.question, e.at, e.id
            """
        ).compactMap(Self.evidence)
    }

    public func add(
        _ new: ReportEvidence.New, to question: Int, of report: Report, by person: String, at now: Instant,
        in writing: Writing
    ) throws {
        guard try circle(of: report).rules.question(question) != nil else { throw Failure.notFound }
        try refuseClosed(report, in: writing)
        let hash = try new.file.map { try Files.keep($0.bytes, for: entity, at: now, in: writing) } ?? ""
        let same = try evidence(report, of: question, in: writing).contains {
            $0.kind == new.kind && $0.link == new.link && ($0.file?.hash ?? "") == hash
                && $0.description == new.description
        }
        guard !same else { return }
        let id = entity.services.newID()
        try writing.run(
            """
            INSERT INTO report_evidence (entity_id, report_id, id, question, kind, description, link, file_hash,
                file_name, file_type, file_size, at, by_person)
            VALUES (\(entity.code), \(report.id), \(id), \(question), \(new.kind.rawValue), \(new.description),
                \(new.link), \(hash), \(new.file?.name ?? ""), \(new.file?.type ?? ""), \(new.file?.bytes.count ?? 0),
                \(now.milliseconds), \(person))
            """)
        try record("report.evidence-added", report, "\(question) \(id)", by: person, at: now, in: writing)
    }

    /// - Returns: the question it stood under.
    public func withdraw(
        evidence id: String, of report: Report, by person: String, at now: Instant, in writing: Writing
    ) throws -> Int {
        guard let piece = try evidence(report, in: writing).first(where: { $0.id == id }) else {
            throw Failure.notFound
        }
        try refuseClosed(report, in: writing)
        try writing.run(
            """
            INSERT INTO report_evidence_withdrawn (entity_id, report_id, evidence_id, at, by_person)
            VALUES (\(entity.code), \(report.id), \(id), \(now.milliseconds), \(person))
            """)
        try record("report.evidence-withdrawn", report, id, by: person, at: now, in: writing)
        return piece.question
    }

    private static func evidence(_ row: Row) -> ReportEvidence? {
        guard let kind = ReportEvidence.Kind(rawValue: row.text(2)) else { return nil }
        let file =
            row.text(5).isEmpty
            ? nil
            : ReportEvidence.File(hash: row.text(5), name: row.text(6), type: row.text(7), size: row.int(8))
        return ReportEvidence(
            id: row.text(0), question: row.int(1), kind: kind, description: row.text(3), link: row.text(4), file: file,
            at: Instant(milliseconds: Int64(row.int(9))), person: row.text(10))
    }
}
