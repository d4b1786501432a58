import Campaigns
import HTTP
public import Platform

/// The nation collects the yearly reports of its entities: who is where, what it says of them, and what everybody may
/// know.
public enum ReportCollection {
    public static let manifest: Feature = {
        var feature = Feature("report-collection", title: "Recepción de reportes")
        feature.endpoints =
            ConsoleDesk.endpoints + Dossiers.endpoints + Exemptions.endpoints + DrawDesk.endpoints
            + Reminders.endpoints + PublicReports.endpoints
        feature.permissions = ConsolePermissions.all
        feature.migrations = drawMigrations + reportReminderMigrations
        feature.jobs = [ReminderKind.reportJob]
        feature.navigation =
            [NavigationItem(.nation, "Reportes", PublicReports.show.path, needs: .everyone, order: 16, in: .country)]
            + ConsoleDesk.navigation
        feature.panels = [Exemptions.panel]
        feature.publicPages = [PublicReports.publicPages]
        feature.commands = [SampleCommand.command, RecountCommand.command]
        feature.seeds = [SampleSeed.seed]
        return feature
    }()
}
