import Calendar
import Crypto

/// Somebody who asked to be written to when there is something new in some channels.
struct Subscription: Sendable, Hashable {
    let id: String
    let email: String
    /// Keys of channels; empty for the whole site.
    let channels: [String]
    /// What was first published until then has been told.
    let toldUntil: Instant

    /// How long a link to confirm opens.
    static let linkLife: Duration = .seconds(48 * 3600)
    static let mostChannels = 40

    /// Mails to one address, and requests from one peer, in a day.
    static let dailyMails = 3
    static let dailyRequests = 20
}

/// The seal of the link that ends a subscription: it stands in every mail, so it is made from the installation's secret
/// and not kept.
enum FarewellSeal {
    static func seal(_ id: String, of entity: String, secret: [UInt8]) -> String {
        Base64URL.encode(HMAC.sha256(key: secret, message: Array("suscripcion|\(entity)|\(id)".utf8)))
    }

    static func opens(_ seal: String, _ id: String, of entity: String, secret: [UInt8]) -> Bool {
        constantTimeEquals(seal, self.seal(id, of: entity, secret: secret))
    }
}
