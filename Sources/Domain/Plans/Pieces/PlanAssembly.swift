/// Puts a plan together from its stored pieces, which arrive ordered by action, kind and position.
public struct PlanAssembly {
    private var heading = PlanHeading()
    private var sections = PlanSections()
    private var actions: [PlanAction] = []

    public init() {}

    public mutating func add(_ piece: PlanPiece) {
        if piece.action == 0 {
            addToFrame(piece)
        } else {
            addToAction(piece)
        }
    }

    public func plan(layout: PlanLayout, startYear: Int?) -> Plan {
        Plan(layout: layout, heading: heading, sections: sections, actions: actions, startYear: startYear)
    }

    private mutating func addToFrame(_ piece: PlanPiece) {
        let words = piece.onlyWords
        switch piece.kind {
        case .title: heading.title = words
        case .municipality: heading.municipality = words
        case .department: heading.department = words
        case .nit: heading.nit = Nit(words.text, lines: words.lines)
        case .slogan: heading.slogan = words
        case .address: heading.address = words
        case .phone: heading.phones.append(words)
        case .email: heading.emails.append(words)
        case .site: heading.sites.append(words)
        default: addToSections(piece, words)
        }
    }

    private mutating func addToSections(_ piece: PlanPiece, _ words: Words) {
        switch piece.kind {
        case .legal: sections.legalFrame.paragraphs.append(words)
        case .norm: sections.legalFrame.norms.append(piece.text)
        case .deadline: sections.legalFrame.phases.append(deadline(piece))
        case .vision: sections.vision = words
        case .visionYear: sections.visionYear = Int(piece.text)
        case .objective: sections.generalObjective = words
        case .specificObjective: sections.specificObjectives.append(words)
        case .line: sections.actionLines.append(words)
        case .operational: sections.operationalFrame.append(words)
        case .closing: sections.closingRequirements.append(words)
        case .supportIntroduction: sections.support.introduction = words
        case .support: sections.support.rows.append(supportRow(piece))
        case .incentive: sections.incentives.append(words)
        case .signature: sections.signatures.append(signature(piece))
        case .other: sections.others.append(otherSection(piece))
        case .heading: sections.headings.append(words)
        case .start: sections.start = words
        default: break
        }
    }

    private mutating func addToAction(_ piece: PlanPiece) {
        let words = piece.onlyWords
        if actions.last?.number != piece.action {
            actions.append(PlanAction(number: piece.action, action: Words("", lines: []), term: .none))
        }
        let last = actions.count - 1
        switch piece.kind {
        case .phase: actions[last].phase = phase(piece)
        case .theme: actions[last].theme = theme(piece)
        case .action: actions[last].action = words
        case .benefit: actions[last].benefits.append(words)
        case .indicator: pair(at: piece.position, in: last) { $0.name = words }
        case .goal: pair(at: piece.position, in: last) { $0.goal = GoalReader.goal(words) }
        case .activity: actions[last].activities.append(words)
        case .responsible: actions[last].responsibles.append(Responsible(words))
        case .resource: actions[last].resources.append(Resource(words))
        case .term: actions[last].term = TermReader.term(words)
        case .extra: actions[last].extras.append(extra(piece))
        case .span: actions[last].lines = words.lines
        case .source: actions[last].source = source(piece)
        default: break
        }
    }

    /// Indicators and goals stand in rows of their own, in whatever order; equal positions belong together.
    private mutating func pair(at position: Int, in index: Int, set: (inout Indicator) -> Void) {
        while actions[index].indicators.count <= position {
            actions[index].indicators.append(Indicator(name: Words("", lines: []), goal: .none))
        }
        set(&actions[index].indicators[position])
    }

    private func deadline(_ piece: PlanPiece) -> PhaseDeadline {
        let parts = piece.words(atLeast: 3)
        return PhaseDeadline(
            phase: parts[0], national: TermReader.term(parts[1]), territorial: TermReader.term(parts[2]))
    }

    private func supportRow(_ piece: PlanPiece) -> SupportRow {
        let parts = piece.words(atLeast: 3)
        return SupportRow(problem: parts[0], procedure: parts[1], assistance: parts[2])
    }

    private func signature(_ piece: PlanPiece) -> Signature {
        let parts = piece.words(atLeast: 2).map { $0.text.isEmpty ? nil : $0 }
        return Signature(name: parts[0], role: parts[1])
    }

    private func otherSection(_ piece: PlanPiece) -> OtherSection {
        let parts = piece.words()
        return OtherSection(heading: parts[0], paragraphs: Array(parts.dropFirst()))
    }

    private func extra(_ piece: PlanPiece) -> ExtraColumn {
        let parts = piece.words(atLeast: 2)
        return ExtraColumn(heading: parts[0].text, words: parts[1])
    }

    private func source(_ piece: PlanPiece) -> ActionSource {
        let parts = piece.words(atLeast: 4).map(\.text)
        return ActionSource(entity: parts[0], entityName: parts[1], plan: parts[2], number: Int(parts[3]) ?? 0)
    }

    private func phase(_ piece: PlanPiece) -> Phase {
        let parts = piece.words(atLeast: 2)
        let kinds = parts[1].text.split(separator: " ").compactMap { Phase.Kind(rawValue: String($0)) }
        return Phase(words: parts[0], kinds: kinds)
    }

    private func theme(_ piece: PlanPiece) -> Theme {
        let parts = piece.words(atLeast: 2)
        return Theme(words: parts[0].text.isEmpty ? nil : parts[0], kind: Theme.Kind(rawValue: parts[1].text))
    }
}
