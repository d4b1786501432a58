public import Calendar

/// Everything in a plan that stands around its table of actions.
public struct PlanSections: Sendable, Hashable {
    public var legalFrame = LegalFrame()
    public var vision: Words?
    public var visionYear: Int?
    public var generalObjective: Words?
    public var specificObjectives: [Words] = []
    public var actionLines: [Words] = []
    /// What is said between the heading of the operational frame and its table.
    public var operationalFrame: [Words] = []
    /// "Se deberán establecer actividades relacionadas con: …"
    public var closingRequirements: [Words] = []
    public var support = SupportMatrix()
    public var incentives: [Words] = []
    public var signatures: [Signature] = []
    /// Sections the programme never asked for (presentation, mission, scope…), under their own headings.
    public var others: [OtherSection] = []
    /// The headings themselves, and sentences that only introduce a list ("Se definen las siguientes líneas…").
    public var headings: [Words] = []
    /// The day the plan begins, as somebody typed it; “5 años” counts from it.
    public var start: Words?

    public init(
        legalFrame: LegalFrame = LegalFrame(), vision: Words? = nil, visionYear: Int? = nil,
        generalObjective: Words? = nil, specificObjectives: [Words] = [], actionLines: [Words] = [],
        operationalFrame: [Words] = [], closingRequirements: [Words] = [], support: SupportMatrix = SupportMatrix(),
        incentives: [Words] = [], signatures: [Signature] = [], others: [OtherSection] = [], headings: [Words] = [],
        start: Words? = nil
    ) {
        self.legalFrame = legalFrame
        self.vision = vision
        self.visionYear = visionYear
        self.generalObjective = generalObjective
        self.specificObjectives = specificObjectives
        self.actionLines = actionLines
        self.operationalFrame = operationalFrame
        self.closingRequirements = closingRequirements
        self.support = support
        self.incentives = incentives
        self.signatures = signatures
        self.others = others
        self.headings = headings
        self.start = start
    }

    /// The day the plan begins, where what was typed is one.
    public var startDay: Day? {
        guard let start, case .day(let day)? = DateWords.point(FoldedWords(start.text).words) else { return nil }
        return day
    }
}

/// The norms behind the plan and, where it is printed, the table of phases and their last dates.
public struct LegalFrame: Sendable, Hashable {
    public var paragraphs: [Words] = []
    /// "Decreto 1151 de 2008"
    public var norms: [String] = []
    public var phases: [PhaseDeadline] = []

    public init(
        paragraphs: [Words] = [], norms: [String] = [], phases: [PhaseDeadline] = []
    ) {
        self.paragraphs = paragraphs
        self.norms = norms
        self.phases = phases
    }

    public var isEmpty: Bool { paragraphs.isEmpty && phases.isEmpty }
}

/// One row of the table of phases: until when the bodies of the nation and of the territories had to comply.
public struct PhaseDeadline: Sendable, Hashable {
    public var phase: Words
    public var national: Term
    public var territorial: Term

    public init(
        phase: Words, national: Term, territorial: Term
    ) {
        self.phase = phase
        self.national = national
        self.territorial = territorial
    }
}

/// The table that says whom to ask when something fails.
public struct SupportMatrix: Sendable, Hashable {
    public var introduction: Words?
    public var rows: [SupportRow] = []

    public init(
        introduction: Words? = nil, rows: [SupportRow] = []
    ) {
        self.introduction = introduction
        self.rows = rows
    }
}

public struct SupportRow: Sendable, Hashable {
    public var problem: Words
    public var procedure: Words
    public var assistance: Words

    public init(
        problem: Words, procedure: Words, assistance: Words
    ) {
        self.problem = problem
        self.procedure = procedure
        self.assistance = assistance
    }
}

/// A person and the office in whose name the plan is signed; one of the two may be missing.
public struct Signature: Sendable, Hashable {
    public var name: Words?
    public var role: Words?

    public init(
        name: Words? = nil, role: Words? = nil
    ) {
        self.name = name
        self.role = role
    }
}

public struct OtherSection: Sendable, Hashable {
    public var heading: Words
    public var paragraphs: [Words] = []

    public init(
        heading: Words, paragraphs: [Words] = []
    ) {
        self.heading = heading
        self.paragraphs = paragraphs
    }
}
