import Database
public import Platform

/// What offices do to keep their channels: write, review, publish.
public enum Publishing {
    public static let manifest: Feature = {
        var feature = Feature("publishing", title: "Contenidos del sitio")
        feature.endpoints = endpoints.flatMap(\.self)
        feature.migrations = migrations.flatMap(\.self)
        feature.permissions = PublishingPermissions.all
        feature.navigation = navigation
        feature.jobs = jobs
        feature.panels = panels
        feature.seeds = [SiteSeed.seed]
        return feature
    }()

    /// One line for each folder.
    private static let endpoints: [[Endpoint]] = []

    private static let migrations: [[Migration]] = []

    private static let navigation: [NavigationItem] = []

    private static let jobs: [JobKind] = []

    private static let panels: [Panel] = []
}
