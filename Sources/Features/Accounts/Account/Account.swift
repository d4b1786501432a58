import Calendar
import Spanish

/// A person known to the programme. Accounts are the nation's; what a person may do in an entity is a grant.
struct Account: Sendable, Hashable {
    let id: String
    let email: EmailAddress
    let name: String
    let createdAt: Instant
    let disabledAt: Instant?

    var isDisabled: Bool { disabledAt != nil }

    /// What the list of accounts is searched by: name and address without accents or capitals.
    static func searchKey(name: String, email: EmailAddress) -> String {
        Spanish.folded(name + " " + email.text)
    }
}

/// What an account proves itself with.
struct Credentials: Sendable, Hashable {
    let account: Account
    /// Nil while the person has not chosen one.
    let passwordHash: String?
    let secondFactor: SecondFactor?
    /// Whether one of the roles that hold today compels the second factor.
    let isCompelled: Bool

    /// Whether the way in ends with a second step.
    var needsSecondStep: Bool { secondFactor != nil || isCompelled }
}

/// An e-mail address as accounts are found by it: without blanks around it, in small letters.
struct EmailAddress: Sendable, Hashable {
    /// The longest address a mail server takes (RFC 5321).
    static let maximumLength = 254

    let text: String

    /// - Returns: nil where nothing could be delivered to it.
    init?(_ typed: String) {
        let text = typed.trimmed.lowercased()
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.maximumLength, halves.count == 2, !halves[0].isEmpty else { return nil }
        guard Self.isDomain(halves[1]), !text.contains(where: Self.isForbidden) else { return nil }
        self.text = text
    }

    /// An address that was checked when it was stored.
    init(stored text: String) { self.text = text }

    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
    }

    /// Blanks and signs with which an address could break out of a message's head or of a list of recipients.
    private static func isForbidden(_ character: Character) -> Bool {
        character.isWhitespace || character.asciiValue.map { $0 < 33 || $0 == 127 } ?? false
            || "<>,;:\"()[]\\".contains(character)
    }
}

/// A person's name as it was typed, without blanks around it or control characters in it.
struct PersonName: Sendable, Hashable {
    static let maximumLength = 120

    let text: String

    /// - Returns: nil when it is shorter than two letters, too long or holds control characters.
    init?(_ typed: String) {
        let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isClean = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard 2...Self.maximumLength ~= text.count, isClean else { return nil }
        self.text = text
    }
}

extension String {
    /// Without blanks and line breaks at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
