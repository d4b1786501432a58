import Database
import HTTP
import Outgoing
public import Platform

/// What offices do to keep their channels: write, review, publish.
public enum Publishing {
    public static let manifest: Feature = {
        var feature = Feature("publishing", title: "Contenidos del sitio")
        feature.endpoints = endpoints.flatMap(\.self)
        feature.migrations = migrations.flatMap(\.self)
        feature.permissions = PublishingPermissions.all
        feature.navigation = navigation
        feature.evidence = ContentEvidence.all
        feature.jobs = jobs
        feature.panels = panels
        feature.seeds = [SiteSeed.seed]
        return feature
    }()

    /// One line for each folder.
    private static let endpoints: [[Endpoint]] = [
        Desks.endpoints,
        Items.endpoints,
        Reviews.endpoints,
        Versions.endpoints,
        SharedPreviews.endpoints,
        MediaLibrary.endpoints,
        Trees.endpoints,
        Moves.endpoints,
        Links.endpoints,
        Appearances.endpoints,
        Banners.endpoints,
        Administrations.endpoints,
        Exchanges.endpoints,
    ]

    private static let migrations: [[Migration]] = [
        LinkTables.migrations,
        ExchangeTables.migrations,
    ]

    private static let navigation: [NavigationItem] = [
        NavigationItem(
            .office, "Contenidos", ContentRoutes.home.path, needs: PublishingPermissions.write, order: 60,
            in: .writing),
        NavigationItem(
            .office, "Archivos", MediaRoutes.list.path, needs: PublishingPermissions.write, order: 61, in: .writing),
        NavigationItem(
            .office, "Canales", TreeRoutes.home.path, needs: PublishingPermissions.manage, order: 62, in: .site),
        NavigationItem(
            .office, "Enlaces rotos", LinkRoutes.list.path, needs: PublishingPermissions.write, order: 63,
            in: .writing),
        Appearances.navigation,
        Banners.navigation,
        Administrations.navigation,
        Exchanges.navigation,
    ]

    private static let jobs: [JobKind] =
        MediaText.jobs
        + LinkReviewing.jobs { LinkProbe().check($0) }

    private static let panels: [Panel] = [ContentsPanel.panel]
}
