import Calendar
import Entities
import Mail
import Platform
import Spanish

/// What is to be done with a message. Deciding changes nothing.
struct MailDecision: Sendable {
    enum Fate: Sendable {
        case draft(MailedDocument, Tenant)
        /// A person of the programme has to look.
        case wait(String)
        /// The sender is told; nobody has to look.
        case answer(String)
    }

    let fate: Fate
    /// For a registered sender; nil where nobody is answered. Of drafts it is written when the draft is known.
    var answer: MailAnswer?
    /// The registered address, where there is one.
    var recipient: String?
    /// The entity whose the original is.
    var keeper: Tenant?

    private init(_ fate: Fate) { self.fate = fate }

    /// Messages of one address in a day before a person looks: two programs that answer each other stop there.
    static let dailyMaximum = 20

    init(_ received: ReceivedMail, _ services: Services) throws {
        guard let mail = received.mail, let sender = mail.from else {
            self = Self(.wait(received.failure?.message ?? "El mensaje no dice con claridad quién lo envía."))
            return
        }
        let entities = try Contacts.entities(ofAddress: sender.address, services.nation)
        if mail.isAutomatic {
            self = Self(.wait("Parece enviado por un programa (aviso de ausencia, lista o rebote); no se respondió."))
        } else if entities.isEmpty {
            self = Self(.wait("La dirección no está registrada para ninguna entidad."))
        } else if try Self.isTooOften(sender.address, services) {
            self = Self(.wait("La dirección envió más de \(Self.dailyMaximum) mensajes en un día."))
        } else {
            self = Self.ofContact(received, mail, sender.address, entities, services)
        }
    }

    private static func isTooOften(_ address: String, _ services: Services) throws -> Bool {
        let since = services.now() - .seconds(86_400)
        return try PlanMailStore(nation: services.nation).count(from: address, since: since) >= dailyMaximum
    }

    private static func ofContact(
        _ received: ReceivedMail, _ mail: IncomingMail, _ address: String, _ entities: [Tenant], _ services: Services
    ) -> MailDecision {
        let keeper = entities.count == 1 ? entities[0] : nil
        if let failure = received.failure { return unreadable([failure.message], address, keeper) }
        if mail.attachments.isEmpty {
            var decision = Self(.wait("El correo no trae ningún archivo adjunto."))
            decision.answer = .unreadable(["El correo no traía ningún archivo adjunto."], to: address)
            return decision
        }
        switch MailedDocument.search(mail.attachments) {
        case .nothing(let reasons): return unreadable(reasons, address, keeper)
        case .found(let found):
            guard let tenant = keeper ?? found.entity(among: entities, services.directory) else {
                let names = Spanish.list(entities.prefix(6).map(\.officialName))
                return Self(.wait("La dirección está registrada para \(names), y el documento no dice de cuál es."))
            }
            var decision = Self(.draft(found, tenant))
            (decision.recipient, decision.keeper) = (address, tenant)
            return decision
        }
    }

    private static func unreadable(_ reasons: [String], _ address: String, _ keeper: Tenant?) -> MailDecision {
        var decision = Self(.answer(reasons.joined(separator: "\n")))
        decision.answer = .unreadable(reasons, to: address)
        decision.keeper = keeper
        return decision
    }
}

extension MailDecision {
    /// A person of the programme said whose plan it is. The sender hears of it only if registered for that entity.
    init(_ found: MailedDocument, for tenant: Tenant, from sender: String, _ services: Services) throws {
        self = Self(.draft(found, tenant))
        keeper = tenant
        let entities = try Contacts.entities(ofAddress: sender, services.nation)
        if entities.contains(where: { $0.code == tenant.code }) { recipient = sender }
    }
}
