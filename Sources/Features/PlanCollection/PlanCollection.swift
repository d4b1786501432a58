public import Platform

/// The nation collects the plans of its entities: when they are due, who may take longer, who is where.
public enum PlanCollection {
    public static let manifest: Feature = {
        let feature = Feature("plan-collection", title: "Recepción de planes")
        return feature
    }()
}
