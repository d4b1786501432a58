import Auth
import Calendar

/// The secret a person's telephone shares with the programme, and the last code that was taken.
struct SecondFactor: Sendable, Hashable {
    let secret: String
    /// Number of the half minute whose code was used last; it and all before it are worth nothing now.
    let lastStep: Int64?
}

/// What a person types as the second step: six digits of the application, or one of the codes kept on paper.
enum SecondStep: Sendable, Hashable {
    case code(String)
    case recovery(digest: String)

    /// - Returns: nil when nothing was typed.
    init?(_ typed: String) {
        let signs = typed.filter { !$0.isWhitespace }
        if signs.isEmpty { return nil }
        let isCode = signs.utf8.count == 6 && signs.utf8.allSatisfy { 48...57 ~= $0 }
        self = isCode ? .code(signs) : .recovery(digest: RecoveryCodes.digest(of: typed))
    }
}

/// How the secret is offered to an authenticator application.
struct SecondFactorOffer: Sendable {
    let secret: String
    let email: EmailAddress
    /// Whether the person has one already, which the new one would replace.
    let replaces: Bool
    /// Whether the person's roles compel it.
    let isCompelled: Bool

    static let issuer = "GEL Territorial"

    var matrix: [[Bool]] {
        QRCode.matrix(TOTP.uri(secret: secret, account: email.text, issuer: Self.issuer))
    }

    /// The secret in groups of four, as it is easiest to type.
    var spacedSecret: String {
        secret.enumerated().map { $0.offset > 0 && $0.offset % 4 == 0 ? " \($0.element)" : "\($0.element)" }.joined()
    }
}
