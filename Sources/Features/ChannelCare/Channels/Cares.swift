import Calendar
import Channels
import Design
import HTTP
import Platform

/// The table of channels and what falls due, in the back office.
enum Cares {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, CareRoutes.home, needs: CarePermissions.see) { context, _ in try show(context) },
        Endpoint(.office, CareRoutes.assign, needs: CarePermissions.decide) { context, _ in try assign(context) },
        Endpoint(.office, CareRoutes.openness, needs: CarePermissions.decide) { context, _ in try open(context) },
    ]

    private static func show(_ context: Context) throws -> Outcome {
        let view = try CareDesk(entity: try context.entity()).view(CareFilter(context.request.query))
        return .page(CarePages.list(view, CareLinks(context)))
    }

    /// Several channels at once to one office.
    private static func assign(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        var view = try CareDesk(entity: entity).view(CareFilter(context.request.form))
        view.form = AssignForm(context.request.form)
        guard let valid = view.form.read(rows: view.rows, people: view.people) else {
            return .page(CarePages.list(view, CareLinks(context)))
        }
        let (person, now, store) = (try context.person().id, context.now(), CareStore(entity: entity))
        let cares = try store.cares()
        try entity.write { writing in
            for channel in valid.channels {
                var care = cares[channel] ?? Care(channel: channel)
                care.office = valid.office
                care.person = valid.person
                try store.keep(care, by: person, at: now, in: writing)
            }
        }
        let count = valid.channels.count
        return .seeOther(
            CareLinks(context).list(view.filter),
            Flash(.done, count == 1 ? "Un canal tiene quien responda." : "\(count) canales tienen quien responda."))
    }

    private static func open(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let shows = context.request.form["muestra"] == "sí"
        let (person, now) = (try context.person().id, context.now())
        try entity.write { writing in
            let store = SiteStore(entity: entity)
            var site = try store.site(in: writing)
            site.showsFreshness = shows
            try store.keep(site, by: person, at: now, in: writing)
        }
        let words =
            shows
            ? "La ciudadanía ve cómo se cumple cada canal." : "La ciudadanía ve solo la última fecha de cada canal."
        return .seeOther(context.path(CareRoutes.home.path), Flash(.done, words))
    }
}
