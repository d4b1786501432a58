import CMicroHTTPD
import Glibc

/// The library's daemon and its callbacks.
struct Daemon: Sendable {
    /// Above our own limits on target and headers, so that ours are met first.
    private static let connectionMemory = 32_768

    private let daemon: Int
    private let core: Core

    init?(_ core: Core, _ socket: ListeningSocket) {
        var options = gelt_http_options()
        options.flags =
            MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_USE_SUSPEND_RESUME.rawValue | MHD_USE_TURBO.rawValue
            | (socket.isIPv6 ? MHD_USE_IPv6.rawValue : 0)
        options.listen_socket = socket.descriptor
        options.threads = UInt32(max(2, core.configuration.eventThreads))
        options.connections = UInt32(core.configuration.connections)
        options.connection_memory = Daemon.connectionMemory
        options.context = Unmanaged.passUnretained(core).toOpaque()
        Daemon.setCallbacks(&options)
        guard let started = gelt_http_start(&options) else { return nil }
        daemon = Int(bitPattern: started)
        self.core = core
    }

    /// Takes no more connections.
    func quiesce() {
        let listening = MHD_quiesce_daemon(OpaquePointer(bitPattern: daemon))
        if listening >= 0 { close(listening) }
    }

    /// Closes every connection. Nothing may be suspended any more.
    func stop() { MHD_stop_daemon(OpaquePointer(bitPattern: daemon)) }

    private static func setCallbacks(_ options: inout gelt_http_options) {
        options.accept = { context, address, _ in Callbacks.accept(context, address) }
        options.connection = { context, connection, slot, event in
            Callbacks.connection(context, connection, slot, event)
        }
        options.target = { context, target, connection in Callbacks.target(context, target, connection) }
        options.unescape = { _, _, text in text.map { strlen($0) } ?? 0 }
        options.answer = { context, connection, _, method, version, data, size, slot in
            Callbacks.answer(connection, method, version, data, size, slot)
        }
        options.completed = { _, _, slot, code in Callbacks.completed(slot, code) }
    }
}

/// What the library calls, on its event threads.
private enum Callbacks {
    static func accept(_ context: UnsafeMutableRawPointer?, _ address: UnsafePointer<sockaddr>?) -> MHD_Result {
        guard let core = core(context) else { return .NO }
        let peer = PeerAddress.text(address)
        let isWelcome = core.wires.count(of: peer) < core.configuration.connectionsPerAddress
        return isWelcome || core.proxies.contains(peer) ? .YES : .NO
    }

    static func connection(
        _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
        _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ event: MHD_ConnectionNotificationCode
    ) {
        guard let core = core(context), let connection, let slot else { return }
        if gelt_http_has_begun(event) != 0 {
            let peer = PeerAddress.text(gelt_http_peer(connection))
            let wire = Wire(
                core, address: peer, isProxy: core.proxies.contains(peer), socket: gelt_http_socket(connection),
                deadline: Monotonic.after(core.configuration.timeouts.head))
            core.wires.add(wire)
            slot.pointee = Unmanaged.passRetained(wire).toOpaque()
        } else if let wire = slot.pointee {
            slot.pointee = nil
            core.wires.remove(Unmanaged<Wire>.fromOpaque(wire).takeRetainedValue())
        }
    }

    /// The first line of a request is there.
    static func target(
        _ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _ connection: OpaquePointer?
    ) -> UnsafeMutableRawPointer? {
        guard let core = core(context), let connection, let wire = gelt_http_socket_context(connection) else {
            return nil
        }
        let exchange = Exchange(core, Unmanaged<Wire>.fromOpaque(wire).takeUnretainedValue(), target)
        hideQuery(target)
        return Unmanaged.passRetained(exchange).toOpaque()
    }

    /// The library would now cut the query into pieces of its own, with memory for each; ours is already copied.
    private static func hideQuery(_ target: UnsafePointer<CChar>?) {
        guard let target, let mark = strchr(target, Int32(UInt8(ascii: "?"))), mark[1] != 0 else { return }
        mark[1] = 0
    }

    static func answer(
        _ connection: OpaquePointer?, _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?,
        _ data: UnsafePointer<CChar>?, _ size: UnsafeMutablePointer<Int>?,
        _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
    ) -> MHD_Result {
        guard let connection, let method, let version, let size, let pointer = slot?.pointee else { return .NO }
        let exchange = Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
        let bytes = UnsafeRawBufferPointer(start: data, count: size.pointee)
        size.pointee = 0
        return exchange.proceed(connection, method, version, bytes) ? .YES : .NO
    }

    static func completed(
        _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ code: MHD_RequestTerminationCode
    ) {
        guard let slot, let pointer = slot.pointee else { return }
        slot.pointee = nil
        Unmanaged<Exchange>.fromOpaque(pointer).takeRetainedValue().close(gelt_http_is_complete(code) != 0)
    }

    private static func core(_ context: UnsafeMutableRawPointer?) -> Core? {
        context.map { Unmanaged<Core>.fromOpaque($0).takeUnretainedValue() }
    }
}
