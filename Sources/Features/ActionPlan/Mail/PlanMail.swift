import Calendar
import Crypto
import Mail

/// A message that came for the plans, and what became of it.
struct PlanMail: Sendable, Hashable {
    let id: String
    /// What the sender's program called it.
    let messageID: String
    /// SHA-256 of the bytes as they came, under which they are kept.
    let hash: String
    /// Address it says it is from; empty where it names nobody or several.
    let sender: String
    let senderName: String
    let subject: String
    let receivedAt: Instant
    let size: Int
    /// Names of what was attached.
    let attachments: [String]
    /// Code of the entity it may be from, as the sender's domain or the subject suggest; never acted on.
    let guess: String?
    /// Code of the entity whose files keep the original; nil where it waits in the nation's own table.
    let keptBy: String?

    var from: String { senderName.isEmpty ? sender : "\(senderName) <\(sender)>" }
}

/// One thing that was decided about a message, by whom and when.
struct PlanMailStep: Sendable, Hashable {
    enum State: String, Sendable, Hashable, CaseIterable {
        /// A person of the programme has to look.
        case waiting = "espera"
        /// Became a draft of an entity.
        case drafted = "borrador"
        /// The same document was an open draft of the entity already.
        case repeated = "repetido"
        /// The sender was told why it could not be read.
        case answered = "respondido"
        case discarded = "descartado"

        /// Whether nobody needs to look any more.
        var isSettled: Bool { self != .waiting }
    }

    let number: Int
    let state: State
    let at: Instant
    /// Identifier of a person, or a command or job in brackets.
    let person: String
    /// Why, in Spanish.
    let words: String
    let entity: String?
    let plan: String?
}

/// The bytes of a message with what could be read of them.
struct ReceivedMail: Sendable {
    let bytes: [UInt8]
    /// Nil where they are no mail at all; without attachments where ``failure`` tells why.
    let mail: IncomingMail?
    let failure: MailFailure?
    /// SHA-256 of the bytes.
    let hash: String

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        hash = SHA256.hex(bytes)
        do {
            mail = try IncomingMail.read(bytes)
            failure = nil
        } catch {
            mail = try? IncomingMail.head(bytes)
            failure = error
        }
    }

    /// Too large to be kept.
    var isOversized: Bool { bytes.count > MailLimits.standard.messageBytes }

    /// The same for two deliveries of one message, whose servers wrote different lines above it. It holds the content
    /// too, so that nobody can make a message pass for known by giving theirs its name beforehand.
    var key: String {
        guard let mail, failure == nil else { return hash }
        let parts =
            [mail.messageID, mail.from?.address ?? "", mail.text] + mail.attachments.map { SHA256.hex($0.bytes) }
        return SHA256.hex(parts.map { "\($0.utf8.count):\($0)" }.joined())
    }
}
