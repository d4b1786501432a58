import HTTP
public import Platform

/// The programme's own site: find an entity, see the country, take the data.
public enum NationalPortal {
    public static let manifest: Feature = {
        var feature = Feature("national-portal", title: "Portal nacional")
        feature.endpoints =
            Homes.endpoints + Listings.endpoints + CountryMaps.endpoints + OpenData.endpoints
            + FilingChecks.endpoints + SitePages.endpoints + NationalSearch.endpoints + Notices.endpoints
            + NoticeDesk.endpoints + Downloads.endpoints
        feature.migrations = NoticeTables.migrations
        feature.permissions = [NoticeDesk.mayWrite]
        feature.seeds = [NoticeSeed.seed]
        feature.navigation = [
            NavigationItem(.nation, "Inicio", Homes.home.path, needs: .everyone, order: 0),
            NavigationItem(.nation, "Entidades", Listings.search.path, needs: .everyone, order: 10, in: .country),
            NavigationItem(.nation, "Mapa", CountryMaps.map.path, needs: .everyone, order: 20, in: .country),
            NavigationItem(.nation, "Radicados", FilingChecks.search.path, needs: .everyone, order: 27, in: .records),
            NavigationItem(.nation, "Noticias", Notices.index.path, needs: .everyone, order: 28, in: .records),
            NavigationItem(.nation, "Descargas", Downloads.index.path, needs: .everyone, order: 29, in: .records),
            NoticeDesk.navigation,
            NavigationItem(.nation, "Datos abiertos", OpenData.index.path, needs: .everyone, order: 30, in: .records),
        ]
        feature.commands = [SearchMeasure.command]
        feature.publicPages = [
            PublicPages { _, tenant in tenant == nil ? SitePages.own : [] }, Notices.publicPages,
            Downloads.publicPages,
        ]
        return feature
    }()
}
