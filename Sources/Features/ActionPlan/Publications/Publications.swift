import HTTP
import Platform

enum PublicationRoutes {
    static let show = Route<Void>.get("plan")
    static let toCome = Route<Void>.get("plan", "proximo")
    static let json = Route<Void>.get("plan", "datos.json")
    static let csv = Route<Void>.get("plan", "datos.csv")
}

/// The public plan: a page, and the same as open data.
enum Publications {
    static let endpoints: [Endpoint] = [
        Endpoint(.entity, PublicationRoutes.show, needs: .everyone) { context, _ in try show(context) },
        Endpoint(.entity, PublicationRoutes.toCome, needs: .everyone) { context, _ in try showToCome(context) },
        Endpoint(.entity, PublicationRoutes.json, needs: .everyone) { context, _ in try json(context) },
        Endpoint(.entity, CourseRoutes.differences, needs: .everyone, differences),
        Endpoint(.entity, PublicationRoutes.csv, needs: .everyone) { context, _ in try csv(context) },
    ]

    private static func show(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        guard let publication = try PublicationStore(entity: entity).shown() else {
            return .page(PublicationPages.nothing(entity.tenant))
        }
        return .page(PublicationPages.show(publication, entity.tenant, links(context)))
    }

    /// A plan that was approved for a year to come; its paper and its data come with the year.
    private static func showToCome(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        guard let publication = try PublicationStore(entity: entity).shown(.toCome) else { throw Failure.notFound }
        return .page(PublicationPages.toCome(publication, entity.tenant, links(context)))
    }

    private static func links(_ context: Context) -> PublicationLinks {
        PublicationLinks(
            pdf: context.path(DownloadRoutes.pdf.path), json: context.path(PublicationRoutes.json.path),
            csv: context.path(PublicationRoutes.csv.path), toCome: context.path(PublicationRoutes.toCome.path),
            prefix: context.publicPath(""))
    }

    /// Between two versions that were both shown: what was asked for stays in the offices.
    private static func differences(_ context: Context, _ pair: (String, String)) throws -> Outcome {
        let entity = try context.entity()
        guard let (before, after, difference) = try PublicationStore(entity: entity).difference(pair.0, pair.1) else {
            throw Failure.notFound
        }
        let home = TrailStep("Plan de acción", context.publicPath(PublicationRoutes.show.path))
        var page = DifferencePages.show(
            DifferenceView(before: before, after: after, difference: difference, observations: [], trail: [home]))
        page.version = "plan-diferencias/\(pair.0)/\(pair.1)/\(entity.tenant.slogan)"
        return .page(page)
    }

    private static func json(_ context: Context) throws -> Outcome {
        let publication = try publication(context)
        var response = Response.json(PlanJSON.encode(PlanReading(plan: publication.plan)))
        response.contentVersion = "plan.json/\(publication.planID)"
        return .plain(response)
    }

    private static func csv(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let publication = try publication(context)
        let bytes = PlanCSV.encode(publication.plan, entity: entity.tenant)
        return .plain(.download(bytes, name: "plan-\(entity.tenant.slug).csv", type: "text/csv; charset=utf-8"))
    }

    private static func publication(_ context: Context) throws -> Publication {
        guard let publication = try PublicationStore(entity: try context.entity()).published() else {
            throw Failure.notFound
        }
        return publication
    }
}
