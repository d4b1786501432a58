/// What a request asks for. Others (PATCH, TRACE, CONNECT, …) are refused with 501 before the application sees them.
public enum Method: String, Sendable, Hashable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case delete = "DELETE"
    case options = "OPTIONS"

    /// Whether the method promises to change nothing (RFC 9110, 9.2.1); only others need protection against forgery.
    public var isSafe: Bool { self == .get || self == .head || self == .options }
}
