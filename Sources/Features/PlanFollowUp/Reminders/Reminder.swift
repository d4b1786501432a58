import Calendar
import Platform
import Spanish

/// When somebody is written to about something that falls due: a week before, on the day, and every week after it. Each
/// person hears of each thing once at each of these moments, in one letter a day.
enum Reminder {
    /// Who hears of everything, and who hears of what has been overdue for a week.
    static let keepers: Set<Role> = [.committeeLead, .webMaster]
    static let heads: Set<Role> = [.legalRepresentative]

    /// The moment that has come, or nil where it is too early. The day itself counts for the six days after it, in case
    /// nothing was sent on it.
    static func moment(_ item: DueItem) -> String? {
        switch item.days {
        case 8...: nil
        case 1...7: isWorthIt(item) ? "antes" : nil
        case -6...0: isWorthIt(item) ? "hoy" : nil
        default: "vencida-\(-item.days / 7)"
        }
    }

    /// Nobody is reminded every day of what is done every day.
    private static func isWorthIt(_ item: DueItem) -> Bool {
        guard case .promise(let promise) = item.kind else { return true }
        return promise.isWorthReminding
    }

    /// What concerns a person, by the roles they hold.
    static func concerns(_ item: DueItem, person: String, roles: Set<Role>) -> Bool {
        if item.responsibleID == person || !roles.isDisjoint(with: keepers) { return true }
        return item.days <= -7 && !roles.isDisjoint(with: heads)
    }

    static func subject(_ items: [DueItem]) -> String {
        let overdue = items.count { $0.days < 0 }
        let soon = items.count - overdue
        let parts = [
            overdue > 0 ? Spanish.count(overdue, "compromiso vencido", "compromisos vencidos") : "",
            soon > 0 ? "\(soon) por vencer" : "",
        ].filter { !$0.isEmpty }
        return "Plan de acción: " + Spanish.list(parts)
    }

    static func body(_ items: [DueItem], to name: String, tenant: Tenant, office: String) -> String {
        let lines = items.map { item in
            "- \(item.title)\n  Acción \(item.action), \(item.words) (\(item.day.short))"
        }
        return """
            \(name):

            Esto es lo que el plan de acción de la \(tenant.officialName) tiene vencido o por vencer:

            \(lines.joined(separator: "\n\n"))

            Para anotar lo que ya se hizo o acordar otra fecha, abra el seguimiento:
            \(office)

            Recibe este mensaje porque responde por alguna actividad o por el plan. Se envía uno al día como máximo.
            """
    }
}
