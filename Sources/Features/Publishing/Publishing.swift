public import Platform

/// What offices do to keep their channels: write, review, publish.
public enum Publishing {
    public static let manifest: Feature = {
        let feature = Feature("publishing", title: "Contenidos del sitio")
        return feature
    }()
}
