import Auth
import Calendar
import Crypto
import HTTP
import Platform

/// Somebody trying to enter, and what their failures are counted by.
///
/// Failures count against the account and against the address they come from. Counting by account alone would let a
/// stranger shut the true owner out for ever; so a browser that entered this account before carries a signed mark, and
/// its attempts are counted by that mark only.
struct Attempt: Sendable {
    let keys: [AttemptKey]

    /// - Parameter what: kind of attempt: `clave`, `codigo`.
    init(_ what: String, account: String, request: Request, services: Services) {
        let secret = services.installation.secret
        if let mark = KnownDevice.mark(of: account, in: request, secret: secret) {
            keys = [AttemptKey("\(what)|equipo|\(mark)", tolerated: 0, secret: secret)]
        } else {
            keys = [
                AttemptKey("\(what)|cuenta|\(account)", tolerated: 0, secret: secret),
                AttemptKey(
                    "\(what)|direccion|\(request.remoteAddress)", tolerated: Self.sharedAddress, secret: secret),
            ]
        }
    }

    /// A whole town hall may stand behind one address: so many failures a day are nobody's guessing.
    private static let sharedAddress = 20
}

/// What failures are counted by; a keyed digest, so that the table names nobody.
struct AttemptKey: Sendable, Hashable {
    let digest: String
    /// Failures that cost no wait.
    let tolerated: Int

    init(_ words: String, tolerated: Int, secret: [UInt8]) {
        digest = Hex.encode(HMAC.sha256(key: secret, message: Array(words.utf8)))
        self.tolerated = tolerated
    }

    /// How long the next attempt waits after so many failures.
    func wait(afterFailures failures: Int) -> Duration {
        Throttle.signIn.wait(afterFailures: max(0, failures - tolerated))
    }

    /// Failures older than this are forgotten.
    static let memory: Duration = .seconds(24 * 3600)
}

/// The signed mark of a browser that entered an account before. It opens nothing; it only keeps its owner from paying
/// for strangers' failures.
enum KnownDevice {
    static let cookieName = "gelt_equipo"

    static func cookie(for account: EmailAddress, secure: Bool, secret: [UInt8]) -> Cookie {
        let mark = Random.token(bytes: 12)
        let value = mark + "." + seal(mark, account.text, secret)
        var cookie = Cookie(cookieName, value, maxAge: 365 * 24 * 3600, secure: secure)
        cookie.path = "/ingreso"
        return cookie
    }

    /// The mark, when it was given out for this account.
    static func mark(of account: String, in request: Request, secret: [UInt8]) -> String? {
        let halves = request.cookies[cookieName]?.split(separator: ".").map(String.init) ?? []
        guard halves.count == 2, constantTimeEquals(halves[1], seal(halves[0], account, secret)) else { return nil }
        return halves[0]
    }

    private static func seal(_ mark: String, _ account: String, _ secret: [UInt8]) -> String {
        Base64URL.encode(HMAC.sha256(key: secret, message: Array("equipo|\(mark)|\(account)".utf8)))
    }
}
