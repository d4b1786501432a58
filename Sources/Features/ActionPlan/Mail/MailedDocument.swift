import Design
import Documents
import Entities
import Mail
import Plans
import Platform

/// The plan that came attached to a message.
struct MailedDocument: Sendable {
    let filename: String
    let bytes: [UInt8]
    let document: Document
    let reading: PlanReading
    /// Names of further attachments, which were not taken.
    let others: [String]

    /// What was found among the attachments.
    enum Search: Sendable {
        case found(MailedDocument)
        /// Why none of them is a plan, a sentence for each.
        case nothing([String])
    }

    /// Attachments that are looked at; reading one may take long.
    static let maximumTried = 5

    /// The first attachment that is a plan.
    static func search(_ attachments: [MailAttachment]) -> Search {
        var reasons: [String] = []
        for attachment in attachments.prefix(maximumTried) {
            if let failure = attachment.failure {
                reasons.append(failure.message)
                continue
            }
            do {
                let (document, reading) = try PlanIntake.read(attachment.bytes, filename: attachment.name)
                let others = attachments.map(\.name).filter { $0 != attachment.name }
                return .found(
                    MailedDocument(
                        filename: attachment.name, bytes: attachment.bytes, document: document, reading: reading,
                        others: others))
            } catch Failure.invalid(let errors) {
                reasons.append("«\(attachment.name)»: " + errors.map(\.message).joined(separator: " "))
            } catch {
                reasons.append("«\(attachment.name)»: no se pudo leer.")
            }
        }
        return .nothing(reasons)
    }

    /// What was read, with the doubts that come from whose plan it is to be.
    func reading(for tenant: Tenant) -> PlanReading {
        var reading = reading
        reading.doubts.insert(
            contentsOf: reading.disagreements(
                withEntityNamed: tenant.name, department: tenant.department, nit: nil), at: 0)
        return reading
    }

    /// Which of the entities the document itself says it is of: by NIT, else by name. Nil where it names none of them,
    /// or more than one fits.
    func entity(among tenants: [Tenant], _ directory: DirectorySnapshot) -> Tenant? {
        if let nit = reading.plan.heading.nit {
            let same = tenants.filter { directory.entity(code: $0.code)?.nit?.number == nit.number }
            if same.count == 1 { return same[0] }
        }
        let named = tenants.filter(names)
        return named.count == 1 ? named[0] : nil
    }

    private func names(_ tenant: Tenant) -> Bool {
        let heading = reading.plan.heading
        let isOfDepartment = tenant.kind == .department
        guard isOfDepartment ? heading.department != nil && heading.municipality == nil : heading.municipality != nil
        else { return false }
        return reading.disagreements(withEntityNamed: tenant.name, department: tenant.department, nit: nil).isEmpty
    }
}
