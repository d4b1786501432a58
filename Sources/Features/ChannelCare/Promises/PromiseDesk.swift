import Channels
import Design
import HTTP
import Platform

/// Which channels the promises of the plan are about: proposed by their words, confirmed by a person.
enum PromiseDesk {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, CareRoutes.promises, needs: CarePermissions.see) { context, _ in
            .page(PromisePages.list(try view(context), CareLinks(context)))
        },
        Endpoint(.office, CareRoutes.answer, needs: CarePermissions.decide, answer),
    ]

    private static func answer(_ context: Context, _ id: String) throws -> Outcome {
        var view = try view(context)
        guard let entry = view.map[id] else { throw Failure.notFound }
        let form = context.request.form
        let known = Set([Care.wholeSite] + view.tree.channels.map(\.key))
        let isNone = form["accion"] == "ninguno"
        let chosen = isNone ? [] : ordered(Set(form.all("canal")).intersection(known), view.tree)
        if chosen.isEmpty && !isNone {
            view.problem = (id, FieldError("canal-\(id)", "Marque de qué canales habla, o diga que de ninguno."))
            return .page(PromisePages.list(view, CareLinks(context)))
        }
        let entity = try context.entity()
        let (person, now) = (try context.person().id, context.now())
        try entity.write { writing in
            try CareStore(entity: entity).choose(chosen, for: entry.promised, by: person, at: now, in: writing)
        }
        let words =
            isNone
            ? "Anotado: esa promesa no habla de ningún canal."
            : "Confirmado: desde ahora se mide sola, por lo que se publique."
        return .seeOther(context.path(CareRoutes.promises.path), Flash(.done, words))
    }

    private static func ordered(_ keys: Set<String>, _ tree: ChannelTree) -> [String] {
        ([Care.wholeSite] + tree.channels.map(\.key)).filter(keys.contains)
    }

    private static func view(_ context: Context) throws -> PromiseView {
        let entity = try context.entity()
        let tree = try ChannelStore(entity: entity).tree(SiteStore(entity: entity).site())
        let choices = try entity.read { try CareStore(entity: entity).choices(in: $0) }
        let names = try entity.read {
            try context.services.contacts.names(Set(choices.values.map(\.person)), in: $0)
        }
        return PromiseView(
            map: PromiseMap(try CareDesk.promised(entity), tree: tree, choices: choices), tree: tree, names: names)
    }
}

struct PromiseView: Sendable {
    let map: PromiseMap
    let tree: ChannelTree
    let names: [String: String]
    var problem: (promise: String, error: FieldError)?

    func title(_ key: String) -> String { key == Care.wholeSite ? Care.wholeSiteTitle : tree[key]?.title ?? key }
}
