import Calendar
import HTTP
import Platform
import Questionnaires
import Reports

/// The programme looks at one entity's report, question by question, says what it thinks, and opens it again.
enum Dossiers {
    static let endpoints: [Endpoint] = [
        Endpoint(.nation, DossierRoutes.show, needs: ConsolePermissions.see, waits: true) { context, place in
            .page(DossierPages.show(try dossier(place, context), DossierLinks(context, place)))
        },
        Endpoint(.nation, DossierRoutes.component, needs: ConsolePermissions.see, waits: true, component),
        Endpoint(.nation, DossierRoutes.question, needs: ConsolePermissions.see, waits: true) { context, place in
            let view = try answer(place, context)
            return .page(AnswerPages.show(view, ObservationForm(view.last), [], links(context, place)))
        },
        Endpoint(.nation, DossierRoutes.observe, needs: ConsolePermissions.review, observe),
        Endpoint(.nation, DossierRoutes.file, needs: ConsolePermissions.see, waits: true) { context, place in
            let file = try DossierStore(nation: try context.nation()).file(place.0, place.1, place.2)
            return .plain(.download(file.bytes, name: file.name, type: "application/octet-stream"))
        },
        Endpoint(.nation, DossierRoutes.reopen, needs: ConsolePermissions.review, reopen),
        Endpoint(.nation, DossierRoutes.reopened, needs: ConsolePermissions.see) { context, place in
            .seeOther(context.path(DossierRoutes.show.path(place)))
        },
    ]

    private static func component(_ context: Context, _ place: (String, String, Int)) throws -> Outcome {
        let dossier = try dossier((place.0, place.1), context)
        guard let component = dossier.components.first(where: { $0.number == place.2 }), dossier.snapshot != nil else {
            throw Failure.notFound
        }
        return .page(DossierPages.component(component, dossier, links(context, place)))
    }

    private static func observe(_ context: Context, _ place: (String, String, Int)) throws -> Outcome {
        let view = try answer(place, context)
        var form = ObservationForm(context.request.form)
        guard form.errors.isEmpty else {
            return .page(AnswerPages.show(view, form, form.errors, links(context, place)))
        }
        do {
            try DossierStore(nation: try context.nation()).observe(
                form, on: view, by: try context.person(), role: context.actingRole)
        } catch Failure.conflict(let words) {
            form.conflict = words
            return .page(AnswerPages.show(try answer(place, context), form, [], links(context, place)))
        } catch is ReportHandedAgain {
            let fresh = try answer(place, context)
            form.again = try DossierStore(nation: try context.nation()).handedAgain(since: form.round, fresh)
            return .page(AnswerPages.show(fresh, form, [], links(context, place)))
        }
        return .seeOther(
            context.path(DossierRoutes.question.path(place)),
            Flash(.done, "Guardado lo que dijo de la pregunta \(place.2)."))
    }

    private static func reopen(_ context: Context, _ place: (String, String)) throws -> Outcome {
        let dossier = try dossier(place, context)
        let form = ReasonForm(context.request.form)
        guard form.errors.isEmpty else {
            return .page(DossierPages.show(dossier, DossierLinks(context, place), form, form.errors))
        }
        let address = context.path(DossierRoutes.show.path(place))
        do {
            try DossierStore(nation: try context.nation()).reopen(
                dossier, because: form.words, by: try context.person(), role: context.actingRole)
        } catch Failure.conflict(let words) {
            return .seeOther(address, Flash(.warning, words))
        }
        return .seeOther(
            address, Flash(.done, "El reporte quedó abierto otra vez y se avisó a la entidad con su razón."))
    }

    private static func dossier(_ place: (String, String), _ context: Context) throws -> Dossier {
        try DossierStore(nation: try context.nation()).dossier(place.0, place.1)
    }

    private static func answer(_ place: (String, String, Int), _ context: Context) throws -> AnswerView {
        try DossierStore(nation: try context.nation()).answer(place.0, place.1, place.2)
    }

    private static func links(_ context: Context, _ place: (String, String, Int)) -> DossierLinks {
        DossierLinks(context, (place.0, place.1))
    }
}

/// Where the pages of one report lead; pages know no request.
struct DossierLinks: Sendable {
    let place: (String, String)
    let proof: String
    let mayReview: Bool
    /// Of the entity's public site, and of its office for who may work with it.
    let site: String
    let sitePrefix: String
    let officePrefix: String

    init(_ context: Context, _ place: (String, String)) {
        self.place = place
        proof = context.formProof
        mayReview = context.may(ConsolePermissions.review)
        let tenant = context.services.tenants.tenant(code: place.0)
        site = Context.path("/", place: .entity, tenant: tenant)
        sitePrefix = Context.path("", place: .entity, tenant: tenant)
        officePrefix = Context.path("", place: .office, tenant: tenant)
    }

    var show: String { DossierRoutes.show.path(place) }
    var reopen: String { DossierRoutes.reopen.path(place) }
    func component(_ number: Int) -> String { DossierRoutes.component.path((place.0, place.1, number)) }
    func question(_ number: Int) -> String { DossierRoutes.question.path((place.0, place.1, number)) }
    func file(_ hash: String) -> String { DossierRoutes.file.path((place.0, place.1, hash)) }
}

extension Context {
    /// The national role in which a person acts here: the weightiest of those they hold.
    var actingRole: String { Role.allCases.first { viewer.holds($0, for: nil) }?.title ?? "" }
}
