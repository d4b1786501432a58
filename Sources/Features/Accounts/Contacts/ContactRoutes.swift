import Design
import Entities
import HTTP
import Platform

/// The addresses from which an entity's documents are taken when they come by mail.
enum ContactRoutes {
    static let show = Route.get("personas", "correos")
    static let adding = Route.post("personas", "correos")
    static let removing = Route.post("personas", "correos", "retiro")

    static let endpoints = [
        Endpoint(.office, show, needs: .contacts) { context, _ in .page(ContactPages.show(try view(context))) },
        Endpoint(.office, adding, needs: .contacts) { context, _ in try add(context) },
        Endpoint(.office, removing, needs: .contacts) { context, _ in try remove(context) },
    ]

    private static func view(_ context: Context) throws -> ContactView {
        let entity = try context.entity()
        let form = context.request.form
        return ContactView(
            contacts: try Contacts(entity: entity).list(), place: entity.tenant.officialName,
            email: form["correo"] ?? "", name: form["nombre"] ?? "", proof: context.formProof,
            people: context.path(People.show.path), adding: context.path(adding.path),
            removing: context.path(removing.path))
    }

    private static func add(_ context: Context) throws -> Outcome {
        let view = try view(context)
        return try Sessions.again({ ContactPages.show(view.with($0)) }) {
            let person = try context.person()
            try Contacts(entity: try context.entity()).add(view.email, name: view.name, by: person.id)
            let words = "Registramos \(view.email.trimmed). Desde ahora puede enviar el plan por correo."
            return .seeOther(context.path(show.path), Flash(.done, words))
        }
    }

    private static func remove(_ context: Context) throws -> Outcome {
        let email = context.request.form["correo"] ?? ""
        try Contacts(entity: try context.entity()).remove(email, by: try context.person().id)
        return .seeOther(
            context.path(show.path),
            Flash(.done, "Retiramos \(email). Lo que envíe esperará a que una persona lo mire."))
    }
}
