import HTTP
public import Platform

/// Visits of each site, the monthly ranking, featured sites, awards and success stories: what moves an entity to keep
/// its site alive (seed 003).
public enum VisitRanking {
    public static let manifest: Feature = {
        var feature = Feature("visit-ranking", title: "Visitas y reconocimientos")
        feature.endpoints =
            SiteVisits.endpoints + Rankings.endpoints + RankingDesk.endpoints + FeaturedSites.endpoints
            + Awards.endpoints + Stories.endpoints + Recognitions.endpoints
        feature.migrations = RecognitionTables.migrations
        feature.permissions = RecognitionPermissions.all
        feature.navigation = [
            NavigationItem(.nation, "Ranking", Rankings.index.path, needs: .everyone, order: 22, in: .country),
            NavigationItem(
                .nation, "Visitas y premios", RankingDesk.desk.path, needs: RecognitionPermissions.console, order: 62,
                in: .consoles),
            NavigationItem(
                .office, "Visitas", SiteVisits.office.path, needs: RecognitionPermissions.see, order: 68, in: .readers),
            NavigationItem(
                .office, "Reconocimientos", Recognitions.office.path, needs: RecognitionPermissions.see, order: 69,
                in: .readers),
        ]
        feature.indicators = [VisitMeasures.visits, VisitMeasures.visitors]
        feature.evidence = [VisitMeasures.evidence, VisitMeasures.grew]
        feature.figures = [VisitMeasures.figure]
        feature.publicPages = [PublicPages(Rankings.publicPages)]
        feature.seeds = [VisitSeed.seed]
        return feature
    }()
}
