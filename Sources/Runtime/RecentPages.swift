import Calendar
import Database
import HTTP
import Platform
import Synchronization

/// Public pages as they were sent within this very second. While the second lasts and this process acknowledged no
/// write that may touch the entity, who asks for the same address gets the same bytes, without a question to the
/// database; so nobody ever misses a change of their own, and what another node changed shows a second later.
final class RecentPages: Sendable {
    /// What a page may be sent again for: its full address, in one second, before the next write.
    struct Moment: Sendable {
        fileprivate let address: String
        fileprivate let second: Int64
        fileprivate let mark: WriteMark
    }

    struct Sent: Sendable {
        let response: Response
        let channel: String?
    }

    /// Addresses of one second; with more readers than these the others ask the database.
    private static let most = 256

    private struct Kept {
        let mark: WriteMark
        let sent: Sent
    }

    private struct State {
        var second: Int64 = 0
        var pages: [String: Kept] = [:]
    }

    private let services: Services
    private let state = Mutex(State())

    init(services: Services) { self.services = services }

    /// The moment of a question that everybody is answered alike; nil where somebody may be recognised by it. Asked
    /// before anything is read, so that a write in between is never missed.
    func moment(_ request: Request, _ site: Site) -> Moment? {
        guard services.installation.keptPages > 0, request.method == .get, site.place == .entity,
            let tenant = site.tenant, request.query.isEmpty, request.headers["Cookie"] == nil
        else { return nil }
        return Moment(
            address: request.scheme + "://" + request.host + request.path,
            second: services.now().milliseconds / 1000, mark: services.database.mark(of: .entity(tenant.code)))
    }

    func page(at moment: Moment) -> Sent? {
        state.withLock { state in
            guard state.second == moment.second, let kept = state.pages[moment.address], kept.mark == moment.mark
            else { return nil }
            return kept.sent
        }
    }

    func keep(_ response: Response, channel: String?, at moment: Moment) {
        state.withLock { state in
            if state.second != moment.second {
                state.pages.removeAll(keepingCapacity: true)
                state.second = moment.second
            }
            guard state.pages.count < Self.most else { return }
            state.pages[moment.address] = Kept(mark: moment.mark, sent: Sent(response: response, channel: channel))
        }
    }
}
