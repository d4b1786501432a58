/// An address as it stands in a header: what a person reads, and where mail goes.
///
/// Nothing vouches for either; only ``address`` may be compared with what is registered, never ``name``.
public struct MailAddress: Sendable, Hashable {
    /// The display name, decoded and on one line; empty where there is none. Anybody may write anything here.
    public let name: String
    /// `alcaldia@ejemplo.gov.co`, in small letters.
    public let address: String

    /// - Parameter address: capital letters of ASCII become small; all else stays, so that no look-alike of another
    ///   alphabet turns into a known address.
    public init(name: String = "", address: String) {
        self.name = MailWords.line(name)
        self.address = Self.small(MailWords.line(address))
    }

    /// What stands before the at sign.
    public var mailbox: Substring { address.prefix { $0 != "@" } }

    /// Swift's own small letters would make the sign of the kelvin a k.
    static func small(_ text: String) -> String {
        String(decoding: text.utf8.map { 65...90 ~= $0 ? $0 + 32 : $0 }, as: UTF8.self)
    }
}
