import Calendar

/// When a question is asked: `q1 = si`, `q3 > 0`, `q15 != no`, `q124 != ninguna`, with `y`, `o`, `no` and brackets.
///
/// A question that was not answered, or does not apply, satisfies no comparison.
public indirect enum Condition: Sendable, Hashable {
    public enum Comparison: String, Sendable, Hashable, CaseIterable {
        case equal = "="
        case different = "!="
        case atLeast = ">="
        case atMost = "<="
        case more = ">"
        case less = "<"
    }

    case answered(Int, Comparison, String)
    case and(Condition, Condition)
    case or(Condition, Condition)
    case not(Condition)

    /// Numbers of the questions it looks at.
    public var questions: Set<Int> {
        switch self {
        case .answered(let number, _, _): [number]
        case .and(let left, let right), .or(let left, let right): left.questions.union(right.questions)
        case .not(let inner): inner.questions
        }
    }

    /// - Parameter answer: what was answered to a question; nil where nothing was.
    public func holds(_ answer: (Int) -> Answer?) -> Bool {
        switch self {
        case .answered(let number, let comparison, let value):
            guard let given = answer(number) else { return false }
            return Self.compare(given, comparison, value)
        case .and(let left, let right): return left.holds(answer) && right.holds(answer)
        case .or(let left, let right): return left.holds(answer) || right.holds(answer)
        case .not(let inner): return !inner.holds(answer)
        }
    }

    private static func compare(_ answer: Answer, _ comparison: Comparison, _ value: String) -> Bool {
        switch answer {
        case .notApplicable: return false
        case .yes: return compare(words: "si", comparison, value)
        case .partly: return compare(words: "parcial", comparison, value)
        case .no: return compare(words: "no", comparison, value)
        case .percent(let number): return compare(numbers: number, comparison, value)
        case .count(let number): return compare(numbers: Double(number), comparison, value)
        case .date(let day): return compare(words: day.iso, comparison, value)
        case .choice(let place): return compare(numbers: Double(place + 1), comparison, value)
        case .several(let places):
            if value == "ninguna" { return places.isEmpty == (comparison == .equal) }
            guard let number = Int(value) else { return false }
            return places.contains(number - 1) == (comparison == .equal)
        case .text(let text): return compare(words: text, comparison, value)
        case .table(let rows): return compare(numbers: Double(rows.count), comparison, value)
        }
    }

    private static func compare(words: String, _ comparison: Comparison, _ value: String) -> Bool {
        switch comparison {
        case .equal: words == value
        case .different: words != value
        case .atLeast: words >= value
        case .atMost: words <= value
        case .more: words > value
        case .less: words < value
        }
    }

    private static func compare(numbers: Double, _ comparison: Comparison, _ value: String) -> Bool {
        guard let wanted = Double(value) else { return false }
        return switch comparison {
        case .equal: numbers == wanted
        case .different: numbers != wanted
        case .atLeast: numbers >= wanted
        case .atMost: numbers <= wanted
        case .more: numbers > wanted
        case .less: numbers < wanted
        }
    }
}
