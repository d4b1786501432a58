import Entities
import Foundation
import Platform

/// Mail of the demonstration: an address that Chitagá registered, and a message that waits for a person.
enum PlanMailSeed {
    static let seed = Seed(order: 41, "Recibiendo un correo con un plan") { services in
        guard let tenant = services.tenants.tenant(code: "54174") else { throw Failure.notFound }
        try Contacts(entity: services.nation.entity(tenant)).add(
            "planeacion@chitaga.example", name: "Oficina de Planeación", by: "[demo]")
        let path = services.installation.dataFolder + "/demonstration/correo-en-espera.eml"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure.unavailable("Falta el correo de la demostración.")
        }
        _ = try MailIntake(services: services, actor: "[demo]").take(Array(data))
    }
}
