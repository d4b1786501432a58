import Calendar
import Campaigns
import Database
import Files
import Plans
import Platform

/// Changes to plans in the making. Each is one transaction with its entry in the audit chain.
extension DraftStore {
    /// Keeps a document as it arrived and asks for it to be read.
    /// - Returns: the identifier under which its progress can be followed.
    func receive(_ bytes: [UInt8], named filename: String, by person: String) throws -> String {
        let services = entity.services
        let (id, job, now) = (services.newID(), services.newID(), services.now())
        let entity = entity
        try entity.write { writing in
            let hash = try Files.keep(bytes, for: entity, at: now, in: writing)
            try writing.run(
                """
                INSERT INTO plan_document
                    (entity_id, id, filename, file_hash, size, uploaded_at, uploaded_by, job_id)
                VALUES (\(entity.code), \(id), \(filename), \(hash), \(bytes.count), \(now.milliseconds), \(person),
                    \(job))
                """)
            try JobQueue.ask(ReadingJob.id, payload: id, for: entity.code, id: job, at: now, in: writing)
            try entity.record(
                Deed(actor: person, "plan.document-received", subject: "plan-document/\(id)"), now, writing)
        }
        return id
    }

    /// Stores what was read from a document as a draft, whole or not at all.
    @discardableResult
    func keep(_ reading: PlanReading, lines: [String], document: String, by person: String) throws -> String {
        let (id, now) = (entity.services.newID(), entity.services.now())
        let store = self
        try entity.write { writing in
            try store.insert(reading, lines: lines, as: id, document: document, by: person, at: now, writing)
        }
        return id
    }

    /// The rows of a draft, inside the caller's transaction.
    /// - Parameter origin: left out, the document it was read from.
    func insert(
        _ reading: PlanReading, lines: [String], as id: String, document: String, origin: PlanOrigin? = nil,
        by person: String, at now: Instant, _ writing: Writing
    ) throws {
        try writing.run(
            """
            INSERT INTO plan
                (entity_id, id, document_id, layout, start_year, revision, created_at, created_by, changed_at)
            VALUES (\(entity.code), \(id), \(document), \(reading.plan.layout.rawValue), \(reading.plan.startYear),
                1, \(now.milliseconds), \(person), \(now.milliseconds))
            """)
        try PlanPieceStore.insert(PlanPieces(reading.plan).all, plan: id, of: entity, in: writing)
        try Self.insert(reading.doubts, plan: id, entity, writing)
        try Self.insert(lines, of: reading, plan: id, entity, writing)
        try PlanCourseStore(entity: entity).open(
            Self.course(id, reading, origin ?? PlanOrigin(.document, document), entity, now, writing), by: person,
            at: now, in: writing)
        try entity.record(Deed(actor: person, "plan.drafted", subject: "plan/\(id)", detail: document), now, writing)
    }

    /// A first version. It is for the campaign that takes plans now, unless its own words name another year.
    static func course(
        _ id: String, _ reading: PlanReading, _ origin: PlanOrigin, _ entity: EntityScope, _ now: Instant,
        _ writing: Writing
    ) throws -> PlanCourse {
        let plan = reading.plan
        let campaign = try PlanMaking.campaign(takingPlanOf: plan.startYear, at: now, in: writing)
        let format = try reading.formatID.flatMap { try PlanFormats.find($0, in: writing) }
        return PlanCourse(
            entity: entity.code, planID: id, rootID: id, version: 1, campaignID: campaign?.id,
            formatID: format?.format.id,
            vigencia: plan.startYear ?? campaign?.vigencia, origin: origin, amendment: nil, state: .draft, since: now,
            steps: 1, filingNumber: nil, isOnTime: nil)
    }

    /// Puts new pieces in the place of an action's (or, with 0, of the frame's).
    /// - Throws: `conflict` when somebody saved since `revision` was read.
    func replace(action: Int, with pieces: [PlanPiece], in draft: String, revision: Int, by person: String) throws {
        let (now, entity) = (entity.services.now(), entity)
        try entity.write { writing in
            try Self.advance(draft, from: revision, entity, now, writing)
            try PlanPieceStore.remove(action: action, plan: draft, of: entity, in: writing)
            try PlanPieceStore.insert(pieces, plan: draft, of: entity, in: writing)
            try Self.settleMended(draft, action: action, by: person, entity, now, writing)
            let deed = Deed(actor: person, "plan.edited", subject: "plan/\(draft)", detail: "action \(action)")
            try entity.record(deed, now, writing)
        }
    }

