public import Platform

/// The yearly report of results (Decreto 2693 de 2012, art. 11): what each entity answered, who answered it and when,
/// and what was handed in.
public enum Reports {
    public static let manifest: Feature = {
        var feature = Feature("reports", title: "Reportes de resultados")
        feature.migrations = reportMigrations
        return feature
    }()

    /// Kind under which whole reports are filed, and that of single components.
    public static let kind = "reporte"
    public static let partKind = "reporte-parcial"
}
