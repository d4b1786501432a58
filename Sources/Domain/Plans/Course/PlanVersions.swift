public import Calendar
public import Database
import Platform

/// How one version follows another.
extension PlanCourseStore {
    /// Opens the next version of a plan with all its words. A correction answers a returned version; an adjustment
    /// changes one that was accepted.
    ///
    /// - Parameter id: identifier of the new version.
    /// - Throws: `conflict` where the state does not allow it or another version is being written already.
    @discardableResult
    public func openNext(
        as id: String, _ amendment: PlanAmendment, by person: String, role: String, at now: Instant, in writing: Writing
    ) throws -> PlanCourse {
        guard let base = try course(amendment.amends, in: writing) else { throw Failure.notFound }
        guard amendment.kind.startsFrom.contains(base.state) else {
            throw Failure.conflict("Este plan está \(base.state.title); no se puede abrir esa versión.")
        }
        let number = try nextNumber(after: base, in: writing)
        try copyWords(of: base.planID, to: id, by: person, at: now, in: writing)
        let course = PlanCourse(
            entity: entity.code, planID: id, rootID: base.rootID, version: number, campaignID: base.campaignID,
            formatID: base.formatID, vigencia: base.vigencia, origin: PlanOrigin(.version, base.planID),
            amendment: amendment, state: .draft, since: now, steps: 1, filingNumber: nil, isOnTime: nil)
        try open(course, by: person, role: role, at: now, in: writing)
        let deed = Deed(
            actor: person, "plan.version-opened", subject: "plan/\(id)",
            detail: "\(amendment.kind.rawValue) \(base.planID)")
        try Audit.record(deed, chain: entity.code, at: now, in: writing)
        return course
    }

    /// A version takes the place of those before it, as far as they were still in force.
    public func supersede(
        before course: PlanCourse, by person: String, role: String, at now: Instant, in writing: Writing
    ) throws {
        let olders = try writing.rows(
            """
            SELECT \(splice: Self.columns) FROM plan_course
            WHERE entity_id = \(entity.code) AND root_id = \(course.rootID) AND plan_id <> \(course.planID)
            """
        ).map(Self.course)
        for older in olders where older.allows(.superseded) {
            try take(
                .superseded, older.planID, by: person, role: role, note: "versión \(course.version)", at: now,
                in: writing)
        }
    }

    /// Puts a version that was written outside of any campaign into the one it is handed in for.
    public func join(_ campaign: String, _ plan: String, in writing: Writing) throws {
        try writing.run(
            """
            UPDATE plan_course SET campaign_id = \(campaign)
            WHERE entity_id = \(entity.code) AND plan_id = \(plan) AND campaign_id IS NULL
            """)
    }

    private func nextNumber(after base: PlanCourse, in writing: Writing) throws -> Int {
        let versions = try writing.rows(
            """
            SELECT \(splice: Self.columns) FROM plan_course
            WHERE entity_id = \(entity.code) AND root_id = \(base.rootID)
            """
        ).map(Self.course)
        if let open = versions.first(where: { $0.state.isOpen || $0.state == .approved && $0.version > base.version }) {
            throw Failure.conflict(
                "Ya se está preparando la versión \(open.version) de este plan; siga en ella.")
        }
        return (versions.map(\.version).max() ?? base.version) + 1
    }

    private func copyWords(of base: String, to id: String, by person: String, at now: Instant, in writing: Writing)
        throws
    {
        try writing.run(
            """
            INSERT INTO plan (entity_id, id, document_id, layout, start_year, revision, created_at, created_by, changed_at)
            SELECT entity_id, \(id), document_id, layout, start_year, 1, \(now.milliseconds), \(person),
                \(now.milliseconds)
            FROM plan WHERE entity_id = \(entity.code) AND id = \(base)
            """)
        try PlanMaking.copy(base, to: id, entity, writing)
    }
}

extension PlanAmendment.Kind {
    /// In which states of a version the next one may be begun.
    public var startsFrom: Set<PlanState> {
        switch self {
        case .correction: [.returned]
        case .adjustment: [.accepted, .executing]
        }
    }

    public var title: String { self == .correction ? "corrección" : "ajuste" }
}
