import Calendar
import Paper
import Spanish

/// The blocks of a printed plan, in reading order.
struct PlanPrint {
    let plan: Plan
    let facts: PlanPaperFacts

    var blocks: [PaperBlock] {
        standing + PlanField.before.flatMap(text) + deadlines + actions + PlanField.after.flatMap(text) + support
            + others + signatures + code
    }

    /// What a reader must know before the words: which version, by which act, handed in when.
    private var standing: [PaperBlock] {
        var lines = [PaperFact("Entidad", facts.entityName)]
        if !facts.formatTitle.isEmpty { lines.append(PaperFact("Formato", facts.formatTitle)) }
        if !facts.state.isEmpty { lines.append(PaperFact("Versión", "\(facts.version), \(facts.state)")) }
        if let amendment = facts.amendment { lines.append(PaperFact("Modifica", words(amendment))) }
        if let filing = facts.filing {
            let when = filing.at.spoken + (filing.isOnTime ? ", a tiempo" : ", fuera del plazo")
            lines += [PaperFact("Radicado", filing.number), PaperFact("Recibido", when)]
        }
        lines += [PlanField.address, .phones, .emails, .sites].flatMap(fact)
        return [.facts(lines)]
    }

    private func words(_ amendment: PlanAmendment) -> String {
        let act = [amendment.actKind, amendment.actNumber].filter { !$0.isEmpty }.joined(separator: " ")
        let dated = amendment.actDay.map { act + " del " + $0.short } ?? act
        return [dated, amendment.reason].filter { !$0.isEmpty }.joined(separator: ": ")
    }

    private func fact(_ field: PlanField) -> [PaperFact] {
        let values = field.values(of: plan)
        return values.isEmpty ? [] : [PaperFact(field.rawValue, values.joined(separator: " · "))]
    }

    private func text(_ field: PlanField) -> [PaperBlock] {
        let values = field.values(of: plan)
        guard !values.isEmpty else { return [] }
        let body: [PaperBlock] = field.isList ? [.bullets(values)] : values.map(PaperBlock.paragraph)
        return [.heading(1, field.rawValue)] + body
    }

    private var deadlines: [PaperBlock] {
        PlanSmallTables.deadlines(plan).map { [.heading(1, PlanPaper.deadlinesTitle), .table($0)] } ?? []
    }

    private var actions: [PaperBlock] {
        guard !plan.actions.isEmpty else { return [] }
        let shown = PlanTable.columns.filter { column in
            ![.phase, .theme].contains(column)
                && (column == .number || plan.actions.contains { !PlanTable.cell(column, of: $0).isEmpty })
        }
        let extras = PlanExtras.headings(of: plan)
        let table = PaperTable(
            caption: "Acciones del plan: " + Spanish.count(plan.actions.count, "acción", "acciones"),
            columns: shown.map { PaperColumn($0.name, weight: $0.weight) } + extras.map { PaperColumn($0, weight: 1) },
            rows: rows(shown, extras))
        return [.heading(1, PlanPaper.actionsTitle), .table(table)]
    }

    private func rows(_ shown: [PlanColumn], _ extras: [String]) -> [PaperRow] {
        var rows: [PaperRow] = []
        var group = ""
        for action in plan.actions {
            let own = action.phase?.words.text ?? PlanTable.cell(.theme, of: action).first ?? ""
            if own != group, !own.isEmpty { rows.append(PaperRow([PaperCell(own)], isGroup: true)) }
            group = own
            rows.append(
                PaperRow(
                    shown.map { PaperCell(PlanTable.cell($0, of: action)) }
                        + extras.map { PaperCell(PlanExtras.cell($0, of: action)) }))
        }
        return rows
    }

    private var support: [PaperBlock] {
        PlanSmallTables.support(plan).map { [.heading(1, PlanPaper.supportTitle), .table($0)] } ?? []
    }

    private var others: [PaperBlock] {
        plan.sections.others.flatMap { section in
            (section.heading.text.isEmpty ? [] : [.heading(1, section.heading.text)])
                + section.paragraphs.map { .paragraph($0.text) }
        }
    }

    private var signatures: [PaperBlock] {
        let lines = plan.sections.signatures.map {
            PaperSignature(name: $0.name?.text ?? "", role: $0.role?.text ?? "")
        }
        let own = facts.isMunicipality ? "Alcaldesa o alcalde municipal" : "Gobernadora o gobernador"
        return [.signatures(lines.isEmpty ? [PaperSignature(name: "", role: own)] : lines)]
    }

    private var code: [PaperBlock] {
        facts.filing.map { filing in
            [
                .code(
                    address: filing.address,
                    caption: "Compruebe el radicado \(filing.number) en esta dirección o con la cámara de su teléfono.")
            ]
        } ?? []
    }
}

extension PlanColumn {
    /// Share of the width; the columns with sentences are the wide ones.
    var weight: Double {
        switch self {
        case .number: 0.35
        case .phase, .theme: 1.1
        case .term: 0.8
        case .responsibles, .goals: 1.1
        case .resources: 1.1
        case .action, .indicators: 1.4
        case .benefits: 1.5
        case .activities: 1.8
        }
    }
}
