import Calendar
import Campaigns
public import Database
import Files
public import Filings
public import Platform

/// Handing a plan in to the nation: step, radicado, signed receipt, frozen content, the bodies that review it and the
/// letter are one transaction.
public enum PlanDelivery {
    /// Kind under which plans are filed.
    public static let kind = "plan"

    /// Hands an approved version in at the hour of the server's clock.
    ///
    /// Again for the same version (a double click, a second window, a retry) gives the first receipt back.
    /// - Throws: `conflict` with a sentence that says why it is not taken; nothing is changed then.
    public static func submit(
        _ plan: String, of entity: EntityScope, by person: String, role: String, in writing: Writing
    ) throws -> Receipt {
        let store = PlanCourseStore(entity: entity)
        guard let course = try store.course(plan, in: writing) else { throw Failure.notFound }
        if course.filingNumber != nil, let known = try receipt(plan, of: entity, in: writing) { return known }
        let now = entity.services.now()
        let window = try window(course, of: entity, in: writing)
        try store.take(.submitted, plan, by: person, role: role, at: now, in: writing)
        if let refusal = window.refusal(at: now) { throw Failure.conflict(refusal) }
        guard let campaign = window.standing?.campaign else { throw Failure.notFound }
        try refuseSecond(course, campaign, of: entity, in: writing)
        let words = try store.words(plan, in: writing)
        let content = PlanContent.bytes(words, course, entityName: entity.tenant.officialName)
        let hash = try Files.keep(content, for: entity, at: now, in: writing)
        let request = request(course, campaign, hash, isOnTime: window.isOnTime(at: now), by: person, role)
        let receipt = try Filings.file(request, of: entity, at: now, in: writing)
        try store.join(campaign.id, plan, in: writing)
        try store.filed(plan, as: receipt.filing.number, isOnTime: receipt.filing.isOnTime, in: writing)
        try PlanReviewStore(entity: entity).open(plan, OwnerBody.shares(of: words), at: now, in: writing)
        try tell(receipt, plan, entity, at: now, in: writing)
        return receipt
    }

    /// The receipt of a version, where it was handed in.
    public static func receipt(_ plan: String, of entity: EntityScope, in reading: some Querying) throws -> Receipt? {
        try Filings.receipt(kind: kind, subject: plan, of: entity, in: reading)
    }

    /// The bytes that were handed in, whose SHA-256 stands in the receipt.
    public static func content(_ receipt: Receipt, of entity: EntityScope, in reading: some Querying) throws -> [UInt8]
    {
        try Files.bytes(receipt.filing.contentHash, of: entity, in: reading)
    }

    /// When a version may be handed in.
    public static func window(_ course: PlanCourse, of entity: EntityScope, in reading: some Querying) throws
        -> DeliveryWindow
    {
        let amended = try course.amendment.flatMap {
            try PlanCourseStore(entity: entity).course($0.amends, in: reading)
        }
        return DeliveryWindow(
            standing: try standing(course, of: entity, in: reading), vigencia: course.vigencia,
            amendedOnTime: amended.flatMap { $0.filingNumber == nil ? nil : $0.isOnTime ?? true })
    }

    /// The version's own campaign, or else the one for its year that takes plans now, or else the last there was.
    private static func standing(_ course: PlanCourse, of entity: EntityScope, in reading: some Querying) throws
        -> CampaignStanding?
    {
        if let id = course.campaignID, let campaign = try Campaigns.find(id, in: reading) {
            return try Campaigns.standing(campaign, of: entity, in: reading)
        }
        let now = entity.services.now()
        let fitting = try Campaigns.all(in: reading)
            .filter { $0.kind == .plan && (course.vigencia == nil || $0.vigencia == course.vigencia) }
            .map { try Campaigns.standing($0, of: entity, in: reading) }
        let open = fitting.filter { $0.isTaking(at: now) }.min { $0.lastDay < $1.lastDay }
        return open ?? (course.vigencia == nil ? nil : fitting.max { $0.lastDay < $1.lastDay })
    }

    /// An entity hands one plan in to a campaign; what changes it are versions of that plan.
    private static func refuseSecond(
        _ course: PlanCourse, _ campaign: Campaign, of entity: EntityScope, in writing: Writing
    ) throws {
        let other: String? = try writing.value(
            """
            SELECT filing_number FROM plan_course WHERE entity_id = \(entity.code) AND campaign_id = \(campaign.id)
                AND root_id <> \(course.rootID) AND filing_number IS NOT NULL LIMIT 1
            """)
        guard let other else { return }
        throw Failure.conflict(
            "\(entity.tenant.atStart) ya envió otro plan a «\(campaign.title)», con radicado \(other). Si hay que "
                + "cambiarlo, abra una versión nueva de ese plan.")
    }

    private static func request(
        _ course: PlanCourse, _ campaign: Campaign, _ hash: String, isOnTime: Bool, by person: String, _ role: String
    ) -> FilingRequest {
        let version = course.version == 1 ? "" : ", versión \(course.version)"
        let change = course.amendment.map { " (\($0.kind.title))" } ?? ""
        return FilingRequest(
            kind: kind, subject: course.planID, person: person, contentHash: hash, isOnTime: isOnTime,
            title: campaign.title + version + change,
            facts: [
                ("campaña", campaign.id), ("versión", String(course.version)),
                ("vigencia", String(campaign.vigencia)), ("quien envía", role),
            ])
    }

    private static func tell(
        _ receipt: Receipt, _ plan: String, _ entity: EntityScope, at now: Instant, in writing: Writing
    ) throws {
        let filing = receipt.filing
        try PlanNotices.tell(
            entity, "Plan enviado: radicado \(filing.number)",
            [
                "El plan de acción de \(entity.tenant.inSentence) quedó enviado al Programa Gobierno en línea.", "",
                receipt.text, "", "La constancia y en qué va el plan: \(PlanNotices.address(of: plan, entity))",
            ], at: now, in: writing)
    }
}
