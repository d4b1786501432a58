import Calendar
import Channels
import HTTP
import Platform

/// What falls due as a calendar: a file for who is signed in, and an address with a secret that a calendar program can
/// ask again and again, as it cannot sign in.
enum CareCalendars {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, CareRoutes.calendar, needs: CarePermissions.see) { context, _ in
            .plain(try file(try context.entity()))
        },
        Endpoint(.office, CareRoutes.subscription, needs: CarePermissions.review) { context, _ in
            .page(try page(context))
        },
        Endpoint(.office, CareRoutes.subscribe, needs: CarePermissions.review) { context, _ in
            let (entity, person) = (try context.entity(), try context.person().id)
            let secret = try entity.write { try CalendarLinkStore(entity: entity).issue(to: person, in: $0) }
            let path = BoardRoutes.calendar.path(secret)
            return .page(
                try page(
                    context,
                    fresh: context.services.installation.publicAddress
                        + Context.path(path, place: .entity, tenant: entity.tenant)))
        },
        Endpoint(.office, CareRoutes.unsubscribe, needs: CarePermissions.review) { context, _ in
            let (entity, person) = (try context.entity(), try context.person().id)
            try entity.write { try CalendarLinkStore(entity: entity).revoke(of: person, in: $0) }
            return .seeOther(
                context.path(CareRoutes.subscription.path), Flash(.done, "La dirección ya no abre el calendario."))
        },
        Endpoint(.entity, BoardRoutes.calendar, needs: .everyone) { context, secret in
            let entity = try context.entity()
            guard try entity.read({ try CalendarLinkStore(entity: entity).opens(secret, in: $0) }) else {
                throw Failure.gone("Esta dirección de calendario fue retirada. Cree otra en la oficina.")
            }
            return .plain(try file(entity))
        },
    ]

    private static func page(_ context: Context, fresh: String? = nil) throws -> Page {
        let (entity, person) = (try context.entity(), try context.person().id)
        let since = try entity.read { try CalendarLinkStore(entity: entity).since(of: person, in: $0) }
        return CareCalendarPages.show(since: since, fresh: fresh, CareLinks(context), proof: context.formProof)
    }

    private static func file(_ entity: EntityScope) throws -> Response {
        let board = try FreshnessBoards(entity: entity).board()
        let address =
            entity.services.installation.publicAddress
            + Context.path(CareRoutes.home.path, place: .office, tenant: entity.tenant)
        let text = CareCalendar(tenant: entity.tenant, address: address).calendar(board).text
        var response = Response(headers: [("Content-Type", ICalendar.mediaType)], body: Array(text.utf8))
        response.headers.append(("Cache-Control", "no-store"))
        return response
    }
}
