import Database
import HTTP
import Platform
import Synchronization

/// What machines ask: is it alive, is it ready, what is it doing.
final class Health: Sendable {
    private let services: Services
    private let migrations: [Migration]
    private let server = Mutex<Server?>(nil)
    private let migrated = Mutex(false)

    init(services: Services, migrations: [Migration]) {
        self.services = services
        self.migrations = migrations
    }

    func watch(_ server: Server) { self.server.withLock { $0 = server } }

    func answer(_ request: Request) -> Answer? {
        guard request.method == .get || request.method == .head, request.segments.count == 1 else { return nil }
        switch request.segments[0] {
        case "healthz": return .now(.text("vivo\n"))
        case "readyz": return .later { [self] in readiness() }
        case "metrics": return metrics(request)
        default: return nil
        }
    }

    private func readiness() -> Response {
        do {
            try services.database.check()
            if !migrated.withLock({ $0 }) {
                let pending = try Migrator(migrations).pending(in: services.database)
                guard pending.isEmpty else {
                    return .text("faltan cambios de tablas: ejecute gelt migrate\n", status: 503)
                }
                migrated.withLock { $0 = true }
            }
            return .text("listo\n")
        } catch {
            return .text("la base de datos no responde\n", status: 503)
        }
    }

    /// Counters are for the machine's own operator, not for the public.
    private func metrics(_ request: Request) -> Answer? {
        guard request.remoteAddress == "127.0.0.1" || request.remoteAddress == "::1" else { return nil }
        let text = server.withLock { $0?.metrics.prometheus } ?? ""
        let writes = services.database.figures
        let more = """
            # HELP gelt_database_writes_total Changes written, and the commits they shared.
            # TYPE gelt_database_writes_total counter
            gelt_database_writes_total \(writes.writes)
            # TYPE gelt_database_commits_total counter
            gelt_database_commits_total \(writes.commits)

            """
        return .now(.text(text + more))
    }
}
