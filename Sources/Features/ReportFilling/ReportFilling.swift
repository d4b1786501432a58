import HTTP
import Outgoing
public import Platform
import Reports

/// The yearly report of an entity: filled by several people at once, handed in whole, and shown to everybody.
public enum ReportFilling {
    public static let manifest: Feature = {
        var feature = Feature("report-filling", title: "Reporte de resultados")
        feature.endpoints =
            Tasks.endpoints + Answering.endpoints + Provings.endpoints + Standings.endpoints + Notes.endpoints
            + ProgrammeNotes.endpoints
            + Handing.endpoints
            + Sheets.endpoints
            + PublicReports.endpoints
        feature.permissions = ReportPermissions.all
        feature.navigation = [
            NavigationItem(
                .office, "Reporte de resultados", ReportRoutes.home.path, needs: ReportPermissions.see, order: 54),
            NavigationItem(.entity, "Reporte de resultados", PublicReports.show.path, needs: .everyone, order: 54),
        ]
        feature.panels = [ReportPanel.panel]
        feature.publicPages = [PublicPages(PublicReports.publicPages)]
        feature.jobs = ProofJob.jobs + [ReportLinkJob.job { LinkProbe().check($0) }]
        feature.migrations = [ReportLinkStore.migration]
        feature.seeds = [ReportSeed.seed, ReportSeed.proofs]
        feature.figures = [
            Figure("submitted-reports", title: "reportes de resultados enviados") {
                try PublicReports.submittedByEntity($0)
            }
        ]
        return feature
    }()
}
