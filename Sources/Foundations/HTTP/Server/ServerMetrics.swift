import Synchronization

/// What a server counts, as `/metrics` shows it to Prometheus.
public struct ServerMetrics: Sendable {
    /// Requests answered, by method (`GET`, …, `otro`) and class of status (`2xx`, …).
    public var requests: [(method: String, status: String, count: Int)]
    /// Requests begun and not yet answered to the last byte.
    public var inFlight: Int
    /// Requests that wait for a worker.
    public var queued: Int
    public var connections: Int
    /// Answers that took at most so many seconds, cumulative; the last bound is infinite.
    public var latency: [(seconds: Double, count: Int)]
    /// Seconds of all answers together.
    public var latencySum: Double

    /// The text format of Prometheus, version 0.0.4.
    public var prometheus: String {
        var text = "# HELP gelt_http_requests_total Requests answered.\n# TYPE gelt_http_requests_total counter\n"
        for line in requests {
            text += "gelt_http_requests_total{method=\"\(line.method)\",status=\"\(line.status)\"} \(line.count)\n"
        }
        text += gauge("gelt_http_in_flight", "Requests begun and not yet answered.", inFlight)
        text += gauge("gelt_http_queue", "Requests that wait for a worker.", queued)
        text += gauge("gelt_http_connections", "Open connections.", connections)
        return text + histogram
    }

    private func gauge(_ name: String, _ help: String, _ value: Int) -> String {
        "# HELP \(name) \(help)\n# TYPE \(name) gauge\n\(name) \(value)\n"
    }

    private var histogram: String {
        let name = "gelt_http_duration_seconds"
        var text = "# HELP \(name) Time from the first line of a request to the last byte of its answer.\n"
        text += "# TYPE \(name) histogram\n"
        for bucket in latency {
            let bound = bucket.seconds.isInfinite ? "+Inf" : String(bucket.seconds)
            text += "\(name)_bucket{le=\"\(bound)\"} \(bucket.count)\n"
        }
        return text + "\(name)_sum \(latencySum)\n\(name)_count \(latency.last?.count ?? 0)\n"
    }
}

/// The counters behind ``ServerMetrics``; adding is a few atomic instructions.
final class Counters: Sendable {
    static let classes = ["1xx", "2xx", "3xx", "4xx", "5xx"]
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, .infinity]

    private let requests: [Counter]
    private let latency: [Counter]
    private let latencySum = Counter()
    let inFlight = Counter()

    init() {
        requests = (0..<(Method.allCases.count + 1) * Counters.classes.count).map { _ in Counter() }
        latency = Counters.bounds.map { _ in Counter() }
    }

    func count(_ method: Method?, status: Int, nanoseconds: UInt64) {
        let row = method.flatMap { Method.allCases.firstIndex(of: $0) } ?? Method.allCases.count
        requests[row * Counters.classes.count + min(max(status / 100, 1), 5) - 1].add(1)
        let seconds = Double(nanoseconds) / 1e9
        latency[Counters.bounds.firstIndex { seconds <= $0 } ?? Counters.bounds.count - 1].add(1)
        latencySum.add(Int(nanoseconds / 1_000))
    }

    func metrics(queued: Int, connections: Int) -> ServerMetrics {
        var total = 0
        let cumulative = zip(Counters.bounds, latency).map { bound, counter in
            total += counter.value
            return (seconds: bound, count: total)
        }
        return ServerMetrics(
            requests: rows, inFlight: inFlight.value, queued: queued, connections: connections, latency: cumulative,
            latencySum: Double(latencySum.value) / 1e6)
    }

    private var rows: [(method: String, status: String, count: Int)] {
        let methods = Method.allCases.map(\.rawValue) + ["otro"]
        return requests.enumerated().compactMap { index, counter in
            guard counter.value > 0 else { return nil }
            return (
                methods[index / Counters.classes.count], Counters.classes[index % Counters.classes.count], counter.value
            )
        }
    }
}

/// One number that many threads add to.
final class Counter: Sendable {
    private let number = Atomic<Int>(0)

    var value: Int { number.load(ordering: .relaxed) }

    func add(_ amount: Int) { number.wrappingAdd(amount, ordering: .relaxed) }
}
