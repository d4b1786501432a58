/// Something a plan lacks or says wrongly, and where. Nothing is changed by finding it: what was typed stays.
public struct PlanProblem: Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable {
        /// The plan cannot be handed in like this.
        case error
        /// Worth a look; a person may let it stand.
        case warning
    }

    /// The part of the plan in which it is mended; each is a step of the form.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        case identity = "datos"
        case legal = "marco-legal"
        case aims = "vision"
        case actions = "acciones"
        case signatures = "firmantes"

        /// As the list of steps calls it.
        public var title: String {
            switch self {
            case .identity: "Datos de la entidad y vigencia"
            case .legal: "Marco legal"
            case .aims: "Visión y objetivos"
            case .actions: "Acciones"
            case .signatures: "Quiénes firman"
            }
        }
    }

    public let part: Part
    /// Number of the action; nil for what is about the plan as a whole.
    public let action: Int?
    /// The field, as the form calls it: `tiempo`, `meta-2`, `inicio`.
    public let field: String
    /// A sentence that says how to mend it.
    public let message: String
    public let severity: Severity

    public init(
        _ severity: Severity, _ part: Part, action: Int? = nil, field: String, _ message: String
    ) {
        self.severity = severity
        self.part = part
        self.action = action
        self.field = field
        self.message = message
    }

    /// Where it is, as doubts and the JSON of a plan say it: `actions[3].tiempo`, `inicio`.
    public var path: String { action.map { "actions[\($0 - 1)].\(field)" } ?? field }

    public var isError: Bool { severity == .error }
}
