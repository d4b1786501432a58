import Calendar
import Campaigns
import Entities
import HTTP
import Platform

/// The campaigns as everybody sees them.
enum CampaignViews {
    static let index = Route.get("campanas")
    static let show = Route.get("campanas").text("campana")

    static let endpoints = [
        Endpoint(.nation, index, needs: .everyone) { context, _ in try list(context) },
        Endpoint(.nation, show, needs: .everyone) { context, id in .page(CampaignPages.show(try view(id, context))) },
    ]

    static let publicPages = PublicPages { services, tenant in
        guard tenant == nil else { return [] }
        let campaigns = try services.nation.read { try Campaigns.all(in: $0) }
        return [PublicPage(path: index.path, title: "Campañas")]
            + campaigns.map { PublicPage(path: show.path($0.id), title: $0.title) }
    }

    private static func list(_ context: Context) throws -> Outcome {
        let now = context.now()
        let campaigns = try context.nation().read { try Campaigns.all(in: $0) }
        let views = campaigns.map { CampaignView(campaign: $0, status: $0.status(at: now), today: now.day) }
        return .page(CampaignPages.index(views, mayRun: context.may(CampaignPermissions.run)))
    }

    static func view(_ id: String, _ context: Context) throws -> CampaignView {
        let nation = try context.nation()
        let now = context.now()
        let directory = context.services.directory
        let found = try nation.read { reading -> CampaignView? in
            guard let campaign = try Campaigns.find(id, in: reading) else { return nil }
            var view = CampaignView(campaign: campaign, status: campaign.status(at: now), today: now.day)
            view.extensions = lines(try Campaigns.extensions(id, in: reading), directory)
            view.changes = lines(try Campaigns.changes(id, in: reading), until: campaign)
            view.sessions = try Campaigns.sessions(id, in: reading)
            return view
        }
        guard var view = found else { throw Failure.notFound }
        let excluded = try Campaigns.excluded(from: id, in: nation)
        let left = directory.entities.filter { excluded.contains($0.code) }
        view.excluded = left.map(\.fullName)
        view.required = directory.entities.count - left.count
        view.mayRun = context.may(CampaignPermissions.run)
        return view
    }

    private static func lines(_ granted: [CampaignExtension], _ directory: DirectorySnapshot) -> [ExtensionLine] {
        var seen: Set<String> = []
        return granted.compactMap { one in
            guard let entity = directory.entity(code: one.entity) else { return nil }
            return ExtensionLine(
                entity: entity.fullName, path: Context.path("/", place: .entity, tenant: entity.tenant), granted: one,
                isReplaced: !seen.insert(one.entity).inserted)
        }
    }

    /// Each change beside the text that followed it.
    private static func lines(_ changes: [CampaignChange], until current: Campaign) -> [ChangeLine] {
        let after = changes.dropFirst().map(\.before) + [current]
        return zip(changes, after).map { change, next in
            ChangeLine(at: change.at, reason: change.reason, differences: next.differences(from: change.before))
        }.reversed()
    }
}
