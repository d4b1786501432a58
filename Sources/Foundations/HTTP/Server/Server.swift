import CMicroHTTPD
import Glibc
import Synchronization

/// Why a server does not start.
public enum ServerFailure: Error, Equatable {
    /// The address is not numeric, or is taken; the system's words.
    case cannotListen(String)
    /// Neither an address nor a network.
    case badNetwork(String)
    /// The library gave up.
    case cannotStart
}

/// An HTTP server over GNU libmicrohttpd.
///
/// ```swift
/// var configuration = ServerConfiguration()
/// configuration.port = 8080
/// let server = try Server(configuration: configuration, application: site)
/// try server.start()
/// …
/// server.stop(grace: .seconds(20))
/// ```
///
/// A few event threads read, match and render; work that waits is given to workers while its connection sleeps.
public final class Server: Sendable {
    private struct State {
        var daemon: Daemon?
        var port = 0
    }

    private let core: Core
    private let state = Mutex(State())
    private let keeper: Keeper

    /// - Throws: ``ServerFailure/badNetwork(_:)`` where a proxy is not an address.
    public init(configuration: ServerConfiguration, application: any Application) throws {
        core = try Core(configuration, application)
        keeper = Keeper(core)
    }

    /// Begins to listen; returns at once.
    /// - Throws: ``ServerFailure``.
    public func start() throws {
        let socket = try ListeningSocket(host: core.configuration.host, port: core.configuration.port)
        guard let daemon = Daemon(core, socket) else { throw ServerFailure.cannotStart }
        state.withLock { $0 = State(daemon: daemon, port: socket.port) }
        keeper.start()
    }

    deinit { stop(grace: .zero) }

    /// The port it listens on; 0 before the start.
    public var port: Int { state.withLock { $0.port } }

    /// Counters of this moment.
    public var metrics: ServerMetrics { core.metrics }

    /// Takes no more connections, finishes what it began, and closes.
    /// - Parameter grace: after it, whoever still waits for a worker is told 503.
    public func stop(grace: Duration) {
        guard
            let daemon = state.withLock({ state in
                defer { state.daemon = nil }
                return state.daemon
            })
        else { return }
        core.isStopping = true
        daemon.quiesce()
        waitForAnswers(until: Monotonic.after(grace))
        core.isClosing = true
        core.deliveries.leaveAll(core.finished(.refused(.unavailable), nil))
        waitForAnswers(until: Monotonic.after(.seconds(1)))
        daemon.stop()
        core.workers.stop()
        keeper.stop()
        core.log?.flush()
    }

    private func waitForAnswers(until deadline: UInt64) {
        while core.counters.inFlight.value > 0, Monotonic.now() < deadline { Monotonic.sleep(milliseconds: 5) }
    }
}
