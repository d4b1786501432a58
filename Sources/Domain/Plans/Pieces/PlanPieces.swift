/// A plan as a list of pieces, and back. Nothing of a plan's words is outside of the list.
public struct PlanPieces {
    public private(set) var all: [PlanPiece] = []

    public init(_ plan: Plan) {
        add(plan.heading)
        add(plan.sections)
        for action in plan.actions { add(action) }
    }

    private mutating func add(_ heading: PlanHeading) {
        add(.title, heading.title)
        add(.municipality, heading.municipality)
        add(.department, heading.department)
        if let nit = heading.nit { add(.nit, Words(nit.text, lines: nit.lines)) }
        add(.slogan, heading.slogan)
        add(.address, heading.address)
        add(.phone, heading.phones)
        add(.email, heading.emails)
        add(.site, heading.sites)
    }

    private mutating func add(_ sections: PlanSections) {
        add(.legal, sections.legalFrame.paragraphs)
        add(.norm, sections.legalFrame.norms.map { Words($0, lines: []) })
        add(.deadline, parts: sections.legalFrame.phases.map { [$0.phase, $0.national.words, $0.territorial.words] })
        add(.vision, sections.vision)
        if let year = sections.visionYear { add(.visionYear, Words(String(year), lines: [])) }
        add(.objective, sections.generalObjective)
        add(.specificObjective, sections.specificObjectives)
        add(.line, sections.actionLines)
        add(.operational, sections.operationalFrame)
        add(.closing, sections.closingRequirements)
        add(.supportIntroduction, sections.support.introduction)
        add(.support, parts: sections.support.rows.map { [$0.problem, $0.procedure, $0.assistance] })
        add(.incentive, sections.incentives)
        add(.signature, parts: sections.signatures.map { [$0.name ?? .empty, $0.role ?? .empty] })
        add(.other, parts: sections.others.map { [$0.heading] + $0.paragraphs })
        add(.heading, sections.headings)
        add(.start, sections.start)
    }

    private mutating func add(_ action: PlanAction) {
        let number = action.number
        if let phase = action.phase {
            add(
                .phase, parts: [[phase.words, Words(phase.kinds.map(\.rawValue).joined(separator: " "), lines: [])]],
                number)
        }
        if let theme = action.theme {
            add(.theme, parts: [[theme.words ?? .empty, Words(theme.kind?.rawValue ?? "", lines: [])]], number)
        }
        add(.action, action.action, number)
        add(.benefit, action.benefits, number)
        add(.indicator, action.indicators.map(\.name), number)
        add(.goal, action.indicators.map(\.goal.words), number)
        add(.activity, action.activities, number)
        add(.responsible, action.responsibles.map(\.words), number)
        add(.resource, action.resources.map(\.words), number)
        add(.term, action.term.words, number)
        add(.extra, parts: action.extras.map { [Words($0.heading, lines: []), $0.words] }, number)
        add(.span, Words("", lines: action.lines), number)
        if let source = action.source {
            let parts = [source.entity, source.entityName, source.plan, String(source.number)]
            add(.source, parts: [parts.map { Words($0, lines: []) }], number)
        }
    }

    private mutating func add(_ kind: PlanPiece.Kind, _ words: Words?, _ action: Int = 0) {
        if let words { add(kind, [words], action) }
    }

    private mutating func add(_ kind: PlanPiece.Kind, _ list: [Words], _ action: Int = 0) {
        add(kind, parts: list.map { [$0] }, action)
    }

    private mutating func add(_ kind: PlanPiece.Kind, parts list: [[Words]], _ action: Int = 0) {
        for (position, parts) in list.enumerated() {
            let text = parts.map(\.text.withoutSeparator).joined(separator: String(PlanPiece.separator))
            all.append(
                PlanPiece(
                    action: action, kind: kind, position: position, text: text, partLines: parts.map(\.lines)))
        }
    }
}

extension Words {
    public static let empty = Words("", lines: [])
}

extension String {
    /// A damaged document may hold the control character that separates parts; as a word it means nothing.
    fileprivate var withoutSeparator: String {
        guard contains(PlanPiece.separator) else { return self }
        return String(map { $0 == PlanPiece.separator ? " " : $0 })
    }
}
