import Calendar
import Platform

/// Somebody of an entity (or of the programme) with the roles they hold there, and only there.
struct Member: Sendable, Hashable {
    let account: Account
    let grants: [GrantRecord]
}

/// What the page of people shows.
struct PeopleView: Sendable {
    let members: [Member]
    let pending: [Invitation]
    /// Roles this viewer may give and take away here.
    let grantable: [Role]
    let viewerID: String
    let form: InvitationForm
    var mistakes: Mistakes
    let now: Instant
    let place: String
    /// Whether this viewer may register the addresses documents are taken from.
    var mayKeepContacts = false
    let frame: FormFrame
    /// Puts the place before a path.
    let path: @Sendable (String) -> String

    func with(_ mistakes: Mistakes) -> PeopleView {
        var view = self
        view.mistakes = mistakes
        return view
    }

    /// Nobody takes away what they could not give, nor their own role by mistake.
    func mayRevoke(_ grant: GrantRecord) -> Bool {
        grantable.contains(grant.role) && grant.accountID != viewerID
    }
}