    /// Adds an action after the last; the same words once more at the end of the plan are an impatient second click.
    /// - Returns: its number.
    func append(_ action: PlanAction, to draft: String, by person: String) throws -> Int {
        let (now, entity) = (entity.services.now(), entity)
        return try entity.write { writing in
            let last = try Self.lastAction(of: draft, entity, writing)
            if let last, try Self.words(of: last, draft, entity, writing) == action.storedWords(as: last) {
                return last
            }
            guard
                let revision = try writing.row(
                    "SELECT revision FROM plan WHERE entity_id = \(entity.code) AND id = \(draft)")?.int(0)
            else { throw Failure.notFound }
            try Self.advance(draft, from: revision, entity, now, writing)
            let number = (last ?? 0) + 1
            try PlanPieceStore.insert(action.pieces(as: number), plan: draft, of: entity, in: writing)
            let deed = Deed(
                actor: person, "plan.action-added", subject: "plan/\(draft)",
                detail: "action \(number)" + (action.source.map { " from \($0.entity)/\($0.plan)/\($0.number)" } ?? ""))
            try entity.record(deed, now, writing)
            return number
        }
    }

    private static func lastAction(of draft: String, _ entity: EntityScope, _ writing: Writing) throws -> Int? {
        try writing.row(
            """
            SELECT MAX(action) FROM plan_piece WHERE entity_id = \(entity.code) AND plan_id = \(draft) AND action > 0
            """)?.intOrNil(0)
    }

    private static func words(of action: Int, _ draft: String, _ entity: EntityScope, _ writing: Writing) throws
        -> Set<String>
    {
        let rows = try writing.rows(
            """
            SELECT kind, position, text FROM plan_piece
            WHERE entity_id = \(entity.code) AND plan_id = \(draft) AND action = \(action)
            """)
        return Set(rows.map { "\($0.text(0)) \($0.int(1)) \($0.text(2))" })
    }

    /// Takes an action out; those after it move up.
    func remove(action: Int, from draft: String, revision: Int, by person: String) throws {
        let (now, entity) = (entity.services.now(), entity)
        try entity.write { writing in
            try Self.advance(draft, from: revision, entity, now, writing)
            try PlanPieceStore.remove(action: action, plan: draft, of: entity, in: writing)
            try writing.run(
                """
                UPDATE plan_piece SET action = -action
                WHERE entity_id = \(entity.code) AND plan_id = \(draft) AND action > \(action)
                """)
            try writing.run(
                """
                UPDATE plan_piece SET action = -action - 1
                WHERE entity_id = \(entity.code) AND plan_id = \(draft) AND action < 0
                """)
            let deed = Deed(actor: person, "plan.action-removed", subject: "plan/\(draft)", detail: "action \(action)")
            try entity.record(deed, now, writing)
        }
    }

    /// A person looked at a doubt and let it stand.
    func settle(doubt number: Int, of draft: String, by person: String) throws {
        let (now, entity) = (entity.services.now(), entity)
        try entity.write { writing in
            guard try Self.isOpen(draft, entity, writing) else { throw Self.closed }
            try writing.run(
                """
                INSERT INTO plan_doubt_settled (entity_id, plan_id, number, at, by_person)
                SELECT entity_id, plan_id, number, \(now.milliseconds), \(person) FROM plan_doubt
                WHERE entity_id = \(entity.code) AND plan_id = \(draft) AND number = \(number)
                ON CONFLICT (entity_id, plan_id, number) DO NOTHING
                """)
            let deed = Deed(actor: person, "plan.doubt-settled", subject: "plan/\(draft)", detail: "doubt \(number)")
            try entity.record(deed, now, writing)
        }
    }

    /// Publishes what a person accepted. Twice is the same as once.
    func publish(_ draft: String, revision: Int, by person: String) throws {
        let (now, entity) = (entity.services.now(), entity)
        try entity.write { writing in
            guard try Self.isOpen(draft, entity, writing) else { throw Self.closed }
            try Self.advance(draft, from: revision, entity, now, writing)
            try writing.run(
                """
                INSERT INTO plan_publication (entity_id, plan_id, at, by_person)
                VALUES (\(entity.code), \(draft), \(now.milliseconds), \(person))
                """)
            try PlanCourseStore(entity: entity).take(.published, draft, by: person, at: now, in: writing)
        }
    }

