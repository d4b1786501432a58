import Plans

/// What reading a document gave: the plan, what a person should look at, and what became of every other line.
struct PlanReading: Sendable, Hashable {
    var plan: Plan
    var doubts: [Doubt] = []
    /// Letterheads, slogans, footers, repeated headings.
    var furniture: [Furniture] = []
    /// Lines that found no place in the plan.
    var unplaced: [Unplaced] = []
    /// Further plans in the same document; their lines are unplaced, since a document is to hold one plan.
    var otherPlans: [OtherPlan] = []
    /// Every line of the document whose words are in the plan.
    var placed: Set<Int> = []
    /// The format the document says it follows; only documents of ours say it.
    var formatID: String?

    var layout: PlanLayout { plan.layout }

    /// Why this cannot be kept as a plan; `nil` where it can.
    var failure: String? { doubts.first { $0.code.isFailure }?.message }
}

/// A line of the page, not of the plan.
struct Furniture: Sendable, Hashable {
    enum Why: String, Sendable, Hashable, CaseIterable {
        case letterhead, slogan, contact
        case pageHeader = "page-header"
        case pageFooter = "page-footer"
        case pageNumber = "page-number"
        case pageTitle = "page-title"
        case repeatedHeading = "repeated-heading"
        case rule
        /// Words of our own form, in a document that came back.
        case form
    }

    var lines: [Int]
    var text: String
    var why: Why
}

struct Unplaced: Sendable, Hashable {
    var lines: [Int]
    var text: String
}

struct OtherPlan: Sendable, Hashable {
    var title: String
    var lines: ClosedRange<Int>
}
