import HTTP
public import Platform

/// Who keeps each channel, how often it was promised, and how the promise is kept.
public enum ChannelCare {
    public static let manifest: Feature = {
        var feature = Feature("channel-care", title: "Canales al día")
        feature.endpoints =
            Cares.endpoints + Owners.endpoints + PromiseDesk.endpoints + PublicBoards.endpoints
            + NationConsole.endpoints + CareCalendars.endpoints
        feature.migrations = CareFeatureTables.migrations
        feature.permissions = CarePermissions.all
        feature.navigation = [
            NavigationItem(
                .office, "Canales al día", CareRoutes.home.path, needs: CarePermissions.see, order: 66, in: .site),
            NavigationItem(.entity, "Canales al día", BoardRoutes.show.path, needs: .everyone, order: 66),
            NavigationItem(
                .nation, "Consola de canales", ConsoleRoutes.list.path, needs: CarePermissions.seeNation, order: 62,
                in: .consoles),
        ]
        feature.jobs = [Warnings.job, Standings.job, ReminderJob.kind]
        feature.panels = [CarePanel.panel]
        feature.figures = [Standings.figure]
        feature.indicators = Measures.all
        feature.evidence = CareEvidence.all
        feature.publicPages = [PublicPages(PublicBoards.publicPages)]
        feature.seeds = [CareSeed.seed]
        return feature
    }()
}