    func discard(_ draft: String, by person: String) throws {
        let (now, entity) = (entity.services.now(), entity)
        try entity.write { writing in
            guard try Self.isOpen(draft, entity, writing) else { throw Self.closed }
            try writing.run(
                """
                INSERT INTO plan_discarded (entity_id, plan_id, at, by_person)
                VALUES (\(entity.code), \(draft), \(now.milliseconds), \(person))
                """)
            try PlanCourseStore(entity: entity).take(.discarded, draft, by: person, at: now, in: writing)
        }
    }

    static let closed = Failure.conflict("Este plan ya no está en borrador; no se cambió nada.")

    private static func advance(
        _ draft: String, from revision: Int, _ entity: EntityScope, _ now: Instant, _ writing: Writing
    ) throws {
        guard try isOpen(draft, entity, writing) else { throw closed }
        let changed = try writing.run(
            """
            UPDATE plan SET revision = revision + 1, changed_at = \(now.milliseconds)
            WHERE entity_id = \(entity.code) AND id = \(draft) AND revision = \(revision)
            """)
        guard changed == 1 else {
            throw Failure.conflict("Otra persona guardó cambios en este plan mientras usted escribía.")
        }
    }

    private static func isOpen(_ draft: String, _ entity: EntityScope, _ writing: Writing) throws -> Bool {
        guard
            let row = try writing.row(
                """
                SELECT c.state, (SELECT COUNT(*) FROM plan_publication x
                    WHERE x.entity_id = c.entity_id AND x.plan_id = c.plan_id)
                FROM plan_course c WHERE c.entity_id = \(entity.code) AND c.plan_id = \(draft)
                """)
        else { throw Failure.notFound }
        return (PlanState(rawValue: row.text(0))?.isOpen ?? false) && row.int(1) == 0
    }

    /// What the reader doubted about an action counts as seen once a person rewrote that action.
    private static func settleMended(
        _ draft: String, action: Int, by person: String, _ entity: EntityScope, _ now: Instant, _ writing: Writing
    ) throws {
        guard action > 0 else { return }
        let path = "actions[\(action - 1)]"
        try writing.run(
            """
            INSERT INTO plan_doubt_settled (entity_id, plan_id, number, at, by_person)
            SELECT entity_id, plan_id, number, \(now.milliseconds), \(person) FROM plan_doubt
            WHERE entity_id = \(entity.code) AND plan_id = \(draft)
                AND (path = \(path) OR substr(path, 1, CAST(\(path.utf8.count + 1) AS INTEGER)) = \(path + "."))
            ON CONFLICT (entity_id, plan_id, number) DO NOTHING
            """)
    }

    private static func insert(_ doubts: [Doubt], plan: String, _ entity: EntityScope, _ writing: Writing) throws {
        for (index, doubt) in doubts.enumerated() {
            try writing.run(
                """
                INSERT INTO plan_doubt (entity_id, plan_id, number, code, message, path, lines)
                VALUES (\(entity.code), \(plan), \(index + 1), \(doubt.code.rawValue), \(doubt.message),
                    \(doubt.place.path), \(LineSpans.text(doubt.place.lines)))
                """)
        }
    }

    private static func insert(
        _ lines: [String], of reading: PlanReading, plan: String, _ entity: EntityScope, _ writing: Writing
    ) throws {
        let furniture = Set(reading.furniture.flatMap(\.lines))
        for (index, text) in lines.enumerated() where text.contains(where: { !$0.isWhitespace }) {
            let number = index + 1
            let fate: SourceLine.Fate =
                reading.placed.contains(number) ? .placed : furniture.contains(number) ? .furniture : .unplaced
            try writing.run(
                """
                INSERT INTO plan_line (entity_id, plan_id, number, text, fate)
                VALUES (\(entity.code), \(plan), \(number), \(text), \(fate.rawValue))
                """)
        }
    }
}

extension EntityScope {
    /// Tells the entity's audit chain of a deed, in the same transaction.
    func record(_ deed: Deed, _ now: Instant, _ writing: Writing) throws {
        try Audit.record(deed, chain: code, at: now, in: writing)
    }
}

extension PlanAction {
    /// Its pieces under another number.
    func pieces(as number: Int) -> [PlanPiece] {
        var whole = Plan(layout: .unified)
        var action = self
        action.number = number
        whole.actions = [action]
        return PlanPieces(whole).all.filter { $0.action == number }
    }

    fileprivate func storedWords(as number: Int) -> Set<String> {
        Set(pieces(as: number).map { "\($0.kind.rawValue) \($0.position) \($0.text)" })
    }
}
