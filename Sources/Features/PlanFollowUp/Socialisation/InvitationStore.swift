import Calendar
import Database
import Platform

/// A round of invitations that was sent.
struct Invitation: Sendable, Hashable {
    let id: String
    let title: String
    let sent: Int
    /// How many of the addresses are still kept.
    let kept: Int
    let at: Instant
    let by: String
}

struct InvitationStore {
    let entity: EntityScope

    func all() throws -> [Invitation] {
        try entity.read { reading in
            try reading.all(
                """
                SELECT i.id, i.title, i.sent, i.at, i.by_person, (SELECT COUNT(*) FROM follow_up_invitee a
                    WHERE a.entity_id = i.entity_id AND a.invitation_id = i.id)
                FROM follow_up_invitation i WHERE i.entity_id = \(entity.code) ORDER BY i.at DESC, i.id DESC LIMIT 100
                """
            ) { row in
                Invitation(
                    id: row.text(0), title: row.text(1), sent: row.int(2), kept: row.int(5),
                    at: Instant(milliseconds: Int64(row.int(3))), by: row.text(4))
            }
        }
    }

    /// Puts the letters into the outbox and keeps the round as evidence of its activity, all or nothing.
    func send(_ invitation: InvitationForm.Valid, plan: String, by person: String, at instant: Instant? = nil) throws {
        let services = entity.services
        let now = instant ?? services.now()
        let (id, evidence) = (services.newID(), services.newID())
        let messages = invitation.addresses.map { address in
            OutboxMessage(
                id: services.newID(), recipient: address, subject: invitation.title, body: invitation.words, at: now)
        }
        let new = EvidenceStore.New(
            kind: .invitation, day: now.day, description: Self.sentence(invitation), isPublic: true)
        try entity.write { writing in
            try EvidenceStore(entity: entity).insert(
                new, id: evidence, to: invitation.task.subject, plan: plan, by: person, at: now, in: writing)
            try writing.run(
                """
                INSERT INTO follow_up_invitation (entity_id, id, evidence_id, title, words, sent, at, by_person)
                VALUES (\(entity.code), \(id), \(evidence), \(invitation.title), \(invitation.words), \(messages.count),
                    \(now.milliseconds), \(person))
                """)
            for (number, message) in messages.enumerated() {
                try Outbox.post(message, in: writing)
                try writing.run(
                    """
                    INSERT INTO follow_up_invitee (entity_id, invitation_id, number, address, message_id)
                    VALUES (\(entity.code), \(id), \(number + 1), \(message.recipient), \(message.id))
                    """)
            }
        }
    }

    /// Deletes the addresses of a round, and the letters that went to them; how many there were stays.
    func forget(_ invitation: String, by person: String) throws {
        let now = entity.services.now()
        try entity.write { writing in
            let known = try writing.row(
                "SELECT 1 FROM follow_up_invitation WHERE entity_id = \(entity.code) AND id = \(invitation)")
            guard known != nil else { throw Failure.notFound }
            let messages = try writing.all(
                """
                SELECT message_id FROM follow_up_invitee WHERE entity_id = \(entity.code) AND invitation_id = \(invitation)
                """
            ) { $0.text(0) }
            try writing.run(
                "DELETE FROM follow_up_invitee WHERE entity_id = \(entity.code) AND invitation_id = \(invitation)")
            try Outbox.forget(messages, in: writing)
            try FollowUpChanges(entity: entity, person: person)
                .record("plan.invitees-forgotten", invitation, "", now, writing)
        }
    }

    private static func sentence(_ invitation: InvitationForm.Valid) -> String {
        let count = invitation.addresses.count
        return "«\(invitation.title)», enviada por correo a \(count) \(count == 1 ? "dirección" : "direcciones")"
    }
}
