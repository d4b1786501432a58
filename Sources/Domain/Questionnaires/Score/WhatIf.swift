import Calendar

/// What answering one question would bring, and what it costs to be able to answer it.
public struct NextStep: Sendable, Hashable {
    /// How much there is to do. A rule of the platform and not of a law; published in the README of this module.
    public enum Effort: Int, Sendable, Hashable, CaseIterable, Comparable {
        /// The platform found the proof: read it and accept it.
        case accept = 1
        /// There is something that may serve: look at it and decide.
        case check = 2
        case initial = 4
        case basic = 8
        case advanced = 16
        case improving = 32

        public static func < (left: Effort, right: Effort) -> Bool { left.rawValue < right.rawValue }

        init(_ level: Question.Level) {
            switch level {
            case .initial: self = .initial
            case .basic: self = .basic
            case .advanced: self = .advanced
            case .improving: self = .improving
            }
        }
    }

    public let number: Int
    public let effort: Effort
    /// The answer it is reckoned with: what was proven, or else the best there is.
    public let answer: Answer
    /// Points of the total of 100 that it brings by itself.
    public let gain: Double
    /// Questions that appear because of it, each of which may bring more.
    public let opens: [Int]

    public init(number: Int, effort: Effort, answer: Answer, gain: Double, opens: [Int]) {
        self.number = number
        self.effort = effort
        self.answer = answer
        self.gain = gain
        self.opens = opens
    }

    /// Points for each unit of effort: what the list is ordered by.
    public var yield: Double { gain / Double(effort.rawValue) }
}

extension InstrumentRules {
    /// The cheapest next steps: the most points for the least effort first.
    ///
    /// The gain of each is exact: the criteria that its answer touches are counted anew, and what stands above them.
    ///
    /// - Parameter proof: what the platform can say to a question by itself.
    public func nextSteps(
        _ answer: (Int) -> Answer?, isFor: (Question) -> Bool = { _ in true },
        proof: (Int) -> QuestionProof = { _ in .ask }
    ) -> [NextStep] {
        let tree = ScoreTree(self, answer, isFor)
        var steps: [NextStep] = []
        for question in instrument.questions where isFor(question) && isAsked(question.number, answer) {
            let proof = proof(question.number)
            let given = answer(question.number)
            guard let better = Self.better(question, given, proof, instrument.vigencia) else { continue }
            func after(_ number: Int) -> Answer? { number == question.number ? better : answer(number) }
            let touched = [question.number] + dependents(of: question.number)
            let gain = tree.total(with: touched.map { ($0, tree.value($0, self, after)) }) - tree.total
            guard gain > 0.000_001 else { continue }
            let opens = touched.dropFirst().filter { !isAsked($0, answer) && isAsked($0, after) }
            steps.append(
                NextStep(
                    number: question.number, effort: Self.effort(question, given, proof), answer: better,
                    gain: gain, opens: Array(opens)))
        }
        return steps.sorted { ($1.yield, $0.number) < ($0.yield, $1.number) }
    }

    /// Accepting what is proven, or else the best answer there is.
    private static func better(
        _ question: Question, _ given: Answer?, _ proof: QuestionProof, _ vigencia: Int
    ) -> Answer? {
        if given == nil, proof.standing == .proven, let answer = proof.answer { return answer }
        if case .notApplicable = given { return nil }
        return question.best(in: vigencia)
    }

    private static func effort(_ question: Question, _ given: Answer?, _ proof: QuestionProof) -> NextStep.Effort {
        guard given == nil else { return NextStep.Effort(question.level) }
        switch proof.standing {
        case .proven: return .accept
        case .suggested: return .check
        case .ask: return NextStep.Effort(question.level)
        }
    }
}

/// Values of all branches, so that what one answer changes is counted without counting the rest.
struct ScoreTree {
    private typealias Part = (weight: Double, value: Double?)

    private let instrument: Instrument
    private var leaves: [String: [(number: Int, weight: Double, value: Double?)]] = [:]
    private var criteria: [String: Double?] = [:]
    private let criterion: [Int: String]
    private let activity: [String: String]
    private let component: [String: Int]
    private let criteriaOf: [String: [(code: String, weight: Double)]]
    private let activitiesOf: [Int: [(code: String, weight: Double)]]
    private var activities: [String: Double?] = [:]
    private var components: [Int: Double?] = [:]
    private(set) var total = 0.0

