import Calendar
import Campaigns
import Entities
import HTTP
import Platform

/// The national administrator gives an entity more time.
enum ExtensionDesk {
    static let form = Route.get("campanas").text("campana").then("prorrogas")
    static let grant = Route.post("campanas").text("campana").then("prorrogas")

    static let endpoints = [
        Endpoint(.nation, form, needs: CampaignPermissions.run) { context, id in
            let view = try CampaignViews.view(id, context)
            let choice = try choice(view, context.request.query["codigo"] ?? "", context)
            let form = ExtensionForm(code: choice.chosen?.code ?? "")
            return .page(ExtensionPages.form(view, choice, form, proof: context.formProof))
        },
        Endpoint(.nation, grant, needs: CampaignPermissions.run) { try give($0, $1) },
    ]

    /// What the words find; a code, or the only one found, is chosen at once.
    private static func choice(_ view: CampaignView, _ code: String, _ context: Context) throws -> EntityChoice {
        let directory = context.services.directory
        let query = String((context.request.query["entidad"] ?? "").prefix(100))
        let days = try Campaigns.extensionDays(view.campaign.id, in: try context.nation())
        let excluded = try Campaigns.excluded(from: view.campaign.id, in: try context.nation())
        let line = { (entity: Entity) in
            EntityChoice.Line(
                code: entity.code, name: entity.fullName, until: days[entity.code],
                isExcluded: excluded.contains(entity.code))
        }
        var choice = EntityChoice(query: query)
        if let entity = directory.entity(code: code) {
            choice.chosen = line(entity)
        } else if !query.isEmpty {
            let result = directory.search(query, limit: 20)
            (choice.found, choice.total) = (result.found.map(line), result.total)
            if choice.total == 1 { choice.chosen = choice.found.first }
        }
        return choice
    }

    private static func give(_ context: Context, _ id: String) throws -> Outcome {
        let view = try CampaignViews.view(id, context)
        let form = ExtensionForm(context.request.form)
        let choice = try choice(view, form.code, context)
        let again = { (problems: Problems) in
            Outcome.page(ExtensionPages.form(view, choice, form, problems, proof: context.formProof))
        }
        guard let entity = choice.chosen else { return again(wrong("entidad", "Elija primero la entidad")) }
        guard !entity.isExcluded else { return again(wrong("entidad", CampaignProblem.excludedEntity.words)) }
        switch form.read(view.campaign, today: context.today) {
        case .failure(let problems): return again(problems)
        case .success(let until):
            let granted = CampaignExtension(
                id: context.services.newID(), campaign: id, entity: entity.code, until: until, reason: form.reason,
                act: form.act, grantedAt: context.now(), grantedBy: try context.person().id)
            do {
                _ = try context.nation().write { try Campaigns.grant(granted, to: view.campaign, in: $0) }
            } catch Failure.conflict(let words) {
                return again(wrong("hasta", words))
            }
            return .seeOther(
                view.path + "#prorrogas", Flash(.done, "\(entity.name) tiene plazo hasta el \(until.spoken)."))
        }
    }

    private static func wrong(_ field: String, _ message: String) -> Problems {
        var problems = Problems()
        problems.add(field, message)
        return problems
    }
}
