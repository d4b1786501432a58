public import HTTP

/// Where an address lives.
public enum Place: String, Sendable, Hashable, CaseIterable {
    /// On the programme's host: the national portal, accounts, the national back office.
    case nation
    /// Public pages of an entity: on its own host, or under `/slug` on the programme's.
    case entity
    /// Back office of an entity, under `/oficina/slug` on the programme's host only.
    case office
}

/// One address and what answers it.
public struct Endpoint: Sendable {
    public let place: Place
    public let method: HTTP.Method
    /// As in the route: `/plan/acciones/{n}`, without what the place puts before it.
    public let pattern: String
    public let permission: Permission
    /// Bytes a request may carry, and whether files are among them.
    public let intake: Intake
    /// Whether answering may wait for a disk, a password hash or a document, and so must not run on an event thread.
    public let waits: Bool
    /// Whether a form is believed without our own proof, because the address it is sent to carries a seal that only
    /// its reader has. A test names the few addresses that say so.
    public var isSealedByAddress = false
    let answer: @Sendable (Context, [String]) throws -> Outcome?

    /// - Parameters:
    ///   - needs: the permission; there is no default.
    ///   - waits: left out, changes wait and questions do not.
    public init<P: Sendable>(
        _ place: Place, _ route: Route<P>, needs permission: Permission, intake: Intake = .form, waits: Bool? = nil,
        _ answer: @escaping @Sendable (Context, P) throws -> Outcome
    ) {
        self.place = place
        method = route.method
        pattern = route.pattern
        self.permission = permission
        self.intake = intake
        self.waits = waits ?? (route.method == .post)
        self.answer = { context, segments in
            guard let parameters = route.match(segments) else { return nil }
            return try answer(context, parameters)
        }
        matches = { route.accepts($0) }
    }

    let matches: @Sendable ([String]) -> Bool

    /// The same, believed by the seal in its address.
    public var sealedByAddress: Endpoint {
        var endpoint = self
        endpoint.isSealedByAddress = true
        return endpoint
    }

    /// Whether the segments after the place's own are this endpoint's.
    public func matches(segments: [String]) -> Bool { matches(segments) }

    /// Answers, or nil when the segments are not this endpoint's.
    public func respond(_ context: Context, segments: [String]) throws -> Outcome? { try answer(context, segments) }
}

/// What a request may bring.
public enum Intake: Sendable, Hashable {
    /// Fields only.
    case form
    /// Fields with long texts, each up to so many bytes once it is decoded.
    case texts(maximumBytes: Int)
    /// Fields and files, so many bytes in all.
    case files(maximumBytes: Int)
}

/// What a handler decided. The frame, the headers and the status of pages are the runtime's work.
public enum Outcome: Sendable {
    case page(Page)
    case named(NamedPage)
    /// Go and look there (303), with a message to show once.
    case seeOther(String, Flash? = nil)
    /// Anything that is not a page: open data, a file, a picture. Cookies set here are kept.
    case plain(Response)
}

/// A message shown once at the top of the next page.
public struct Flash: Sendable, Hashable {
    public enum Kind: String, Sendable { case done, warning, problem }
    public let kind: Kind
    public let text: String

    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
