import Calendar
import Channels
import HTTP
import Platform
import Search
import Spanish

/// The search of an entity's site.
enum SiteSearch {
    static let endpoints = [
        Endpoint(.entity, SiteRoutes.search, needs: .everyone) { context, _ in .page(try found(context)) },
        Endpoint(.entity, SiteRoutes.suggestions, needs: .everyone) { context, _ in .plain(try offered(context)) },
    ]

    /// Pages of features that are offered beside what the index found.
    private static let mostPages = 5

    private static func found(_ context: Context) throws -> Page {
        let entity = try context.entity()
        let asked = SearchAsked(context.request.query)
        let site = try SiteView.read(entity)
        let tree = site.tree
        let kinds = try ChannelTemplates.kinds(context.services)
        let finding = try SiteSearchStore(view: site).find(asked)
        let results = finding.results
        let view = SiteSearchView(
            asked: asked, results: results,
            lines: results.hits.compactMap { line($0, tree, kinds, finding.former, context) },
            pages: asked.hasFilters || asked.page > 1 ? [] : try pages(asked.words, site, context),
            suggestion: finding.suggestion, kinds: results.kinds.map { ($0, title(of: $0.name, kinds, many: true)) },
            channels: results.channels.compactMap { facet in tree[facet.name].map { (facet, $0.title) } },
            roots: tree.roots.map { TrailStep($0.title, context.path($0.path)) },
            path: context.path(SiteRoutes.search.path), suggestions: context.path(SiteRoutes.suggestions.path),
            siteMap: context.path(SiteRoutes.map.path))
        return SiteSearchPages.page(view)
    }

    /// Titles that go on as was begun; none of a hidden channel.
    private static func offered(_ context: Context) throws -> Response {
        guard let asked = SearchSuggestions(context.request.query) else { return SearchSuggestions.response([]) }
        let site = try SiteView.read(try context.entity())
        return SearchSuggestions.response(try SiteSearchStore(view: site).titles(asked))
    }

    /// What stands in a hidden channel is not shown.
    private static func line(
        _ hit: SearchHit, _ tree: ChannelTree, _ kinds: [String: ItemKind], _ former: [String: Administration],
        _ context: Context
    ) -> FoundLine? {
        guard hit.channel.isEmpty || tree.isPublic(hit.channel) else { return nil }
        let channel = tree[hit.channel]?.title
        let kind = title(of: hit.kind, kinds, many: false)
        let facts = [kind, channel, former[hit.id]?.title].compactMap { $0 }
        return FoundLine(hit, address: context.path(hit.path), facts: facts)
    }

    private static func title(of kind: String, _ kinds: [String: ItemKind], many: Bool) -> String {
        if let known = kinds[kind] { return many ? known.plural : known.title }
        return kind == "documento" ? (many ? "Documentos" : "Documento") : Spanish.capitalized(kind)
    }

    /// Titles of all features' pages are gathered at most once a minute for each entity. Items of channels are found
    /// by the index.
    private static func pages(
        _ words: String, _ view: SiteView, _ context: Context
    ) throws -> [TrailStep] {
        let sought = Stemming.terms(words)
        guard !sought.isEmpty, let tenant = context.tenant else { return [] }
        let minute = context.now().milliseconds / 60_000
        let titled = try context.services.shelf.thing(
            "portal/search/\(tenant.code)", version: "\(view.site.version)/\(minute)"
        ) {
            try context.publicPages.flatMap { try $0.list(context.services, tenant) }
                .filter { page in
                    let steps = page.path.split(separator: "/")
                    return steps.count < 2 || view.tree[String(steps[0])] == nil
                }
                .prefix(400).map {
                    TitledPage(step: TrailStep($0.title, $0.path), stems: Set(Stemming.terms($0.title)))
                }
        }
        return titled.filter { $0.stems.isSuperset(of: sought) }.prefix(mostPages)
            .map { TrailStep($0.step.title, context.path($0.step.path)) }
    }
}

private struct TitledPage: Sendable {
    let step: TrailStep
    let stems: Set<String>
}
