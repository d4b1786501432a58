import Campaigns
import HTTP
public import Platform

/// The nation collects the plans of its entities: when they are due, who may take longer, who is where.
public enum PlanCollection {
    public static let manifest: Feature = {
        var feature = Feature("plan-collection", title: "Recepción de planes")
        feature.endpoints = CampaignDesk.endpoints + ConsoleDesk.endpoints + Reviews.endpoints
        feature.permissions = CampaignPermissions.all + ConsolePermissions.all + ReviewPermissions.all
        feature.migrations = reminderMigrations
        feature.navigation =
            [NavigationItem(.nation, "Campañas", CampaignViews.index.path, needs: .everyone, order: 25, in: .records)]
            + ConsoleDesk.navigation + Reviews.navigation
        feature.panels = [Reviews.panel]
        feature.jobs = [ReminderKind.planJob]
        feature.commands = [SampleCommand.command]
        feature.seeds = [SampleSeed.seed]
        feature.publicPages = [CampaignViews.publicPages, PublicPlans.publicPages]
        feature.endpoints += FormatDesk.endpoints
        feature.permissions += [FormatDesk.mayPublish]
        feature.publicPages += [FormatDesk.publicPages]
        feature.navigation += [
            NavigationItem(.nation, "Formatos", FormatDesk.index.path, needs: .everyone, order: 27, in: .records)
        ]
        return feature
    }()
}
