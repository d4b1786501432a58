import Calendar
import Design
import HTTP
import Platform

/// Somebody asked to take a role. It becomes a grant when they accept.
struct Invitation: Sendable, Hashable {
    let id: String
    let email: EmailAddress
    let role: Role
    /// Code of the entity, or nil for the whole country.
    let entity: String?
    let until: Day?
    let invitedBy: String
    let sentAt: Instant

    /// When the link that was sent last stops opening.
    var expiresAt: Instant { sentAt + OneTimeLink.Purpose.invitation.lasts }

    func hasExpired(at now: Instant) -> Bool { expiresAt <= now }
}

/// What somebody who invites types, and what of it can be taken.
struct InvitationForm: Sendable {
    var email = ""
    var role = ""
    var until = ""

    init() {}

    init(_ fields: Fields) {
        email = fields["correo"]?.trimmed ?? ""
        role = fields["papel"] ?? ""
        until = fields["hasta"]?.trimmed ?? ""
    }

    struct Draft: Sendable, Hashable {
        let email: EmailAddress
        let role: Role
        let until: Day?
    }

    /// - Throws: `invalid` with everything that is wrong; `forbidden` for a role the form never offered.
    func draft(by viewer: Viewer, at tenant: Tenant?, today: Day) throws -> Draft {
        let address = EmailAddress(email)
        let role = Role(rawValue: role)
        if let role, !GrantRules.mayGrant(role, by: viewer, at: tenant) { throw Failure.forbidden }
        var errors: [FieldError] = []
        if address == nil {
            errors.append(FieldError("correo", "Escriba el correo completo, como ana@ejemplo.gov.co."))
        }
        if role == nil { errors.append(FieldError("papel", "Elija el papel que tendrá la persona.")) }
        let day = Day(iso: until)
        if let problem = endProblem(day, role, today) { errors.append(FieldError("hasta", problem)) }
        guard errors.isEmpty, let address, let role else { throw Failure.invalid(errors) }
        return Draft(email: address, role: role, until: day)
    }

    private func endProblem(_ day: Day?, _ role: Role?, _ today: Day) -> String? {
        if !until.isEmpty, day == nil { return "Escriba el último día como 2026-12-31." }
        return role.flatMap { GrantRules.problem(until: day, for: $0, today: today) }
    }
}