    init(_ rules: InstrumentRules, _ answer: (Int) -> Answer?, _ isFor: (Question) -> Bool) {
        instrument = rules.instrument
        let asked = instrument.questions.filter(isFor)
        criterion = Dictionary(asked.map { ($0.number, $0.criterion) }) { first, _ in first }
        activity = Dictionary(instrument.criteria.map { ($0.code, $0.activity) }) { first, _ in first }
        component = Dictionary(instrument.activities.map { ($0.code, $0.component) }) { first, _ in first }
        criteriaOf = Dictionary(grouping: instrument.criteria, by: \.activity).mapValues {
            $0.map { ($0.code, $0.weight) }
        }
        activitiesOf = Dictionary(grouping: instrument.activities, by: \.component).mapValues {
            $0.map { ($0.code, $0.weight) }
        }
        for question in asked {
            leaves[question.criterion, default: []].append(
                (question.number, question.weight, value(question.number, rules, answer)))
        }
        for one in instrument.criteria { criteria[one.code] = mean(of: one.code, [:]) }
        for one in instrument.activities { activities[one.code] = mean(activity: one.code, criteria) }
        for one in instrument.components { components[one.number] = mean(component: one.number, activities) }
        total = mean(components) ?? 0
    }

    /// What a question is worth with these answers, 0 to 1; nil where it is left out.
    func value(_ number: Int, _ rules: InstrumentRules, _ answer: (Int) -> Answer?) -> Double? {
        guard let question = rules.question(number) else { return nil }
        return rules.isAsked(number, answer)
            ? InstrumentRules.points(answer(number), question, instrument.vigencia) : question.hiddenPoints
    }

    /// The total if these questions were worth this.
    func total(with changes: [(number: Int, value: Double?)]) -> Double {
        let own = changes.filter { criterion[$0.number] != nil }
        let changed = Dictionary(own.map { ($0.number, $0.value) }) { first, _ in first }
        var (criteria, activities, components) = (criteria, activities, components)
        let touched = Set(own.compactMap { criterion[$0.number] })
        for code in touched { criteria[code] = mean(of: code, changed) }
        let above = Set(touched.compactMap { activity[$0] })
        for code in above { activities[code] = mean(activity: code, criteria) }
        for number in Set(above.compactMap { component[$0] }) {
            components[number] = mean(component: number, activities)
        }
        return mean(components) ?? 0
    }

    private func mean(of criterion: String, _ changed: [Int: Double?]) -> Double? {
        Self.mean((leaves[criterion] ?? []).map { ($0.weight, (changed[$0.number] ?? $0.value).map { $0 * 100 }) })
    }

    private func mean(activity: String, _ values: [String: Double?]) -> Double? {
        Self.mean((criteriaOf[activity] ?? []).map { ($0.weight, values[$0.code] ?? nil) })
    }

    private func mean(component: Int, _ values: [String: Double?]) -> Double? {
        Self.mean((activitiesOf[component] ?? []).map { ($0.weight, values[$0.code] ?? nil) })
    }

    private func mean(_ values: [Int: Double?]) -> Double? {
        Self.mean(instrument.components.map { ($0.weight, values[$0.number] ?? nil) })
    }

    private static func mean(_ parts: [Part]) -> Double? {
        var (sum, weight) = (0.0, 0.0)
        for part in parts {
            guard let value = part.value else { continue }
            sum += part.weight * value
            weight += part.weight
        }
        return weight > 0 ? sum / weight : nil
    }
}

extension Question {
    /// The answer that is worth most.
    func best(in vigencia: Int) -> Answer? {
        switch answerType {
        case .yesNo, .yesPartialNo: .yes
        case .percent: .percent(100)
        case .count: .count(max(1, full ?? 1))
        case .date: Day(vigencia, 12, 31).map { .date($0) }
        case .choice: scores.indices.max { scores[$0] < scores[$1] }.map { .choice($0) }
        case .several: .several(Set(options.indices))
        case .link, .text: .text("sí")
        case .table: .table([["sí"]])
        }
    }
}
