import Calendar
import Database
import Design
import Platform

/// Invitations of one realm: sent, sent again, taken back.
struct InvitationStore {
    let realm: Realm

    private var services: Services { realm.services }

    /// Those that wait for an answer, newest first.
    func pending() throws -> [Invitation] {
        try realm.read { reading in
            try reading.rows(
                """
                SELECT \(splice: Self.columns) FROM invitation
                WHERE entity_code = \(realm.code) AND accepted_at IS NULL AND cancelled_at IS NULL
                ORDER BY created_at DESC, id DESC LIMIT 200
                """
            ).compactMap(Self.invitation)
        }
    }

    /// Invites, and posts the link in the same transaction.
    /// - Throws: `invalid` when the person has the role here or is invited to it already.
    func invite(_ draft: InvitationForm.Draft, by actor: Person, letter: @escaping @Sendable (String) -> Letter)
        throws
    {
        let (now, messageID, realm) = (services.now(), services.newID(), realm)
        let invitation = Invitation(
            id: services.newID(), email: draft.email, role: draft.role, entity: realm.entity, until: draft.until,
            invitedBy: actor.id, sentAt: now)
        try realm.write { writing in
            try Self.refuseDouble(draft, at: realm.code, in: writing)
            try Self.insert(invitation, at: realm.code, in: writing)
            try Self.post(invitation, letter, messageID: messageID, at: now, in: writing)
            try Self.record("invitation.sent", invitation.id, by: actor.id, at: now, realm, in: writing)
        }
    }

    /// Sends a new link; the earlier one opens nothing any more.
    func resend(_ id: String, by actor: Person, letter: @escaping @Sendable (Invitation, String) -> Letter) throws {
        let (now, messageID, realm) = (services.now(), services.newID(), realm)
        try realm.write { writing in
            let row = try writing.row(
                """
                UPDATE invitation SET sent_at = \(now.milliseconds)
                WHERE id = \(id) AND entity_code = \(realm.code) AND accepted_at IS NULL AND cancelled_at IS NULL
                RETURNING \(splice: Self.columns)
                """)
            guard let invitation = row.flatMap(Self.invitation) else { throw Failure.notFound }
            try Self.post(invitation, { letter(invitation, $0) }, messageID: messageID, at: now, in: writing)
            try Self.record("invitation.resent", id, by: actor.id, at: now, realm, in: writing)
        }
    }

    func find(_ id: String) throws -> Invitation? {
        try realm.read { try Self.find(id, at: realm.code, in: $0) }
    }

    func cancel(_ id: String, by actor: Person) throws {
        let (now, realm) = (services.now(), realm)
        try realm.write { writing in
            let changed = try writing.run(
                """
                UPDATE invitation SET cancelled_at = \(now.milliseconds), cancelled_by = \(actor.id)
                WHERE id = \(id) AND entity_code = \(realm.code) AND accepted_at IS NULL AND cancelled_at IS NULL
                """)
            guard changed == 1 else { throw Failure.notFound }
            try LinkStore.void(.invitation, subject: id, in: writing)
            try Self.record("invitation.cancelled", id, by: actor.id, at: now, realm, in: writing)
        }
    }

    private static func refuseDouble(_ draft: InvitationForm.Draft, at code: String, in writing: Writing) throws {
        let waits = try writing.row(
            """
            SELECT 1 FROM invitation WHERE email = \(draft.email.text) AND role = \(draft.role.rawValue)
                AND entity_code = \(code) AND accepted_at IS NULL AND cancelled_at IS NULL
            """)
        if waits != nil {
            throw refusal("Esa persona ya tiene una invitación pendiente a este papel; puede reenviarla.")
        }
        let holds = try writing.row(
            """
            SELECT 1 FROM account_grant g JOIN account a ON a.id = g.account_id
            WHERE a.email = \(draft.email.text) AND g.role = \(draft.role.rawValue) AND g.entity_code = \(code)
                AND g.revoked_at IS NULL AND g.until_day IS NULL
            """)
        if holds != nil { throw refusal("Esa persona ya tiene este papel.") }
    }

    private static func refusal(_ words: String) -> Failure { .invalid([FieldError("correo", words)]) }

