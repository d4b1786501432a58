import HTTP
public import Platform

/// The public front of one entity.
public enum Portal {
    public static let manifest: Feature = {
        var feature = Feature("portal", title: "Portal de la entidad")
        feature.endpoints = EntityHomes.endpoints + SiteSearch.endpoints
        feature.navigation = [NavigationItem(.entity, "Inicio", EntityHomes.home.path, needs: .everyone, order: 0)]
        feature.publicPages = [
            PublicPages { _, tenant in tenant == nil ? [] : [PublicPage(path: EntityHomes.home.path, title: "Inicio")] }
        ]
        return feature
    }()
}
