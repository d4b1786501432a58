import Calendar

/// Points of a report: pure arithmetic over an instrument and its answers, in a fixed order, so that any past score can
/// be reckoned again to the last digit.
///
/// - Yes is 1, partly 0.5, no 0; a percent its hundredth part; a count its part of what is worth everything; several
///   their share of the options; a date 1 where it lies in the vigencia, 0.5 in the year before, else 0; a link, a
///   text or a table 1 where there is one.
/// - What is not asked because of another answer is worth 0, unless the instrument lets it not apply.
/// - What does not apply is left out, and its weight falls on its brothers; a criterion where nothing applies is left
///   out of its activity, and so upwards.
public struct Score: Sendable, Hashable {
    public struct Part: Sendable, Hashable {
        /// 0 to 100; nil where nothing applies.
        public let value: Double?
        /// Questions that count, how many of them are answered, and how many were left out.
        public let counted: Int
        public let answered: Int
        public let leftOut: Int
    }

    public let total: Part
    /// By number.
    public let components: [Int: Part]
    /// By code.
    public let activities: [String: Part]
    public let criteria: [String: Part]
    /// By number, 0 to 1; what is left out is not here.
    public let questions: [Int: Double]
}

extension InstrumentRules {
    /// - Parameters:
    ///   - isFor: whether a question is asked of this entity at all (kind, category).
    public func score(_ answer: (Int) -> Answer?, isFor: (Question) -> Bool = { _ in true }) -> Score {
        var points: [Int: Double] = [:]
        var leaves: [String: [Leaf]] = [:]
        for question in instrument.questions where isFor(question) {
            let given = answer(question.number)
            let asked = isAsked(question.number, answer)
            let value = asked ? Self.points(given, question, instrument.vigencia) : question.hiddenPoints
            points[question.number] = value
            leaves[question.criterion, default: []].append(
                Leaf(value: value, weight: question.weight, isAnswered: given != nil || !asked))
        }
        let criteria = instrument.criteria.map { ($0.code, $0.activity, $0.weight, Branch(leaves[$0.code] ?? [])) }
        let activities = instrument.activities.map { activity in
            let own = criteria.filter { $0.1 == activity.code }.map { ($0.2, $0.3) }
            return (activity, Branch(own))
        }
        let components = instrument.components.map { component in
            let own = activities.filter { $0.0.component == component.number }.map { ($0.0.weight, $0.1) }
            return (component, Branch(own))
        }
        return Score(
            total: Branch(components.map { ($0.0.weight, $0.1) }).part,
            components: Dictionary(uniqueKeysWithValues: components.map { ($0.0.number, $0.1.part) }),
            activities: Dictionary(uniqueKeysWithValues: activities.map { ($0.0.code, $0.1.part) }),
            criteria: Dictionary(uniqueKeysWithValues: criteria.map { ($0.0, $0.3.part) }), questions: points)
    }

    /// What an answer is worth, 0 to 1; nil where it does not apply.
    static func points(_ answer: Answer?, _ question: Question, _ vigencia: Int) -> Double? {
        switch answer {
        case nil: 0
        case .notApplicable: nil
        case .yes: 1
        case .partly: 0.5
        case .no: 0
        case .percent(let value): value / 100
        case .count(let number): min(1, Double(number) / Double(max(1, question.full ?? 1)))
        case .date(let day): day.year == vigencia ? 1 : day.year == vigencia - 1 ? 0.5 : day.year > vigencia ? 1 : 0
        case .choice(let place): question.scores.indices.contains(place) ? question.scores[place] : 0
        case .several(let places): Double(places.count) / Double(max(1, question.options.count))
        case .text(let text): text.isEmpty ? 0 : 1
        case .table(let rows): rows.isEmpty ? 0 : 1
        }
    }
}

extension Question {
    /// What it is worth when another answer hides it.
    var hiddenPoints: Double? { notApplicable == nil ? 0 : nil }
}

private struct Leaf {
    let value: Double?
    let weight: Double
    let isAnswered: Bool
}

/// A mean by weights, with what it was made of.
private struct Branch {
    let part: Score.Part

    init(_ leaves: [Leaf]) {
        let counted = leaves.filter { $0.value != nil }
        part = Score.Part(
            value: Self.mean(counted.map { ($0.weight, ($0.value ?? 0) * 100) }), counted: counted.count,
            answered: counted.count(where: \.isAnswered), leftOut: leaves.count - counted.count)
    }

    init(_ branches: [(Double, Branch)]) {
        let parts = branches.map { ($0.0, $0.1.part) }
        part = Score.Part(
            value: Self.mean(parts.compactMap { weight, part in part.value.map { (weight, $0) } }),
            counted: parts.reduce(0) { $0 + $1.1.counted }, answered: parts.reduce(0) { $0 + $1.1.answered },
            leftOut: parts.reduce(0) { $0 + $1.1.leftOut })
    }

    private static func mean(_ values: [(weight: Double, value: Double)]) -> Double? {
        let weight = values.reduce(0) { $0 + $1.weight }
        return weight > 0 ? values.reduce(0) { $0 + $1.weight * $1.value } / weight : nil
    }
}
