/// One action of a plan.
struct PlanAction: Sendable, Hashable {
    /// Its place in the plan, from 1.
    var number: Int
    var phase: Phase?
    var theme: Theme?
    var action: Words
    var benefits: [Words] = []
    var indicators: [Indicator] = []
    /// Also what the 3-column plans call the description or the means.
    var activities: [Words] = []
    var responsibles: [Responsible] = []
    var resources: [Resource] = []
    var term: Term
    /// Columns that no layout knows; their words are kept.
    var extras: [ExtraColumn] = []
    /// Every line of the document that speaks of this action.
    var lines: [Int] = []
}

/// What is measured, and how much of it is promised.
struct Indicator: Sendable, Hashable {
    var name: Words
    var goal: Goal
}

/// The words of a column that belongs to no layout.
struct ExtraColumn: Sendable, Hashable {
    var heading: String
    var words: Words
}

/// The heading under which actions stand, and the phases of Decreto 1151 of 2008 it names.
struct Phase: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case information, interaction, transaction, transformation, democracy
        /// A block after the phases, for what must be kept up.
        case closing

        /// How the phase begins in a heading, folded.
        var stem: String? {
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

    var words: Words
    var kinds: [Kind]
}

/// The six themes that the unified format of 2012 stresses.
struct Theme: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case phases, publicServants, serviceChannels, integration, procedures, accountability
    }

    /// `nil` where the plan names no theme and `kind` is a guess from the action's words.
    var words: Words?
    /// `nil` where the words fit none of the six.
    var kind: Kind?
}
