import Glibc
import Synchronization

/// One connection.
final class Wire: Sendable {
    let address: String
    let isProxy: Bool
    private let socket: Int32
    private unowned let core: Core
    private let refused = Atomic<Int>(0)
    private let headRead = Atomic<Bool>(false)
    /// When patience ends (monotonic nanoseconds); 0: never.
    private let deadline: Atomic<UInt64>

    init(_ core: Core, address: String, isProxy: Bool, socket: Int32, deadline: UInt64) {
        self.core = core
        self.address = address
        self.isProxy = isProxy
        self.socket = socket
        self.deadline = Atomic(deadline)
    }

    func wait(until time: UInt64) { deadline.store(time, ordering: .relaxed) }

    func waitForever() { deadline.store(0, ordering: .relaxed) }

    /// Our page for a refusal of the library.
    func refuse(_ status: Int) -> Outgoing {
        refused.store(status, ordering: .relaxed)
        let page = core.finished(.refused(Refusal(status: status)), nil)
        return Outgoing(page, id: RequestID.next(), standard: core.configuration.standardHeaders, closes: true)
    }

    /// Sends an answer past the library; the connection is closed next.
    func write(_ answer: Outgoing) {
        let bytes = answer.bytes
        _ = send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// Whether the head of the request that is under way was complete and has been read.
    var isHeadRead: Bool {
        get { headRead.load(ordering: .relaxed) }
        set { headRead.store(newValue, ordering: .relaxed) }
    }

    /// What the library answered by itself, if it did: the connection ends with it.
    var refusedStatus: Int? {
        let status = refused.load(ordering: .relaxed)
        return status == 0 ? nil : status
    }

    /// Ends the connection where it took too long; the library then sees it closed. Only while it is registered.
    func cutIfLate(_ now: UInt64) {
        let limit = deadline.load(ordering: .relaxed)
        guard limit != 0, limit < now else { return }
        // Without this the kernel would go on offering what it holds to somebody who does not take it.
        var abandon = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &abandon, socklen_t(MemoryLayout<linger>.size))
        shutdown(socket, Int32(SHUT_RDWR))
    }
}

/// Every connection, counted by address.
final class Wires: Sendable {
    private struct State {
        var wires: [ObjectIdentifier: Wire] = [:]
        var perAddress: [String: Int] = [:]
    }

    private let state = Mutex(State())

    var count: Int { state.withLock { $0.wires.count } }

    func count(of address: String) -> Int { state.withLock { $0.perAddress[address] ?? 0 } }

    func add(_ wire: Wire) {
        state.withLock { state in
            state.wires[ObjectIdentifier(wire)] = wire
            state.perAddress[wire.address, default: 0] += 1
        }
    }

    func remove(_ wire: Wire) {
        state.withLock { state in
            state.wires[ObjectIdentifier(wire)] = nil
            let left = (state.perAddress[wire.address] ?? 1) - 1
            state.perAddress[wire.address] = left > 0 ? left : nil
        }
    }

    /// Called twice a second: the library's own timeout only sees silence, not somebody who sends a byte now and then.
    func cutLate() {
        let now = Monotonic.now()
        state.withLock { state in
            for wire in state.wires.values { wire.cutIfLate(now) }
        }
    }
}
