import Campaigns
import Database
import Plans
import Platform

/// How a plan is begun here: with nothing but the entity's name, or with what an own plan already says.
struct PlanBeginning: Sendable {
    let entity: EntityScope
    let maker: PlanMaking.Maker

    func blank(vigencia: Int) throws -> String {
        let (entity, maker, heading) = (entity, maker, heading(vigencia))
        return try entity.write { writing in
            var plan = Plan(layout: .unified, heading: heading, startYear: vigencia)
            let purpose = try Self.purpose(PlanOrigin(.written), vigencia, maker, writing)
            if let format = purpose.format { plan.sections.legalFrame.norms = format.legalFrame.map(\.name) }
            return try PlanMaking.create(plan, for: purpose.purpose, of: entity, by: maker, in: writing)
        }
    }

    /// The frame comes along and the chosen actions, numbered anew. Terms stay as they are: shifting them in silence
    /// would promise what nobody decided.
    func from(_ former: ShelvedPlan, actions chosen: Set<Int>, vigencia: Int) throws -> String {
        let (entity, maker) = (entity, maker)
        var plan = former.plan.withoutLines
        plan.heading.title = heading(vigencia).title
        plan.layout = .unified
        plan.startYear = vigencia
        plan.sections.start = nil
        plan.actions = plan.actions.filter { chosen.contains($0.number) }.enumerated().map { index, action in
            var action = action
            action.number = index + 1
            return action
        }
        let begun = plan
        return try entity.write { writing in
            let purpose = try Self.purpose(PlanOrigin(.formerPlan, former.id), vigencia, maker, writing)
            return try PlanMaking.create(begun, for: purpose.purpose, of: entity, by: maker, in: writing)
        }
    }

    private static func purpose(
        _ origin: PlanOrigin, _ vigencia: Int, _ maker: PlanMaking.Maker, _ writing: Writing
    ) throws -> (purpose: PlanMaking.Purpose, format: PlanFormat?) {
        let campaign = try PlanMaking.campaign(takingPlanOf: vigencia, at: maker.now, in: writing)
        let format = try PlanFormats.current(for: vigencia, in: writing)
        return (PlanMaking.Purpose(origin, campaign: campaign?.id, format: format?.id, vigencia: vigencia), format)
    }

    private func heading(_ vigencia: Int) -> PlanHeading {
        let tenant = entity.tenant
        func words(_ text: String) -> Words { Words(text, lines: []) }
        var heading = PlanHeading(title: words("Plan de acción de Gobierno en línea \(vigencia)"))
        if tenant.kind == .municipality { heading.municipality = words(tenant.name) }
        heading.department = words(tenant.kind == .municipality ? tenant.department : tenant.name)
        return heading
    }
}

extension Plan {
    /// The same words, of no document.
    var withoutLines: Plan {
        var assembly = PlanAssembly()
        for piece in PlanPieces(self).all {
            assembly.add(
                PlanPiece(
                    action: piece.action, kind: piece.kind, position: piece.position, text: piece.text, partLines: []))
        }
        return assembly.plan(layout: layout, startYear: startYear)
    }
}
