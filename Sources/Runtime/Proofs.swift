import Crypto
import HTTP
import Platform
import Synchronization

/// Proofs that a form was given out by us to this very visitor. The proof is a keyed hash of the session, or of a
/// random cookie where nobody has entered yet; it cannot be made or guessed by another site.
struct Proofs: Sendable {
    static let cookie = "gelt_visita"
    let secret: [UInt8]

    /// Whom proofs are made for, and the cookie to set if a form is given out. A visitor without a name gets one when
    /// it is first asked for: most pages have no form.
    final class Holder: Sendable {
        private let known: String?
        private let fresh = Mutex<String?>(nil)

        init(_ known: String?) { self.known = known }

        var name: String { known ?? "v:" + token }
        var isNew: Bool { known == nil }
        var freshCookie: String? { isNew ? token : nil }

        private var token: String {
            fresh.withLock { fresh in
                let token = fresh ?? Random.token(bytes: 32)
                fresh = token
                return token
            }
        }
    }

    func holder(_ request: Request, viewer: Viewer) -> Holder {
        if let session = viewer.session { return Holder("s:" + session.digest) }
        if let visit = request.cookies[Self.cookie], visit.utf8.count == 43 {
            return Holder("v:" + visit)
        }
        return Holder(nil)
    }

    func proof(for holder: Holder) -> String {
        Base64URL.encode(HMAC.sha256(key: secret, message: Array("prueba:\(holder.name)".utf8)))
    }

    func accepts(_ request: Request, holder: Holder) -> Bool {
        guard !holder.isNew, let given = request.form[FormProof.field] else { return false }
        return constantTimeEquals(Array(given.utf8), Array(proof(for: holder).utf8))
    }
}
