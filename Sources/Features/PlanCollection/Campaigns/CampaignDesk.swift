import Calendar
import Campaigns
import HTTP
import Platform

/// The national administrator opens campaigns and changes their dates.
enum CampaignDesk {
    static let fresh = Route.get("campanas", "nueva", "datos")
    static let create = Route.post("campanas")
    static let edit = Route.get("campanas").text("campana").then("fechas")
    static let change = Route.post("campanas").text("campana").then("fechas")

    static let endpoints =
        CampaignViews.endpoints + [
            Endpoint(.nation, fresh, needs: CampaignPermissions.run) { context, _ in
                .page(CampaignFormPages.create(CampaignForm(vigencia: context.today.year), proof: context.formProof))
            },
            Endpoint(.nation, create, needs: CampaignPermissions.run) { context, _ in try open(context) },
            Endpoint(.nation, edit, needs: CampaignPermissions.run) { context, id in
                let view = try CampaignViews.view(id, context)
                let form = CampaignForm(view.campaign, version: view.changes.count)
                return .page(CampaignFormPages.change(view, form, proof: context.formProof))
            },
            Endpoint(.nation, change, needs: CampaignPermissions.run) { try rewrite($0, $1) },
        ] + ExtensionDesk.endpoints

    private static func open(_ context: Context) throws -> Outcome {
        let form = CampaignForm(context.request.form)
        let again = { (problems: Problems) in
            Outcome.page(CampaignFormPages.create(form, problems, proof: context.formProof))
        }
        switch form.read(today: context.today) {
        case .failure(let problems): return again(problems)
        case .success(let campaign):
            // The same campaign sent twice is there once; another one of that name is refused.
            let isThere = try isNew(campaign, context) || known(campaign.id, context) == campaign
            return isThere ? done(campaign, "La campaña quedó abierta.") : again(taken(campaign))
        }
    }

    /// Opens it.
    /// - Returns: false where the name is taken.
    private static func isNew(_ campaign: Campaign, _ context: Context) throws -> Bool {
        let (person, now) = (try context.person().id, context.now())
        do {
            try context.nation().write { try Campaigns.create(campaign, by: person, at: now, in: $0) }
            return true
        } catch Failure.conflict {
            return false
        }
    }

    private static func taken(_ campaign: Campaign) -> Problems {
        var problems = Problems()
        problems.add(
            "identificador",
            "Ya existe una campaña con el identificador «\(campaign.id)». Escriba otro, como"
                + " \(campaign.id)-2")
        return problems
    }

    private static func rewrite(_ context: Context, _ id: String) throws -> Outcome {
        let form = CampaignForm(context.request.form)
        let view = try CampaignViews.view(id, context)
        let again = { (problems: Problems, conflict: String?) in
            Outcome.page(CampaignFormPages.change(view, form, problems, conflict, proof: context.formProof))
        }
        switch form.read(changing: view.campaign, today: context.today) {
        case .failure(let problems): return again(problems, nil)
        case .success(let campaign):
            if campaign == view.campaign {
                // The same change sent twice is made once.
                guard form.version == view.changes.count else { return done(campaign, changed) }
                return again(nothing, nil)
            }
            return try make(campaign, form, context) ?? again(Problems(), stale)
        }
    }

    /// Makes the change.
    /// - Returns: nil where somebody else was faster.
    private static func make(_ campaign: Campaign, _ form: CampaignForm, _ context: Context) throws -> Outcome? {
        let (person, now) = (try context.person().id, context.now())
        do {
            try context.nation().write { writing in
                try Campaigns.change(
                    campaign, because: form.reason, seen: form.version, by: person, at: now, in: writing)
            }
            return done(campaign, changed)
        } catch Failure.conflict {
            return nil
        }
    }

    private static var nothing: Problems {
        var problems = Problems()
        problems.add("cierra", "No cambió nada: todo dice lo mismo que antes")
        return problems
    }

    private static let stale =
        "Otra persona cambió esta campaña mientras usted escribía. Lo que escribió sigue aquí; abajo puede ver lo que dice"
        + " ahora."
    private static let changed = "El cambio quedó publicado con su motivo."

    private static func known(_ id: String, _ context: Context) throws -> Campaign? {
        try context.nation().read { try Campaigns.find(id, in: $0) }
    }

    private static func done(_ campaign: Campaign, _ words: String) -> Outcome {
        .seeOther(CampaignViews.show.path(campaign.id), Flash(.done, words))
    }
}
