/// A questionnaire in one version: what is asked, in which order, and what each answer is worth. Published instruments
/// never change; a correction has an identifier of its own.
public struct Instrument: Sendable, Hashable, Codable {
    /// Stable: `gel-2013`.
    public let id: String
    public let title: String
    /// The year that is asked about.
    public let vigencia: Int
    /// Whether these are the words of the authority. Where not, every page says so.
    public let isOfficial: Bool
    /// Whose words they are, and what is not verified.
    public let note: String
    /// Article that orders the report.
    public let basis: String
    public let areas: [Area]
    public let components: [Component]
    public let activities: [Activity]
    public let criteria: [Criterion]
    public var questions: [Question]

    /// Who of the entity usually knows (seed 000 names five areas; the committee's lead is the sixth).
    public struct Area: Sendable, Hashable, Codable {
        public let id: String
        public let title: String
    }

    public struct Component: Sendable, Hashable, Codable {
        public let number: Int
        public let title: String
        /// First and last question of its support session; sessions may overlap, ownership may not.
        public let session: [Int]
        /// Its part of the total; equal for all where the weights are not verified.
        public let weight: Double
    }

    public struct Activity: Sendable, Hashable, Codable {
        public let code: String
        public let component: Int
        public let title: String
        public let weight: Double
    }

    public struct Criterion: Sendable, Hashable, Codable {
        public let code: String
        public let activity: String
        public let title: String
        public let weight: Double
    }
}

/// One question: one fact, and the evidence that shows it.
public struct Question: Sendable, Hashable, Codable {
    public enum AnswerType: String, Sendable, Hashable, Codable, CaseIterable {
        case yesNo = "si-no"
        case yesPartialNo = "si-parcial-no"
        case percent = "porcentaje"
        case count = "cantidad"
        case date = "fecha"
        case choice = "opcion"
        case several = "varias"
        case link = "enlace"
        case text = "texto"
        case table = "tabla"
    }

    /// How far somebody has come who can say yes (Manual 3.1).
    public enum Level: String, Sendable, Hashable, Codable, CaseIterable {
        case initial = "inicial"
        case basic = "basico"
        case advanced = "avanzado"
        case improving = "mejoramiento"
    }

    /// 1…; stands for the question in conditions (`q12`) and in the words of people.
    public let number: Int
    public let criterion: String
    public let text: String
    public let answerType: AnswerType
    /// What may be chosen; columns of a table.
    public let options: [String]
    /// For `opcion`: what each option is worth, 0 to 1. Empty elsewhere.
    public let scores: [Double]
    /// For `cantidad`: the count from which it is worth everything.
    public let full: Int?
    /// Asked only where this holds; nil: always.
    public let condition: String?
    /// Why it may be said not to apply; nil: only the programme can accept that.
    public let notApplicable: String?
    /// Kinds of entity it is asked of: `municipality`, `department`; empty: both.
    public let kinds: [String]
    /// Municipal categories it is asked of; empty: all.
    public let categories: [String]
    public let weight: Double
    public let level: Level
    /// Identifier of an ``Instrument/Area``.
    public let area: String
    /// What proves the answer, in words.
    public let evidence: String
    public let isEvidenceRequired: Bool
    public let help: String
    public let basis: String
    /// Numbers of other components in whose sessions it is discussed too (question 189, seed 000).
    public let alsoInSessions: [Int]
    /// Rules that may answer it by themselves: name, and after a colon what the rule is asked about. They are the
    /// program's part of the instrument and grow with it; what is asked does not.
    public var rules: [String]
    /// Whether it feeds the Índice de Gobierno Abierto.
    public let feedsIndex: Bool
}
