public import Platform

/// Visits of the entities' sites, counted by the server without cookies.
public enum Visits {
    public static let manifest = Feature("visits", title: "Visitas")
}
