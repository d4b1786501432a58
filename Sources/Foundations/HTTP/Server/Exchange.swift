import CMicroHTTPD
import Glibc

/// One request and its answer, on the event thread of its connection.
final class Exchange {
    private enum Stage {
        /// The first line is there, headers are still coming.
        case head
        /// The request is complete. The library must be called back once more: an answer given with the head closes.
        case complete(Request)
        case body(BodyReader)
        /// The body is refused; it is thrown away so that the client comes to read the answer.
        case draining(Response)
        case working(Delivery)
        case answered
    }

    private let core: Core
    private let wire: Wire
    private let target: [UInt8]
    private let targetStart: UnsafePointer<CChar>?
    private let began = Monotonic.now()
    private let id = RequestID.next()
    private var stage = Stage.head
    private var methodText = ""
    private var request: Request?
    private var drained = 0
    private var closes = false
    private var status = 0
    private var bytes = 0

    init(_ core: Core, _ wire: Wire, _ target: UnsafePointer<CChar>?) {
        self.core = core
        self.wire = wire
        targetStart = target
        self.target = target.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) } ?? []
        core.counters.inFlight.add(1)
        wire.isHeadRead = false
        wire.wait(until: began + Monotonic.nanoseconds(core.configuration.timeouts.head))
    }

    /// The library has something: the head, a piece of the body, its end, or the wish to go on after a pause.
    /// - Returns: false to cut the connection.
    func proceed(
        _ connection: OpaquePointer, _ method: UnsafePointer<CChar>, _ version: UnsafePointer<CChar>,
        _ data: UnsafeRawBufferPointer
    ) -> Bool {
        switch stage {
        case .head: return readHead(connection, method, version)
        case .complete(let request): return answer(request, connection)
        case .body: return readBody(connection, data)
        case .draining(let response): return drain(connection, response, data.count)
        case .working(let delivery): return delivery.take().map { send($0, connection) } ?? true
        case .answered: return true
        }
    }

    /// The answer has left, or the connection has broken.
    func close(_ isComplete: Bool) {
        core.counters.inFlight.add(-1)
        wire.wait(until: Monotonic.after(core.configuration.timeouts.head))
        let duration = Monotonic.now() - began
        let status = wire.refusedStatus ?? (isComplete && status != 0 ? status : 499)
        core.counters.count(request?.method, status: status, nanoseconds: duration)
        guard let log = core.log else { return }
        log.add(
            AccessLog.Entry(
                id: id, method: methodText, path: request?.path ?? String(decoding: target, as: UTF8.self),
                status: status, bytes: bytes, nanoseconds: duration,
                address: request?.remoteAddress ?? wire.address, agent: request?.headers["User-Agent"] ?? ""))
    }

    private func readHead(
        _ connection: OpaquePointer, _ method: UnsafePointer<CChar>, _ version: UnsafePointer<CChar>
    ) -> Bool {
        methodText = String(cString: method)
        wire.isHeadRead = true
        do throws(Refusal) {
            let head = RawHead(
                method: method, target: targetStart, targetCount: target.count, version: version,
                size: gelt_http_head_size(connection))
            let headers = try head.headers(limits: core.configuration.head)
            let framing = try Framing(headers, isHTTP10: head.isHTTP10)
            guard let known = Method(rawValue: methodText) else { throw .notImplemented }
            let request = try makeRequest(known, headers, isHTTP10: head.isHTTP10)
            self.request = request
            guard framing == .none else { return try admit(request, framing, connection) }
            stage = .complete(request)
            return true
        } catch {
            closes = true
            return send(core.finished(.refused(error), request), connection)
        }
    }

    private func makeRequest(_ method: Method, _ headers: Headers, isHTTP10: Bool) throws(Refusal) -> Request {
        let target = try Target(target, limits: core.configuration.head)
        guard target.path != "*" || method == .options else { throw .malformed }
        guard headers.count("Host") == 1 || isHTTP10 && headers.count("Host") == 0 else { throw .malformed }
        let origin = Origin(headers, wire, core.proxies)
        let named = try Authority(headers["Host"] ?? "localhost")
        let authority =
            try (origin.host ?? target.authority).map { text throws(Refusal) in try Authority(text) } ?? named
        return Request(
            method: method, target: target, headers: headers, authority: authority,
            scheme: origin.scheme ?? target.scheme ?? "http", remoteAddress: origin.address, id: id)
    }

    private func admit(_ request: Request, _ framing: Framing, _ connection: OpaquePointer) throws(Refusal) -> Bool {
        let length = if case .length(let length) = framing { length } else { 0 }
        wire.wait(until: Monotonic.now() + patience(core.configuration.timeouts.body, bytes: length))
        switch core.application.admit(request) {
        case .refuse(let response): return refuse(core.finished(.response(response), request), length, connection)
        case .accept(let limits):
            guard length <= limits.total else {
                return refuse(core.finished(.refused(.tooLarge), request), length, connection)
            }
            stage = .body(try BodyReader(request, limits: limits, folder: core.configuration.temporaryFolder))
            return true
        }
    }

    /// Answers at once where the client waits to be let in, or sends more than we care to throw away.
    private func refuse(_ response: Response, _ length: Int, _ connection: OpaquePointer) -> Bool {
        closes = true
        if request?.headers["Expect"] != nil || length > core.configuration.drained {
            return send(response, connection)
        }
        stage = .draining(response)
        return true
    }

    private func readBody(_ connection: OpaquePointer, _ data: UnsafeRawBufferPointer) -> Bool {
        guard case .body(var reader) = stage, var request else { return false }
        stage = .answered
        do throws(Refusal) {
            if data.isEmpty {
                request.body = try reader.finish()
                return answer(request, connection)
            }
            try reader.feed(data)
            stage = .body(reader)
        } catch {
            closes = true
            let response = core.finished(.refused(error), request)
            if data.isEmpty { return send(response, connection) }
            stage = .draining(response)
        }
        return true
    }

    private func drain(_ connection: OpaquePointer, _ response: Response, _ count: Int) -> Bool {
        drained += count
        if count == 0 { return send(response, connection) }
        return drained <= core.configuration.drained
    }

    private func answer(_ request: Request, _ connection: OpaquePointer) -> Bool {
        switch core.application.answer(request) {
        case .now(let response): return send(core.finished(.response(response), request), connection)
        case .later(let work): return hand(work, request, connection)
        }
    }

    /// Lets the connection sleep while a worker finds the answer.
    private func hand(_ work: @escaping @Sendable () -> Response, _ request: Request, _ connection: OpaquePointer)
        -> Bool
    {
        let delivery = Delivery(connection)
        stage = .working(delivery)
        wire.waitForever()
        MHD_suspend_connection(connection)
        // Registered first, asked afterwards: a stop that does not find it here is seen here.
        core.deliveries.add(delivery)
        let isTaken =
            !core.isClosing
            && core.workers.add { [core] in
                delivery.leave(core.finished(.response(work()), request))
                core.deliveries.remove(delivery)
            }
        if !isTaken {
            core.deliveries.remove(delivery)
            delivery.leave(core.finished(.refused(.unavailable), request))
        }
        return true
    }

    private func send(_ response: Response, _ connection: OpaquePointer) -> Bool {
        stage = .answered
        status = response.status
        bytes = request?.method == .head ? 0 : response.body.count
        wire.wait(until: Monotonic.now() + patience(core.configuration.timeouts.reading, bytes: bytes))
        let standard = core.configuration.standardHeaders
        return Outgoing(response, id: id, standard: standard, closes: closes || core.isStopping).queue(connection)
    }

    private func patience(_ base: Duration, bytes: Int) -> UInt64 {
        Monotonic.nanoseconds(base) + UInt64(bytes / core.configuration.timeouts.slowest) * 1_000_000_000
    }
}
