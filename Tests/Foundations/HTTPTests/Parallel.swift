import Foundation
import HTTP

/// Runs a body on many threads at once and waits for all of them.
func inParallel(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let group = DispatchGroup()
    for _ in 0..<count {
        group.enter()
        Thread.detachNewThread {
            body()
            group.leave()
        }
    }
    group.wait()
}

/// Stops a server on a thread of its own.
struct Stopper {
    private let server: Server

    init(_ server: Server) {
        self.server = server
    }

    func start(grace: Duration = .seconds(10), _ done: @escaping @Sendable () -> Void) {
        let server = server
        Thread.detachNewThread {
            server.stop(grace: grace)
            done()
        }
    }
}
