import Synchronization

/// What every connection shares; the library's callbacks are given a pointer to it.
final class Core: Sendable {
    let configuration: ServerConfiguration
    let application: any Application
    let proxies: Networks
    let workers: Workers
    let finisher: Finisher
    let log: AccessLog?
    let counters = Counters()
    let wires = Wires()
    let deliveries = Deliveries()
    private let stopping = Atomic<Bool>(false)
    private let closing = Atomic<Bool>(false)

    init(_ configuration: ServerConfiguration, _ application: any Application) throws {
        self.configuration = configuration
        self.application = application
        proxies = try Networks(configuration.proxies)
        workers = Workers(limit: configuration.workers, queue: configuration.queue)
        finisher = Finisher(
            compressFrom: configuration.compressFrom, kept: KeptBodies(limit: configuration.keptBodies))
        log = configuration.log.map(AccessLog.init)
    }

    /// From here on every answer closes its connection.
    var isStopping: Bool {
        get { stopping.load(ordering: .relaxed) }
        set { stopping.store(newValue, ordering: .relaxed) }
    }

    /// From here on no connection may fall asleep.
    var isClosing: Bool {
        get { closing.load(ordering: .acquiring) }
        set { closing.store(newValue, ordering: .releasing) }
    }

    /// The application's page for something the server refuses.
    func failure(_ refusal: Refusal, _ request: Request?) -> Response {
        var response = application.failure(status: refusal.status, request: request)
        response.status = refusal.status
        if refusal.status == 503 { response.headers.append(("Retry-After", String(configuration.retryAfter))) }
        return response
    }

    var metrics: ServerMetrics { counters.metrics(queued: workers.waiting, connections: wires.count) }
}
