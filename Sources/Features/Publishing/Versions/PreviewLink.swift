import Calendar

/// An address that shows a draft to somebody without an account, for a week. The address carries the secret, the
/// database its digest.
struct PreviewLink: Sendable {
    static let days = 7

    let digest: String
    let createdBy: String
    let createdAt: Instant
    let expiresAt: Instant
}
