public import Platform
import Questionnaires

/// The yearly report of results (Decreto 2693 de 2012, art. 11): what each entity answered, who answered it and when,
/// and what was handed in.
public enum Reports {
    public static let manifest: Feature = {
        var feature = Feature("reports", title: "Reportes de resultados")
        feature.migrations = reportMigrations + [ReportScores.migration, reportProgrammeMigration]
        feature.prepare = readInstruments
        return feature
    }()

    /// Reads the questionnaires once at the start, so that no page has to inside its own reading, and puts down what
    /// is missing beside reports that were handed in.
    @Sendable private static func readInstruments(_ services: Services) throws {
        for id in try services.nation.read({ try Instruments.list(in: $0) }) {
            _ = try Instruments.rules(id, services)
        }
        try ReportClaims.fillMissing(services)
    }

    /// Kind under which whole reports are filed, and that of single components.
    public static let kind = "reporte"
    public static let partKind = "reporte-parcial"

    /// Inside an entity's public pages: what it handed in for one campaign. `/reporte` alone is the latest.
    public static func publicPath(in campaign: String) -> String { "/reporte/enviado/\(campaign)" }
}
