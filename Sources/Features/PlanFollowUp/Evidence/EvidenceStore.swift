import Calendar
import Database
import Files
import Platform

/// Evidence of one entity.
struct EvidenceStore {
    let entity: EntityScope

    /// What somebody brings: checked, and cleaned of what a photograph tells of its place.
    struct New: Sendable {
        var kind: Evidence.Kind
        var day: Day
        var description: String
        var link = ""
        var file: File?
        var isPublic: Bool
    }

    struct File: Sendable {
        let name: String
        let type: EvidenceFileType
        let bytes: [UInt8]
    }

    @discardableResult
    func add(_ new: New, to subject: Subject, plan: String, by person: String, at instant: Instant? = nil) throws
        -> String
    {
        let id = entity.services.newID()
        let now = instant ?? entity.services.now()
        try entity.write { try insert(new, id: id, to: subject, plan: plan, by: person, at: now, in: $0) }
        return id
    }

    func insert(
        _ new: New, id: String, to subject: Subject, plan: String, by person: String, at now: Instant,
        in writing: Writing
    ) throws {
        let changes = FollowUpChanges(entity: entity, person: person)
        try changes.remember(subject, plan: plan, in: writing)
        let hash = try new.file.map { try Files.keep($0.bytes, for: entity, at: now, in: writing) }
        try writing.run(
            """
            INSERT INTO follow_up_evidence (entity_id, id, subject, kind, day, description, link, file_hash, file_name,
                file_type, file_size, at, by_person)
            VALUES (\(entity.code), \(id), \(subject.key), \(new.kind.rawValue), \(new.day.iso), \(new.description),
                \(new.link), \(hash), \(new.file?.name ?? ""), \(new.file?.type.rawValue ?? ""),
                \(new.file?.bytes.count ?? 0), \(now.milliseconds), \(person))
            """)
        try stand(new.isPublic ? .shown : .kept, id, number: 1, person, now, writing)
        try changes.record("plan.evidence-added", subject.key, id, now, writing)
    }

    /// - Returns: the key of the task it belongs to.
    func set(_ standing: EvidenceStanding, of id: String, by person: String) throws -> String {
        let now = entity.services.now()
        return try entity.write { writing in
            guard
                let row = try writing.row(
                    """
                    SELECT e.subject, (SELECT MAX(s.number) FROM follow_up_evidence_standing s
                        WHERE s.entity_id = e.entity_id AND s.evidence_id = e.id)
                    FROM follow_up_evidence e WHERE e.entity_id = \(entity.code) AND e.id = \(id)
                    """)
            else { throw Failure.notFound }
            try stand(standing, id, number: row.int(1) + 1, person, now, writing)
            try FollowUpChanges(entity: entity, person: person)
                .record("plan.evidence-\(standing)", row.text(0), id, now, writing)
            return row.text(0)
        }
    }

    func find(_ id: String) throws -> Evidence? {
        try entity.read { reading in
            try reading.row(
                "SELECT \(splice: Self.columns) \(splice: Self.latest) AND e.entity_id = \(entity.code) AND e.id = \(id)"
            ).flatMap(Self.evidence)
        }
    }

    func bytes(_ file: EvidenceFile) throws -> [UInt8] {
        try entity.read { try Files.bytes(file.hash, of: entity, in: $0) }
    }

    /// All but what was set aside, the newest event first.
    static func all(of entity: EntityScope, _ reading: Reading) throws -> [Evidence] {
        try reading.all(
            """
            SELECT \(splice: columns) \(splice: latest) AND e.entity_id = \(entity.code)
                AND s.standing <> \(EvidenceStanding.withdrawn.rawValue)
            ORDER BY e.day DESC, e.at DESC, e.id DESC
            """
        ) { evidence($0) }.compactMap(\.self)
    }

    private func stand(
        _ standing: EvidenceStanding, _ id: String, number: Int, _ person: String, _ now: Instant, _ writing: Writing
    ) throws {
        try writing.run(
            """
            INSERT INTO follow_up_evidence_standing (entity_id, evidence_id, number, standing, at, by_person)
            VALUES (\(entity.code), \(id), \(number), \(standing.rawValue), \(now.milliseconds), \(person))
            """)
    }

    private static let columns: SQL = """
        e.id, e.subject, e.kind, e.day, e.description, e.link, e.file_hash, e.file_name, e.file_type, e.file_size,
        e.at, e.by_person, s.standing
        """

    private static let latest: SQL = """
        FROM follow_up_evidence e JOIN follow_up_evidence_standing s
            ON s.entity_id = e.entity_id AND s.evidence_id = e.id
        WHERE s.number = (SELECT MAX(n.number) FROM follow_up_evidence_standing n
            WHERE n.entity_id = e.entity_id AND n.evidence_id = e.id)
        """

    private static func evidence(_ row: Row) -> Evidence? {
        guard let day = Day(iso: row.text(3)) else { return nil }
        let type = EvidenceFileType(rawValue: row.text(8))
        let file = row.textOrNil(6).flatMap { hash in
            type.map { EvidenceFile(hash: hash, name: row.text(7), type: $0, size: row.int(9)) }
        }
        return Evidence(
            id: row.text(0), task: row.text(1), kind: Evidence.Kind(rawValue: row.text(2)) ?? .document, day: day,
            description: row.text(4), link: row.text(5), file: file,
            isPublic: row.text(12) == EvidenceStanding.shown.rawValue,
            isWithdrawn: row.text(12) == EvidenceStanding.withdrawn.rawValue,
            at: Instant(milliseconds: Int64(row.int(10))),
            by: row.text(11))
    }
}
