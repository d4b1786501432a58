/// Everything in a plan that stands around its table of actions.
struct PlanSections: Sendable, Hashable {
    var legalFrame = LegalFrame()
    var vision: Words?
    var visionYear: Int?
    var generalObjective: Words?
    var specificObjectives: [Words] = []
    var actionLines: [Words] = []
    /// What is said between the heading of the operational frame and its table.
    var operationalFrame: [Words] = []
    /// "Se deberán establecer actividades relacionadas con: …"
    var closingRequirements: [Words] = []
    var support = SupportMatrix()
    var incentives: [Words] = []
    var signatures: [Signature] = []
    /// Sections the programme never asked for (presentation, mission, scope…), under their own headings.
    var others: [OtherSection] = []
    /// The headings themselves, and sentences that only introduce a list ("Se definen las siguientes líneas…").
    var headings: [Words] = []
}

/// The norms behind the plan and, where it is printed, the table of phases and their last dates.
struct LegalFrame: Sendable, Hashable {
    var paragraphs: [Words] = []
    /// "Decreto 1151 de 2008"
    var norms: [String] = []
    var phases: [PhaseDeadline] = []

    var isEmpty: Bool { paragraphs.isEmpty && phases.isEmpty }
}

/// One row of the table of phases: until when the bodies of the nation and of the territories had to comply.
struct PhaseDeadline: Sendable, Hashable {
    var phase: Words
    var national: Term
    var territorial: Term
}

/// The table that says whom to ask when something fails.
struct SupportMatrix: Sendable, Hashable {
    var introduction: Words?
    var rows: [SupportRow] = []
}

struct SupportRow: Sendable, Hashable {
    var problem: Words
    var procedure: Words
    var assistance: Words
}

/// A person and the office in whose name the plan is signed; one of the two may be missing.
struct Signature: Sendable, Hashable {
    var name: Words?
    var role: Words?
}

struct OtherSection: Sendable, Hashable {
    var heading: Words
    var paragraphs: [Words] = []
}
