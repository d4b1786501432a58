/// How a server listens and what it allows. The defaults suit one municipality's machine behind a reverse proxy.
public struct ServerConfiguration: Sendable {
    /// A numeric address; `0.0.0.0` or `::` for every one.
    public var host = "127.0.0.1"
    /// 0 lets the system choose; see ``Server/port``.
    public var port = 0
    /// Threads that read, match and render; they never wait.
    public var eventThreads = 2
    /// Connections at a time; more wait in the system's queue.
    public var connections = 4_096
    /// Connections of one address at a time; more are closed at once. Known proxies are exempt.
    public var connectionsPerAddress = 64
    /// Threads for work that waits; they start as they are needed.
    public var workers = 64
    /// Requests that may wait for a worker; more are answered with 503 and `Retry-After`.
    public var queue = 256
    /// Seconds after which a client that met a full queue may ask again.
    public var retryAfter = 2
    public var head = HeadLimits()
    public var timeouts = Timeouts()
    /// Bytes of a refused body that are read and thrown away so that the client can see the answer; past them it is
    /// cut off.
    public var drained = 33_554_432
    /// Lines for every answer, the server's own refusals included.
    public var standardHeaders: [(String, String)] = []
    /// Addresses or networks (`10.0.0.0/8`, `::1`) whose `X-Forwarded-*` lines are believed.
    public var proxies: [String] = []
    /// Bytes of compressed bodies to keep.
    public var keptBodies = 16_777_216
    /// Bodies below this many bytes are sent as they are.
    public var compressFrom = 1_024
    /// Where large uploads lie while they are answered.
    public var temporaryFolder = "/tmp"
    /// Takes lines of JSON, each closed by a line feed, a few times a second on a thread of its own; nil: no access
    /// log.
    public var log: (@Sendable ([UInt8]) -> Void)?

    public init() {}
}

/// How long a client may take.
public struct Timeouts: Sendable {
    /// From the first line of a request to the end of its headers, and between two requests of a connection.
    public var head: Duration = .seconds(15)
    /// For a body, beside the time that its bytes take at ``slowest``.
    public var body: Duration = .seconds(30)
    /// For taking an answer, beside the time that its bytes take at ``slowest``.
    public var reading: Duration = .seconds(30)
    /// Bytes per second that the slowest honest line moves.
    public var slowest = 4_096

    public init() {}
}
