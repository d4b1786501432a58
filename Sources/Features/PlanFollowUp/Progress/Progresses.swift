import Calendar
import Crypto
import Design
import HTTP
import Platform

/// What everybody may know: how far the plan is, and its last days as a calendar to subscribe to.
enum Progresses {
    static let endpoints: [Endpoint] = [
        Endpoint(.entity, ProgressRoutes.show, needs: .everyone) { context, _ in try show(context) },
        Endpoint(.entity, ProgressRoutes.calendar, needs: .everyone) { context, _ in try calendar(context) },
    ]

    static func publicPages(_ services: Services, _ tenant: Tenant?) throws -> [PublicPage] {
        guard let tenant, try FollowUpStore(entity: services.nation.entity(tenant)).isFollowed() else { return [] }
        return [PublicPage(path: ProgressRoutes.show.path, title: "Avance del plan de acción")]
    }

    static func sitePromises(_ question: SitePromises.Question) throws -> [SitePromise] {
        guard try FollowUpStore(entity: question.entity).isFollowed() else { return [] }
        return [
            SitePromise(
                "Avance del plan de acción", "ver lo que se ha hecho", .neutral, path: ProgressRoutes.show.path)
        ]
    }

    private static func show(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let links = FollowUpLinks(context, entity.tenant)
        guard let followUp = try FollowUpStore(entity: entity).followUp() else {
            return .page(ProgressPages.nothing(links))
        }
        return .page(ProgressPages.show(followUp, links))
    }

    private static func calendar(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let address = FollowUpLinks.site(of: entity.tenant, context.services) + ProgressRoutes.show.path
        let followUp = try FollowUpStore(entity: entity).followUp()
        let text = DueCalendar(tenant: entity.tenant, address: address).calendar(followUp).text
        var response = Response(headers: [("Content-Type", ICalendar.mediaType)], body: Array(text.utf8))
        response.headers.append(("Cache-Control", "no-cache"))
        response.contentVersion = "plan.ics/" + SHA256.hex(text)
        return .plain(response)
    }
}
