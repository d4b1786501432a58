import Channels
import Design
import HTTP
import Platform

/// The look of a site: chosen, looked at, kept.
enum Appearances {
    static let endpoints = [
        Endpoint(.office, SiteDecisionRoutes.appearance, needs: PublishingPermissions.manage, show),
        Endpoint(.office, SiteDecisionRoutes.keepAppearance, needs: PublishingPermissions.manage, keep),
    ]

    static let navigation = NavigationItem(
        .office, "Aspecto", SiteDecisionRoutes.appearance.path, needs: PublishingPermissions.manage, order: 70,
        in: .site)

    private static func show(_ context: Context, _: Void) throws -> Outcome {
        let (appearance, pictures) = try read(context)
        return .page(AppearancePages.form(appearance, pictures, isPreview: false, try DecisionLinks(context)))
    }

    /// Two buttons: one shows what was chosen and keeps nothing, the other keeps it.
    private static func keep(_ context: Context, _: Void) throws -> Outcome {
        var (appearance, pictures) = try read(context)
        appearance.read(context.request.form, pictures: pictures)
        guard appearance.errors.isEmpty, context.request.form["hacer"] == "guardar" else {
            return .page(AppearancePages.form(appearance, pictures, isPreview: true, try DecisionLinks(context)))
        }
        try AppearanceStore(entity: context.entity()).keep(appearance, by: context.person().id)
        return .seeOther(
            context.path(SiteDecisionRoutes.appearance.path),
            Flash(.done, "Guardado. El sitio ya se ve con el aspecto «\(Look.number(appearance.look).name)»."))
    }

    private static func read(_ context: Context) throws -> (Appearance, [Media]) {
        let entity = try context.entity()
        return try entity.read { reading in
            (
                Appearance(entity.tenant, try SiteStore(entity: entity).site(in: reading)),
                try AppearanceStore(entity: entity).pictures(reading)
            )
        }
    }
}
