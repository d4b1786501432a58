import Calendar
import Channels
import Database
import HTTP
import Platform

/// What is done to an item inside the transaction of its step.
typealias ReviewStep = @Sendable (ItemDesk, Writing) throws -> Item

/// A letter about a step: to who publishes when something waits for them, to who wrote when it came back or was
/// published. Nobody is written to about what they did themselves.
struct ReviewLetter: Sendable {
    enum Kind: Sendable { case submitted, returned, published }

    let kind: Kind
    let title: String
    let channel: String
    let note: String
    let sender: String
    let address: String
    let entityName: String
    /// Everybody who is to be written to, once for each role.
    let recipients: [Contact]

    init(_ kind: Kind, _ opened: OpenedItem, note: String, _ context: Context) throws {
        let entity = try context.entity()
        let person = try context.person()
        self.kind = kind
        title = opened.words.title
        channel = opened.channel.title
        self.note = note
        sender = person.name
        address =
            context.services.installation.publicAddress
            + context.officePath(ContentRoutes.steps.path(opened.item.id))
        entityName = entity.tenant.officialName
        let roles: Set<Role> =
            kind == .submitted ? [.editor, .webMaster] : Set(Role.allCases.filter { !$0.isNational })
        let writers = [opened.item.createdBy, opened.item.changedBy]
        recipients = try entity.read { reading in
            try context.services.contacts.find(.entity(entity.code, roles), on: context.today, in: reading)
        }.filter { $0.person != person.id && (kind == .submitted || writers.contains($0.person)) }
    }

    func post(_ entity: EntityScope, in writing: Writing) throws {
        var written: Set<String> = []
        for contact in recipients where written.insert(contact.person).inserted {
            try Outbox.post(
                OutboxMessage(
                    id: entity.services.newID(), recipient: contact.email, subject: subject, body: body(contact),
                    at: entity.services.now()), in: writing)
        }
    }

    private var subject: String {
        switch kind {
        case .submitted: "Por revisar: \(title)"
        case .returned: "Devuelto para corregir: \(title)"
        case .published: "Publicado: \(title)"
        }
    }

    private func body(_ contact: Contact) -> String {
        let said = note.isEmpty ? "" : "\n\nNota de \(sender):\n\(note)"
        return """
            \(contact.name):

            \(happened)\(said)

            Ábralo aquí:
            \(address)

            Recibe este mensaje porque \(reason) en el sitio de la \(entityName).
            """
    }

    private var happened: String {
        switch kind {
        case .submitted: "\(sender) envió a revisión «\(title)», del canal \(channel)."
        case .returned: "\(sender) devolvió a borrador «\(title)», del canal \(channel)."
        case .published: "\(sender) publicó «\(title)», del canal \(channel)."
        }
    }

    private var reason: String { kind == .submitted ? "usted publica" : "usted lo escribió" }
}
