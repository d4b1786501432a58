import Plans
import Spanish

/// What a form's words become when they are stored. Words that did not change keep the lines of the document they came
/// from; new words stand on the lines of the action as a whole.
extension ActionForm {
    func pieces(number: Int, before: PlanAction?) -> [PlanPiece] {
        action(number: number, before: before).pieces(as: number)
    }

    /// What was typed as an action, whatever it means.
    func action(number: Int, before: PlanAction?) -> PlanAction {
        let known = KnownLines(before)
        var plan = PlanAction(number: number, action: known.words(action), term: .none)
        if !phase.isEmpty { plan.phase = Phase(words: known.words(phase), kinds: Phase.kinds(Spanish.folded(phase))) }
        if let kind = Theme.Kind(rawValue: theme) { plan.theme = Theme(words: before?.theme?.words, kind: kind) }
        plan.benefits = Self.items(benefits).map { known.words($0) }
        plan.indicators = pairs.filter { !$0.isEmpty }.map {
            Indicator(name: known.words($0.indicator), goal: GoalReader.goal(known.words($0.goal)))
        }
        plan.activities = Self.items(activities).map { known.words($0) }
        plan.responsibles = Self.items(responsibles).map { Responsible(known.words($0)) }
        plan.resources = Self.items(resources).map { Resource(known.words($0)) }
        plan.term = TermReader.term(known.words(term))
        plan.extras = before?.extras ?? []
        plan.lines = before?.lines ?? []
        plan.source = before?.source
        return plan
    }
}

/// Finds the lines on which unchanged words stood.
private struct KnownLines {
    private var lines: [String: [Int]] = [:]
    private let all: [Int]

    init(_ action: PlanAction?) {
        all = action?.lines ?? []
        guard let action else { return }
        let words =
            [action.action, action.term.words] + action.benefits + action.activities
            + action.indicators.flatMap { [$0.name, $0.goal.words] } + action.responsibles.map(\.words)
            + action.resources.map(\.words) + (action.phase.map { [$0.words] } ?? [])
        for word in words { lines[word.text] = word.lines }
    }

    func words(_ text: String) -> Words { Words(text, lines: text.isEmpty ? [] : lines[text] ?? all) }
}

extension FrameForm {
    func pieces(before plan: Plan) -> [PlanPiece] {
        var whole = plan
        whole.actions = []
        whole.heading.title = kept(title, plan.heading.title)
        whole.heading.municipality = kept(municipality, plan.heading.municipality)
        whole.heading.department = kept(department, plan.heading.department)
        whole.sections.vision = kept(vision, plan.sections.vision)
        whole.sections.generalObjective = kept(objective, plan.sections.generalObjective)
        whole.sections.specificObjectives = kept(specificObjectives, plan.sections.specificObjectives)
        whole.sections.actionLines = kept(lines, plan.sections.actionLines)
        whole.sections.legalFrame.paragraphs = kept(legal, plan.sections.legalFrame.paragraphs)
        whole.sections.closingRequirements = kept(closing, plan.sections.closingRequirements)
        whole.sections.incentives = kept(incentives, plan.sections.incentives)
        return PlanPieces(whole).all
    }

    private func kept(_ text: String, _ before: Words?) -> Words? {
        text.isEmpty ? nil : before?.text == text ? before : Words(text, lines: before?.lines ?? [])
    }

    private func kept(_ list: String, _ before: [Words]) -> [Words] {
        let known = Dictionary(before.map { ($0.text, $0.lines) }, uniquingKeysWith: { first, _ in first })
        return ActionForm.items(list).map { Words($0, lines: known[$0] ?? []) }
    }
}
