import Calendar
import HTTP
import Platform
import Visits

/// Visits of one entity's site: for itself, and for everybody.
enum SiteVisits {
    static let office = Route<Void>.get("visitas")
    static let file = Route<Void>.get("visitas", "datos.csv")
    static let offices = Route<Void>.get("visitas", "direcciones")
    static let addOffice = Route<Void>.post("visitas", "direcciones")
    static let oneOffice = Route<Void>.get("visitas", "direcciones").text("direccion")
    static let removeOffice = Route<Void>.post("visitas", "direcciones").text("direccion")
    static let certificate = Route<Void>.get("visitas", "certificado").text("mes")
    static let site = Route<Void>.get("estadisticas")

    static let endpoints: [Endpoint] = [
        Endpoint(.office, office, needs: RecognitionPermissions.see) { context, _ in try show(context) },
        Endpoint(.office, file, needs: RecognitionPermissions.see, waits: true) { context, _ in try download(context) },
        Endpoint(.office, offices, needs: RecognitionPermissions.see) { context, _ in
            try showOffices(context, OfficeForm())
        },
        Endpoint(.office, addOffice, needs: RecognitionPermissions.propose) { context, _ in try add(context) },
        Endpoint(.office, oneOffice, needs: RecognitionPermissions.see) { context, _ in
            .seeOther(context.path(offices.path))
        },
        Endpoint(.office, removeOffice, needs: RecognitionPermissions.propose, remove),
        Endpoint(.office, certificate, needs: RecognitionPermissions.see, waits: true, printPlace),
        Endpoint(.entity, site, needs: .everyone) { context, _ in try showSite(context) },
    ]

    private static func show(_ context: Context) throws -> Outcome {
        .page(SiteVisitPages.office(try read(context), RecognitionLinks(context)))
    }

    private static func showSite(_ context: Context) throws -> Outcome {
        .page(SiteVisitPages.site(try read(context), RecognitionLinks(context)))
    }

    /// Six questions, whatever the number of visits.
    private static func read(_ context: Context) throws -> SiteVisit {
        let (entity, today) = (try context.entity(), context.today)
        let store = VisitStore(entity: entity)
        return try entity.read { reading in
            let months = try store.months(12, until: today.yearMonth, in: reading)
            let days = try store.days(today.adding(days: -29)...today, in: reading)
            return SiteVisit(
                today: today,
                counts: (
                    days.last { $0.day == today }?.counts ?? VisitCounts(), months.last?.counts ?? VisitCounts()
                ),
                months: months, days: days,
                pages: try store.most(.page, in: today.yearMonth, limit: 15, reading),
                channels: try store.most(.channel, in: today.yearMonth, limit: 15, reading),
                places: try RankingStore.places(of: entity.code, limit: 12, in: reading))
        }
    }

    private static func download(_ context: Context) throws -> Outcome {
        let (entity, today) = (try context.entity(), context.today)
        let days = try entity.read { reading in
            try VisitStore(entity: entity).days(today.adding(months: -13)...today, in: reading)
        }
        let rows = days.map { [$0.day.iso] + [$0.counts.visits, $0.counts.visitors, $0.counts.views].map(String.init) }
        return .plain(
            OpenFiles.csv(
                ["dia", "visitas", "visitantes", "paginas_vistas"], rows, name: "visitas-\(entity.tenant.slug).csv"))
    }

    // MARK: Own offices

    private static func showOffices(_ context: Context, _ form: OfficeForm) throws -> Outcome {
        let entity = try context.entity()
        return .page(
            SiteVisitPages.offices(
                try OfficeNetworks(entity: entity).list(), form, here: context.request.remoteAddress,
                RecognitionLinks(context)))
    }

    private static func add(_ context: Context) throws -> Outcome {
        let store = OfficeNetworks(entity: try context.entity())
        var form = OfficeForm(
            network: (context.request.form["red"] ?? "").trimmed, note: (context.request.form["lugar"] ?? "").trimmed)
        form.error = OfficeNetworks.problem(with: form.network)
        let known = try store.list()
        if known.contains(where: { $0.network == form.network }) { form.error = "Esa dirección ya está en la lista." }
        if known.count >= OfficeNetworks.most {
            form.error = "Ya hay \(known.count) direcciones; quite alguna primero."
        }
        guard form.error == nil else { return try showOffices(context, form) }
        try store.add(form.network, note: String(form.note.prefix(120)), by: try context.person().id)
        return .seeOther(
            context.path(offices.path), Flash(.done, "Desde ahora no se cuentan las visitas que lleguen de ahí."))
    }

    private static func remove(_ context: Context, _ id: String) throws -> Outcome {
        try OfficeNetworks(entity: try context.entity()).remove(id, by: try context.person().id)
        return .seeOther(context.path(offices.path), Flash(.done, "Quitada. Las visitas desde ahí vuelven a contarse."))
    }

    // MARK: Certificate

    private static func printPlace(_ context: Context, _ word: String) throws -> Outcome {
        let entity = try context.entity()
        guard let month = YearMonth(iso: word) else { throw Failure.notFound }
        let place = try entity.read { try RankingStore.places(of: entity.code, limit: 120, in: $0) }
            .first { $0.month == month }
        guard let place, place.position <= Certificate.lastPosition else { throw Failure.notFound }
        let bytes = try Certificate(tenant: entity.tenant, kind: .ranking(place)).pdf(context.services)
        return .plain(
            .download(bytes, name: "certificado-\(entity.tenant.slug)-\(word).pdf", type: "application/pdf"))
    }
}
