import Channels
import Design
import Entities
import HTTP
import Platform
import Search
import Spanish

/// The search over the sites of all entities.
enum NationalSearch {
    static let search = Route<Void>.get("buscar")

    static let suggestions = search.then("sugerencias")

    static let endpoints = [
        Endpoint(.nation, search, needs: .everyone) { context, _ in .page(try found(context)) },
        Endpoint(.nation, suggestions, needs: .everyone) { context, _ in .plain(try offered(context)) },
    ]

    /// Names of entities a search offers, before the titles of what they publish.
    private static let mostNames = 3

    private static func found(_ context: Context) throws -> Page {
        let asked = SearchAsked(context.request.query)
        let directory = context.services.directory
        let kinds = try ChannelTemplates.kinds(context.services)
        let place: SearchPlace = asked.entity.isEmpty ? .nation : .entity(asked.entity)
        let (results, suggestion) = try context.nation().read { reading in
            let results = try SearchIndex.find(asked.query, in: place, reading)
            let isLost = results.total == 0 && !asked.isEmpty
            return (results, isLost ? try SearchIndex.suggest(asked.query, in: place, reading) : nil)
        }
        let view = NationalSearchView(
            asked: asked, results: results, lines: results.hits.compactMap { line($0, directory, kinds) },
            suggestion: suggestion,
            kinds: results.kinds.map { ($0, title(of: $0.name, kinds, many: true)) },
            entities: results.entities.prefix(12).compactMap { facet in
                directory.entity(code: facet.name).map { (facet, $0.fullName) }
            },
            departments: directory.departments.map { FormChoice(String($0.code.prefix(2)), $0.name) },
            entity: directory.entity(code: asked.entity)?.fullName, named: named(asked, directory))
        return NationalSearchPages.page(view)
    }

    /// Entities and titles that go on as was begun.
    private static func offered(_ context: Context) throws -> Response {
        guard let asked = SearchSuggestions(context.request.query) else { return SearchSuggestions.response([]) }
        let names = context.services.directory.search(asked.words, limit: mostNames).found.map(\.fullName)
        let titles = try context.nation().read { try asked.titles(in: .nation, $0) }
        return SearchSuggestions.response(names + titles.map(\.title))
    }

    /// Nil for a document whose entity left the directory.
    private static func line(
        _ hit: SearchHit, _ directory: DirectorySnapshot, _ kinds: [String: ItemKind]
    ) -> FoundLine? {
        guard let entity = directory.entity(code: hit.entity) else { return nil }
        let address = Context.path(hit.path, place: .entity, tenant: entity.tenant)
        return FoundLine(
            hit, address: address,
            facts: [entity.tenant.officialName, entity.department, title(of: hit.kind, kinds, many: false)])
    }

    private static func title(of kind: String, _ kinds: [String: ItemKind], many: Bool) -> String {
        if let known = kinds[kind] { return many ? known.plural : known.title }
        return kind == "documento" ? (many ? "Documentos" : "Documento") : Spanish.capitalized(kind)
    }

    /// Who types the name of a municipality looks for its site.
    private static func named(_ asked: SearchAsked, _ directory: DirectorySnapshot) -> [Link] {
        guard !asked.isEmpty, !asked.hasFilters, asked.page == 1 else { return [] }
        return directory.search(asked.words, limit: 4).found.map { entity in
            Link(entity.fullName, Context.path("/", place: .entity, tenant: entity.tenant))
        }
    }
}
