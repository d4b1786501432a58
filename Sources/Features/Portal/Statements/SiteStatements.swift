import Calendar
import Channels
import Entities
import HTTP
import Platform

/// Pages that say what the site has and what it holds itself to.
enum SiteStatements {
    static let endpoints = [
        Endpoint(.entity, SiteRoutes.transparency, needs: .everyone) { context, _ in
            let view = try SiteView.read(try context.entity())
            let template = try ChannelTemplates.template(ChannelTemplates.transparency, context.services)
            return .page(TransparencyPages.show(Transparency(template, view), view, try SiteLinks(context)))
        },
        Endpoint(.entity, SiteRoutes.map, needs: .everyone) { context, _ in .page(try map(context)) },
        Endpoint(.entity, SiteRoutes.accessibility, needs: .everyone) { context, _ in
            let links = try SiteLinks(context)
            let entity = context.services.directory.entity(code: links.tenant.code)
            return .page(AccessibilityPages.statement(entity, links))
        },
    ]

    private static func map(_ context: Context) throws -> Page {
        let view = try SiteView.read(try context.entity())
        let question = SitePromises.Question(
            entity: view.entity, version: view.site.version, today: context.today)
        let promises = try context.services.parts.sitePromises.flatMap { try $0.list(question) }
        return SiteMapPages.map(view, promises, try SiteLinks(context))
    }
}