    private static func insert(_ invitation: Invitation, at code: String, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO invitation (id, entity_code, email, role, until_day, invited_by, created_at, sent_at)
            VALUES (\(invitation.id), \(code), \(invitation.email.text), \(invitation.role.rawValue),
                \(invitation.until?.iso), \(invitation.invitedBy), \(invitation.sentAt.milliseconds),
                \(invitation.sentAt.milliseconds))
            """)
    }

    private static func post(
        _ invitation: Invitation, _ letter: (String) -> Letter, messageID: String, at now: Instant, in writing: Writing
    ) throws {
        let secret = try LinkStore.issue(.invitation, subject: invitation.id, at: now, in: writing)
        try Outbox.post(letter(secret).message(id: messageID, to: invitation.email, at: now), in: writing)
    }

    private static func record(
        _ action: String, _ id: String, by actor: String, at now: Instant, _ realm: Realm, in writing: Writing
    ) throws {
        try Audit.record(
            Deed(actor: actor, action, subject: "invitation/\(id)"), chain: realm.code, at: now, in: writing)
    }
}

/// Invitations as the person who was invited finds them: by the link, whatever the entity.
struct InvitationAnswerStore {
    let scope: NationScope

    func find(_ id: String) throws -> Invitation? {
        try scope.read { reading in
            try reading.row(
                """
                SELECT \(splice: InvitationStore.columns) FROM invitation
                WHERE id = \(id) AND accepted_at IS NULL AND cancelled_at IS NULL
                """
            ).flatMap(InvitationStore.invitation)
        }
    }

    /// The invited person gets the role; a new person gets an account and a session with it. All or nothing.
    /// - Parameter newcomer: nil where the address has an account already.
    func accept(_ invitation: Invitation, by link: OneTimeLink, newcomer: Newcomer?) throws {
        let now = scope.services.now()
        let grantID = scope.services.newID()
        try scope.write { writing in
            try LinkStore.spend(link, at: now, in: writing)
            let account = try Self.account(invitation, newcomer, at: now, in: writing)
            try Self.close(invitation, by: account.id, at: now, in: writing)
            let grant = GrantRecord(
                id: grantID, accountID: account.id, role: invitation.role, entity: invitation.entity,
                until: invitation.until)
            try GrantStore.insert(grant, by: invitation.invitedBy, at: now, in: writing)
            if let newcomer { try SessionStore.begin(newcomer.session, replacing: nil, at: now, in: writing) }
        }
    }

    /// Somebody who accepts and has no account yet.
    struct Newcomer: Sendable {
        let account: Account
        let passwordHash: String
        let session: NewSession
    }

    private static func account(
        _ invitation: Invitation, _ newcomer: Newcomer?, at now: Instant, in writing: Writing
    ) throws -> Account {
        let known = try AccountStore.find("email = \(invitation.email.text)", in: writing)
        if let known, known.isDisabled {
            throw Failure.conflict("Esa cuenta está desactivada. Hable con la administración.")
        }
        switch (known, newcomer) {
        case (let known?, nil): return known
        case (nil, let newcomer?):
            try AccountStore.insert(newcomer.account, passwordHash: newcomer.passwordHash, in: writing)
            let id = newcomer.account.id
            try Audit.record(Deed(actor: id, "account.created", subject: "account/\(id)"), at: now, in: writing)
            return newcomer.account
        default: throw Failure.conflict("La cuenta cambió mientras tanto. Abra el enlace de nuevo.")
        }
    }

    private static func close(_ invitation: Invitation, by account: String, at now: Instant, in writing: Writing)
        throws
    {
        let closed = try writing.run(
            """
            UPDATE invitation SET accepted_at = \(now.milliseconds), accepted_by = \(account)
            WHERE id = \(invitation.id) AND accepted_at IS NULL AND cancelled_at IS NULL
            """)
        guard closed == 1 else { throw Failure.gone(OneTimeLink.worthless) }
        let deed = Deed(actor: account, "invitation.accepted", subject: "invitation/\(invitation.id)")
        try Audit.record(deed, chain: invitation.entity ?? GrantStore.nation, at: now, in: writing)
    }
}

extension InvitationStore {
    static let columns: SQL = "id, email, role, entity_code, until_day, invited_by, sent_at"

    static func find(_ id: String, at code: String, in querying: some Querying) throws -> Invitation? {
        try querying.row(
            """
            SELECT \(splice: columns) FROM invitation
            WHERE id = \(id) AND entity_code = \(code) AND accepted_at IS NULL AND cancelled_at IS NULL
            """
        ).flatMap(invitation)
    }

    static func invitation(_ row: Row) -> Invitation? {
        guard let role = Role(rawValue: row.text(2)) else { return nil }
        let place = row.text(3)
        return Invitation(
            id: row.text(0), email: EmailAddress(stored: row.text(1)), role: role,
            entity: place == GrantStore.nation ? nil : place, until: row.textOrNil(4).flatMap(Day.init(iso:)),
            invitedBy: row.text(5), sentAt: Instant(milliseconds: Int64(row.int(6))))
    }
}
