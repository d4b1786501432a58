/// A public page that is known by name before it is made. The handler asks the database what the page depends on, names
/// it, and leaves the rest to `make`: where the same page was written before, nothing more is read and nothing is
/// written anew.
public struct NamedPage: Sendable {
    /// As ``Page/version``: must change with anything that shows on the page.
    public let version: String
    /// As ``Page/channel``.
    public let channel: String?
    public let make: @Sendable () throws -> Page

    public init(_ version: String, channel: String? = nil, _ make: @escaping @Sendable () throws -> Page) {
        self.version = version
        self.channel = channel
        self.make = make
    }
}
