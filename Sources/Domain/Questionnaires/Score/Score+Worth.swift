/// What one answer brings to the whole, in points of 100.
public struct AnswerWorth: Sendable, Hashable {
    public let points: Double
    /// What the best answer would bring.
    public let most: Double
}

extension InstrumentRules {
    /// By number: the points of all questions together are the total of the score. What is left out is not here; its
    /// weight fell on its brothers.
    public func worths(_ score: Score) -> [Int: AnswerWorth] {
        let questions = instrument.questions.filter { score.questions[$0.number] != nil }
        let criteria = instrument.criteria.filter { score.criteria[$0.code]?.value != nil }
        let activities = instrument.activities.filter { score.activities[$0.code]?.value != nil }
        let components = instrument.components.filter { score.components[$0.number]?.value != nil }
        let shares = Shares(
            questions: Self.sums(questions, \.criterion, \.weight), criteria: Self.sums(criteria, \.activity, \.weight),
            activities: Self.sums(activities, \.component, \.weight),
            components: components.reduce(0) { $0 + $1.weight })
        var parts: [String: Double] = [:]
        for criterion in criteria {
            guard let activity = activities.first(where: { $0.code == criterion.activity }),
                let component = components.first(where: { $0.number == activity.component })
            else { continue }
            parts[criterion.code] =
                100 * (criterion.weight / (shares.criteria[activity.code] ?? 1))
                * (activity.weight / (shares.activities[component.number] ?? 1))
                * (component.weight / shares.components)
        }
        return questions.reduce(into: [:]) { worths, question in
            let all = shares.questions[question.criterion] ?? 0
            guard let part = parts[question.criterion], all > 0 else { return }
            let most = part * question.weight / all
            worths[question.number] = AnswerWorth(points: most * (score.questions[question.number] ?? 0), most: most)
        }
    }

    private static func sums<Thing, Key: Hashable>(
        _ things: [Thing], _ key: (Thing) -> Key, _ weight: (Thing) -> Double
    ) -> [Key: Double] {
        things.reduce(into: [:]) { $0[key($1), default: 0] += weight($1) }
    }
}

/// Weights of all that counts, by what it belongs to.
private struct Shares {
    let questions: [String: Double]
    let criteria: [String: Double]
    let activities: [Int: Double]
    let components: Double
}
