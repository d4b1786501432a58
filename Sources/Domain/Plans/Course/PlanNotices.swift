public import Calendar
public import Database
public import Platform

/// Letters about a plan to who answers for it at the entity, in the transaction of what they tell of.
public enum PlanNotices {
    /// Who gets them: the mayor or governor and the lead of the committee.
    public static let recipients: Set<Role> = [.legalRepresentative, .committeeLead]

    /// One letter for each address.
    public static func tell(
        _ entity: EntityScope, _ subject: String, _ lines: [String], at now: Instant, in writing: Writing
    ) throws {
        let services = entity.services
        let people = try services.contacts.find(.entity(entity.code, recipients), on: now.day, in: writing)
        let letter = (["Buen día:", ""] + lines + ["", "Gobierno en Línea Territorial"]).joined(separator: "\n")
        for address in Set(people.map(\.email)).sorted() {
            try Outbox.post(
                OutboxMessage(
                    id: services.newID(), recipient: address, subject: subject, body: letter, at: now), in: writing)
        }
    }

    /// The page of a version in the entity's office, as a letter links it.
    public static func address(of plan: String, _ entity: EntityScope) -> String {
        entity.services.installation.publicAddress
            + Context.path("/plan/versiones/\(plan)", place: .office, tenant: entity.tenant)
    }
}
