import Calendar
import HTTP
import Platform
import Synchronization

/// Who was recognised in the last hours: how much a request may bring is decided before its body is read, on a thread
/// that must not ask the database. What it says is no permission: the answer asks again.
final class KnownSessions: Sendable {
    /// After so long a session is asked for anew.
    private static let age = Duration.seconds(8 * 3600)
    /// Three times those of a deadline evening; past it the older half goes.
    private static let most = 20_000

    private struct Known {
        let viewer: Viewer
        let at: Instant
    }

    private let known = Mutex<[String: Known]>([:])

    /// - Parameter digest: of the session the request claims to have.
    func note(_ viewer: Viewer, claiming digest: String?, at now: Instant) {
        guard let digest else { return }
        known.withLock { known in
            guard viewer.session?.digest == digest, viewer.session?.complete == true else {
                known[digest] = nil
                return
            }
            known[digest] = Known(viewer: viewer, at: now)
            guard known.count > Self.most else { return }
            let kept = known.sorted { $1.value.at < $0.value.at }.prefix(Self.most / 2)
            known = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
        }
    }

    /// Whether the session was seen lately and its person may do this.
    func may(_ permission: Permission, at tenant: Tenant?, claiming digest: String?, now: Instant) -> Bool {
        guard let digest, let known = known.withLock({ $0[digest] }), now - known.at < Self.age else {
            return Viewer.anonymous.may(permission, at: tenant)
        }
        return known.viewer.may(permission, at: tenant)
    }
}
