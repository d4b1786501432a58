import Calendar
import Plans

extension PlanJSON {
    static func action(_ action: PlanAction, in plan: Plan) -> JSONValue {
        var fields: [(String, JSONValue)] = [("number", .number(Double(action.number)))]
        if let phase = action.phase {
            fields.append(("phase", .text(phase.words.text)))
            fields.append(("phaseKinds", .array(phase.kinds.map { .text($0.rawValue) })))
        }
        if let theme = action.theme {
            fields.append(("theme", text(theme.words)))
            fields.append(("themeKind", theme.kind.map { .text($0.rawValue) } ?? .null))
        }
        fields += words(of: action)
        return .object(fields)
    }

    private static func words(of action: PlanAction) -> [(String, JSONValue)] {
        [
            ("action", .text(action.action.text)), ("benefits", texts(action.benefits)),
            ("indicators", .array(action.indicators.map(indicator))), ("activities", texts(action.activities)),
            ("responsibles", texts(action.responsibles.map(\.words))),
            ("offices", .array(action.responsibles.map { .array($0.offices.map { .text($0.rawValue) }) })),
            ("resources", texts(action.resources.map(\.words))),
            ("resourceKinds", .array(action.resources.map { .text($0.kind.rawValue) })), ("term", term(action.term)),
            ("extras", .array(action.extras.map(extra))), ("source", lines(action.lines)),
        ]
    }

    private static func extra(_ extra: ExtraColumn) -> JSONValue {
        .object([("heading", .text(extra.heading)), ("text", .text(extra.words.text))])
    }

    private static func indicator(_ indicator: Indicator) -> JSONValue {
        .object([
            ("name", .text(indicator.name.text)), ("goal", goal(indicator.goal)),
            ("source", lines(indicator.name.lines)),
        ])
    }

    static func goal(_ goal: Goal) -> JSONValue {
        .object([("raw", .text(goal.words.text)), ("kind", .text(goal.kind))] + fields(goal.value))
    }

    private static func fields(_ value: Goal.Value) -> [(String, JSONValue)] {
        switch value {
        case .none, .text: []
        case .count(let count, let unit, let period):
            [
                ("n", .number(count)), ("unit", unit.map { .text($0) } ?? .null),
                ("per", period.map { .text($0.rawValue) } ?? .null),
            ]
        case .percent(let percent): [("percent", .number(percent))]
        case .frequency(let frequency): fields(frequency)
        case .date(let point): [("date", .text(text(point))), ("due", point.due.map { .text($0.iso) } ?? .null)]
        }
    }

    private static func fields(_ frequency: Frequency) -> [(String, JSONValue)] {
        [
            ("times", .number(Double(frequency.times))), ("per", .text(frequency.period.rawValue)),
            ("minimum", .bool(frequency.isMinimum)), ("eventDriven", .bool(frequency.isEventDriven)),
        ]
    }

    /// As exact as the words are: "2012-05-30", "2012-05", "2012".
    private static func text(_ point: DatePoint) -> String {
        switch point {
        case .day(let day): day.iso
        case .month(let month): month.iso
        case .year(let year): String(year)
        }
    }

    static func term(_ term: Term) -> JSONValue {
        .object(
            [("raw", .text(term.words.text)), ("kind", .text(term.kind))] + fields(term.value)
                + [("due", term.due.map { .text($0.iso) } ?? .null)])
    }

    private static func fields(_ value: Term.Value) -> [(String, JSONValue)] {
        switch value {
        case .none, .permanent, .text: []
        case .duration(let count, let unit): [("n", .number(Double(count))), ("unit", .text(unit.rawValue))]
        case .year(let year), .untilYear(let year): [("year", .number(Double(year)))]
        case .month(let month): [("month", .text(month.iso))]
        case .date(let day): [("date", .text(day.iso))]
        case .recurrence(let frequency): fields(frequency)
        }
    }
}
