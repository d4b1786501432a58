import CGMime
public import Calendar

/// A message as it came, taken apart. Nothing in it is to be believed: anybody writes any sender, any name, any date.
///
/// ```swift
/// let mail = try IncomingMail.read(bytes)
/// print(mail.from?.address ?? "", mail.subject, mail.attachments.map(\.name))
/// ```
public struct IncomingMail: Sendable, Hashable {
    /// What the sender's program called the message, without `<` and `>`; a hash of the bytes where it called it
    /// nothing or something unusable.
    public let messageID: String
    /// Who it says it is from; nil where it names nobody, or several.
    public let from: MailAddress?
    public let to: [MailAddress]
    /// Decoded, on one line.
    public let subject: String
    /// When it says it was written.
    public let date: Instant?
    /// The text of the body: the first plain part, or HTML without its markup.
    public let text: String
    /// Whether a program sent it (absence notices, lists, bounces): such mail is never answered.
    public let isAutomatic: Bool
    public let attachments: [MailAttachment]

    /// Reads a message with everything in it.
    /// - Parameter bytes: RFC 5322 with either line ending; a first line “From …” of a mailbox is passed over.
    public static func read(_ bytes: [UInt8], limits: MailLimits = .standard) throws(MailFailure) -> IncomingMail {
        guard bytes.count <= limits.messageBytes else { throw .tooLarge(limits.messageBytes) }
        try MailGuard.check(bytes, limits)
        let message = try parse(bytes)
        return IncomingMail(message, try MailParts(message, limits: limits), bytes)
    }

    /// Reads only who, what and when: for messages that ``read(_:limits:)`` refuses. Text and attachments stay empty.
    public static func head(_ bytes: [UInt8]) throws(MailFailure) -> IncomingMail {
        let head = Array(bytes.prefix(headBytes))
        var limits = MailLimits.standard
        limits.borderLines = headBytes
        try MailGuard.check(head, limits)
        return IncomingMail(try parse(headers(head)), nil, bytes)
    }

    private static let headBytes = 256 * 1024

    private static func parse(_ bytes: [UInt8]) throws(MailFailure) -> ParsedMessage {
        let body = withoutEnvelope(bytes)
        guard body.contains(where: { $0 > 32 }) else { throw .empty }
        guard let message = ParsedMessage(body), isMail(message) else { throw .notMail }
        return message
    }

    /// Mailbox files and some pipes put a line “From sender date” before a message.
    private static func withoutEnvelope(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard bytes.starts(with: Array("From ".utf8)), let end = bytes.firstIndex(of: 10) else { return bytes[...] }
        return bytes[(end + 1)...]
    }

    private static func isMail(_ message: ParsedMessage) -> Bool {
        ["From", "Subject", "Date", "Message-ID"].contains(where: message.has)
    }

    /// The lines up to the first empty one.
    private static func headers(_ bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var lines = MailLines(bytes)
        while let line = lines.next(), !line.isEmpty, !line.elementsEqual([13]) { kept += line + [10] }
        return kept + [10]
    }

    private init(_ message: ParsedMessage, _ parts: MailParts?, _ bytes: [UInt8]) {
        let senders = message.addresses(GMIME_ADDRESS_TYPE_FROM)
        let sender = senders.count == 1 ? senders[0] : nil
        messageID = Self.identifier(message) ?? "sha256-" + MailLibrary.hash(bytes)
        from = sender
        to = message.addresses(GMIME_ADDRESS_TYPE_TO)
        subject = MailWords.line(message.values("Subject").first ?? "")
        date = message.seconds.flatMap(Self.instant)
        text = parts?.text ?? ""
        isAutomatic = AutomaticMail.isAutomatic(message, from: sender)
        attachments = parts?.attachments ?? []
    }

    private static func identifier(_ message: ParsedMessage) -> String? {
        guard let raw = g_mime_message_get_message_id(message.pointer).map({ String(cString: $0) }),
            3...250 ~= raw.utf8.count, raw.utf8.allSatisfy({ 33...126 ~= $0 })
        else { return nil }
        return raw
    }

    /// Years that no message was written in are no date.
    private static func instant(_ seconds: Int64) -> Instant? {
        0...4_102_444_800 ~= seconds ? Instant(milliseconds: seconds * 1000) : nil
    }
}
