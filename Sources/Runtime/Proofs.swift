import Crypto
import HTTP
import Platform

/// Proofs that a form was given out by us to this very visitor. The proof is a keyed hash of the session, or of a
/// random cookie where nobody has entered yet; it cannot be made or guessed by another site.
struct Proofs: Sendable {
    static let cookie = "gelt_visita"
    let secret: [UInt8]

    /// Whom proofs are made for, and the cookie to set if a form is given out.
    struct Holder {
        let name: String
        let freshCookie: String?
    }

    func holder(_ request: Request, viewer: Viewer) -> Holder {
        if let session = viewer.session { return Holder(name: "s:" + session.digest, freshCookie: nil) }
        if let visit = request.cookies[Self.cookie], visit.utf8.count == 43 {
            return Holder(name: "v:" + visit, freshCookie: nil)
        }
        let fresh = Random.token(bytes: 32)
        return Holder(name: "v:" + fresh, freshCookie: fresh)
    }

    func proof(for holder: Holder) -> String {
        Base64URL.encode(HMAC.sha256(key: secret, message: Array("prueba:\(holder.name)".utf8)))
    }

    func accepts(_ request: Request, holder: Holder) -> Bool {
        guard holder.freshCookie == nil, let given = request.form[FormProof.field] else { return false }
        return constantTimeEquals(Array(given.utf8), Array(proof(for: holder).utf8))
    }
}
