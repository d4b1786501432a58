import HTTP
import Plans
import Platform

/// Where the pages of a version lead, and what this person may do there; pages know no request.
struct CourseLinks: Sendable {
    let entityName: String
    let isDepartment: Bool
    let office: String
    let home: String
    let publicPage: String
    let proof: String
    let mayEdit: Bool
    let mayComment: Bool
    let mayApprove: Bool
    let maySubmit: Bool
    /// The role in which this person is here, as people read it.
    let role: String
    private let prefix: String
    private let publicPrefix: String

    init(_ context: Context) {
        entityName = context.tenant?.officialName ?? ""
        isDepartment = context.tenant?.kind == .department
        office = context.officePath("/")
        prefix = context.officePath("")
        publicPrefix = context.publicPath("")
        home = prefix + DraftRoutes.home.path
        publicPage = context.publicPath(PublicationRoutes.show.path)
        proof = context.place == .office ? context.formProof : ""
        mayEdit = context.may(PlanPermissions.edit)
        mayComment = context.may(PlanPermissions.comment)
        mayApprove = context.may(PlanPermissions.approve)
        maySubmit = context.may(PlanPermissions.submit)
        role = context.actingRole
    }

    /// “la alcaldesa o el alcalde”
    var approver: String { isDepartment ? "la gobernadora o el gobernador" : "la alcaldesa o el alcalde" }

    func words(_ plan: String) -> String { prefix + DraftRoutes.review.path(plan) }
    func to(_ route: Route<String>, _ plan: String) -> String { prefix + route.path(plan) }
    func inPublic(_ route: Route<String>, _ plan: String) -> String { publicPrefix + route.path(plan) }
    func addComment(_ plan: String, _ action: Int) -> String { prefix + CourseRoutes.addComment.path((plan, action)) }
    func settle(_ plan: String, _ comment: Int) -> String { prefix + CourseRoutes.settleComment.path((plan, comment)) }
    func paper(_ plan: String, _ kind: Downloads.Kind) -> String {
        prefix + DownloadRoutes.version.path((plan, kind.rawValue))
    }
    func differences(_ before: String, _ after: String) -> String {
        prefix + CourseRoutes.differences.path((before, after))
    }

    var trail: [TrailStep] { [TrailStep("Oficina", office), TrailStep("Plan de acción", home)] }

    func trail(_ course: PlanCourse) -> [TrailStep] {
        trail + [TrailStep(course.title, to(CourseRoutes.show, course.planID))]
    }
}

extension PlanCourse {
    /// “Plan de acción 2026, versión 2”.
    var title: String {
        "Plan de acción" + (vigencia.map { " \($0)" } ?? "") + (version > 1 ? ", versión \(version)" : "")
    }
}

extension Context {
    /// The role in which a person acts here: the weightiest of those they hold.
    var actingRole: String {
        let held = Role.allCases.filter { viewer.holds($0, for: tenant) }
        return (held.first { !$0.isNational } ?? held.first)?.title ?? ""
    }

    func actor() throws -> CourseActor { CourseActor(person: try person().id, role: actingRole) }
}

/// Who takes a step, and in which role.
struct CourseActor: Sendable {
    let person: String
    let role: String
}
