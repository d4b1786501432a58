import CommandLine
import Design
import Platform
import Spanish

/// `gelt entity contact …`: the addresses from which an entity's documents are taken.
struct EntityContact: Sendable {
    let source: any ServicesSource

    var list: Command {
        Command(
            "entity contact list", summary: "Lista los correos desde los que una entidad puede enviar documentos",
            arguments: [entity], options: EntityOptions.data, examples: ["entity contact list 54174"]
        ) { invocation in
            let contacts = try contacts(invocation).list()
            for contact in contacts { invocation.print("\(contact.email)\t\(contact.name)") }
            invocation.say(Spanish.count(contacts.count, "correo", "correos"))
            return .ok
        }
    }

    var add: Command {
        Command(
            "entity contact add", summary: "Registra un correo desde el que una entidad puede enviar documentos",
            arguments: [entity, address, .required("name", "Persona u oficina, entre comillas")],
            options: EntityOptions.data,
            examples: ["entity contact add 54174 planeacion@ejemplo.gov.co \"Oficina de Planeación\""]
        ) { invocation in
            let (email, name) = (try invocation.argument("address"), try invocation.argument("name"))
            do {
                try contacts(invocation).add(email, name: name, by: "[entity contact]")
            } catch Failure.invalid(let errors) {
                throw CommandFailure(errors.map(\.message).joined(separator: " "), .dataError)
            }
            invocation.say("Registrado.")
            return .ok
        }
    }

    var remove: Command {
        Command(
            "entity contact remove", summary: "Retira un correo de una entidad", arguments: [entity, address],
            options: EntityOptions.data, examples: ["entity contact remove 54174 planeacion@ejemplo.gov.co"]
        ) { invocation in
            let email = try invocation.argument("address")
            do {
                try contacts(invocation).remove(email, by: "[entity contact]")
            } catch Failure.notFound {
                throw CommandFailure("La entidad no tiene el correo «\(email)».", .dataError)
            }
            invocation.say("Retirado.")
            return .ok
        }
    }

    private let entity = Argument.required("entity", "Código, dirección corta o nombre")
    private let address = Argument.required("address", "Correo electrónico")

    init(source: any ServicesSource) { self.source = source }

    private func contacts(_ invocation: Invocation) throws -> Contacts {
        let services = try source.open(invocation)
        return Contacts(entity: services.nation.entity(try services.directory.named(by: invocation).tenant))
    }
}
