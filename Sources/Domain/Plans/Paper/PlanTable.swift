import Spanish

/// The table of actions as cells of paragraphs, and back. Indicators and goals keep their pairs by position, so a place
/// left empty is written in words.
public enum PlanTable {
    /// Said where an indicator has no goal (or a goal no indicator) before one that has.
    public static let noGoal = "(sin meta)"
    public static let noIndicator = "(sin indicador)"

    /// The headings of the sheet and of the Word table, in order.
    public static let columns: [PlanColumn] = [
        .number, .phase, .theme, .action, .benefits, .indicators, .goals, .activities, .responsibles, .resources, .term,
    ]

    public static func cell(_ column: PlanColumn, of action: PlanAction) -> [String] {
        switch column {
        case .number: [String(action.number)]
        case .phase: lines(action.phase?.words)
        case .theme: theme(action.theme)
        case .action: lines(action.action)
        case .benefits: action.benefits.map(\.text)
        case .indicators: padded(action.indicators.map(\.name.text), noIndicator)
        case .goals: padded(action.indicators.map(\.goal.words.text), noGoal)
        case .activities: action.activities.map(\.text)
        case .responsibles: action.responsibles.map(\.words.text)
        case .resources: action.resources.map(\.words.text)
        case .term: lines(action.term.words)
        }
    }

    private static func lines(_ words: Words?) -> [String] {
        words.map { $0.text.split(separator: "\n").map(String.init) } ?? []
    }

    /// The plan's own words for a theme, or the theme's name where it was only chosen.
    private static func theme(_ theme: Theme?) -> [String] {
        guard let theme else { return [] }
        return [theme.words?.text ?? theme.kind?.title ?? ""].filter { !$0.isEmpty }
    }

    private static func padded(_ texts: [String], _ blank: String) -> [String] {
        texts.allSatisfy(\.isEmpty) ? [] : texts.map { $0.isEmpty ? blank : $0 }
    }
}

extension PlanTable {
    /// Puts a cell read back into an action. Cells of columns the table does not know become extra columns.
    public static func put(_ parts: [Words], _ column: PlanColumn, into action: inout PlanAction) {
        switch column {
        case .number: break
        case .phase: action.phase = joined(parts).map { Phase(words: $0, kinds: Phase.kinds(folded($0.text))) }
        case .theme: action.theme = joined(parts).map(theme)
        case .action: action.action = joined(parts) ?? .empty
        case .benefits: action.benefits = parts
        case .indicators: pair(parts, noIndicator, in: &action) { $0.name = $1 }
        case .goals: pair(parts, noGoal, in: &action) { $0.goal = GoalReader.goal($1) }
        case .activities: action.activities = parts
        case .responsibles: action.responsibles = parts.map(Responsible.init)
        case .resources: action.resources = parts.map(Resource.init)
        case .term: action.term = joined(parts).map(TermReader.term) ?? .none
        }
    }

    private static func pair(
        _ parts: [Words], _ blank: String, in action: inout PlanAction, set: (inout Indicator, Words) -> Void
    ) {
        for (index, part) in parts.enumerated() {
            if action.indicators.count <= index { action.indicators.append(Indicator(name: .empty, goal: .none)) }
            set(&action.indicators[index], part.text == blank ? .empty : part)
        }
    }

    private static func joined(_ parts: [Words]) -> Words? {
        parts.isEmpty ? nil : Words(parts.map(\.text).joined(separator: "\n"), lines: parts.flatMap(\.lines))
    }

    /// A name out of the list is a choice; other words stay the plan's own.
    private static func theme(_ words: Words) -> Theme {
        let plain = folded(words.text)
        if let kind = Theme.Kind.allCases.first(where: { folded($0.title) == plain }) {
            return Theme(words: nil, kind: kind)
        }
        return Theme(words: words, kind: Theme.Kind.guess(words.text))
    }
}

private func folded(_ text: String) -> String { Spanish.folded(text) }
