/// What became of a link.
public enum LinkResult: Sendable, Hashable {
    case ok
    /// It leads on, for good, to this address.
    case moved(String)
    /// The site says that there is no such page.
    case missing
    /// Nobody answered, or not in time, with the reason in Spanish.
    case unreachable(String)
    /// It is not asked at all, with the reason in Spanish.
    case refused(String)
}

/// Finds out whether a link leads somewhere: asks for the head of the page, and for the page where that is refused;
/// follows up to five redirections by hand, each checked like the first address.
///
/// ```swift
/// let probe = LinkProbe()
/// probe.check("https://www.gov.co")   // .ok
/// ```
public struct LinkProbe: Sendable {
    private let outgoing: OutgoingGuard
    private let time: Duration

    /// - Parameter time: for all requests of one link together.
    public init(_ outgoing: OutgoingGuard = .standard, time: Duration = .seconds(10)) {
        self.outgoing = outgoing
        self.time = time
    }

    /// Blocks until it is known, at most ``time`` and what the name's resolution takes.
    public func check(_ link: String) -> LinkResult {
        let deadline = ContinuousClock.now + time
        var (address, isMoved) = (link, false)
        for _ in 0...Self.maximumRedirections {
            switch ask(address, until: deadline) {
            case .failure(let refusal):
                let isNameless = refusal.code == .unknownName || refusal.code == .noResolver
                return isNameless ? .unreachable(refusal.message) : .refused(refusal.message)
            case .success(.nothing(let reason)): return .unreachable(reason)
            case .success(.status(let status, let location)):
                guard let location, 300..<400 ~= status else {
                    return Self.result(status, movedTo: isMoved ? address : nil)
                }
                isMoved = isMoved || status == 301 || status == 308
                address = location
            }
        }
        return .unreachable("La dirección da vueltas: cada página lleva a otra.")
    }

    private static let maximumRedirections = 5

    private func ask(_ link: String, until deadline: ContinuousClock.Instant) -> Result<
        WebRequest.Answer, OutgoingRefusal
    > {
        let checked: CheckedAddress
        do throws(OutgoingRefusal) { checked = try outgoing.check(link) } catch {
            return .failure(error)
        }
        let left = (deadline - ContinuousClock.now).components
        let milliseconds = Int(left.seconds) * 1_000 + Int(left.attoseconds / 1_000_000_000_000_000)
        guard milliseconds > 0 else { return .success(.nothing("El sitio no respondió a tiempo.")) }
        let request = WebRequest(checked: checked, milliseconds: milliseconds)
        let answer = request.send(.head)
        // Some servers answer heads wrongly, or not at all.
        guard case .status(let status, _) = answer, status < 400 || status == 429 else {
            return .success(request.send(.get))
        }
        return .success(answer)
    }

    /// A page that asks who one is, or that has enough of us, is there.
    private static func result(_ status: Int, movedTo address: String?) -> LinkResult {
        switch status {
        case 200..<400, 401, 403, 405, 406, 429: address.map { .moved($0) } ?? .ok
        case 404, 410: .missing
        default: .unreachable("El sitio respondió con un error (\(status)).")
        }
    }
}
