public import Platform

/// What becomes of a plan's promises: activities, evidence, indicators and how often what was promised is done.
public enum PlanFollowUp {
    public static let manifest: Feature = {
        let feature = Feature("plan-follow-up", title: "Seguimiento del plan")
        return feature
    }()
}
