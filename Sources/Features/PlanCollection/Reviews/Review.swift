import Calendar
import Plans
import Platform

/// A plan in the worklist of a body (or of the programme, which sees all).
struct ReviewItem: Sendable, Hashable {
    let entity: String
    let planID: String
    let vigencia: Int?
    let version: Int
    let filingNumber: String
    let isOnTime: Bool
    let state: PlanState
    let submittedAt: Instant
    /// How many actions are the body's; nil for the programme.
    let actions: Int?
    let verdict: PlanReview.Verdict?
    /// Bodies that have not spoken yet.
    let waiting: Int
}

/// A page of the worklist.
struct ReviewList: Sendable {
    static let size = 50

    enum Filter: String, Sendable, CaseIterable {
        case pending = "pendientes"
        case spoken = "con-concepto"
        case all = "todos"

        var title: String {
            switch self {
            case .pending: "Esperan su concepto"
            case .spoken: "Con su concepto"
            case .all: "Todos"
            }
        }
    }

    let items: [ReviewItem]
    let filter: Filter
    let page: Int
    let total: Int

    var pages: Int { max(1, (total + Self.size - 1) / Self.size) }
}

/// All that the page of one plan shows to who reviews it.
struct ReviewView: Sendable {
    let tenant: Tenant
    let course: PlanCourse
    let plan: Plan
    let reviews: [PlanReview]
    let observations: [PlanObservation]
    /// What this version changes in the one it answers, and what was asked for there.
    let difference: PlanDifference?
    let asked: [PlanObservation]
    /// The body whose reviewer this is; nil for the programme.
    let body: OwnerBody?

    var own: PlanReview? { reviews.first { $0.body == body } }
    var isWaiting: Bool { course.state == .submitted }
}
