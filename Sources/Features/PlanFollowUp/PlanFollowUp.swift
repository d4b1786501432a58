import HTTP
import Plans
public import Platform

/// What becomes of a plan's promises: activities, evidence, indicators and how often what was promised is done.
public enum PlanFollowUp {
    public static let manifest: Feature = {
        var feature = Feature("plan-follow-up", title: "Seguimiento del plan")
        feature.endpoints =
            Overviews.endpoints + Tasks.endpoints + Evidences.endpoints + Indicators.endpoints + Outreach.endpoints
            + Progresses.endpoints
        feature.migrations = FollowUpTables.migrations
        feature.permissions = FollowUpPermissions.all
        feature.navigation = [
            NavigationItem(.entity, "Avance del plan", ProgressRoutes.show.path, needs: .everyone, order: 52),
            NavigationItem(
                .office, "Seguimiento", FollowUpRoutes.home.path, needs: FollowUpPermissions.see, order: 52, in: .plan),
        ]
        feature.jobs = [Reminders.job]
        feature.panels = [FollowUpPanel.panel]
        feature.indicators = [OwnMeasures.publishedVersions]
        feature.publicPages = [PublicPages(Progresses.publicPages)]
        feature.evidence = FollowUpEvidence.all
        feature.promises = [PromiseSource { try FollowUpStore(entity: $0).promised() }]
        feature.sitePromises = [SitePromises(Progresses.sitePromises)]
        feature.seeds = [FollowUpSeed.seed]
        return feature
    }()
}
