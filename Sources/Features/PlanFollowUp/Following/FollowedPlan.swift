import Calendar
import Plans

/// The plan in force as a list of what is to be done, kept up and measured.
struct FollowedPlan: Sendable {
    let id: String
    /// The first version; what was said of the plan's start holds for all versions.
    let rootID: String
    let publishedOn: Day
    /// The day from which terms like “5 años” are counted.
    let start: Day
    /// Whether somebody of the entity said so; otherwise it was taken from the plan or its publication.
    let startWasStated: Bool
    let actions: [FollowedAction]

    var tasks: [PlanTask] { actions.flatMap(\.tasks) }
    var promises: [PlanPromise] { actions.flatMap(\.promises) }
    var indicators: [PlanIndicator] { actions.flatMap(\.indicators) }

    /// - Parameters:
    ///   - stated: the start that somebody of the entity gave.
    ///   - known: what something was noted of before, so that it follows into this version.
    init(_ plan: Plan, id: String, rootID: String, publishedOn: Day, stated: Day?, known: [Subject] = []) {
        self.id = id
        self.rootID = rootID
        self.publishedOn = publishedOn
        let year = plan.startYear.flatMap { Day($0, 1, 1) }
        let start = stated ?? plan.sections.startDay ?? year ?? publishedOn
        // Nobody owes what was promised before the promise was published, unless they say the plan ran already.
        let since = stated ?? max(publishedOn, start)
        self.start = start
        startWasStated = stated != nil
        let actions = FollowedAction.all(of: plan, start: start, since: since)
        let wanted = actions.flatMap(\.subjects)
        let aliases = SubjectMatching.aliases(wanted: wanted, known: known)
        self.actions = aliases.isEmpty ? actions : actions.map { $0.renamed(aliases) }
    }

    func action(_ number: Int) -> FollowedAction? { actions.first { $0.number == number } }
    func action(key: String) -> FollowedAction? { actions.first { $0.key == key } }
    func task(_ key: String) -> PlanTask? { tasks.first { $0.key == key } }
    func promise(_ key: String) -> PlanPromise? { promises.first { $0.key == key } }
    func indicator(_ key: String) -> PlanIndicator? { indicators.first { $0.key == key } }
}

/// An action of the plan and what it asks for.
struct FollowedAction: Sendable, Hashable {
    /// Made of its words, as its address is.
    let key: String
    let number: Int
    let words: String
    /// The phase or theme it stands under; empty where the plan names none.
    let group: String
    let responsibles: [String]
    let term: Term
    let due: DueDay
    var tasks: [PlanTask]
    var promises: [PlanPromise]
    var indicators: [PlanIndicator]

    var subjects: [Subject] { tasks.map(\.subject) + promises.map(\.subject) + indicators.map(\.subject) }

    static func all(of plan: Plan, start: Day, since: Day) -> [FollowedAction] {
        var seen: [String: Int] = [:]
        return plan.actions.map { action in
            let due = DueDay.of(action.term, start: start)
            let words = Subject.actionKey(action.action.text)
            defer { seen[words, default: 0] += 1 }
            let key = Subject.actionKey(action.action.text, repeated: seen[words, default: 0])
            return FollowedAction(
                key: key, number: action.number, words: action.action.text, group: group(action),
                responsibles: action.responsibles.map(\.words.text), term: action.term, due: due,
                tasks: tasks(action, due, &seen),
                promises: PlanPromise.all(of: action, since: since, until: due.day),
                indicators: PlanIndicator.all(of: action, &seen))
        }
    }

    private static func tasks(_ action: PlanAction, _ due: DueDay, _ seen: inout [String: Int]) -> [PlanTask] {
        let activities = action.activities.map(\.text).filter { !$0.isEmpty }
        return (activities.isEmpty ? [""] : activities).map { words in
            let key = Subject(.task, action: action.action.text, words: words).key
            defer { seen[key, default: 0] += 1 }
            return PlanTask(
                subject: Subject(.task, action: action.action.text, words: words, repeated: seen[key, default: 0]),
                action: action.number, responsibles: action.responsibles.map(\.words.text), term: action.term,
                planned: due)
        }
    }

    private static func group(_ action: PlanAction) -> String {
        action.phase?.words.text ?? action.theme?.words?.text ?? action.theme?.kind?.title ?? ""
    }

    /// The same with the keys under which things were noted before.
    func renamed(_ aliases: [String: String]) -> FollowedAction {
        var action = self
        action.tasks = tasks.map { task in
            aliases[task.key].map { key in
                PlanTask(
                    subject: task.subject.renamed(key), action: task.action, responsibles: task.responsibles,
                    term: task.term, planned: task.planned)
            } ?? task
        }
        action.promises = promises.map { promise in
            aliases[promise.key].map { key in
                PlanPromise(
                    subject: promise.subject.renamed(key), action: promise.action, words: promise.words,
                    rule: promise.rule, since: promise.since, until: promise.until)
            } ?? promise
        }
        action.indicators = indicators.map { indicator in
            aliases[indicator.key].map { key in
                PlanIndicator(subject: indicator.subject.renamed(key), action: indicator.action, goal: indicator.goal)
            } ?? indicator
        }
        return action
    }
}

extension Subject {
    func renamed(_ key: String) -> Subject { Subject(kind: kind, key: key, action: action, words: words) }
}
