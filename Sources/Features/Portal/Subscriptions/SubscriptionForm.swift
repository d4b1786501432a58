import Channels
import Design
import Entities
import HTTP
import Platform

/// The channels somebody may subscribe to.
struct OfferedChannels: Sendable {
    struct Group: Sendable {
        let title: String
        let channels: [Channel]
    }

    let groups: [Group]

    var channels: [Channel] { groups.flatMap(\.channels) }
}

/// What somebody typed to subscribe.
struct SubscriptionForm: Sendable {
    var email = ""
    /// Keys of channels; with ``everything`` nothing else counts.
    var channels: Set<String> = []
    var accepts = false

    static let everything = "todo"

    init() {}

    init(_ fields: Fields) {
        email = String((fields["correo"] ?? "").prefix(300))
        channels = Set(fields.all("canal"))
        accepts = fields["acepto"] != nil
    }

    /// The address and the channels to be told of; none for the whole site.
    /// - Throws: `invalid` with the fields that cannot be taken.
    func checked(among offered: [Channel]) throws -> (email: String, channels: [String]) {
        let address = MailContact.address(email)
        let known = offered.map(\.key).filter(channels.contains)
        let all = channels.contains(Self.everything)
        var errors: [FieldError] = []
        if address == nil { errors.append(FieldError("correo", "Escriba su correo completo, como ana@ejemplo.com.")) }
        if known.isEmpty, !all { errors.append(FieldError("canal", "Elija al menos un tema, o todo el sitio.")) }
        if !accepts {
            errors.append(FieldError("acepto", "Para escribirle necesitamos su autorización: marque la casilla."))
        }
        guard errors.isEmpty, let address else { throw Failure.invalid(errors) }
        return (address, all ? [] : Array(known.prefix(Subscription.mostChannels)))
    }
}
