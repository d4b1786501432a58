/// What a server serves.
public protocol Application: Sendable {
    /// Says, before a body is read, how much of it may come, or refuses it. Called only where a body is announced,
    /// with a request whose body is `.none`, on an event thread: it must not wait.
    func admit(_ head: Request) -> Admission

    /// Answers a request. Called on an event thread: whatever waits (a disk's sync, a password's hash, another server)
    /// belongs in ``Answer/later(_:)``.
    func answer(_ request: Request) -> Answer

    /// The page for what the server itself refuses: 400, 413, 414, 431, 501, 503, 505 and 507.
    /// - Parameter request: nil where it could not be read that far.
    func failure(status: Int, request: Request?) -> Response
}

public enum Admission: Sendable {
    case accept(BodyLimits)
    case refuse(Response)
}

public enum Answer: Sendable {
    /// Known at once.
    case now(Response)
    /// Work that waits: run on a worker thread while the connection sleeps.
    case later(@Sendable () -> Response)
}
