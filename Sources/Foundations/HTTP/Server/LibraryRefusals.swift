import CMicroHTTPD
import Glibc
import Synchronization

/// Refusals of the library itself, dressed as ours.
///
/// Some requests the library answers before it calls anybody: a line beyond its memory, a header without a colon, a
/// broken chunk. Its answers are in English and without the standard headers, and it has no setting for them. But it
/// queues them by its own public function, as everybody does, through the dynamic linker; there the program's symbol
/// comes first (ELF interposition). So this function stands in its place, puts our page instead, and calls the
/// original; our own answers call the original directly. Where the linker did not do that, the library's plain pages
/// would be seen: the test `every refusal carries the standard headers and a request id` watches over it.
@_cdecl("MHD_queue_response")
public func queueRefusalOfLibrary(_ connection: OpaquePointer?, _ status: UInt32, _ response: OpaquePointer?) -> Int32 {
    guard let connection, let pointer = gelt_http_socket_context(connection) else { return 0 }
    let wire = Unmanaged<Wire>.fromOpaque(pointer).takeUnretainedValue()
    let page = wire.refuse(Int(status))
    // A broken length: version 0.9.75 goes on after its refusal and sends the head twice. So we answer, and it closes.
    if gelt_http_head_size(connection) > 0, !wire.isHeadRead {
        wire.write(page)
        return 0
    }
    return page.queue(connection) ? 1 : 0
}

/// The library's function behind the one above.
enum QueueResponse {
    typealias Function = @convention(c) @Sendable (OpaquePointer?, UInt32, OpaquePointer?) -> Int32

    /// Found behind our own symbol: -1 is `RTLD_NEXT`, a macro that Swift does not see.
    static let original = dlsym(UnsafeMutableRawPointer(bitPattern: -1), "MHD_queue_response")
        .map { unsafeBitCast($0, to: Function.self) }
}
