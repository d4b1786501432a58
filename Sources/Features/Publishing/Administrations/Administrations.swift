import Calendar
import Channels
import Design
import HTTP
import Platform

/// Who governed when: what each published is shown as theirs.
enum Administrations {
    static let endpoints = [
        Endpoint(.office, SiteDecisionRoutes.administrations, needs: PublishingPermissions.manage, show),
        Endpoint(.office, SiteDecisionRoutes.addAdministration, needs: PublishingPermissions.manage, add),
        Endpoint(.office, SiteDecisionRoutes.endAdministration, needs: PublishingPermissions.manage, end),
    ]

    static let navigation = NavigationItem(
        .office, "Administraciones", SiteDecisionRoutes.administrations.path, needs: PublishingPermissions.manage,
        order: 72, in: .site)

    private static func show(_ context: Context, _: Void) throws -> Outcome {
        try page(AdministrationForm(), context)
    }

    private static func add(_ context: Context, _: Void) throws -> Outcome {
        var form = AdministrationForm(context.request.form)
        guard let fresh = form.read() else { return try page(form, context) }
        do {
            try change(context) { try $0.add(fresh, by: $1, at: $2, in: $3) }
        } catch Failure.conflict(let words) {
            form.errors.append(FieldError("inicio", words))
            return try page(form, context)
        }
        return .seeOther(
            context.path(SiteDecisionRoutes.administrations.path), Flash(.done, "Agregada: \(fresh.title)."))
    }

    private static func end(_ context: Context, _ number: String) throws -> Outcome {
        guard let number = Int(number) else { throw Failure.notFound }
        var form = AdministrationForm()
        guard let day = Day(iso: context.request.form["dia"] ?? "") else {
            form.errors.append(FieldError("dia-\(number)", "Escriba el día en que terminó."))
            return try page(form, context)
        }
        do {
            try change(context) { try $0.end(number, on: day, by: $1, at: $2, in: $3) }
        } catch Failure.conflict(let words) {
            form.errors.append(FieldError("dia-\(number)", words))
            return try page(form, context)
        }
        return .seeOther(
            context.path(SiteDecisionRoutes.administrations.path),
            Flash(.done, "Terminó el \(day.short). Lo que publicó queda como suyo."))
    }

    private static func page(_ form: AdministrationForm, _ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let known = try entity.read { try SiteStore(entity: entity).administrations(in: $0) }
        return .page(AdministrationPages.list(form, known, today: context.today, try DecisionLinks(context)))
    }
}
