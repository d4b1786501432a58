/// How much a message may cost to read. A message that passes a limit fails with a ``MailFailure``; an attachment that
/// passes its own is named without its bytes.
public struct MailLimits: Sendable, Hashable {
    /// Bytes of the whole message, as it came.
    public var messageBytes = 15 * 1024 * 1024
    /// Parts that hold something: texts, files, messages inside.
    public var parts = 20
    /// Containers around a part.
    public var depth = 10
    /// Bytes of one attachment after decoding.
    public var attachmentBytes = 10 * 1024 * 1024
    /// Characters of the text of the body that are kept.
    public var textCharacters = 20_000
    /// Lines of all headers together, those of the parts included.
    public var headerLines = 5_000
    /// Lines that begin with two hyphens, as the border of a part does.
    public var borderLines = 5_000

    public init() {}

    /// The limits of the programme: 15 MB per message, 10 MB per attachment, 20 parts.
    public static let standard = MailLimits()
}
