/// One action of a plan.
public struct PlanAction: Sendable, Hashable {
    /// Its place in the plan, from 1.
    public var number: Int
    public var phase: Phase?
    public var theme: Theme?
    public var action: Words
    public var benefits: [Words] = []
    public var indicators: [Indicator] = []
    /// Also what the 3-column plans call the description or the means.
    public var activities: [Words] = []
    public var responsibles: [Responsible] = []
    public var resources: [Resource] = []
    public var term: Term
    /// Columns that no layout knows; their words are kept.
    public var extras: [ExtraColumn] = []
    /// Every line of the document that speaks of this action.
    public var lines: [Int] = []
    /// Whose published action it was copied from; kept when the copy is changed.
    public var source: ActionSource?

    public init(
        number: Int, phase: Phase? = nil, theme: Theme? = nil, action: Words, benefits: [Words] = [],
        indicators: [Indicator] = [], activities: [Words] = [], responsibles: [Responsible] = [],
        resources: [Resource] = [], term: Term, extras: [ExtraColumn] = [], lines: [Int] = [],
        source: ActionSource? = nil
    ) {
        self.number = number
        self.phase = phase
        self.theme = theme
        self.action = action
        self.benefits = benefits
        self.indicators = indicators
        self.activities = activities
        self.responsibles = responsibles
        self.resources = resources
        self.term = term
        self.extras = extras
        self.lines = lines
        self.source = source
    }
}

/// The published action of another entity that one was copied from.
public struct ActionSource: Sendable, Hashable {
    /// Code of the entity.
    public var entity: String
    /// Its name on the day of the copy: “Alcaldía de Chitagá”.
    public var entityName: String
    /// Identifier of the version.
    public var plan: String
    /// Number of the action in that version.
    public var number: Int

    public init(entity: String, entityName: String, plan: String, number: Int) {
        self.entity = entity
        self.entityName = entityName
        self.plan = plan
        self.number = number
    }

    /// “Tomada del plan de Alcaldía de Chitagá, acción 4.”
    public var sentence: String { "Tomada del plan de la \(entityName), acción \(number)." }
}

/// What is measured, and how much of it is promised.
public struct Indicator: Sendable, Hashable {
    public var name: Words
    public var goal: Goal

    public init(
        name: Words, goal: Goal
    ) {
        self.name = name
        self.goal = goal
    }
}

/// The words of a column that belongs to no layout.
public struct ExtraColumn: Sendable, Hashable {
    public var heading: String
    public var words: Words

    public init(
        heading: String, words: Words
    ) {
        self.heading = heading
        self.words = words
    }
}

/// The heading under which actions stand, and the phases of Decreto 1151 of 2008 it names.
public struct Phase: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case information, interaction, transaction, transformation, democracy
        /// A block after the phases, for what must be kept up.
        case closing

        /// How the phase begins in a heading, folded.
        public var stem: String? {
            switch self {
            case .information: "informacion"
            case .interaction: "interaccion"
            case .transaction: "transaccion"
            case .transformation: "transformacion"
            case .democracy: "democracia"
            case .closing: nil
            }
        }
    }

    public var words: Words
    public var kinds: [Kind]

    public init(
        words: Words, kinds: [Kind]
    ) {
        self.words = words
        self.kinds = kinds
    }
}

/// The six themes that the unified format of 2012 stresses.
public struct Theme: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case phases, publicServants, serviceChannels, integration, procedures, accountability
    }

    /// `nil` where the plan names no theme and `kind` is a guess from the action's words.
    public var words: Words?
    /// `nil` where the words fit none of the six.
    public var kind: Kind?

    public init(
        words: Words? = nil, kind: Kind? = nil
    ) {
        self.words = words
        self.kind = kind
    }
}
