import Entities
import Foundation
import Platform
import Synchronization

/// Keeps the directory in memory up to date with changes made by other nodes and by commands.
final class DirectoryWatch: Sendable {
    private let services: Services
    private let log: Log
    private let running = Mutex(true)

    init(services: Services, log: Log) {
        self.services = services
        self.log = log
    }

    func start() {
        let thread = Thread { [self] in
            while running.withLock({ $0 }) {
                Thread.sleep(forTimeInterval: 2)
                do { try (services.tenants as? EntityDirectory)?.refresh() } catch { log.problem("directory", error) }
            }
        }
        thread.name = "directory"
        thread.start()
    }

    func stop() { running.withLock { $0 = false } }
}
