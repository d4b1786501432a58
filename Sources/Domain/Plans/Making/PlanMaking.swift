public import Calendar
public import Campaigns
public import Database
import Files
public import Platform

/// How a version of a plan comes to be without a document: written here, begun from another plan, or as the next
/// version of one. Each way is a row of the plan, its pieces and the first step of its course, in the caller's
/// transaction.
public enum PlanMaking {
    /// Who makes it, and when.
    public struct Maker: Sendable {
        /// Identifier of the person, or the name of a command or job in brackets.
        public let person: String
        /// The role in which it is done, as people read it; empty for jobs.
        public let role: String
        public let now: Instant

        public init(person: String, role: String = "", at now: Instant) {
            self.person = person
            self.role = role
            self.now = now
        }
    }

    /// What the new plan is for.
    public struct Purpose: Sendable, Hashable {
        public var origin: PlanOrigin
        public var campaignID: String?
        public var formatID: String?
        public var vigencia: Int?

        public init(_ origin: PlanOrigin, campaign: String? = nil, format: String? = nil, vigencia: Int? = nil) {
            self.origin = origin
            campaignID = campaign
            formatID = format
            self.vigencia = vigencia
        }
    }

    /// Stores a plan as the first version of its own.
    /// - Returns: its identifier.
    public static func create(
        _ plan: Plan, for purpose: Purpose, of entity: EntityScope, by maker: Maker, in writing: Writing
    ) throws -> String {
        let id = entity.services.newID()
        let document = try PlanStatement.keep(id, purpose, of: entity, by: maker, in: writing)
        try insert(
            id, document: document, layout: plan.layout.rawValue, startYear: plan.startYear ?? purpose.vigencia,
            entity, maker, writing)
        try PlanPieceStore.insert(PlanPieces(plan).all, plan: id, of: entity, in: writing)
        let course = PlanCourse(
            entity: entity.code, planID: id, rootID: id, version: 1, campaignID: purpose.campaignID,
            formatID: purpose.formatID, vigencia: purpose.vigencia ?? plan.startYear, origin: purpose.origin,
            amendment: nil, state: .draft, since: maker.now, steps: 1, filingNumber: nil, isOnTime: nil)
        try open(course, entity, maker, writing)
        return id
    }

    /// Copies every word of a version into the next version of the same plan, a draft that says what it changes. The
    /// lines of the document come along; what the reader doubted does not.
    /// - Returns: the identifier of the new version.
    /// - Throws: `notFound` for a version of nobody or of another entity; `conflict` while a newer one is open.
    public static func version(
        _ amendment: PlanAmendment, of entity: EntityScope, by maker: Maker, in writing: Writing
    ) throws -> String {
        let courses = PlanCourseStore(entity: entity)
        guard let before = try courses.course(amendment.amends, in: writing),
            let head = try writing.row(
                """
                SELECT document_id, layout, start_year FROM plan
                WHERE entity_id = \(entity.code) AND id = \(before.planID)
                """)
        else { throw Failure.notFound }
        let number = try next(before.rootID, entity, writing)
        let id = entity.services.newID()
        try insert(
            id, document: head.text(0), layout: head.text(1), startYear: head.intOrNil(2), entity, maker, writing)
        try copy(before.planID, to: id, entity, writing)
        let course = PlanCourse(
            entity: entity.code, planID: id, rootID: before.rootID, version: number, campaignID: before.campaignID,
            formatID: before.formatID, vigencia: before.vigencia, origin: PlanOrigin(.version, before.planID),
            amendment: amendment, state: .draft, since: maker.now, steps: 1, filingNumber: nil, isOnTime: nil)
        try open(course, entity, maker, writing)
        return id
    }

    /// The campaign a plan is for: the one that takes plans now, unless the plan's own words name another year.
    public static func campaign(takingPlanOf year: Int?, at now: Instant, in reading: some Querying) throws -> Campaign?
    {
        let open = try Campaigns.all(in: reading).last { $0.kind == .plan && $0.isTaking(at: now) }
        return open.flatMap { year == nil || $0.vigencia == year ? $0 : nil }
    }

    private static func insert(
        _ id: String, document: String, layout: String, startYear: Int?, _ entity: EntityScope, _ maker: Maker,
        _ writing: Writing
    ) throws {
        try writing.run(
            """
            INSERT INTO plan
                (entity_id, id, document_id, layout, start_year, revision, created_at, created_by, changed_at)
            VALUES (\(entity.code), \(id), \(document), \(layout), \(startYear), 1, \(maker.now.milliseconds),
                \(maker.person), \(maker.now.milliseconds))
            """)
    }

    private static func open(
        _ course: PlanCourse, _ entity: EntityScope, _ maker: Maker, _ writing: Writing
    ) throws {
        try PlanCourseStore(entity: entity).open(
            course, by: maker.person, role: maker.role, at: maker.now, in: writing)
        let deed = Deed(
            actor: maker.person, "plan.drafted", subject: "plan/\(course.planID)",
            detail: "\(course.origin.kind.rawValue) \(course.origin.detail)")
        try Audit.record(deed, chain: entity.code, at: maker.now, in: writing)
    }

    /// The number after the latest version; none while a later one is still being written.
    private static func next(_ root: String, _ entity: EntityScope, _ writing: Writing) throws -> Int {
        let rows = try writing.rows(
            "SELECT version, state FROM plan_course WHERE entity_id = \(entity.code) AND root_id = \(root)")
        let open = rows.first { PlanState(rawValue: $0.text(1))?.isOpen ?? false }
        if let open {
            throw Failure.conflict(
                "La versión \(open.int(0)) de este plan todavía está abierta; termínela o descártela primero.")
        }
        return (rows.map { $0.int(0) }.max() ?? 0) + 1
    }

    /// Every word of a version, with the document's lines, for a version whose row is there already.
    static func copy(_ plan: String, to id: String, _ entity: EntityScope, _ writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO plan_piece (entity_id, plan_id, action, kind, position, text, lines)
            SELECT entity_id, \(id), action, kind, position, text, lines FROM plan_piece
            WHERE entity_id = \(entity.code) AND plan_id = \(plan)
            """)
        try writing.run(
            """
            INSERT INTO plan_line (entity_id, plan_id, number, text, fate)
            SELECT entity_id, \(id), number, text, fate FROM plan_line
            WHERE entity_id = \(entity.code) AND plan_id = \(plan)
            """)
    }
}
