import Entities
public import Platform
public import Questionnaires

/// Which questions are asked of one entity, and what one answer may change.
public struct ReportCircle: Sendable {
    public let rules: InstrumentRules
    /// `municipality`, `department`.
    let kind: String
    /// Category of the municipality in the year, where it is known.
    let category: String?

    public init(rules: InstrumentRules, kind: String, category: String?) {
        self.rules = rules
        self.kind = kind
        self.category = category
    }

    public init(_ rules: InstrumentRules, vigencia: Int, of entity: EntityScope) {
        let known = entity.services.directory.entity(code: entity.code)?.category(in: vigencia)
        self.init(rules: rules, kind: entity.tenant.kind.rawValue, category: known?.category.rawValue)
    }

    /// Whether the question is for this kind of entity at all.
    public func isFor(_ question: Question) -> Bool {
        (question.kinds.isEmpty || question.kinds.contains(kind))
            && (question.categories.isEmpty || category.map(question.categories.contains) ?? true)
    }

    /// Whether it has to be answered, given the answers so far.
    public func isAsked(_ question: Question, _ answer: (Int) -> Answer?) -> Bool {
        isFor(question) && rules.isAsked(question.number, answer)
    }

    /// Whether “no aplica” counts at once.
    public static func allowsNotApplicable(_ question: Question) -> Bool { question.notApplicable != nil }

    public func component(of question: Question) -> Int {
        rules.instrument.component(of: question)?.number ?? 0
    }

    /// The question and everything that may appear or disappear with it.
    func touched(by number: Int) -> [Question] {
        ([number] + rules.dependents(of: number)).compactMap(rules.question)
    }

    /// Numbers whose answers decide about these questions: their own, and all that their conditions look at.
    func needed(for questions: [Question]) -> [Int] {
        var needed: Set<Int> = []
        var waiting = questions.map(\.number)
        while let number = waiting.popLast() {
            guard needed.insert(number).inserted else { continue }
            waiting += rules.condition(of: number)?.questions ?? []
        }
        return needed.sorted()
    }

    /// How many of these questions are asked, answered and waiting, by component.
    func tallies(_ questions: [Question], _ given: [Int: GivenAnswer]) -> [Int: Tally] {
        var tallies: [Int: Tally] = [:]
        for question in questions where isAsked(question, { given[$0]?.answer }) {
            let known = given[question.number]
            tallies[component(of: question), default: Tally()] += Tally(
                asked: 1, answered: known?.counted == nil ? 0 : 1, waiting: known?.acceptance == .waiting ? 1 : 0)
        }
        return tallies
    }
}

struct Tally: Sendable, Hashable {
    var asked = 0
    var answered = 0
    var waiting = 0

    static func += (left: inout Tally, right: Tally) {
        left = Tally(
            asked: left.asked + right.asked, answered: left.answered + right.answered,
            waiting: left.waiting + right.waiting)
    }

    static func - (left: Tally, right: Tally) -> Tally {
        Tally(
            asked: left.asked - right.asked, answered: left.answered - right.answered,
            waiting: left.waiting - right.waiting)
    }
}
