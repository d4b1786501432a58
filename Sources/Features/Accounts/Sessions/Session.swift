import Auth
import Calendar
import HTTP
import Platform

/// How long an entry lasts, and the cookie that carries it.
enum SessionRules {
    static let cookieName = "gelt_sesion"
    /// A session nobody used for this long is over.
    static let idle: Duration = .seconds(12 * 3600)
    /// However busy, a session ends after this long.
    static let absolute: Duration = .seconds(7 * 24 * 3600)
    /// "Last seen" is written this seldom: a durable write on every page would cost more than the page.
    static let seenEvery: Duration = .seconds(5 * 60)
    /// The longest description of a device that is kept.
    static let deviceLength = 80

    /// The cookie of a new session. It ends with the browser; the server's own limits end it earlier.
    static func cookie(_ secret: String, secure: Bool) -> Cookie {
        Cookie(cookieName, secret, secure: secure)
    }

    /// Makes the browser forget the session.
    static func endedCookie(secure: Bool) -> Cookie { .removal(cookieName, secure: secure) }
}

/// An entry of a person on one device.
struct Session: Sendable, Hashable {
    let id: String
    let digest: String
    let accountID: String
    /// Browser and system in words: “Firefox en Windows”.
    let device: String
    let createdAt: Instant
    let lastSeenAt: Instant
    let expiresAt: Instant
    /// Whether the second step was taken in this session.
    let passedSecondStep: Bool

    func isAlive(at now: Instant) -> Bool { now < expiresAt && now - lastSeenAt < SessionRules.idle }

    func wantsSeenMark(at now: Instant) -> Bool { now - lastSeenAt >= SessionRules.seenEvery }
}

/// A session just begun: what is kept, and the secret that only the browser gets.
struct NewSession: Sendable {
    let session: Session
    let secret: String

    init(for accountID: String, device: String, passedSecondStep: Bool, services: Services) {
        let token = OneTimeToken.issue()
        let now = services.now()
        secret = token.secret
        session = Session(
            id: services.newID(), digest: token.digest, accountID: accountID, device: device, createdAt: now,
            lastSeenAt: now, expiresAt: now + SessionRules.absolute, passedSecondStep: passedSecondStep)
    }
}

/// A session with the person and the roles behind it, as one query finds them.
struct Visitor: Sendable {
    let session: Session
    let person: Person
    let hasSecondFactor: Bool
    let grants: [GrantRecord]

    /// What everybody else learns of the visitor. While the second step is missing no role counts.
    func viewer(on today: Day) -> Viewer {
        let grants = grants.filter { $0.holds(on: today) }.map(\.grant)
        let isCompelled = grants.contains { $0.role.needsSecondFactor }
        let complete = session.passedSecondStep || !(hasSecondFactor || isCompelled)
        return Viewer(
            person: person, grants: complete ? grants : [],
            session: SessionReference(digest: session.digest, complete: complete))
    }
}

/// Browser and system in a few words, from what the browser says of itself.
enum Device {
    static func name(userAgent: String?) -> String {
        let agent = userAgent ?? ""
        let browser = first(of: browsers, in: agent) ?? "Navegador desconocido"
        guard let system = first(of: systems, in: agent) else { return browser }
        return "\(browser) en \(system)"
    }

    private static func first(of names: [(sign: String, name: String)], in agent: String) -> String? {
        names.first { agent.contains($0.sign) }?.name
    }

    /// In this order: most browsers also carry the signs of those they resemble.
    private static let browsers = [
        ("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
    ].map { (sign: $0.0, name: $0.1) }

    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ].map { (sign: $0.0, name: $0.1) }
}
