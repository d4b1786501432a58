public import Platform

/// Visits of each site, the monthly ranking, featured sites, awards and success stories.
public enum VisitRanking {
    public static let manifest: Feature = {
        let feature = Feature("visit-ranking", title: "Visitas y reconocimientos")
        return feature
    }()
}
