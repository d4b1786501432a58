import HTTP
public import Platform

/// The reader's side of an entity's site.
public enum Portal {
    public static let manifest: Feature = {
        var feature = Feature("portal", title: "Portal de la entidad")
        feature.endpoints =
            EntityHomes.endpoints + SiteSearch.endpoints + MachineFiles.endpoints + SecurityFile.endpoints
        feature.endpoints += SiteCalendars.endpoints + Feeds.endpoints + SiteStatements.endpoints
        feature.endpoints += LinkedDataFiles.endpoints + SiteDataFiles.endpoints
        feature.endpoints += Subscriptions.endpoints
        // What is named by the entity comes last: an address of its own always wins.
        feature.endpoints += SiteChannels.endpoints + SiteItems.endpoints
        feature.migrations = SubscriptionTables.migrations
        feature.evidence = SiteEvidence.all
        feature.jobs = [Digests.job]
        feature.siteFrame = SiteFrames.frame
        feature.publicPages = [PublicPages(SitePages.list)]
        return feature
    }()
}
