import Calendar
import Design
import HTTP
import Plans
public import Platform

/// The action plan: read from the document in which it exists, reviewed by a person, published on the entity's site.
public enum ActionPlan {
    public static let manifest: Feature = {
        var feature = Feature("action-plan", title: "Plan de acción")
        feature.endpoints = Drafts.endpoints + Publications.endpoints + Downloads.endpoints
        feature.endpoints += PlanMails.endpoints + Courses.endpoints
        feature.migrations = PlanMailTables.migrations + PlanCommentTables.migrations
        feature.endpoints += PlanWriting.endpoints + Examples.endpoints
        feature.permissions = PlanPermissions.all
        feature.navigation = [
            NavigationItem(.entity, "Plan de acción", "/plan", needs: .everyone, order: 50),
            NavigationItem(.office, "Plan de acción", "/plan", needs: PlanPermissions.see, order: 50, in: .plan),
            NavigationItem(
                .nation, "Correo de planes", PlanMails.list.path, needs: PlanPermissions.mail, order: 70, in: .programme
            ),
            NavigationItem(
                .office, "En qué van los planes", "/plan/versiones", needs: PlanPermissions.see, order: 51, in: .plan),
        ]
        feature.evidence = PlanEvidence.all
        feature.commands = PlanCommands.all
        feature.jobs = [ReadingJob.kind, PlanMailJob.kind]
        feature.panels = [PlanPanel.panel]
        feature.publicPages = [PublicPages(publicPages)]
        feature.sitePromises = [SitePromises(sitePromises)]
        feature.figures = [
            Figure("published-plans", title: "planes publicados") { try PublicationFigures(nation: $0).byEntity() }
        ]
        feature.seeds = [PlanSeed.seed, PlanMailSeed.seed, CourseSeed.seed]
        return feature
    }()

    private static func publicPages(_ services: Services, _ tenant: Tenant?) throws -> [PublicPage] {
        guard let tenant else { return [] }
        let entity = services.nation.entity(tenant)
        guard let head = try PublicationStore(entity: entity).current() else { return [] }
        return [
            PublicPage(
                path: PublicationRoutes.show.path, title: "Plan de acción de Gobierno en línea", changed: head.at)
        ]
    }

    private static func sitePromises(_ question: SitePromises.Question) throws -> [SitePromise] {
        guard let head = try PublicationStore(entity: question.entity).current() else { return [] }
        return [
            SitePromise(
                "Plan de acción de Gobierno en línea", "publicado el \(head.at.day.short)", .kept,
                path: PublicationRoutes.show.path)
        ]
    }
}
