import CMicroHTTPD
import Synchronization

/// Where a worker leaves its answer for the event thread. Whoever leaves the first one wakes the connection, once.
final class Delivery: Sendable {
    private enum State {
        case waiting
        case left(Response)
        case taken
    }

    /// The library's connection; it stays valid while it is suspended.
    private let connection: Int
    private let state = Mutex(State.waiting)

    init(_ connection: OpaquePointer) {
        self.connection = Int(bitPattern: connection)
    }

    /// Leaves an answer; one that comes too late is dropped.
    ///
    /// The connection is woken under the lock: when a stop has gone through all deliveries, none is asleep any more.
    func leave(_ response: Response) {
        state.withLock { state in
            guard case .waiting = state else { return }
            state = .left(response)
            MHD_resume_connection(OpaquePointer(bitPattern: connection))
        }
    }

    func take() -> Response? {
        state.withLock { state in
            guard case .left(let response) = state else { return nil }
            state = .taken
            return response
        }
    }
}

/// Every delivery that is awaited, so that a stop can end the waiting.
final class Deliveries: Sendable {
    private let waiting = Mutex<[ObjectIdentifier: Delivery]>([:])

    func add(_ delivery: Delivery) { waiting.withLock { $0[ObjectIdentifier(delivery)] = delivery } }

    func remove(_ delivery: Delivery) { waiting.withLock { $0[ObjectIdentifier(delivery)] = nil } }

    func leaveAll(_ response: Response) {
        for delivery in waiting.withLock({ Array($0.values) }) { delivery.leave(response) }
    }
}
