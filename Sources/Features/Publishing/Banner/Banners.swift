import Calendar
import Channels
import Design
import HTTP
import Platform

/// Warnings over the site: raised, lowered, remembered.
enum Banners {
    static let endpoints = [
        Endpoint(.office, SiteDecisionRoutes.banners, needs: PublishingPermissions.manage, show),
        Endpoint(.office, SiteDecisionRoutes.raise, needs: PublishingPermissions.manage, raise),
        Endpoint(.office, SiteDecisionRoutes.lower, needs: PublishingPermissions.manage, lower),
    ]

    static let navigation = NavigationItem(
        .office, "Avisos", SiteDecisionRoutes.banners.path, needs: PublishingPermissions.manage, order: 71, in: .site)

    private static func show(_ context: Context, _: Void) throws -> Outcome {
        try page(BannerForm(today: context.today), context)
    }

    private static func raise(_ context: Context, _: Void) throws -> Outcome {
        var form = BannerForm(context.request.form)
        guard let valid = form.read(now: context.now()) else { return try page(form, context) }
        let (entity, person) = (try context.entity(), try context.person().id)
        _ = try entity.write { writing in
            try BannerStore(entity: entity).raise(
                valid.banner, from: valid.from, until: valid.until, by: person, in: writing)
        }
        let words =
            valid.from > context.now()
            ? "Programado: se verá en todo el sitio desde el \(valid.from.day.short)."
            : "El aviso ya se ve en todas las páginas del sitio."
        return .seeOther(context.path(SiteDecisionRoutes.banners.path), Flash(.done, words))
    }

    private static func lower(_ context: Context, _ id: String) throws -> Outcome {
        let (entity, person) = (try context.entity(), try context.person().id)
        try entity.write { try BannerStore(entity: entity).lower(id, by: person, in: $0) }
        return .seeOther(
            context.path(SiteDecisionRoutes.banners.path), Flash(.done, "El aviso ya no se ve en el sitio."))
    }

    private static func page(_ form: BannerForm, _ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let (raised, names) = try entity.read { reading in
            let raised = try BannerStore(entity: entity).history(in: reading)
            let people = Set(raised.flatMap { [$0.raisedBy, $0.loweredBy].compactMap { $0 } })
            return (raised, people.isEmpty ? [:] : try context.services.contacts.names(people, in: reading))
        }
        return .page(BannerPages.list(form, raised, names, now: context.now(), try DecisionLinks(context)))
    }
}
