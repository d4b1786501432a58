public import Platform

/// The action plan as the whole house speaks of it: its values and what its words mean, how it is kept, how far it has
/// come, and how it is put on paper. Three features share it: the entity's plan, its follow-up, and the nation's
/// collection.
public enum Plans {
    public static let manifest: Feature = {
        var feature = Feature("plans", title: "Planes de acción")
        feature.migrations = PlanTables.migrations + PlanReviewTables.migrations + planFormatMigrations
        feature.commands = PlanFormatCommands.all
        feature.prepare = PlanFormats.loadCarried
        return feature
    }()
}
